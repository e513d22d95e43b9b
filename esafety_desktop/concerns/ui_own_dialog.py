# Compiled from forms/concerns/own_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

class Ui_OwnDialog(object):
    def setupUi(self, OwnDialog) -> None:
        if not OwnDialog.objectName():
            OwnDialog.setObjectName(u"OwnDialog")
        self.whole = QVBoxLayout(OwnDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(OwnDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.whole.addLayout(self.listPlace)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.reply = QLabel(OwnDialog)
        self.reply.setObjectName(u"reply")
        self.reply.setTextFormat(Qt.TextFormat.PlainText)
        self.reply.setWordWrap(True)

        self.foot.addWidget(self.reply)

        self.close = QPushButton(OwnDialog)
        self.close.setObjectName(u"close")

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)


        self.retranslateUi(OwnDialog)

        self.close.setDefault(True)


        QMetaObject.connectSlotsByName(OwnDialog)
    # setupUi

    def retranslateUi(self, OwnDialog) -> None:
        OwnDialog.setWindowTitle(QCoreApplication.translate("OwnDialog", u"Concerns you reported", None))
        self.hint.setText(QCoreApplication.translate("OwnDialog", u"What you wrote cannot be read again here. You see whether a leader has collected it, and the reply. If one is not collected, go and tell a leader now.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("OwnDialog", u"hint", None))
        self.reply.setText("")
        self.close.setText(QCoreApplication.translate("OwnDialog", u"Close", None))
    # retranslateUi
