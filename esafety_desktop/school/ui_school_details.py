# Compiled from forms/school/school_details.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_SchoolDetails(object):
    def setupUi(self, SchoolDetails) -> None:
        if not SchoolDetails.objectName():
            SchoolDetails.setObjectName(u"SchoolDetails")
        self.whole = QVBoxLayout(SchoolDetails)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.nameLabel = QLabel(SchoolDetails)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(SchoolDetails)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.addressLabel = QLabel(SchoolDetails)
        self.addressLabel.setObjectName(u"addressLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.addressLabel)

        self.address = QPlainTextEdit(SchoolDetails)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.address)

        self.telephoneLabel = QLabel(SchoolDetails)
        self.telephoneLabel.setObjectName(u"telephoneLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.telephoneLabel)

        self.telephone = QLineEdit(SchoolDetails)
        self.telephone.setObjectName(u"telephone")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.emailLabel = QLabel(SchoolDetails)
        self.emailLabel.setObjectName(u"emailLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.emailLabel)

        self.email = QLineEdit(SchoolDetails)
        self.email.setObjectName(u"email")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.email)

        self.headLabel = QLabel(SchoolDetails)
        self.headLabel.setObjectName(u"headLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.headLabel)

        self.head = QLineEdit(SchoolDetails)
        self.head.setObjectName(u"head")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.head)


        self.whole.addLayout(self.fields)

        self.logoRow = QHBoxLayout()
        self.logoRow.setSpacing(8)
        self.logoRow.setObjectName(u"logoRow")
        self.logo = QLabel(SchoolDetails)
        self.logo.setObjectName(u"logo")

        self.logoRow.addWidget(self.logo)

        self.logoSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.logoRow.addItem(self.logoSpace)

        self.chooseLogo = QPushButton(SchoolDetails)
        self.chooseLogo.setObjectName(u"chooseLogo")
        self.chooseLogo.setAutoDefault(False)

        self.logoRow.addWidget(self.chooseLogo)

        self.noLogo = QPushButton(SchoolDetails)
        self.noLogo.setObjectName(u"noLogo")
        self.noLogo.setAutoDefault(False)

        self.logoRow.addWidget(self.noLogo)


        self.whole.addLayout(self.logoRow)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.addressLabel.setBuddy(self.address)
        self.telephoneLabel.setBuddy(self.telephone)
        self.emailLabel.setBuddy(self.email)
        self.headLabel.setBuddy(self.head)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchoolDetails)

        QMetaObject.connectSlotsByName(SchoolDetails)
    # setupUi

    def retranslateUi(self, SchoolDetails) -> None:
        SchoolDetails.setWindowTitle(QCoreApplication.translate("SchoolDetails", u"The school", None))
        self.nameLabel.setText(QCoreApplication.translate("SchoolDetails", u"Na&me, as it stands on your letters", None))
        self.addressLabel.setText(QCoreApplication.translate("SchoolDetails", u"&Address, the postcode last", None))
        self.telephoneLabel.setText(QCoreApplication.translate("SchoolDetails", u"Tele&phone", None))
        self.emailLabel.setText(QCoreApplication.translate("SchoolDetails", u"&E-mail", None))
        self.headLabel.setText(QCoreApplication.translate("SchoolDetails", u"&Head teacher", None))
        self.logo.setText(QCoreApplication.translate("SchoolDetails", u"No logo: letters carry the name alone.", None))
#if QT_CONFIG(accessibility)
        self.logo.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"Logo on letters", None))
#endif // QT_CONFIG(accessibility)
        self.chooseLogo.setText(QCoreApplication.translate("SchoolDetails", u"Choose a &logo\u2026", None))
        self.noLogo.setText(QCoreApplication.translate("SchoolDetails", u"&Without a logo", None))
    # retranslateUi
