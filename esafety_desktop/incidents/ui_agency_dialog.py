# Compiled from forms/incidents/agency_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_AgencyDialog(object):
    def setupUi(self, AgencyDialog) -> None:
        if not AgencyDialog.objectName():
            AgencyDialog.setObjectName(u"AgencyDialog")
        self.whole = QVBoxLayout(AgencyDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.stepHint = QLabel(AgencyDialog)
        self.stepHint.setObjectName(u"stepHint")
        self.stepHint.setTextFormat(Qt.TextFormat.PlainText)
        self.stepHint.setWordWrap(True)

        self.whole.addWidget(self.stepHint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.agencyLabel = QLabel(AgencyDialog)
        self.agencyLabel.setObjectName(u"agencyLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.agencyLabel)

        self.agency = QComboBox(AgencyDialog)
        self.agency.setObjectName(u"agency")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.agency)

        self.decidedLabel = QLabel(AgencyDialog)
        self.decidedLabel.setObjectName(u"decidedLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.decidedLabel)

        self.decided = QComboBox(AgencyDialog)
        self.decided.setObjectName(u"decided")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.decided)

        self.personLabel = QLabel(AgencyDialog)
        self.personLabel.setObjectName(u"personLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.person = QLineEdit(AgencyDialog)
        self.person.setObjectName(u"person")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.person)

        self.whenLabel = QLabel(AgencyDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(AgencyDialog)
        self.when.setObjectName(u"when")

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(AgencyDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.whenGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.whenGap)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.whenRow)

        self.howLabel = QLabel(AgencyDialog)
        self.howLabel.setObjectName(u"howLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(AgencyDialog)
        self.how.setObjectName(u"how")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.how)

        self.referenceLabel = QLabel(AgencyDialog)
        self.referenceLabel.setObjectName(u"referenceLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.referenceLabel)

        self.reference = QLineEdit(AgencyDialog)
        self.reference.setObjectName(u"reference")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reference)

        self.adviceLabel = QLabel(AgencyDialog)
        self.adviceLabel.setObjectName(u"adviceLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.adviceLabel)

        self.advice = QPlainTextEdit(AgencyDialog)
        self.advice.setObjectName(u"advice")
        self.advice.setTabChangesFocus(True)
        self.advice.setAcceptDrops(False)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.advice)

        self.outcomeLabel = QLabel(AgencyDialog)
        self.outcomeLabel.setObjectName(u"outcomeLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.outcomeLabel)

        self.outcome = QPlainTextEdit(AgencyDialog)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setTabChangesFocus(True)
        self.outcome.setAcceptDrops(False)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.outcome)

        self.cameLabel = QLabel(AgencyDialog)
        self.cameLabel.setObjectName(u"cameLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.cameLabel)

        self.cameRow = QHBoxLayout()
        self.cameRow.setSpacing(8)
        self.cameRow.setObjectName(u"cameRow")
        self.came = QLineEdit(AgencyDialog)
        self.came.setObjectName(u"came")

        self.cameRow.addWidget(self.came)

        self.cameNow = QPushButton(AgencyDialog)
        self.cameNow.setObjectName(u"cameNow")
        self.cameNow.setAutoDefault(False)

        self.cameRow.addWidget(self.cameNow)

        self.cameGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cameRow.addItem(self.cameGap)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.cameRow)

        self.reasonLabel = QLabel(AgencyDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QPlainTextEdit(AgencyDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.reason)


        self.whole.addLayout(self.form)

        self.hint = QLabel(AgencyDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(AgencyDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(AgencyDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(AgencyDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.agencyLabel.setBuddy(self.agency)
        self.decidedLabel.setBuddy(self.decided)
        self.personLabel.setBuddy(self.person)
        self.whenLabel.setBuddy(self.when)
        self.howLabel.setBuddy(self.how)
        self.referenceLabel.setBuddy(self.reference)
        self.adviceLabel.setBuddy(self.advice)
        self.outcomeLabel.setBuddy(self.outcome)
        self.cameLabel.setBuddy(self.came)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AgencyDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(AgencyDialog)
    # setupUi

    def retranslateUi(self, AgencyDialog) -> None:
        AgencyDialog.setWindowTitle(QCoreApplication.translate("AgencyDialog", u"Agency", None))
        self.stepHint.setText("")
        self.stepHint.setProperty(u"role", QCoreApplication.translate("AgencyDialog", u"hint", None))
        self.agencyLabel.setText(QCoreApplication.translate("AgencyDialog", u"A&gency", None))
        self.decidedLabel.setText(QCoreApplication.translate("AgencyDialog", u"What was &decided", None))
        self.personLabel.setText(QCoreApplication.translate("AgencyDialog", u"Wh&o", None))
        self.whenLabel.setText(QCoreApplication.translate("AgencyDialog", u"&When", None))
        self.whenNow.setText(QCoreApplication.translate("AgencyDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("AgencyDialog", u"When they were told: set to now", None))
#endif // QT_CONFIG(accessibility)
        self.howLabel.setText(QCoreApplication.translate("AgencyDialog", u"&How", None))
        self.referenceLabel.setText(QCoreApplication.translate("AgencyDialog", u"&Reference", None))
        self.adviceLabel.setText(QCoreApplication.translate("AgencyDialog", u"Ad&vice given", None))
        self.outcomeLabel.setText(QCoreApplication.translate("AgencyDialog", u"What came of &it", None))
        self.cameLabel.setText(QCoreApplication.translate("AgencyDialog", u"When it c&ame", None))
        self.cameNow.setText(QCoreApplication.translate("AgencyDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.cameNow.setAccessibleName(QCoreApplication.translate("AgencyDialog", u"When the outcome came: set to now", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("AgencyDialog", u"Wh&y not", None))
        self.hint.setText(QCoreApplication.translate("AgencyDialog", u"Facts, in plain words. The program sends nothing to anybody: it only keeps that a person rang or wrote.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("AgencyDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("AgencyDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("AgencyDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("AgencyDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("AgencyDialog", u"Cancel", None))
    # retranslateUi
