# Compiled from forms/accounts/account_edit.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

class Ui_AccountEdit(object):
    def setupUi(self, AccountEdit) -> None:
        if not AccountEdit.objectName():
            AccountEdit.setObjectName(u"AccountEdit")
        self.whole = QVBoxLayout(AccountEdit)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(AccountEdit)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.name_label = QLabel(AccountEdit)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(AccountEdit)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.old_label = QLabel(AccountEdit)
        self.old_label.setObjectName(u"old_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.old_label)

        self.old = QLineEdit(AccountEdit)
        self.old.setObjectName(u"old")
        self.old.setProperty(u"secret", True)
        self.old.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.old)

        self.password_label = QLabel(AccountEdit)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(AccountEdit)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.password)

        self.again_label = QLabel(AccountEdit)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(AccountEdit)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"secret", True)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.again)

        self.show_password = QCheckBox(AccountEdit)
        self.show_password.setObjectName(u"show_password")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.show_password)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(AccountEdit)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.message = QLabel(AccountEdit)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.buttons = QDialogButtonBox(AccountEdit)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.old_label.setBuddy(self.old)
        self.password_label.setBuddy(self.password)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.old)
        QWidget.setTabOrder(self.old, self.password)
        QWidget.setTabOrder(self.password, self.again)
        QWidget.setTabOrder(self.again, self.show_password)

        self.retranslateUi(AccountEdit)

        QMetaObject.connectSlotsByName(AccountEdit)
    # setupUi

    def retranslateUi(self, AccountEdit) -> None:
        AccountEdit.setWindowTitle(QCoreApplication.translate("AccountEdit", u"New account", None))
        self.words.setText("")
        self.name_label.setText(QCoreApplication.translate("AccountEdit", u"&Sign-in name", None))
        self.old_label.setText(QCoreApplication.translate("AccountEdit", u"Your password &now", None))
        self.password_label.setText(QCoreApplication.translate("AccountEdit", u"New &password", None))
        self.again_label.setText(QCoreApplication.translate("AccountEdit", u"New password &again", None))
        self.show_password.setText(QCoreApplication.translate("AccountEdit", u"Sho&w the passwords", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("AccountEdit", u"hint", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("AccountEdit", u"danger", None))
    # retranslateUi
