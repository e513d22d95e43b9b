# Compiled from forms/incidents/reason_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

class Ui_ReasonDialog(object):
    def setupUi(self, ReasonDialog) -> None:
        if not ReasonDialog.objectName():
            ReasonDialog.setObjectName(u"ReasonDialog")
        self.whole = QVBoxLayout(ReasonDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.question = QLabel(ReasonDialog)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.reasonLabel = QLabel(ReasonDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(ReasonDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.whole.addWidget(self.reason)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ReasonDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ReasonDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ReasonDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReasonDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ReasonDialog)
    # setupUi

    def retranslateUi(self, ReasonDialog) -> None:
        ReasonDialog.setWindowTitle(QCoreApplication.translate("ReasonDialog", u"Reason", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("ReasonDialog", u"group", None))
        self.reasonLabel.setText(QCoreApplication.translate("ReasonDialog", u"&Reason", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ReasonDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ReasonDialog", u"&OK", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ReasonDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ReasonDialog", u"Cancel", None))
    # retranslateUi
