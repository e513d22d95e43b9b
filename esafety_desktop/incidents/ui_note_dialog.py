# Compiled from forms/incidents/note_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_NoteDialog(object):
    def setupUi(self, NoteDialog) -> None:
        if not NoteDialog.objectName():
            NoteDialog.setObjectName(u"NoteDialog")
        self.whole = QVBoxLayout(NoteDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(NoteDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(NoteDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.whenLabel = QLabel(NoteDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(8)
        self.whenRow.setObjectName(u"whenRow")
        self.when = QLineEdit(NoteDialog)
        self.when.setObjectName(u"when")

        self.whenRow.addWidget(self.when)

        self.whenNow = QPushButton(NoteDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenRow.addWidget(self.whenNow)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.gap1)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.whenRow)

        self.textLabel = QLabel(NoteDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.text = QPlainTextEdit(NoteDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.text)


        self.whole.addLayout(self.form)

        self.hint = QLabel(NoteDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(NoteDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(NoteDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(NoteDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.whenLabel.setBuddy(self.when)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NoteDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(NoteDialog)
    # setupUi

    def retranslateUi(self, NoteDialog) -> None:
        NoteDialog.setWindowTitle(QCoreApplication.translate("NoteDialog", u"Add to the chronology", None))
        self.kindLabel.setText(QCoreApplication.translate("NoteDialog", u"&Kind", None))
        self.whenLabel.setText(QCoreApplication.translate("NoteDialog", u"When it &happened", None))
        self.whenNow.setText(QCoreApplication.translate("NoteDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("NoteDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.textLabel.setText(QCoreApplication.translate("NoteDialog", u"&Text", None))
        self.hint.setText(QCoreApplication.translate("NoteDialog", u"Facts, in plain words. Describe an image in a word or two. A line is never changed afterwards; it can be struck through with a reason.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("NoteDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("NoteDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("NoteDialog", u"&Add", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("NoteDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("NoteDialog", u"Cancel", None))
    # retranslateUi
