# Compiled from forms/action_points/cycle_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout

class Ui_CycleDialog(object):
    def setupUi(self, CycleDialog) -> None:
        if not CycleDialog.objectName():
            CycleDialog.setObjectName(u"CycleDialog")
        self.whole = QVBoxLayout(CycleDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(CycleDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.everyLabel = QLabel(CycleDialog)
        self.everyLabel.setObjectName(u"everyLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.everyLabel)

        self.every = QComboBox(CycleDialog)
        self.every.setObjectName(u"every")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.every)

        self.numberLabel = QLabel(CycleDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QSpinBox(CycleDialog)
        self.number.setObjectName(u"number")
        self.number.setMinimum(1)
        self.number.setMaximum(190)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.number)

        self.afterLabel = QLabel(CycleDialog)
        self.afterLabel.setObjectName(u"afterLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.afterLabel)

        self.after = QComboBox(CycleDialog)
        self.after.setObjectName(u"after")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.after)

        self.dayLabel = QLabel(CycleDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = QSpinBox(CycleDialog)
        self.day.setObjectName(u"day")
        self.day.setMinimum(1)
        self.day.setMaximum(31)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.day)

        self.monthLabel = QLabel(CycleDialog)
        self.monthLabel.setObjectName(u"monthLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.monthLabel)

        self.month = QComboBox(CycleDialog)
        self.month.setObjectName(u"month")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.month)


        self.whole.addLayout(self.fields)

        self.example = QLabel(CycleDialog)
        self.example.setObjectName(u"example")
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.example.setWordWrap(True)

        self.whole.addWidget(self.example)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.usual = QPushButton(CycleDialog)
        self.usual.setObjectName(u"usual")
        self.usual.setAutoDefault(False)

        self.foot.addWidget(self.usual)

        self.buttons = QDialogButtonBox(CycleDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.everyLabel.setBuddy(self.every)
        self.numberLabel.setBuddy(self.number)
        self.afterLabel.setBuddy(self.after)
        self.dayLabel.setBuddy(self.day)
        self.monthLabel.setBuddy(self.month)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CycleDialog)
        self.buttons.accepted.connect(CycleDialog.accept)
        self.buttons.rejected.connect(CycleDialog.reject)

        QMetaObject.connectSlotsByName(CycleDialog)
    # setupUi

    def retranslateUi(self, CycleDialog) -> None:
        CycleDialog.setWindowTitle(QCoreApplication.translate("CycleDialog", u"How often", None))
        self.heading.setText("")
        self.everyLabel.setText(QCoreApplication.translate("CycleDialog", u"&How often", None))
        self.numberLabel.setText(QCoreApplication.translate("CycleDialog", u"&Number", None))
        self.afterLabel.setText(QCoreApplication.translate("CycleDialog", u"&After", None))
        self.dayLabel.setText(QCoreApplication.translate("CycleDialog", u"&Day", None))
        self.monthLabel.setText(QCoreApplication.translate("CycleDialog", u"&Month", None))
        self.example.setText("")
        self.usual.setText(QCoreApplication.translate("CycleDialog", u"As &usual", None))
    # retranslateUi
