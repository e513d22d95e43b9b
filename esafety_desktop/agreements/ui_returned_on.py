# Compiled from forms/agreements/returned_on.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDateEdit, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout
class Ui_ReturnedOn(object):
    def setupUi(self, ReturnedOn) -> None:
        if not ReturnedOn.objectName():
            ReturnedOn.setObjectName(u"ReturnedOn")
        self.whole = QVBoxLayout(ReturnedOn)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ReturnedOn)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.day_label = QLabel(ReturnedOn)
        self.day_label.setObjectName(u"day_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = QDateEdit(ReturnedOn)
        self.day.setObjectName(u"day")
        self.day.setCalendarPopup(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)


        self.whole.addLayout(self.fields)

        self.hint = QLabel(ReturnedOn)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.buttons = QDialogButtonBox(ReturnedOn)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReturnedOn)
        self.buttons.accepted.connect(ReturnedOn.accept)
        self.buttons.rejected.connect(ReturnedOn.reject)

        QMetaObject.connectSlotsByName(ReturnedOn)
    # setupUi

    def retranslateUi(self, ReturnedOn) -> None:
        ReturnedOn.setWindowTitle(QCoreApplication.translate("ReturnedOn", u"Returned on another day", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("ReturnedOn", u"section", None))
        self.day_label.setText(QCoreApplication.translate("ReturnedOn", u"&Returned on", None))
        self.day.setDisplayFormat(QCoreApplication.translate("ReturnedOn", u"dd/MM/yyyy", None))
        self.hint.setText(QCoreApplication.translate("ReturnedOn", u"What is still out is marked returned on this day; where a day is noted already, it is put right. Ctrl+Z undoes.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ReturnedOn", u"hint", None))
    # retranslateUi
