# Compiled from forms/contacts/slot_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

class Ui_SlotDialog(object):
    def setupUi(self, SlotDialog) -> None:
        if not SlotDialog.objectName():
            SlotDialog.setObjectName(u"SlotDialog")
        self.whole = QVBoxLayout(SlotDialog)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.nameLabel = QLabel(SlotDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(SlotDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)
        self.name.setMinimumSize(QSize(320, 0))

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.groupLabel = QLabel(SlotDialog)
        self.groupLabel.setObjectName(u"groupLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.groupLabel)

        self.group = QComboBox(SlotDialog)
        self.group.setObjectName(u"group")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.group)

        self.newGroupLabel = QLabel(SlotDialog)
        self.newGroupLabel.setObjectName(u"newGroupLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.newGroupLabel)

        self.newGroup = QLineEdit(SlotDialog)
        self.newGroup.setObjectName(u"newGroup")
        self.newGroup.setMaxLength(80)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.newGroup)


        self.whole.addLayout(self.fields)

        self.buttons = QDialogButtonBox(SlotDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.groupLabel.setBuddy(self.group)
        self.newGroupLabel.setBuddy(self.newGroup)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.group)
        QWidget.setTabOrder(self.group, self.newGroup)

        self.retranslateUi(SlotDialog)

        QMetaObject.connectSlotsByName(SlotDialog)
    # setupUi

    def retranslateUi(self, SlotDialog) -> None:
        SlotDialog.setWindowTitle(QCoreApplication.translate("SlotDialog", u"Add a place", None))
        self.nameLabel.setText(QCoreApplication.translate("SlotDialog", u"&What it is called", None))
        self.groupLabel.setText(QCoreApplication.translate("SlotDialog", u"Its &group", None))
        self.newGroupLabel.setText(QCoreApplication.translate("SlotDialog", u"What the &new group is called", None))
    # retranslateUi
