# Compiled from forms/returns/more_time_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

class Ui_MoreTimeDialog(object):
    def setupUi(self, MoreTimeDialog) -> None:
        if not MoreTimeDialog.objectName():
            MoreTimeDialog.setObjectName(u"MoreTimeDialog")
        self.whole = QVBoxLayout(MoreTimeDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(MoreTimeDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.until_label = QLabel(MoreTimeDialog)
        self.until_label.setObjectName(u"until_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until = QLineEdit(MoreTimeDialog)
        self.until.setObjectName(u"until")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.until)

        self.why_label = QLabel(MoreTimeDialog)
        self.why_label.setObjectName(u"why_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.why_label)

        self.why = QLineEdit(MoreTimeDialog)
        self.why.setObjectName(u"why")
        self.why.setMaxLength(200)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.why)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(MoreTimeDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(MoreTimeDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.until_label.setBuddy(self.until)
        self.why_label.setBuddy(self.why)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MoreTimeDialog)

        QMetaObject.connectSlotsByName(MoreTimeDialog)
    # setupUi

    def retranslateUi(self, MoreTimeDialog) -> None:
        MoreTimeDialog.setWindowTitle(QCoreApplication.translate("MoreTimeDialog", u"Give more time", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("MoreTimeDialog", u"section", None))
        self.until_label.setText(QCoreApplication.translate("MoreTimeDialog", u"They have time &until", None))
        self.until.setPlaceholderText(QCoreApplication.translate("MoreTimeDialog", u"such as Friday or 24/11", None))
        self.why_label.setText(QCoreApplication.translate("MoreTimeDialog", u"&Why, if it helps", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("MoreTimeDialog", u"hint", None))
    # retranslateUi
