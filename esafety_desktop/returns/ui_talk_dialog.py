# Compiled from forms/returns/talk_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

class Ui_TalkDialog(object):
    def setupUi(self, TalkDialog) -> None:
        if not TalkDialog.objectName():
            TalkDialog.setObjectName(u"TalkDialog")
        self.whole = QVBoxLayout(TalkDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(TalkDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.numbers = QLabel(TalkDialog)
        self.numbers.setObjectName(u"numbers")
        self.numbers.setTextFormat(Qt.TextFormat.PlainText)
        self.numbers.setWordWrap(True)

        self.whole.addWidget(self.numbers)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.how_label = QLabel(TalkDialog)
        self.how_label.setObjectName(u"how_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.how_label)

        self.how = QComboBox(TalkDialog)
        self.how.setObjectName(u"how")
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.how)

        self.reached = QCheckBox(TalkDialog)
        self.reached.setObjectName(u"reached")
        self.reached.setChecked(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reached)

        self.said_label = QLabel(TalkDialog)
        self.said_label.setObjectName(u"said_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.said_label)

        self.said = QLineEdit(TalkDialog)
        self.said.setObjectName(u"said")
        self.said.setMaxLength(300)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.said)

        self.next_label = QLabel(TalkDialog)
        self.next_label.setObjectName(u"next_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.next_label)

        self.next_step = QComboBox(TalkDialog)
        self.next_step.setObjectName(u"next_step")
        self.next_step.setEditable(True)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.next_step)

        self.wait_label = QLabel(TalkDialog)
        self.wait_label.setObjectName(u"wait_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.wait_label)

        self.wait_until = QLineEdit(TalkDialog)
        self.wait_until.setObjectName(u"wait_until")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.wait_until)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(TalkDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(TalkDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.how_label.setBuddy(self.how)
        self.said_label.setBuddy(self.said)
        self.next_label.setBuddy(self.next_step)
        self.wait_label.setBuddy(self.wait_until)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TalkDialog)

        QMetaObject.connectSlotsByName(TalkDialog)
    # setupUi

    def retranslateUi(self, TalkDialog) -> None:
        TalkDialog.setWindowTitle(QCoreApplication.translate("TalkDialog", u"Log a call", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("TalkDialog", u"section", None))
        self.numbers.setText("")
        self.numbers.setProperty(u"role", QCoreApplication.translate("TalkDialog", u"hint", None))
        self.how_label.setText(QCoreApplication.translate("TalkDialog", u"&How", None))
        self.reached.setText(QCoreApplication.translate("TalkDialog", u"Somebody was &reached: it counts as a reminder", None))
        self.said_label.setText(QCoreApplication.translate("TalkDialog", u"What was &said", None))
        self.said.setPlaceholderText(QCoreApplication.translate("TalkDialog", u"in one line", None))
        self.next_label.setText(QCoreApplication.translate("TalkDialog", u"&Next step", None))
        self.wait_label.setText(QCoreApplication.translate("TalkDialog", u"&Wait until", None))
        self.wait_until.setPlaceholderText(QCoreApplication.translate("TalkDialog", u"dd/mm/yyyy, or leave it empty", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("TalkDialog", u"hint", None))
    # retranslateUi
