# Compiled from forms/returns/ladder_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout

class Ui_LadderDialog(object):
    def setupUi(self, LadderDialog) -> None:
        if not LadderDialog.objectName():
            LadderDialog.setObjectName(u"LadderDialog")
        self.whole = QVBoxLayout(LadderDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(LadderDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.hint = QLabel(LadderDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.first_label = QLabel(LadderDialog)
        self.first_label.setObjectName(u"first_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.first_label)

        self.first = QSpinBox(LadderDialog)
        self.first.setObjectName(u"first")
        self.first.setMinimum(1)
        self.first.setMaximum(60)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.first)

        self.second_label = QLabel(LadderDialog)
        self.second_label.setObjectName(u"second_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.second_label)

        self.second = QSpinBox(LadderDialog)
        self.second.setObjectName(u"second")
        self.second.setMinimum(1)
        self.second.setMaximum(60)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.second)

        self.last_label = QLabel(LadderDialog)
        self.last_label.setObjectName(u"last_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.last_label)

        self.last = QSpinBox(LadderDialog)
        self.last.setObjectName(u"last")
        self.last.setMinimum(1)
        self.last.setMaximum(60)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.last)

        self.talk_label = QLabel(LadderDialog)
        self.talk_label.setObjectName(u"talk_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.talk_label)

        self.talk = QSpinBox(LadderDialog)
        self.talk.setObjectName(u"talk")
        self.talk.setMinimum(1)
        self.talk.setMaximum(60)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.talk)


        self.whole.addLayout(self.fields)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.originals = QPushButton(LadderDialog)
        self.originals.setObjectName(u"originals")

        self.foot.addWidget(self.originals)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.buttons = QDialogButtonBox(LadderDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.first_label.setBuddy(self.first)
        self.second_label.setBuddy(self.second)
        self.last_label.setBuddy(self.last)
        self.talk_label.setBuddy(self.talk)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LadderDialog)

        QMetaObject.connectSlotsByName(LadderDialog)
    # setupUi

    def retranslateUi(self, LadderDialog) -> None:
        LadderDialog.setWindowTitle(QCoreApplication.translate("LadderDialog", u"Days between reminders", None))
        self.heading.setText(QCoreApplication.translate("LadderDialog", u"How long families have before each reminder", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("LadderDialog", u"section", None))
        self.hint.setText(QCoreApplication.translate("LadderDialog", u"Days on which the school is closed are not counted. Reminders that have gone out stay where they are.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("LadderDialog", u"hint", None))
        self.first_label.setText(QCoreApplication.translate("LadderDialog", u"Given out, then &1st reminder after", None))
        self.first.setSuffix(QCoreApplication.translate("LadderDialog", u" school days", None))
        self.second_label.setText(QCoreApplication.translate("LadderDialog", u"then &2nd reminder after", None))
        self.second.setSuffix(QCoreApplication.translate("LadderDialog", u" school days", None))
        self.last_label.setText(QCoreApplication.translate("LadderDialog", u"then &last reminder after", None))
        self.last.setSuffix(QCoreApplication.translate("LadderDialog", u" school days", None))
        self.talk_label.setText(QCoreApplication.translate("LadderDialog", u"then a person &talks to them after", None))
        self.talk.setSuffix(QCoreApplication.translate("LadderDialog", u" school days", None))
        self.originals.setText(QCoreApplication.translate("LadderDialog", u"&Original days", None))
    # retranslateUi
