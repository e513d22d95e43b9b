# Compiled from forms/evidence/hand_over_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_HandOverDialog(object):
    def setupUi(self, HandOverDialog) -> None:
        if not HandOverDialog.objectName():
            HandOverDialog.setObjectName(u"HandOverDialog")
        self.whole = QVBoxLayout(HandOverDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.about = QLabel(HandOverDialog)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.whole.addWidget(self.about)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.givenByLabel = QLabel(HandOverDialog)
        self.givenByLabel.setObjectName(u"givenByLabel")
        self.givenByLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.givenByLabel)

        self.givenBy = QLineEdit(HandOverDialog)
        self.givenBy.setObjectName(u"givenBy")
        self.givenBy.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.givenBy)

        self.takenByLabel = QLabel(HandOverDialog)
        self.takenByLabel.setObjectName(u"takenByLabel")
        self.takenByLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.takenByLabel)

        self.takenBy = QLineEdit(HandOverDialog)
        self.takenBy.setObjectName(u"takenBy")
        self.takenBy.setAcceptDrops(False)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.takenBy)

        self.officerNumberLabel = QLabel(HandOverDialog)
        self.officerNumberLabel.setObjectName(u"officerNumberLabel")
        self.officerNumberLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.officerNumberLabel)

        self.officerNumber = QLineEdit(HandOverDialog)
        self.officerNumber.setObjectName(u"officerNumber")
        self.officerNumber.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.officerNumber)

        self.whenLabel = QLabel(HandOverDialog)
        self.whenLabel.setObjectName(u"whenLabel")
        self.whenLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(HandOverDialog)
        self.when.setObjectName(u"when")
        self.when.setAcceptDrops(False)

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(HandOverDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.gap4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.gap4)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.whenRow)

        self.whyLabel = QLabel(HandOverDialog)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.whyLabel)

        self.why = QLineEdit(HandOverDialog)
        self.why.setObjectName(u"why")
        self.why.setAcceptDrops(False)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.why)

        self.referenceLabel = QLabel(HandOverDialog)
        self.referenceLabel.setObjectName(u"referenceLabel")
        self.referenceLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.referenceLabel)

        self.reference = QLineEdit(HandOverDialog)
        self.reference.setObjectName(u"reference")
        self.reference.setAcceptDrops(False)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reference)

        self.keptWhereLabel = QLabel(HandOverDialog)
        self.keptWhereLabel.setObjectName(u"keptWhereLabel")
        self.keptWhereLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.keptWhereLabel)

        self.keptWhere = QLineEdit(HandOverDialog)
        self.keptWhere.setObjectName(u"keptWhere")
        self.keptWhere.setAcceptDrops(False)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.keptWhere)

        self.returned = QCheckBox(HandOverDialog)
        self.returned.setObjectName(u"returned")

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.returned)

        self.correctionLabel = QLabel(HandOverDialog)
        self.correctionLabel.setObjectName(u"correctionLabel")
        self.correctionLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.correctionLabel)

        self.correction = QLineEdit(HandOverDialog)
        self.correction.setObjectName(u"correction")
        self.correction.setAcceptDrops(False)

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.correction)


        self.whole.addLayout(self.form)

        self.hint = QLabel(HandOverDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(HandOverDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(HandOverDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(HandOverDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.givenByLabel.setBuddy(self.givenBy)
        self.takenByLabel.setBuddy(self.takenBy)
        self.officerNumberLabel.setBuddy(self.officerNumber)
        self.whenLabel.setBuddy(self.when)
        self.whyLabel.setBuddy(self.why)
        self.referenceLabel.setBuddy(self.reference)
        self.keptWhereLabel.setBuddy(self.keptWhere)
        self.correctionLabel.setBuddy(self.correction)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HandOverDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(HandOverDialog)
    # setupUi

    def retranslateUi(self, HandOverDialog) -> None:
        HandOverDialog.setWindowTitle(QCoreApplication.translate("HandOverDialog", u"Hand over", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("HandOverDialog", u"section", None))
        self.givenByLabel.setText(QCoreApplication.translate("HandOverDialog", u"&From", None))
        self.takenByLabel.setText(QCoreApplication.translate("HandOverDialog", u"&To", None))
        self.officerNumberLabel.setText(QCoreApplication.translate("HandOverDialog", u"Officer n&umber", None))
        self.whenLabel.setText(QCoreApplication.translate("HandOverDialog", u"&When", None))
        self.whenNow.setText(QCoreApplication.translate("HandOverDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("HandOverDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText(QCoreApplication.translate("HandOverDialog", u"Wh&y", None))
        self.referenceLabel.setText(QCoreApplication.translate("HandOverDialog", u"&Reference", None))
        self.keptWhereLabel.setText(QCoreApplication.translate("HandOverDialog", u"Where &kept now", None))
        self.returned.setText(QCoreApplication.translate("HandOverDialog", u"It comes &back to the school or its owner", None))
        self.correctionLabel.setText(QCoreApplication.translate("HandOverDialog", u"What was wron&g", None))
        self.hint.setText(QCoreApplication.translate("HandOverDialog", u"Ask for the name and number of a police officer and for a crime or exhibit number. Print a receipt and have it signed.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("HandOverDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("HandOverDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("HandOverDialog", u"&Hand over", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("HandOverDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("HandOverDialog", u"Cancel", None))
    # retranslateUi
