# Compiled from forms/setup/school.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_School(object):
    def setupUi(self, School) -> None:
        if not School.objectName():
            School.setObjectName(u"School")
        self.whole = QVBoxLayout(School)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.name_label = QLabel(School)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(School)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.address_label = QLabel(School)
        self.address_label.setObjectName(u"address_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.address_label)

        self.address = QPlainTextEdit(School)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.address)

        self.telephone_label = QLabel(School)
        self.telephone_label.setObjectName(u"telephone_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.telephone_label)

        self.telephone = QLineEdit(School)
        self.telephone.setObjectName(u"telephone")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.head_label = QLabel(School)
        self.head_label.setObjectName(u"head_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.head_label)

        self.head = QLineEdit(School)
        self.head.setObjectName(u"head")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.head)


        self.whole.addLayout(self.fields)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.logo = QLabel(School)
        self.logo.setObjectName(u"logo")
        self.logo.setWordWrap(True)

        self.layout3.addWidget(self.logo)

        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer4)

        self.choose_logo = QPushButton(School)
        self.choose_logo.setObjectName(u"choose_logo")

        self.layout3.addWidget(self.choose_logo)

        self.no_logo = QPushButton(School)
        self.no_logo.setObjectName(u"no_logo")

        self.layout3.addWidget(self.no_logo)


        self.whole.addLayout(self.layout3)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer5)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.address_label.setBuddy(self.address)
        self.telephone_label.setBuddy(self.telephone)
        self.head_label.setBuddy(self.head)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.address)
        QWidget.setTabOrder(self.address, self.telephone)
        QWidget.setTabOrder(self.telephone, self.head)
        QWidget.setTabOrder(self.head, self.choose_logo)
        QWidget.setTabOrder(self.choose_logo, self.no_logo)

        self.retranslateUi(School)

        QMetaObject.connectSlotsByName(School)
    # setupUi

    def retranslateUi(self, School) -> None:
        School.setWindowTitle(QCoreApplication.translate("School", u"The school", None))
        self.name_label.setText(QCoreApplication.translate("School", u"&Name of the school, as it stands on your letters", None))
        self.address_label.setText(QCoreApplication.translate("School", u"&Address, one line under the other, the postcode last", None))
        self.telephone_label.setText(QCoreApplication.translate("School", u"&Telephone", None))
        self.head_label.setText(QCoreApplication.translate("School", u"&Head teacher", None))
        self.logo.setText(QCoreApplication.translate("School", u"No logo. Letters are printed with the name alone.", None))
#if QT_CONFIG(accessibility)
        self.logo.setAccessibleName(QCoreApplication.translate("School", u"Letterhead logo", None))
#endif // QT_CONFIG(accessibility)
        self.choose_logo.setText(QCoreApplication.translate("School", u"Choose a &logo\u2026", None))
        self.no_logo.setText(QCoreApplication.translate("School", u"No l&ogo", None))
    # retranslateUi
