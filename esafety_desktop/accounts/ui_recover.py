# Compiled from forms/accounts/recover.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

class Ui_Recover(object):
    def setupUi(self, Recover) -> None:
        if not Recover.objectName():
            Recover.setObjectName(u"Recover")
        self.whole = QVBoxLayout(Recover)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Recover)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Recover)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.account_label = QLabel(Recover)
        self.account_label.setObjectName(u"account_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.account_label)

        self.account = QComboBox(Recover)
        self.account.setObjectName(u"account")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.account)

        self.code_label = QLabel(Recover)
        self.code_label.setObjectName(u"code_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code = QLineEdit(Recover)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"secret", True)
        self.code.setProperty(u"takes codes of its own", True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.code)

        self.password_label = QLabel(Recover)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(Recover)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.password)

        self.again_label = QLabel(Recover)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(Recover)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"secret", True)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.again)

        self.show_password = QCheckBox(Recover)
        self.show_password.setObjectName(u"show_password")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.show_password)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(Recover)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.message = QLabel(Recover)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.buttons = QDialogButtonBox(Recover)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.account_label.setBuddy(self.account)
        self.code_label.setBuddy(self.code)
        self.password_label.setBuddy(self.password)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.account, self.code)
        QWidget.setTabOrder(self.code, self.password)
        QWidget.setTabOrder(self.password, self.again)
        QWidget.setTabOrder(self.again, self.show_password)

        self.retranslateUi(Recover)

        QMetaObject.connectSlotsByName(Recover)
    # setupUi

    def retranslateUi(self, Recover) -> None:
        Recover.setWindowTitle(QCoreApplication.translate("Recover", u"I have forgotten my password", None))
        self.title.setText(QCoreApplication.translate("Recover", u"I have forgotten my password", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Recover", u"title", None))
        self.words.setText(QCoreApplication.translate("Recover", u"Take the recovery sheet and type its code here: nothing is lost, and every leader will see that it was used. Or ask a leader for a new password (File, Accounts); texts that you left unfinished can\u2019t be opened after that.", None))
        self.account_label.setText(QCoreApplication.translate("Recover", u"&Whose password is forgotten?", None))
        self.code_label.setText(QCoreApplication.translate("Recover", u"Recovery &code, as it stands on the sheet", None))
        self.password_label.setText(QCoreApplication.translate("Recover", u"New &password", None))
        self.again_label.setText(QCoreApplication.translate("Recover", u"New password &again", None))
        self.show_password.setText(QCoreApplication.translate("Recover", u"&Show the passwords", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Recover", u"hint", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Recover", u"danger", None))
    # retranslateUi
