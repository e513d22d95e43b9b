# Compiled from forms/concerns/slips_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

class Ui_SlipsDialog(object):
    def setupUi(self, SlipsDialog) -> None:
        if not SlipsDialog.objectName():
            SlipsDialog.setObjectName(u"SlipsDialog")
        self.whole = QVBoxLayout(SlipsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.split = QSplitter(SlipsDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.listSide = QWidget(self.split)
        self.listSide.setObjectName(u"listSide")
        self.listPlace = QVBoxLayout(self.listSide)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self.listSide)
        self.slipSide = QWidget(self.split)
        self.slipSide.setObjectName(u"slipSide")
        self.slipInside = QVBoxLayout(self.slipSide)
        self.slipInside.setSpacing(8)
        self.slipInside.setObjectName(u"slipInside")
        self.slipInside.setContentsMargins(12, 0, 0, 0)
        self.title = QLabel(self.slipSide)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.slipInside.addWidget(self.title)

        self.written = QLabel(self.slipSide)
        self.written.setObjectName(u"written")
        self.written.setTextFormat(Qt.TextFormat.PlainText)
        self.written.setWordWrap(True)

        self.slipInside.addWidget(self.written)

        self.text = QPlainTextEdit(self.slipSide)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)

        self.slipInside.addWidget(self.text)

        self.told = QLabel(self.slipSide)
        self.told.setObjectName(u"told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)

        self.slipInside.addWidget(self.told)

        self.reasonLabel = QLabel(self.slipSide)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.slipInside.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(self.slipSide)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.slipInside.addWidget(self.reason)

        self.replyLabel = QLabel(self.slipSide)
        self.replyLabel.setObjectName(u"replyLabel")
        self.replyLabel.setWordWrap(True)

        self.slipInside.addWidget(self.replyLabel)

        self.reply = QLineEdit(self.slipSide)
        self.reply.setObjectName(u"reply")
        self.reply.setMaxLength(600)

        self.slipInside.addWidget(self.reply)

        self.split.addWidget(self.slipSide)

        self.whole.addWidget(self.split)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.settle = QPushButton(SlipsDialog)
        self.settle.setObjectName(u"settle")
        self.settle.setAutoDefault(False)

        self.foot.addWidget(self.settle)

        self.wrong = QLabel(SlipsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap1)

        self.toIncident = QPushButton(SlipsDialog)
        self.toIncident.setObjectName(u"toIncident")
        self.toIncident.setAutoDefault(False)

        self.foot.addWidget(self.toIncident)

        self.cancel = QPushButton(SlipsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
        self.replyLabel.setBuddy(self.reply)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SlipsDialog)

        self.toIncident.setDefault(True)


        QMetaObject.connectSlotsByName(SlipsDialog)
    # setupUi

    def retranslateUi(self, SlipsDialog) -> None:
        SlipsDialog.setWindowTitle(QCoreApplication.translate("SlipsDialog", u"Concerns reported", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("SlipsDialog", u"section", None))
        self.written.setText("")
        self.written.setProperty(u"role", QCoreApplication.translate("SlipsDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("SlipsDialog", u"What the concern says", None))
#endif // QT_CONFIG(accessibility)
        self.told.setText("")
        self.told.setProperty(u"role", QCoreApplication.translate("SlipsDialog", u"group", None))
        self.reasonLabel.setText(QCoreApplication.translate("SlipsDialog", u"If it does not become an incident: what was &decided", None))
        self.replyLabel.setText(QCoreApplication.translate("SlipsDialog", u"&Reply to the writer, if you like; no names (others may use that account)", None))
        self.reply.setPlaceholderText(QCoreApplication.translate("SlipsDialog", u"Thank you. I have read it and am dealing with it.", None))
        self.settle.setText(QCoreApplication.translate("SlipsDialog", u"&Settle without an incident", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("SlipsDialog", u"hint", None))
        self.toIncident.setText(QCoreApplication.translate("SlipsDialog", u"&Make it an incident \u25b8", None))
        self.toIncident.setProperty(u"role", QCoreApplication.translate("SlipsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("SlipsDialog", u"&Leave for later", None))
    # retranslateUi
