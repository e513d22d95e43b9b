# Compiled from forms/setup/account.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Account(object):
    def setupUi(self, Account) -> None:
        if not Account.objectName():
            Account.setObjectName(u"Account")
        self.whole = QVBoxLayout(Account)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(Account)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.name_label = QLabel(Account)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(Account)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.password_label = QLabel(Account)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(Account)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.password)

        self.again_label = QLabel(Account)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(Account)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"secret", True)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.again)

        self.show_password = QCheckBox(Account)
        self.show_password.setObjectName(u"show_password")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.show_password)


        self.whole.addLayout(self.fields)

        self.strength = QLabel(Account)
        self.strength.setObjectName(u"strength")
        self.strength.setWordWrap(True)

        self.whole.addWidget(self.strength)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer3)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.password_label.setBuddy(self.password)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.password)
        QWidget.setTabOrder(self.password, self.again)
        QWidget.setTabOrder(self.again, self.show_password)

        self.retranslateUi(Account)

        QMetaObject.connectSlotsByName(Account)
    # setupUi

    def retranslateUi(self, Account) -> None:
        Account.setWindowTitle(QCoreApplication.translate("Account", u"Account", None))
        self.words.setText("")
        self.name_label.setText(QCoreApplication.translate("Account", u"&Sign-in name", None))
        self.password_label.setText(QCoreApplication.translate("Account", u"&Password", None))
        self.again_label.setText(QCoreApplication.translate("Account", u"Password &again", None))
        self.show_password.setText(QCoreApplication.translate("Account", u"Sho&w the passwords", None))
        self.strength.setText("")
#if QT_CONFIG(accessibility)
        self.strength.setAccessibleName(QCoreApplication.translate("Account", u"How good the password is", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
