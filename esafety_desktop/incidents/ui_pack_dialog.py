# Compiled from forms/incidents/pack_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

class Ui_PackDialog(object):
    def setupUi(self, PackDialog) -> None:
        if not PackDialog.objectName():
            PackDialog.setObjectName(u"PackDialog")
        self.whole = QVBoxLayout(PackDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(PackDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.both = QHBoxLayout()
        self.both.setSpacing(16)
        self.both.setObjectName(u"both")
        self.leftSide = QVBoxLayout()
        self.leftSide.setSpacing(4)
        self.leftSide.setObjectName(u"leftSide")
        self.packsLabel = QLabel(PackDialog)
        self.packsLabel.setObjectName(u"packsLabel")

        self.leftSide.addWidget(self.packsLabel)

        self.packs = QListWidget(PackDialog)
        self.packs.setObjectName(u"packs")
        self.packs.setWordWrap(True)

        self.leftSide.addWidget(self.packs)


        self.both.addLayout(self.leftSide)

        self.rightSide = QVBoxLayout()
        self.rightSide.setSpacing(8)
        self.rightSide.setObjectName(u"rightSide")
        self.scroll = QScrollArea(PackDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.place = QVBoxLayout(self.content)
        self.place.setSpacing(8)
        self.place.setObjectName(u"place")
        self.place.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.content)

        self.rightSide.addWidget(self.scroll)

        self.reasonLabel = QLabel(PackDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.rightSide.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(PackDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.rightSide.addWidget(self.reason)


        self.both.addLayout(self.rightSide)


        self.whole.addLayout(self.both)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(PackDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(PackDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(PackDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.packsLabel.setBuddy(self.packs)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.packs, self.scroll)
        QWidget.setTabOrder(self.scroll, self.reason)
        QWidget.setTabOrder(self.reason, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(PackDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(PackDialog)
    # setupUi

    def retranslateUi(self, PackDialog) -> None:
        PackDialog.setWindowTitle(QCoreApplication.translate("PackDialog", u"Other procedures", None))
        self.hint.setText(QCoreApplication.translate("PackDialog", u"Today\u2019s procedure is meant for every incident. The others are kept as they were published, with today\u2019s duties put beside them. What was entered stays as it is, whichever you choose.", None))
        self.packsLabel.setText(QCoreApplication.translate("PackDialog", u"&Procedure", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PackDialog", u"What the procedure is, and what is done already", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("PackDialog", u"Wh&y it changes", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("PackDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("PackDialog", u"&Go by this procedure", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("PackDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("PackDialog", u"&Cancel", None))
    # retranslateUi
