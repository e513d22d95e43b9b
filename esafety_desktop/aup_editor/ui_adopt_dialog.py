# Compiled from forms/aup_editor/adopt_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_AdoptDialog(object):
    def setupUi(self, AdoptDialog) -> None:
        if not AdoptDialog.objectName():
            AdoptDialog.setObjectName(u"AdoptDialog")
        self.whole = QVBoxLayout(AdoptDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.question = QLabel(AdoptDialog)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.changed = QLabel(AdoptDialog)
        self.changed.setObjectName(u"changed")
        self.changed.setTextFormat(Qt.TextFormat.PlainText)
        self.changed.setWordWrap(True)

        self.whole.addWidget(self.changed)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.reasonLabel = QLabel(AdoptDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QLineEdit(AdoptDialog)
        self.reason.setObjectName(u"reason")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.reason)

        self.consultedLabel = QLabel(AdoptDialog)
        self.consultedLabel.setObjectName(u"consultedLabel")
        self.consultedLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.consultedLabel)

        self.consulted = QHBoxLayout()
        self.consulted.setSpacing(8)
        self.consulted.setObjectName(u"consulted")
        self.pupils = QCheckBox(AdoptDialog)
        self.pupils.setObjectName(u"pupils")

        self.consulted.addWidget(self.pupils)

        self.parents = QCheckBox(AdoptDialog)
        self.parents.setObjectName(u"parents")

        self.consulted.addWidget(self.parents)

        self.staff = QCheckBox(AdoptDialog)
        self.staff.setObjectName(u"staff")

        self.consulted.addWidget(self.staff)

        self.governors = QCheckBox(AdoptDialog)
        self.governors.setObjectName(u"governors")

        self.consulted.addWidget(self.governors)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.consulted)

        self.othersLabel = QLabel(AdoptDialog)
        self.othersLabel.setObjectName(u"othersLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.othersLabel)

        self.others = QLineEdit(AdoptDialog)
        self.others.setObjectName(u"others")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.others)

        self.understoodLabel = QLabel(AdoptDialog)
        self.understoodLabel.setObjectName(u"understoodLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.understoodLabel)

        self.understood = QLineEdit(AdoptDialog)
        self.understood.setObjectName(u"understood")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.understood)

        self.reviewLabel = QLabel(AdoptDialog)
        self.reviewLabel.setObjectName(u"reviewLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reviewLabel)

        self.review = QLineEdit(AdoptDialog)
        self.review.setObjectName(u"review")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.review)


        self.whole.addLayout(self.fields)

        self.againLabel = QLabel(AdoptDialog)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.againLabel)

        self.signed = QLabel(AdoptDialog)
        self.signed.setObjectName(u"signed")
        self.signed.setTextFormat(Qt.TextFormat.PlainText)
        self.signed.setWordWrap(True)

        self.whole.addWidget(self.signed)

        self.everybody = QRadioButton(AdoptDialog)
        self.everybody.setObjectName(u"everybody")

        self.whole.addWidget(self.everybody)

        self.september = QRadioButton(AdoptDialog)
        self.september.setObjectName(u"september")

        self.whole.addWidget(self.september)

        self.nobody = QRadioButton(AdoptDialog)
        self.nobody.setObjectName(u"nobody")

        self.whole.addWidget(self.nobody)

        self.whyLine = QHBoxLayout()
        self.whyLine.setSpacing(8)
        self.whyLine.setObjectName(u"whyLine")
        self.againWhyLabel = QLabel(AdoptDialog)
        self.againWhyLabel.setObjectName(u"againWhyLabel")

        self.whyLine.addWidget(self.againWhyLabel)

        self.againWhy = QLineEdit(AdoptDialog)
        self.againWhy.setObjectName(u"againWhy")

        self.whyLine.addWidget(self.againWhy)


        self.whole.addLayout(self.whyLine)

        self.happens = QLabel(AdoptDialog)
        self.happens.setObjectName(u"happens")
        self.happens.setTextFormat(Qt.TextFormat.PlainText)
        self.happens.setWordWrap(True)

        self.whole.addWidget(self.happens)

        self.translations = QLabel(AdoptDialog)
        self.translations.setObjectName(u"translations")
        self.translations.setTextFormat(Qt.TextFormat.PlainText)
        self.translations.setWordWrap(True)

        self.whole.addWidget(self.translations)

        self.names = QListWidget(AdoptDialog)
        self.names.setObjectName(u"names")

        self.whole.addWidget(self.names)

        self.wrong = QLabel(AdoptDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.ok = QPushButton(AdoptDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(AdoptDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
        self.othersLabel.setBuddy(self.others)
        self.understoodLabel.setBuddy(self.understood)
        self.reviewLabel.setBuddy(self.review)
        self.againWhyLabel.setBuddy(self.againWhy)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdoptDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(AdoptDialog)
    # setupUi

    def retranslateUi(self, AdoptDialog) -> None:
        AdoptDialog.setWindowTitle(QCoreApplication.translate("AdoptDialog", u"Adopt this wording", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("AdoptDialog", u"group", None))
        self.changed.setText("")
        self.changed.setProperty(u"role", QCoreApplication.translate("AdoptDialog", u"hint", None))
        self.reasonLabel.setText(QCoreApplication.translate("AdoptDialog", u"&Why it changes", None))
        self.consultedLabel.setText(QCoreApplication.translate("AdoptDialog", u"Who was consulted", None))
        self.pupils.setText(QCoreApplication.translate("AdoptDialog", u"P&upils", None))
        self.parents.setText(QCoreApplication.translate("AdoptDialog", u"P&arents", None))
        self.staff.setText(QCoreApplication.translate("AdoptDialog", u"&Staff", None))
        self.governors.setText(QCoreApplication.translate("AdoptDialog", u"&Governors", None))
        self.othersLabel.setText(QCoreApplication.translate("AdoptDialog", u"W&ho else", None))
        self.understoodLabel.setText(QCoreApplication.translate("AdoptDialog", u"How we checked that it is un&derstood", None))
        self.reviewLabel.setText(QCoreApplication.translate("AdoptDialog", u"Ne&xt review (dd/mm/yyyy)", None))
        self.againLabel.setText(QCoreApplication.translate("AdoptDialog", u"Who signs again?", None))
        self.againLabel.setProperty(u"role", QCoreApplication.translate("AdoptDialog", u"group", None))
        self.signed.setText("")
        self.everybody.setText(QCoreApplication.translate("AdoptDialog", u"&Everybody who signed an earlier version signs again", None))
        self.september.setText(QCoreApplication.translate("AdoptDialog", u"Only &from next September", None))
        self.nobody.setText(QCoreApplication.translate("AdoptDialog", u"N&obody: a correction of spelling only", None))
        self.againWhyLabel.setText(QCoreApplication.translate("AdoptDialog", u"&Because", None))
        self.happens.setText("")
        self.translations.setText("")
#if QT_CONFIG(accessibility)
        self.names.setAccessibleName(QCoreApplication.translate("AdoptDialog", u"Families who signed", None))
#endif // QT_CONFIG(accessibility)
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("AdoptDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("AdoptDialog", u"Adop&t", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("AdoptDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("AdoptDialog", u"Cancel", None))
    # retranslateUi
