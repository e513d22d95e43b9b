# Compiled from forms/incidents/wording_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

class Ui_WordingDialog(object):
    def setupUi(self, WordingDialog) -> None:
        if not WordingDialog.objectName():
            WordingDialog.setObjectName(u"WordingDialog")
        self.whole = QVBoxLayout(WordingDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.title = QLabel(WordingDialog)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.hint = QLabel(WordingDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.both = QHBoxLayout()
        self.both.setSpacing(16)
        self.both.setObjectName(u"both")
        self.left = QVBoxLayout()
        self.left.setSpacing(4)
        self.left.setObjectName(u"left")
        self.ownLabel = QLabel(WordingDialog)
        self.ownLabel.setObjectName(u"ownLabel")

        self.left.addWidget(self.ownLabel)

        self.own = QPlainTextEdit(WordingDialog)
        self.own.setObjectName(u"own")
        self.own.setTabChangesFocus(True)
        self.own.setAcceptDrops(False)

        self.left.addWidget(self.own)


        self.both.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        self.right.setObjectName(u"right")
        self.originalLabel = QLabel(WordingDialog)
        self.originalLabel.setObjectName(u"originalLabel")

        self.right.addWidget(self.originalLabel)

        self.original = QPlainTextEdit(WordingDialog)
        self.original.setObjectName(u"original")
        self.original.setTabChangesFocus(True)
        self.original.setReadOnly(True)

        self.right.addWidget(self.original)


        self.both.addLayout(self.right)


        self.whole.addLayout(self.both)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(WordingDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.back = QPushButton(WordingDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.foot.addWidget(self.back)

        self.ok = QPushButton(WordingDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(WordingDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.ownLabel.setBuddy(self.own)
        self.originalLabel.setBuddy(self.original)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.own, self.original)
        QWidget.setTabOrder(self.original, self.back)
        QWidget.setTabOrder(self.back, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(WordingDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(WordingDialog)
    # setupUi

    def retranslateUi(self, WordingDialog) -> None:
        WordingDialog.setWindowTitle(QCoreApplication.translate("WordingDialog", u"Words of a step", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"section", None))
        self.hint.setText(QCoreApplication.translate("WordingDialog", u"One sentence a line. What must never be done, whom to ring and what is asked stay as they are. So does a sentence that keeps somebody safe or says who is told. It holds for every incident from now on; each answer keeps which words it was given under.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"hint", None))
        self.ownLabel.setText(QCoreApplication.translate("WordingDialog", u"&Your school\u2019s words", None))
        self.originalLabel.setText(QCoreApplication.translate("WordingDialog", u"The &original", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"hint", None))
        self.back.setText(QCoreApplication.translate("WordingDialog", u"&Back to the original", None))
        self.ok.setText(QCoreApplication.translate("WordingDialog", u"&Keep these words", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("WordingDialog", u"&Cancel", None))
    # retranslateUi
