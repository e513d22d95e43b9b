# Compiled from forms/image_consent/store_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit
class Ui_StoreDialog(object):
    def setupUi(self, StoreDialog) -> None:
        if not StoreDialog.objectName():
            StoreDialog.setObjectName(u"StoreDialog")
        self.page = QVBoxLayout(StoreDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(StoreDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.page.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.where_label = QLabel(StoreDialog)
        self.where_label.setObjectName(u"where_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.where_label)

        self.where = QLineEdit(StoreDialog)
        self.where.setObjectName(u"where")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.where)

        self.what_label = QLabel(StoreDialog)
        self.what_label.setObjectName(u"what_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.what_label)

        self.what = QLineEdit(StoreDialog)
        self.what.setObjectName(u"what")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.what)

        self.who_label = QLabel(StoreDialog)
        self.who_label.setObjectName(u"who_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.who_label)

        self.who = QLineEdit(StoreDialog)
        self.who.setObjectName(u"who")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.who)

        self.has_day = QCheckBox(StoreDialog)
        self.has_day.setObjectName(u"has_day")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.has_day)

        self.delete_by = DateEdit(StoreDialog)
        self.delete_by.setObjectName(u"delete_by")
        self.delete_by.setCalendarPopup(True)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.delete_by)

        self.note_label = QLabel(StoreDialog)
        self.note_label.setObjectName(u"note_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(StoreDialog)
        self.note.setObjectName(u"note")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.note)


        self.page.addLayout(self.fields)

        self.hint = QLabel(StoreDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.page.addWidget(self.hint)

        self.buttons = QDialogButtonBox(StoreDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.where_label.setBuddy(self.where)
        self.what_label.setBuddy(self.what)
        self.who_label.setBuddy(self.who)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StoreDialog)
        self.buttons.accepted.connect(StoreDialog.accept)
        self.buttons.rejected.connect(StoreDialog.reject)

        QMetaObject.connectSlotsByName(StoreDialog)
    # setupUi

    def retranslateUi(self, StoreDialog) -> None:
        StoreDialog.setWindowTitle(QCoreApplication.translate("StoreDialog", u"Where pictures are kept", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("StoreDialog", u"section", None))
        self.heading.setText(QCoreApplication.translate("StoreDialog", u"Where pictures are kept", None))
        self.where_label.setText(QCoreApplication.translate("StoreDialog", u"&Where", None))
        self.where.setPlaceholderText(QCoreApplication.translate("StoreDialog", u"For example: School drive, folder Photographs", None))
        self.what_label.setText(QCoreApplication.translate("StoreDialog", u"Wh&at", None))
        self.what.setPlaceholderText(QCoreApplication.translate("StoreDialog", u"For example: sports day and the school play", None))
        self.who_label.setText(QCoreApplication.translate("StoreDialog", u"Who &looks after it", None))
        self.has_day.setText(QCoreApplication.translate("StoreDialog", u"&Delete by", None))
        self.delete_by.setDisplayFormat(QCoreApplication.translate("StoreDialog", u"dd/MM/yyyy", None))
        self.note_label.setText(QCoreApplication.translate("StoreDialog", u"&Note", None))
        self.hint.setText(QCoreApplication.translate("StoreDialog", u"Give the day by which the pictures there are deleted; what is worth keeping longer goes to another place with a day of its own.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("StoreDialog", u"hint", None))
    # retranslateUi
