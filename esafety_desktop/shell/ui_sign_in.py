# Compiled from forms/shell/sign_in.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_SignIn(object):
    def setupUi(self, SignIn) -> None:
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        self.outer = QHBoxLayout(SignIn)
        self.outer.setObjectName(u"outer")
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer2)

        self.card = QVBoxLayout()
        self.card.setSpacing(12)
        self.card.setObjectName(u"card")
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer4)

        self.title = QLabel(SignIn)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.card.addWidget(self.title)

        self.intro = QLabel(SignIn)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.card.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.account_label = QLabel(SignIn)
        self.account_label.setObjectName(u"account_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.account_label)

        self.account = QComboBox(SignIn)
        self.account.setObjectName(u"account")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.account)

        self.password_label = QLabel(SignIn)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(SignIn)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.password)

        self.made_up_hint = QLabel(SignIn)
        self.made_up_hint.setObjectName(u"made_up_hint")
        self.made_up_hint.setWordWrap(True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.made_up_hint)

        self.show_password = QCheckBox(SignIn)
        self.show_password.setObjectName(u"show_password")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.show_password)


        self.card.addLayout(self.fields)

        self.caps = QLabel(SignIn)
        self.caps.setObjectName(u"caps")
        self.caps.setWordWrap(True)

        self.card.addWidget(self.caps)

        self.message = QLabel(SignIn)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.card.addWidget(self.message)

        self.busy = QProgressBar(SignIn)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.card.addWidget(self.busy)

        self.sign_in = QPushButton(SignIn)
        self.sign_in.setObjectName(u"sign_in")

        self.card.addWidget(self.sign_in)

        self.restore = QPushButton(SignIn)
        self.restore.setObjectName(u"restore")

        self.card.addWidget(self.restore)

        self.forgotten = QPushButton(SignIn)
        self.forgotten.setObjectName(u"forgotten")

        self.card.addWidget(self.forgotten)

        self.made_up = QFrame(SignIn)
        self.made_up.setObjectName(u"made_up")
        self.layout6 = QVBoxLayout(self.made_up)
        self.layout6.setObjectName(u"layout6")
        self.made_up_line = QLabel(self.made_up)
        self.made_up_line.setObjectName(u"made_up_line")
        self.made_up_line.setWordWrap(True)

        self.layout6.addWidget(self.made_up_line)

        self.as_leader = QPushButton(self.made_up)
        self.as_leader.setObjectName(u"as_leader")

        self.layout6.addWidget(self.as_leader)

        self.as_office = QPushButton(self.made_up)
        self.as_office.setObjectName(u"as_office")

        self.layout6.addWidget(self.as_office)


        self.card.addWidget(self.made_up)

        self.spacer7 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer7)


        self.outer.addLayout(self.card)

        self.spacer8 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer8)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.account_label.setBuddy(self.account)
        self.password_label.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.account, self.password)
        QWidget.setTabOrder(self.password, self.show_password)
        QWidget.setTabOrder(self.show_password, self.sign_in)
        QWidget.setTabOrder(self.sign_in, self.restore)
        QWidget.setTabOrder(self.restore, self.forgotten)
        QWidget.setTabOrder(self.forgotten, self.as_leader)
        QWidget.setTabOrder(self.as_leader, self.as_office)

        self.retranslateUi(SignIn)

        self.sign_in.setDefault(True)


        QMetaObject.connectSlotsByName(SignIn)
    # setupUi

    def retranslateUi(self, SignIn) -> None:
        SignIn.setWindowTitle(QCoreApplication.translate("SignIn", u"Sign in", None))
        self.title.setText(QCoreApplication.translate("SignIn", u"E-Safety Desktop", None))
        self.title.setProperty(u"role", QCoreApplication.translate("SignIn", u"title", None))
        self.intro.setText(QCoreApplication.translate("SignIn", u"Sign in to open the school's cabinets.", None))
        self.intro.setProperty(u"role", QCoreApplication.translate("SignIn", u"hint", None))
        self.account_label.setText(QCoreApplication.translate("SignIn", u"&Who is signing in?", None))
        self.password_label.setText(QCoreApplication.translate("SignIn", u"&Password", None))
        self.made_up_hint.setProperty(u"role", QCoreApplication.translate("SignIn", u"hint", None))
        self.show_password.setText(QCoreApplication.translate("SignIn", u"&Show the password", None))
        self.caps.setText(QCoreApplication.translate("SignIn", u"Caps Lock seems to be on.", None))
        self.caps.setProperty(u"role", QCoreApplication.translate("SignIn", u"hint", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("SignIn", u"danger", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("SignIn", u"Opening the cabinets", None))
#endif // QT_CONFIG(accessibility)
        self.sign_in.setText(QCoreApplication.translate("SignIn", u"Sign in", None))
        self.sign_in.setProperty(u"role", QCoreApplication.translate("SignIn", u"primary", None))
        self.restore.setText(QCoreApplication.translate("SignIn", u"&Restore a back-up\u2026", None))
        self.forgotten.setText(QCoreApplication.translate("SignIn", u"I have &forgotten my password\u2026", None))
        self.forgotten.setProperty(u"role", QCoreApplication.translate("SignIn", u"link", None))
        self.made_up_line.setText(QCoreApplication.translate("SignIn", u"This is a made-up school: nobody in it is real. No password is needed.", None))
        self.made_up_line.setProperty(u"role", QCoreApplication.translate("SignIn", u"hint", None))
        self.as_leader.setText(QCoreApplication.translate("SignIn", u"Sign in as the &leader", None))
        self.as_office.setText(QCoreApplication.translate("SignIn", u"Sign in as the &office", None))
    # retranslateUi
