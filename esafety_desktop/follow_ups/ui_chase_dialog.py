# Compiled from forms/follow_ups/chase_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ChaseDialog(object):
    def setupUi(self, ChaseDialog) -> None:
        if not ChaseDialog.objectName():
            ChaseDialog.setObjectName(u"ChaseDialog")
        self.whole = QVBoxLayout(ChaseDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.question = QLabel(ChaseDialog)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.next = QLabel(ChaseDialog)
        self.next.setObjectName(u"next")
        self.next.setTextFormat(Qt.TextFormat.PlainText)
        self.next.setWordWrap(True)

        self.whole.addWidget(self.next)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.whomLabel = QLabel(ChaseDialog)
        self.whomLabel.setObjectName(u"whomLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.whomLabel)

        self.whom = QLineEdit(ChaseDialog)
        self.whom.setObjectName(u"whom")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.whom)

        self.howLabel = QLabel(ChaseDialog)
        self.howLabel.setObjectName(u"howLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(ChaseDialog)
        self.how.setObjectName(u"how")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.how)

        self.whenLabel = QLabel(ChaseDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(ChaseDialog)
        self.when.setObjectName(u"when")

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(ChaseDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.whenGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.whenGap)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.whenRow)

        self.saidLabel = QLabel(ChaseDialog)
        self.saidLabel.setObjectName(u"saidLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.saidLabel)

        self.said = QPlainTextEdit(ChaseDialog)
        self.said.setObjectName(u"said")
        self.said.setTabChangesFocus(True)
        self.said.setAcceptDrops(False)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.said)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ChaseDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ChaseDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ChaseDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.whomLabel.setBuddy(self.whom)
        self.howLabel.setBuddy(self.how)
        self.whenLabel.setBuddy(self.when)
        self.saidLabel.setBuddy(self.said)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChaseDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ChaseDialog)
    # setupUi

    def retranslateUi(self, ChaseDialog) -> None:
        ChaseDialog.setWindowTitle(QCoreApplication.translate("ChaseDialog", u"Chased again", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("ChaseDialog", u"group", None))
        self.next.setText("")
        self.next.setProperty(u"role", QCoreApplication.translate("ChaseDialog", u"hint", None))
        self.whomLabel.setText(QCoreApplication.translate("ChaseDialog", u"W&hom", None))
        self.howLabel.setText(QCoreApplication.translate("ChaseDialog", u"Ho&w", None))
        self.whenLabel.setText(QCoreApplication.translate("ChaseDialog", u"Wh&en", None))
        self.whenNow.setText(QCoreApplication.translate("ChaseDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"When: set to now", None))
#endif // QT_CONFIG(accessibility)
        self.saidLabel.setText(QCoreApplication.translate("ChaseDialog", u"What they s&aid", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ChaseDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ChaseDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ChaseDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ChaseDialog", u"Cancel", None))
    # retranslateUi
