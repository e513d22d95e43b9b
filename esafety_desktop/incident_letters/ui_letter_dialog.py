# Compiled from forms/incident_letters/letter_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout

class Ui_LetterDialog(object):
    def setupUi(self, LetterDialog) -> None:
        if not LetterDialog.objectName():
            LetterDialog.setObjectName(u"LetterDialog")
        self.whole = QVBoxLayout(LetterDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.letterLabel = QLabel(LetterDialog)
        self.letterLabel.setObjectName(u"letterLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.letterLabel)

        self.letter = QComboBox(LetterDialog)
        self.letter.setObjectName(u"letter")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.letter)

        self.when = QLabel(LetterDialog)
        self.when.setObjectName(u"when")
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        self.when.setWordWrap(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.when)

        self.childLabel = QLabel(LetterDialog)
        self.childLabel.setObjectName(u"childLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.childLabel)

        self.child = QComboBox(LetterDialog)
        self.child.setObjectName(u"child")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.child)

        self.toLabel = QLabel(LetterDialog)
        self.toLabel.setObjectName(u"toLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.toLabel)

        self.to = QListWidget(LetterDialog)
        self.to.setObjectName(u"to")
        self.to.setTabKeyNavigation(False)
        self.to.setWordWrap(True)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.to)

        self.reasonLabel = QLabel(LetterDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setWordWrap(True)

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QPlainTextEdit(LetterDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.reason)

        self.measureLabel = QLabel(LetterDialog)
        self.measureLabel.setObjectName(u"measureLabel")
        self.measureLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.measureLabel.setWordWrap(True)

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.measureLabel)

        self.measure = QLineEdit(LetterDialog)
        self.measure.setObjectName(u"measure")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.measure)

        self.meetingLabel = QLabel(LetterDialog)
        self.meetingLabel.setObjectName(u"meetingLabel")
        self.meetingLabel.setWordWrap(True)

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.meetingLabel)

        self.meeting = QLineEdit(LetterDialog)
        self.meeting.setObjectName(u"meeting")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.meeting)

        self.textLabel = QLabel(LetterDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.text = QPlainTextEdit(LetterDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.text)

        self.againRow = QHBoxLayout()
        self.againRow.setObjectName(u"againRow")
        self.around = QLabel(LetterDialog)
        self.around.setObjectName(u"around")
        self.around.setTextFormat(Qt.TextFormat.PlainText)
        self.around.setWordWrap(True)

        self.againRow.addWidget(self.around)

        self.again = QPushButton(LetterDialog)
        self.again.setObjectName(u"again")
        self.again.setAutoDefault(False)

        self.againRow.addWidget(self.again)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.againRow)


        self.whole.addLayout(self.form)

        self.looked = QCheckBox(LetterDialog)
        self.looked.setObjectName(u"looked")

        self.whole.addWidget(self.looked)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(LetterDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(LetterDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(LetterDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.letterLabel.setBuddy(self.letter)
        self.childLabel.setBuddy(self.child)
        self.toLabel.setBuddy(self.to)
        self.reasonLabel.setBuddy(self.reason)
        self.measureLabel.setBuddy(self.measure)
        self.meetingLabel.setBuddy(self.meeting)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LetterDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(LetterDialog)
    # setupUi

    def retranslateUi(self, LetterDialog) -> None:
        LetterDialog.setWindowTitle(QCoreApplication.translate("LetterDialog", u"Letter home", None))
        self.letterLabel.setText(QCoreApplication.translate("LetterDialog", u"&Letter", None))
        self.when.setText("")
        self.when.setProperty(u"role", QCoreApplication.translate("LetterDialog", u"hint", None))
        self.childLabel.setText(QCoreApplication.translate("LetterDialog", u"&About this child", None))
        self.toLabel.setText(QCoreApplication.translate("LetterDialog", u"&To", None))
        self.reasonLabel.setText(QCoreApplication.translate("LetterDialog", u"What &happened", None))
        self.measureLabel.setText(QCoreApplication.translate("LetterDialog", u"&Measure", None))
        self.meetingLabel.setText(QCoreApplication.translate("LetterDialog", u"&Day, time and place", None))
        self.meeting.setPlaceholderText(QCoreApplication.translate("LetterDialog", u"A sentence: Please come on Friday at 15:30.", None))
        self.textLabel.setText(QCoreApplication.translate("LetterDialog", u"Te&xt", None))
        self.around.setText(QCoreApplication.translate("LetterDialog", u"Greeting and signature are added.", None))
        self.around.setProperty(u"role", QCoreApplication.translate("LetterDialog", u"hint", None))
        self.again.setText(QCoreApplication.translate("LetterDialog", u"&Begin the text again", None))
        self.looked.setText(QCoreApplication.translate("LetterDialog", u"I have looked again: no family lea&rns anything about somebody else from it", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("LetterDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("LetterDialog", u"&Keep and preview", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("LetterDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("LetterDialog", u"Cancel", None))
    # retranslateUi
