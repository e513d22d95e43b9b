# Compiled from forms/checklists/words_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

class Ui_WordsDialog(object):
    def setupUi(self, WordsDialog) -> None:
        if not WordsDialog.objectName():
            WordsDialog.setObjectName(u"WordsDialog")
        self.whole = QVBoxLayout(WordsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.intro = QLabel(WordsDialog)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.line_label = QLabel(WordsDialog)
        self.line_label.setObjectName(u"line_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.line_label)

        self.line = QLineEdit(WordsDialog)
        self.line.setObjectName(u"line")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.line)

        self.text_label = QLabel(WordsDialog)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.text_label)

        self.text = QPlainTextEdit(WordsDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.text)


        self.whole.addLayout(self.form)

        self.shipped = QLabel(WordsDialog)
        self.shipped.setObjectName(u"shipped")
        self.shipped.setTextFormat(Qt.TextFormat.PlainText)
        self.shipped.setWordWrap(True)

        self.whole.addWidget(self.shipped)

        self.take = QPushButton(WordsDialog)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.whole.addWidget(self.take)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(WordsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(WordsDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(WordsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.foot.setStretch(0, 1)

        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.line_label.setBuddy(self.line)
        self.text_label.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WordsDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(WordsDialog)
    # setupUi

    def retranslateUi(self, WordsDialog) -> None:
        WordsDialog.setWindowTitle(QCoreApplication.translate("WordsDialog", u"Checklist", None))
        self.intro.setText("")
        self.intro.setProperty(u"role", QCoreApplication.translate("WordsDialog", u"hint", None))
        self.line_label.setText(QCoreApplication.translate("WordsDialog", u"&Title", None))
        self.text_label.setText(QCoreApplication.translate("WordsDialog", u"&Words", None))
        self.shipped.setText("")
        self.shipped.setProperty(u"role", QCoreApplication.translate("WordsDialog", u"hint", None))
        self.take.setText(QCoreApplication.translate("WordsDialog", u"Use the program\u2019s &words", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WordsDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("WordsDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("WordsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("WordsDialog", u"Cancel", None))
    # retranslateUi
