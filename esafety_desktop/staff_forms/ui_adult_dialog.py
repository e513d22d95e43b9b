# Compiled from forms/staff_forms/adult_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_AdultDialog(object):
    def setupUi(self, AdultDialog) -> None:
        if not AdultDialog.objectName():
            AdultDialog.setObjectName(u"AdultDialog")
        AdultDialog.resize(560, 0)
        self.whole = QVBoxLayout(AdultDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(AdultDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(8)
        self.nameLabel = QLabel(AdultDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(AdultDialog)
        self.name.setObjectName(u"name")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.roleLabel = QLabel(AdultDialog)
        self.roleLabel.setObjectName(u"roleLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.role = QComboBox(AdultDialog)
        self.role.setObjectName(u"role")
        self.role.setEditable(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.role)

        self.addLabel = QLabel(AdultDialog)
        self.addLabel.setObjectName(u"addLabel")
        self.addLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.addLabel)

        self.addRole = QPushButton(AdultDialog)
        self.addRole.setObjectName(u"addRole")
        self.addRole.setAutoDefault(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.addRole)

        self.emailLabel = QLabel(AdultDialog)
        self.emailLabel.setObjectName(u"emailLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.emailLabel)

        self.email = QLineEdit(AdultDialog)
        self.email.setObjectName(u"email")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.email)

        self.joinedLabel = QLabel(AdultDialog)
        self.joinedLabel.setObjectName(u"joinedLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.joinedLabel)

        self.joined = QLineEdit(AdultDialog)
        self.joined.setObjectName(u"joined")
        self.joined.setClearButtonEnabled(True)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.joined)

        self.leftLabel = QLabel(AdultDialog)
        self.leftLabel.setObjectName(u"leftLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.leftLabel)

        self.left = QLineEdit(AdultDialog)
        self.left.setObjectName(u"left")
        self.left.setClearButtonEnabled(True)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.left)


        self.whole.addLayout(self.form)

        self.asked = QLabel(AdultDialog)
        self.asked.setObjectName(u"asked")
        self.asked.setTextFormat(Qt.TextFormat.PlainText)
        self.asked.setWordWrap(True)

        self.whole.addWidget(self.asked)

        self.wrong = QLabel(AdultDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.leaveToday = QPushButton(AdultDialog)
        self.leaveToday.setObjectName(u"leaveToday")
        self.leaveToday.setAutoDefault(False)

        self.buttons.addWidget(self.leaveToday)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.ok = QPushButton(AdultDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.buttons.addWidget(self.ok)

        self.cancel = QPushButton(AdultDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.roleLabel.setBuddy(self.role)
        self.emailLabel.setBuddy(self.email)
        self.joinedLabel.setBuddy(self.joined)
        self.leftLabel.setBuddy(self.left)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdultDialog)

        QMetaObject.connectSlotsByName(AdultDialog)
    # setupUi

    def retranslateUi(self, AdultDialog) -> None:
        AdultDialog.setWindowTitle(QCoreApplication.translate("AdultDialog", u"An adult in school", None))
        self.lead.setText(QCoreApplication.translate("AdultDialog", u"The role decides what the person is asked to sign. Several roles are parted by commas.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("AdultDialog", u"hint", None))
        self.nameLabel.setText(QCoreApplication.translate("AdultDialog", u"&Name", None))
        self.roleLabel.setText(QCoreApplication.translate("AdultDialog", u"&Role", None))
        self.addLabel.setText("")
        self.addRole.setText(QCoreApplication.translate("AdultDialog", u"A&dd another role", None))
        self.emailLabel.setText(QCoreApplication.translate("AdultDialog", u"&E-mail", None))
        self.joinedLabel.setText(QCoreApplication.translate("AdultDialog", u"&First day", None))
        self.joined.setPlaceholderText(QCoreApplication.translate("AdultDialog", u"like 01/09/2026", None))
        self.leftLabel.setText(QCoreApplication.translate("AdultDialog", u"&Last day", None))
        self.left.setPlaceholderText(QCoreApplication.translate("AdultDialog", u"while the person is here: empty", None))
        self.asked.setText("")
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("AdultDialog", u"danger", None))
        self.leaveToday.setText(QCoreApplication.translate("AdultDialog", u"Leaves &today", None))
        self.ok.setText(QCoreApplication.translate("AdultDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("AdultDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("AdultDialog", u"Cancel", None))
    # retranslateUi
