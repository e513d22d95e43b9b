# Compiled from forms/staff_forms/present_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_PresentDialog(object):
    def setupUi(self, PresentDialog) -> None:
        if not PresentDialog.objectName():
            PresentDialog.setObjectName(u"PresentDialog")
        PresentDialog.resize(520, 560)
        self.whole = QVBoxLayout(PresentDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(PresentDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(8)
        self.agreementLabel = QLabel(PresentDialog)
        self.agreementLabel.setObjectName(u"agreementLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.agreementLabel)

        self.agreement = QComboBox(PresentDialog)
        self.agreement.setObjectName(u"agreement")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.agreement)

        self.dayLabel = QLabel(PresentDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = DateEdit(PresentDialog)
        self.day.setObjectName(u"day")
        self.day.setCalendarPopup(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day)


        self.whole.addLayout(self.form)

        self.peopleLabel = QLabel(PresentDialog)
        self.peopleLabel.setObjectName(u"peopleLabel")

        self.whole.addWidget(self.peopleLabel)

        self.people = QListWidget(PresentDialog)
        self.people.setObjectName(u"people")

        self.whole.addWidget(self.people)

        self.summary = QLabel(PresentDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.whole.addWidget(self.summary)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.ok = QPushButton(PresentDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.buttons.addWidget(self.ok)

        self.cancel = QPushButton(PresentDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.agreementLabel.setBuddy(self.agreement)
        self.dayLabel.setBuddy(self.day)
        self.peopleLabel.setBuddy(self.people)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PresentDialog)

        QMetaObject.connectSlotsByName(PresentDialog)
    # setupUi

    def retranslateUi(self, PresentDialog) -> None:
        PresentDialog.setWindowTitle(QCoreApplication.translate("PresentDialog", u"All present except\u2026", None))
        self.heading.setText(QCoreApplication.translate("PresentDialog", u"All present except\u2026", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("PresentDialog", u"section", None))
        self.agreementLabel.setText(QCoreApplication.translate("PresentDialog", u"&Agreement", None))
        self.dayLabel.setText(QCoreApplication.translate("PresentDialog", u"Signed &on", None))
        self.day.setDisplayFormat(QCoreApplication.translate("PresentDialog", u"dd/MM/yyyy", None))
        self.peopleLabel.setText(QCoreApplication.translate("PresentDialog", u"&Tick who has not signed", None))
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("PresentDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("PresentDialog", u"Mark signed", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("PresentDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("PresentDialog", u"Cancel", None))
    # retranslateUi
