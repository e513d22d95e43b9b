# Compiled from forms/action_points/calendar_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout

class Ui_CalendarDialog(object):
    def setupUi(self, CalendarDialog) -> None:
        if not CalendarDialog.objectName():
            CalendarDialog.setObjectName(u"CalendarDialog")
        self.whole = QVBoxLayout(CalendarDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(CalendarDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.reviews = QCheckBox(CalendarDialog)
        self.reviews.setObjectName(u"reviews")
        self.reviews.setChecked(True)

        self.whole.addWidget(self.reviews)

        self.rows = QCheckBox(CalendarDialog)
        self.rows.setObjectName(u"rows")
        self.rows.setChecked(True)

        self.whole.addWidget(self.rows)

        self.duties = QCheckBox(CalendarDialog)
        self.duties.setObjectName(u"duties")
        self.duties.setChecked(True)

        self.whole.addWidget(self.duties)

        self.actions = QCheckBox(CalendarDialog)
        self.actions.setObjectName(u"actions")

        self.whole.addWidget(self.actions)

        self.days = QHBoxLayout()
        self.days.setObjectName(u"days")
        self.beforeLabel = QLabel(CalendarDialog)
        self.beforeLabel.setObjectName(u"beforeLabel")

        self.days.addWidget(self.beforeLabel)

        self.before = QSpinBox(CalendarDialog)
        self.before.setObjectName(u"before")
        self.before.setMaximum(60)
        self.before.setValue(7)

        self.days.addWidget(self.before)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.days.addItem(self.space)


        self.whole.addLayout(self.days)

        self.names = QCheckBox(CalendarDialog)
        self.names.setObjectName(u"names")

        self.whole.addWidget(self.names)

        self.hint = QLabel(CalendarDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.count = QLabel(CalendarDialog)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.count)

        self.buttons = QDialogButtonBox(CalendarDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.beforeLabel.setBuddy(self.before)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CalendarDialog)
        self.buttons.accepted.connect(CalendarDialog.accept)
        self.buttons.rejected.connect(CalendarDialog.reject)

        QMetaObject.connectSlotsByName(CalendarDialog)
    # setupUi

    def retranslateUi(self, CalendarDialog) -> None:
        CalendarDialog.setWindowTitle(QCoreApplication.translate("CalendarDialog", u"Calendar file", None))
        self.heading.setText(QCoreApplication.translate("CalendarDialog", u"Dates with reminders for Outlook and other calendars", None))
        self.reviews.setText(QCoreApplication.translate("CalendarDialog", u"&Action points and the filtering review", None))
        self.rows.setText(QCoreApplication.translate("CalendarDialog", u"&Policies and audiences", None))
        self.duties.setText(QCoreApplication.translate("CalendarDialog", u"Regular &tasks", None))
        self.actions.setText(QCoreApplication.translate("CalendarDialog", u"A&ctions", None))
        self.beforeLabel.setText(QCoreApplication.translate("CalendarDialog", u"&Remind so many days before, at 9 in the morning", None))
        self.names.setText(QCoreApplication.translate("CalendarDialog", u"&Write out what we typed: names of policies, words of actions", None))
        self.hint.setText(QCoreApplication.translate("CalendarDialog", u"Who does what is never in the file, but a calendar is often shared: leave names out unless you know who reads it. Open the saved file in Outlook to bring the dates in; a file saved later moves the same dates instead of doubling them.", None))
        self.count.setText("")
    # retranslateUi
