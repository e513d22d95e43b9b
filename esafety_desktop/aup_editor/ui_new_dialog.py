# Compiled from forms/aup_editor/new_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_NewDialog(object):
    def setupUi(self, NewDialog) -> None:
        if not NewDialog.objectName():
            NewDialog.setObjectName(u"NewDialog")
        self.whole = QVBoxLayout(NewDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(NewDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(NewDialog)
        self.title.setObjectName(u"title")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.audienceLabel = QLabel(NewDialog)
        self.audienceLabel.setObjectName(u"audienceLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.audienceLabel)

        self.audience = QComboBox(NewDialog)
        self.audience.setObjectName(u"audience")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.audience)


        self.whole.addLayout(self.fields)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.ok = QPushButton(NewDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(NewDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.audienceLabel.setBuddy(self.audience)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(NewDialog)
    # setupUi

    def retranslateUi(self, NewDialog) -> None:
        NewDialog.setWindowTitle(QCoreApplication.translate("NewDialog", u"New agreement", None))
        self.titleLabel.setText(QCoreApplication.translate("NewDialog", u"&Title", None))
        self.audienceLabel.setText(QCoreApplication.translate("NewDialog", u"For &whom", None))
        self.ok.setText(QCoreApplication.translate("NewDialog", u"&Begin", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("NewDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("NewDialog", u"Cancel", None))
    # retranslateUi
