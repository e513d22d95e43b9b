# Compiled from forms/school/parent_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout

class Ui_ParentDialog(object):
    def setupUi(self, ParentDialog) -> None:
        if not ParentDialog.objectName():
            ParentDialog.setObjectName(u"ParentDialog")
        self.whole = QVBoxLayout(ParentDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.nameLabel = QLabel(ParentDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(ParentDialog)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.relationshipLabel = QLabel(ParentDialog)
        self.relationshipLabel.setObjectName(u"relationshipLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.relationshipLabel)

        self.relationship = QComboBox(ParentDialog)
        self.relationship.setObjectName(u"relationship")
        self.relationship.setEditable(True)
        self.relationship.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.relationship)

        self.telephoneLabel = QLabel(ParentDialog)
        self.telephoneLabel.setObjectName(u"telephoneLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.telephoneLabel)

        self.telephone = QLineEdit(ParentDialog)
        self.telephone.setObjectName(u"telephone")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.emailLabel = QLabel(ParentDialog)
        self.emailLabel.setObjectName(u"emailLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.emailLabel)

        self.email = QLineEdit(ParentDialog)
        self.email.setObjectName(u"email")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.email)

        self.addressLabel = QLabel(ParentDialog)
        self.addressLabel.setObjectName(u"addressLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.addressLabel)

        self.address = QPlainTextEdit(ParentDialog)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.address)

        self.responsibilityLabel = QLabel(ParentDialog)
        self.responsibilityLabel.setObjectName(u"responsibilityLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.responsibilityLabel)

        self.responsibility = QComboBox(ParentDialog)
        self.responsibility.setObjectName(u"responsibility")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.responsibility)


        self.whole.addLayout(self.fields)

        self.courtOrder = QCheckBox(ParentDialog)
        self.courtOrder.setObjectName(u"courtOrder")

        self.whole.addWidget(self.courtOrder)

        self.reason = QLabel(ParentDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(ParentDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.relationshipLabel.setBuddy(self.relationship)
        self.telephoneLabel.setBuddy(self.telephone)
        self.emailLabel.setBuddy(self.email)
        self.addressLabel.setBuddy(self.address)
        self.responsibilityLabel.setBuddy(self.responsibility)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ParentDialog)
        self.buttons.rejected.connect(ParentDialog.reject)
        self.buttons.accepted.connect(ParentDialog.accept)

        QMetaObject.connectSlotsByName(ParentDialog)
    # setupUi

    def retranslateUi(self, ParentDialog) -> None:
        ParentDialog.setWindowTitle(QCoreApplication.translate("ParentDialog", u"Parent or carer", None))
        self.nameLabel.setText(QCoreApplication.translate("ParentDialog", u"&Name", None))
        self.name.setPlaceholderText(QCoreApplication.translate("ParentDialog", u"with the title, such as Mrs Rhea Ashdown", None))
        self.relationshipLabel.setText(QCoreApplication.translate("ParentDialog", u"&Is the child's", None))
        self.telephoneLabel.setText(QCoreApplication.translate("ParentDialog", u"&Telephone", None))
        self.emailLabel.setText(QCoreApplication.translate("ParentDialog", u"&E-mail", None))
        self.addressLabel.setText(QCoreApplication.translate("ParentDialog", u"&Address", None))
        self.address.setPlaceholderText(QCoreApplication.translate("ParentDialog", u"as on the envelope, the postcode last", None))
        self.responsibilityLabel.setText(QCoreApplication.translate("ParentDialog", u"Parental &responsibility", None))
        self.courtOrder.setText(QCoreApplication.translate("ParentDialog", u"A &court order is on file: never on an envelope with anybody else", None))
        self.reason.setText("")
    # retranslateUi
