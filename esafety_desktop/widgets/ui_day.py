# Compiled from forms/widgets/day.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit
class Ui_DayDialog(object):
    def setupUi(self, DayDialog) -> None:
        if not DayDialog.objectName():
            DayDialog.setObjectName(u"DayDialog")
        self.whole = QVBoxLayout(DayDialog)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(DayDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.day_label = QLabel(DayDialog)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = DateEdit(DayDialog)
        self.day.setObjectName(u"day")
        self.day.setCalendarPopup(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)


        self.whole.addLayout(self.fields)

        self.hint = QLabel(DayDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.buttons = QDialogButtonBox(DayDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DayDialog)
        self.buttons.accepted.connect(DayDialog.accept)
        self.buttons.rejected.connect(DayDialog.reject)

        QMetaObject.connectSlotsByName(DayDialog)
    # setupUi

    def retranslateUi(self, DayDialog) -> None:
        self.heading.setProperty(u"role", QCoreApplication.translate("DayDialog", u"section", None))
        self.day.setDisplayFormat(QCoreApplication.translate("DayDialog", u"dd/MM/yyyy", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("DayDialog", u"hint", None))
        pass
    # retranslateUi
