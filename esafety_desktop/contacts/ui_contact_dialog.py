# Compiled from forms/contacts/contact_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ContactDialog(object):
    def setupUi(self, ContactDialog) -> None:
        if not ContactDialog.objectName():
            ContactDialog.setObjectName(u"ContactDialog")
        self.whole = QVBoxLayout(ContactDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.room = QScrollArea(ContactDialog)
        self.room.setObjectName(u"room")
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.roomInside = QWidget()
        self.roomInside.setObjectName(u"roomInside")
        self.inside = QVBoxLayout(self.roomInside)
        self.inside.setSpacing(8)
        self.inside.setObjectName(u"inside")
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.slotLabel = QLabel(self.roomInside)
        self.slotLabel.setObjectName(u"slotLabel")
        self.slotLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.slotLabel.setWordWrap(True)

        self.inside.addWidget(self.slotLabel)

        self.purposeLabel = QLabel(self.roomInside)
        self.purposeLabel.setObjectName(u"purposeLabel")
        self.purposeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.purposeLabel.setWordWrap(True)

        self.inside.addWidget(self.purposeLabel)

        self.hintLabel = QLabel(self.roomInside)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.hintLabel.setWordWrap(True)

        self.inside.addWidget(self.hintLabel)

        self.back = QLabel(self.roomInside)
        self.back.setObjectName(u"back")
        self.back.setWordWrap(True)

        self.inside.addWidget(self.back)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.personLabel = QLabel(self.roomInside)
        self.personLabel.setObjectName(u"personLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.person = QLineEdit(self.roomInside)
        self.person.setObjectName(u"person")
        self.person.setMaxLength(200)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.person)

        self.roleLabel = QLabel(self.roomInside)
        self.roleLabel.setObjectName(u"roleLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.role = QLineEdit(self.roomInside)
        self.role.setObjectName(u"role")
        self.role.setMaxLength(200)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.role)

        self.organisationLabel = QLabel(self.roomInside)
        self.organisationLabel.setObjectName(u"organisationLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.organisationLabel)

        self.organisation = QLineEdit(self.roomInside)
        self.organisation.setObjectName(u"organisation")
        self.organisation.setMaxLength(200)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.organisation)

        self.numbersLabel = QLabel(self.roomInside)
        self.numbersLabel.setObjectName(u"numbersLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.numbersLabel)

        self.numbersBox = QVBoxLayout()
        self.numbersBox.setSpacing(4)
        self.numbersBox.setObjectName(u"numbersBox")
        self.numbers = QVBoxLayout()
        self.numbers.setSpacing(4)
        self.numbers.setObjectName(u"numbers")

        self.numbersBox.addLayout(self.numbers)

        self.addLine = QHBoxLayout()
        self.addLine.setObjectName(u"addLine")
        self.addNumber = QPushButton(self.roomInside)
        self.addNumber.setObjectName(u"addNumber")
        self.addNumber.setAutoDefault(False)

        self.addLine.addWidget(self.addNumber)

        self.addSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.addLine.addItem(self.addSpace)


        self.numbersBox.addLayout(self.addLine)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.numbersBox)

        self.emailLabel = QLabel(self.roomInside)
        self.emailLabel.setObjectName(u"emailLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.emailLabel)

        self.email = QLineEdit(self.roomInside)
        self.email.setObjectName(u"email")
        self.email.setMaxLength(200)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.email)

        self.webLabel = QLabel(self.roomInside)
        self.webLabel.setObjectName(u"webLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.webLabel)

        self.web = QLineEdit(self.roomInside)
        self.web.setObjectName(u"web")
        self.web.setMaxLength(200)

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.web)

        self.notesLabel = QLabel(self.roomInside)
        self.notesLabel.setObjectName(u"notesLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.notesLabel)

        self.notes = QPlainTextEdit(self.roomInside)
        self.notes.setObjectName(u"notes")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.notes.sizePolicy().hasHeightForWidth())
        self.notes.setSizePolicy(sizePolicy)
        self.notes.setMaximumSize(QSize(16777215, 96))
        self.notes.setTabChangesFocus(True)

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.notes)

        self.checkedLabel = QLabel(self.roomInside)
        self.checkedLabel.setObjectName(u"checkedLabel")
        self.checkedLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.checkedLabel)

        self.checkedLine = QHBoxLayout()
        self.checkedLine.setObjectName(u"checkedLine")
        self.checkedOn = QLineEdit(self.roomInside)
        self.checkedOn.setObjectName(u"checkedOn")
        self.checkedOn.setMaxLength(20)

        self.checkedLine.addWidget(self.checkedOn)

        self.today = QPushButton(self.roomInside)
        self.today.setObjectName(u"today")
        self.today.setAutoDefault(False)

        self.checkedLine.addWidget(self.today)

        self.checkedByLabel = QLabel(self.roomInside)
        self.checkedByLabel.setObjectName(u"checkedByLabel")

        self.checkedLine.addWidget(self.checkedByLabel)

        self.checkedBy = QLineEdit(self.roomInside)
        self.checkedBy.setObjectName(u"checkedBy")
        self.checkedBy.setMaxLength(200)

        self.checkedLine.addWidget(self.checkedBy)


        self.fields.setLayout(7, QFormLayout.ItemRole.FieldRole, self.checkedLine)


        self.inside.addLayout(self.fields)

        self.insideSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside.addItem(self.insideSpace)

        self.inside.setStretch(5, 1)
        self.room.setWidget(self.roomInside)

        self.whole.addWidget(self.room)

        self.doubt = QLabel(ContactDialog)
        self.doubt.setObjectName(u"doubt")
        self.doubt.setTextFormat(Qt.TextFormat.PlainText)
        self.doubt.setWordWrap(True)

        self.whole.addWidget(self.doubt)

        self.complaint = QLabel(ContactDialog)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.whole.addWidget(self.complaint)

        self.buttons = QDialogButtonBox(ContactDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.personLabel.setBuddy(self.person)
        self.roleLabel.setBuddy(self.role)
        self.organisationLabel.setBuddy(self.organisation)
        self.emailLabel.setBuddy(self.email)
        self.webLabel.setBuddy(self.web)
        self.notesLabel.setBuddy(self.notes)
        self.checkedLabel.setBuddy(self.checkedOn)
        self.checkedByLabel.setBuddy(self.checkedBy)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.person, self.role)
        QWidget.setTabOrder(self.role, self.organisation)
        QWidget.setTabOrder(self.organisation, self.addNumber)
        QWidget.setTabOrder(self.addNumber, self.email)
        QWidget.setTabOrder(self.email, self.web)
        QWidget.setTabOrder(self.web, self.notes)
        QWidget.setTabOrder(self.notes, self.checkedOn)
        QWidget.setTabOrder(self.checkedOn, self.today)
        QWidget.setTabOrder(self.today, self.checkedBy)

        self.retranslateUi(ContactDialog)

        QMetaObject.connectSlotsByName(ContactDialog)
    # setupUi

    def retranslateUi(self, ContactDialog) -> None:
        ContactDialog.setWindowTitle(QCoreApplication.translate("ContactDialog", u"Contact", None))
