# Compiled from forms/incidents/parents_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ParentsDialog(object):
    def setupUi(self, ParentsDialog) -> None:
        if not ParentsDialog.objectName():
            ParentsDialog.setObjectName(u"ParentsDialog")
        self.whole = QVBoxLayout(ParentsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.caution = QLabel(ParentsDialog)
        self.caution.setObjectName(u"caution")
        self.caution.setTextFormat(Qt.TextFormat.PlainText)
        self.caution.setWordWrap(True)

        self.whole.addWidget(self.caution)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.decisionLabel = QLabel(ParentsDialog)
        self.decisionLabel.setObjectName(u"decisionLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.decisionLabel)

        self.decision = QComboBox(ParentsDialog)
        self.decision.setObjectName(u"decision")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.decision)

        self.childLabel = QLabel(ParentsDialog)
        self.childLabel.setObjectName(u"childLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.childLabel)

        self.child = QComboBox(ParentsDialog)
        self.child.setObjectName(u"child")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.child)

        self.parentLabel = QLabel(ParentsDialog)
        self.parentLabel.setObjectName(u"parentLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.parentLabel)

        self.parent = QComboBox(ParentsDialog)
        self.parent.setObjectName(u"parent")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.parent)

        self.byLabel = QLabel(ParentsDialog)
        self.byLabel.setObjectName(u"byLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.byLabel)

        self.by = QLineEdit(ParentsDialog)
        self.by.setObjectName(u"by")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.by)

        self.whenLabel = QLabel(ParentsDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(ParentsDialog)
        self.when.setObjectName(u"when")

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(ParentsDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.whenGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.whenGap)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.whenRow)

        self.howLabel = QLabel(ParentsDialog)
        self.howLabel.setObjectName(u"howLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(ParentsDialog)
        self.how.setObjectName(u"how")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.how)

        self.responseLabel = QLabel(ParentsDialog)
        self.responseLabel.setObjectName(u"responseLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.responseLabel)

        self.response = QPlainTextEdit(ParentsDialog)
        self.response.setObjectName(u"response")
        self.response.setTabChangesFocus(True)
        self.response.setAcceptDrops(False)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.response)

        self.reasonLabel = QLabel(ParentsDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QPlainTextEdit(ParentsDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.reason)


        self.whole.addLayout(self.form)

        self.hint = QLabel(ParentsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ParentsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ParentsDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ParentsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.decisionLabel.setBuddy(self.decision)
        self.childLabel.setBuddy(self.child)
        self.parentLabel.setBuddy(self.parent)
        self.byLabel.setBuddy(self.by)
        self.whenLabel.setBuddy(self.when)
        self.howLabel.setBuddy(self.how)
        self.responseLabel.setBuddy(self.response)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ParentsDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ParentsDialog)
    # setupUi

    def retranslateUi(self, ParentsDialog) -> None:
        ParentsDialog.setWindowTitle(QCoreApplication.translate("ParentsDialog", u"Parents and carers", None))
        self.caution.setText("")
        self.caution.setProperty(u"role", QCoreApplication.translate("ParentsDialog", u"danger", None))
        self.decisionLabel.setText(QCoreApplication.translate("ParentsDialog", u"What was &decided", None))
        self.childLabel.setText(QCoreApplication.translate("ParentsDialog", u"Whose &child", None))
        self.parentLabel.setText(QCoreApplication.translate("ParentsDialog", u"Wh&ich parent or carer", None))
        self.byLabel.setText(QCoreApplication.translate("ParentsDialog", u"&By whom", None))
        self.whenLabel.setText(QCoreApplication.translate("ParentsDialog", u"&When", None))
        self.whenNow.setText(QCoreApplication.translate("ParentsDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("ParentsDialog", u"When they were told: set to now", None))
#endif // QT_CONFIG(accessibility)
        self.howLabel.setText(QCoreApplication.translate("ParentsDialog", u"&How", None))
        self.responseLabel.setText(QCoreApplication.translate("ParentsDialog", u"What they &said", None))
        self.reasonLabel.setText(QCoreApplication.translate("ParentsDialog", u"Wh&y", None))
        self.hint.setText(QCoreApplication.translate("ParentsDialog", u"Check who has parental responsibility and whether a court order stands.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ParentsDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ParentsDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ParentsDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ParentsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ParentsDialog", u"Cancel", None))
    # retranslateUi
