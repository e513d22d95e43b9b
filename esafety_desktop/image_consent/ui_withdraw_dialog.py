# Compiled from forms/image_consent/withdraw_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit
class Ui_WithdrawDialog(object):
    def setupUi(self, WithdrawDialog) -> None:
        if not WithdrawDialog.objectName():
            WithdrawDialog.setObjectName(u"WithdrawDialog")
        self.page = QVBoxLayout(WithdrawDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(WithdrawDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.about = QLabel(WithdrawDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.uses_label = QLabel(WithdrawDialog)
        self.uses_label.setObjectName(u"uses_label")

        self.page.addWidget(self.uses_label)

        self.uses = QVBoxLayout()
        self.uses.setObjectName(u"uses")

        self.page.addLayout(self.uses)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.from_label = QLabel(WithdrawDialog)
        self.from_label.setObjectName(u"from_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.from_label)

        self.from_on = DateEdit(WithdrawDialog)
        self.from_on.setObjectName(u"from_on")
        self.from_on.setCalendarPopup(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.from_on)

        self.told_label = QLabel(WithdrawDialog)
        self.told_label.setObjectName(u"told_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.told_label)

        self.told_by = QLineEdit(WithdrawDialog)
        self.told_by.setObjectName(u"told_by")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.told_by)

        self.how_label = QLabel(WithdrawDialog)
        self.how_label.setObjectName(u"how_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.how_label)

        self.how = QComboBox(WithdrawDialog)
        self.how.setObjectName(u"how")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.how)

        self.taken_label = QLabel(WithdrawDialog)
        self.taken_label.setObjectName(u"taken_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.taken_label)

        self.taken_by = QLineEdit(WithdrawDialog)
        self.taken_by.setObjectName(u"taken_by")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.taken_by)

        self.note_label = QLabel(WithdrawDialog)
        self.note_label.setObjectName(u"note_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(WithdrawDialog)
        self.note.setObjectName(u"note")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.note)


        self.page.addLayout(self.fields)

        self.wrong = QLabel(WithdrawDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.page.addWidget(self.wrong)

        self.buttons = QDialogButtonBox(WithdrawDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.from_label.setBuddy(self.from_on)
        self.told_label.setBuddy(self.told_by)
        self.how_label.setBuddy(self.how)
        self.taken_label.setBuddy(self.taken_by)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WithdrawDialog)
        self.buttons.accepted.connect(WithdrawDialog.accept)
        self.buttons.rejected.connect(WithdrawDialog.reject)

        QMetaObject.connectSlotsByName(WithdrawDialog)
    # setupUi

    def retranslateUi(self, WithdrawDialog) -> None:
        WithdrawDialog.setWindowTitle(QCoreApplication.translate("WithdrawDialog", u"Consent taken back", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("WithdrawDialog", u"section", None))
        self.about.setText(QCoreApplication.translate("WithdrawDialog", u"From that day on the answer is no. What was out already becomes a task to take down, on Today.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("WithdrawDialog", u"hint", None))
        self.uses_label.setText(QCoreApplication.translate("WithdrawDialog", u"Taken back for:", None))
        self.uses_label.setProperty(u"role", QCoreApplication.translate("WithdrawDialog", u"group", None))
        self.from_label.setText(QCoreApplication.translate("WithdrawDialog", u"Taken back &from", None))
        self.from_on.setDisplayFormat(QCoreApplication.translate("WithdrawDialog", u"dd/MM/yyyy", None))
        self.told_label.setText(QCoreApplication.translate("WithdrawDialog", u"&Told by", None))
        self.told_by.setPlaceholderText(QCoreApplication.translate("WithdrawDialog", u"Who rang, wrote or came", None))
        self.how_label.setText(QCoreApplication.translate("WithdrawDialog", u"&How", None))
        self.taken_label.setText(QCoreApplication.translate("WithdrawDialog", u"Written &down by", None))
        self.note_label.setText(QCoreApplication.translate("WithdrawDialog", u"&Note", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WithdrawDialog", u"danger", None))
    # retranslateUi