#if QT_CONFIG(accessibility)
        self.room.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The contact", None))
#endif // QT_CONFIG(accessibility)
        self.slotLabel.setText("")
        self.purposeLabel.setText("")
        self.hintLabel.setText("")
        self.back.setText(QCoreApplication.translate("ContactDialog", u"What you had typed here is back. It is not on the map yet.", None))
        self.personLabel.setText(QCoreApplication.translate("ContactDialog", u"&Person", None))
        self.roleLabel.setText(QCoreApplication.translate("ContactDialog", u"&Role", None))
        self.organisationLabel.setText(QCoreApplication.translate("ContactDialog", u"Or&ganisation", None))
        self.numbersLabel.setText(QCoreApplication.translate("ContactDialog", u"Numbers", None))
        self.addNumber.setText(QCoreApplication.translate("ContactDialog", u"&Add a number", None))
        self.emailLabel.setText(QCoreApplication.translate("ContactDialog", u"&E-mail", None))
        self.webLabel.setText(QCoreApplication.translate("ContactDialog", u"&Web address", None))
        self.web.setPlaceholderText(QCoreApplication.translate("ContactDialog", u"Where one reports online, for example larkshire.gov.uk/worried", None))
        self.notesLabel.setText(QCoreApplication.translate("ContactDialog", u"&Notes", None))
        self.checkedLabel.setText(QCoreApplication.translate("ContactDialog", u"&Last checked on", None))
        self.checkedOn.setPlaceholderText(QCoreApplication.translate("ContactDialog", u"dd/mm/yyyy", None))
        self.today.setText(QCoreApplication.translate("ContactDialog", u"&Today", None))
#if QT_CONFIG(accessibility)
        self.today.setAccessibleName(QCoreApplication.translate("ContactDialog", u"Checked today", None))
#endif // QT_CONFIG(accessibility)
        self.checkedByLabel.setText(QCoreApplication.translate("ContactDialog", u"&by", None))
        self.doubt.setText("")
        self.complaint.setText("")
    # retranslateUi
