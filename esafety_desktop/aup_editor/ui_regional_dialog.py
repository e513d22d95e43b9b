# Compiled from forms/aup_editor/regional_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_RegionalDialog(object):
    def setupUi(self, RegionalDialog) -> None:
        if not RegionalDialog.objectName():
            RegionalDialog.setObjectName(u"RegionalDialog")
        self.whole = QVBoxLayout(RegionalDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(RegionalDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.saidByLabel = QLabel(RegionalDialog)
        self.saidByLabel.setObjectName(u"saidByLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.saidByLabel)

        self.saidBy = QLineEdit(RegionalDialog)
        self.saidBy.setObjectName(u"saidBy")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.saidBy)

        self.textLabel = QLabel(RegionalDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.text = QPlainTextEdit(RegionalDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.text)

        self.partLabel = QLabel(RegionalDialog)
        self.partLabel.setObjectName(u"partLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.partLabel)

        self.part = QComboBox(RegionalDialog)
        self.part.setObjectName(u"part")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.part)

        self.forLabel = QLabel(RegionalDialog)
        self.forLabel.setObjectName(u"forLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.forLabel)

        self.audience = QComboBox(RegionalDialog)
        self.audience.setObjectName(u"audience")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.audience)


        self.whole.addLayout(self.fields)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.add = QPushButton(RegionalDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.foot.addWidget(self.add)

        self.end = QPushButton(RegionalDialog)
        self.end.setObjectName(u"end")
        self.end.setAutoDefault(False)

        self.foot.addWidget(self.end)

        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.close = QPushButton(RegionalDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.saidByLabel.setBuddy(self.saidBy)
        self.textLabel.setBuddy(self.text)
        self.partLabel.setBuddy(self.part)
        self.forLabel.setBuddy(self.audience)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegionalDialog)

        QMetaObject.connectSlotsByName(RegionalDialog)
    # setupUi

    def retranslateUi(self, RegionalDialog) -> None:
        RegionalDialog.setWindowTitle(QCoreApplication.translate("RegionalDialog", u"Statements that others ask for", None))
        self.hint.setText(QCoreApplication.translate("RegionalDialog", u"What your local authority, trust or broadband provider asks every school to say. It is offered to the drafts; leaving it out or changing it needs a reason.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("RegionalDialog", u"hint", None))
        self.saidByLabel.setText(QCoreApplication.translate("RegionalDialog", u"&Who asks for it", None))
        self.textLabel.setText(QCoreApplication.translate("RegionalDialog", u"Its w&ords", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("RegionalDialog", u"Its words", None))
#endif // QT_CONFIG(accessibility)
        self.partLabel.setText(QCoreApplication.translate("RegionalDialog", u"&Part", None))
        self.forLabel.setText(QCoreApplication.translate("RegionalDialog", u"&For", None))
        self.add.setText(QCoreApplication.translate("RegionalDialog", u"&Add", None))
        self.add.setProperty(u"role", QCoreApplication.translate("RegionalDialog", u"primary", None))
        self.end.setText(QCoreApplication.translate("RegionalDialog", u"No &longer holds", None))
        self.close.setText(QCoreApplication.translate("RegionalDialog", u"Close", None))
    # retranslateUi
