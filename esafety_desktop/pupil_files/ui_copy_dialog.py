# Compiled from forms/pupil_files/copy_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

class Ui_CopyDialog(object):
    def setupUi(self, CopyDialog) -> None:
        if not CopyDialog.objectName():
            CopyDialog.setObjectName(u"CopyDialog")
        self.whole = QVBoxLayout(CopyDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.warning = QLabel(CopyDialog)
        self.warning.setObjectName(u"warning")
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)

        self.whole.addWidget(self.warning)

        self.textLabel = QLabel(CopyDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.whole.addWidget(self.textLabel)

        self.text = QPlainTextEdit(CopyDialog)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)

        self.whole.addWidget(self.text)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(CopyDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.copy = QPushButton(CopyDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot.addWidget(self.copy)

        self.close = QPushButton(CopyDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CopyDialog)

        self.copy.setDefault(True)


        QMetaObject.connectSlotsByName(CopyDialog)
    # setupUi

    def retranslateUi(self, CopyDialog) -> None:
        CopyDialog.setWindowTitle(QCoreApplication.translate("CopyDialog", u"Copy the text of the pack", None))
        self.warning.setText("")
        self.warning.setProperty(u"role", QCoreApplication.translate("CopyDialog", u"warn", None))
        self.textLabel.setText(QCoreApplication.translate("CopyDialog", u"The &text", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("CopyDialog", u"hint", None))
        self.copy.setText(QCoreApplication.translate("CopyDialog", u"&Copy the text", None))
        self.copy.setProperty(u"role", QCoreApplication.translate("CopyDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("CopyDialog", u"Close", None))
    # retranslateUi
