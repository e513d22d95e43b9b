# Compiled from forms/follow_ups/done_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_DoneDialog(object):
    def setupUi(self, DoneDialog) -> None:
        if not DoneDialog.objectName():
            DoneDialog.setObjectName(u"DoneDialog")
        self.whole = QVBoxLayout(DoneDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.question = QLabel(DoneDialog)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.stepHint = QLabel(DoneDialog)
        self.stepHint.setObjectName(u"stepHint")
        self.stepHint.setTextFormat(Qt.TextFormat.PlainText)
        self.stepHint.setWordWrap(True)

        self.whole.addWidget(self.stepHint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.resultLabel = QLabel(DoneDialog)
        self.resultLabel.setObjectName(u"resultLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.resultLabel)

        self.result = QPlainTextEdit(DoneDialog)
        self.result.setObjectName(u"result")
        self.result.setTabChangesFocus(True)
        self.result.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.result)

        self.whoLabel = QLabel(DoneDialog)
        self.whoLabel.setObjectName(u"whoLabel")
        self.whoLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.who = QLineEdit(DoneDialog)
        self.who.setObjectName(u"who")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.who)

        self.whenLabel = QLabel(DoneDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(DoneDialog)
        self.when.setObjectName(u"when")

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(DoneDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.whenGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.whenGap)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.whenRow)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(DoneDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(DoneDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(DoneDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.resultLabel.setBuddy(self.result)
        self.whoLabel.setBuddy(self.who)
        self.whenLabel.setBuddy(self.when)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DoneDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(DoneDialog)
    # setupUi

    def retranslateUi(self, DoneDialog) -> None:
        DoneDialog.setWindowTitle(QCoreApplication.translate("DoneDialog", u"Done", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("DoneDialog", u"group", None))
        self.stepHint.setText("")
        self.stepHint.setProperty(u"role", QCoreApplication.translate("DoneDialog", u"hint", None))
        self.resultLabel.setText(QCoreApplication.translate("DoneDialog", u"&What came of it", None))
        self.whoLabel.setText(QCoreApplication.translate("DoneDialog", u"B&y whom", None))
        self.whenLabel.setText(QCoreApplication.translate("DoneDialog", u"When it was d&one", None))
        self.whenNow.setText(QCoreApplication.translate("DoneDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("DoneDialog", u"When it was done: set to now", None))
#endif // QT_CONFIG(accessibility)
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("DoneDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("DoneDialog", u"&Done", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("DoneDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("DoneDialog", u"Cancel", None))
    # retranslateUi
