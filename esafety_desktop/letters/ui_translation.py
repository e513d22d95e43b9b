# Compiled from forms/letters/translation.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_TranslationForm(object):
    def setupUi(self, TranslationForm) -> None:
        if not TranslationForm.objectName():
            TranslationForm.setObjectName(u"TranslationForm")
        TranslationForm.resize(940, 620)
        self.whole = QVBoxLayout(TranslationForm)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.agreementLabel = QLabel(TranslationForm)
        self.agreementLabel.setObjectName(u"agreementLabel")

        self.top.addWidget(self.agreementLabel)

        self.agreement = QComboBox(TranslationForm)
        self.agreement.setObjectName(u"agreement")

        self.top.addWidget(self.agreement)

        self.languageLabel = QLabel(TranslationForm)
        self.languageLabel.setObjectName(u"languageLabel")

        self.top.addWidget(self.languageLabel)

        self.language = QComboBox(TranslationForm)
        self.language.setObjectName(u"language")
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language.setMinimumContentsLength(14)

        self.top.addWidget(self.language)

        self.topSpace = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.topSpace)


        self.whole.addLayout(self.top)

        self.hint = QLabel(TranslationForm)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(12)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(4)
        self.left.setObjectName(u"left")
        self.englishLabel = QLabel(TranslationForm)
        self.englishLabel.setObjectName(u"englishLabel")

        self.left.addWidget(self.englishLabel)

        self.english = QPlainTextEdit(TranslationForm)
        self.english.setObjectName(u"english")
        self.english.setReadOnly(True)
        self.english.setTabChangesFocus(True)

        self.left.addWidget(self.english)


        self.halves.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        self.right.setObjectName(u"right")
        self.textLabel = QLabel(TranslationForm)
        self.textLabel.setObjectName(u"textLabel")

        self.right.addWidget(self.textLabel)

        self.text = QPlainTextEdit(TranslationForm)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.right.addWidget(self.text)


        self.halves.addLayout(self.right)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.whole.addLayout(self.halves)

        self.count = QLabel(TranslationForm)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)

        self.whole.addWidget(self.count)

        self.openLine = QHBoxLayout()
        self.openLine.setSpacing(8)
        self.openLine.setObjectName(u"openLine")
        self.was = QLabel(TranslationForm)
        self.was.setObjectName(u"was")
        self.was.setTextFormat(Qt.TextFormat.PlainText)
        self.was.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.was.sizePolicy().hasHeightForWidth())
        self.was.setSizePolicy(sizePolicy)

        self.openLine.addWidget(self.was)

        self.next = QPushButton(TranslationForm)
        self.next.setObjectName(u"next")
        self.next.setAutoDefault(False)

        self.openLine.addWidget(self.next)


        self.whole.addLayout(self.openLine)

        self.noteLabel = QLabel(TranslationForm)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)

        self.whole.addWidget(self.noteLabel)

        self.note = QPlainTextEdit(TranslationForm)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setMaximumSize(QSize(16777215, 80))

        self.whole.addWidget(self.note)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.remove = QPushButton(TranslationForm)
        self.remove.setObjectName(u"remove")

        self.line.addWidget(self.remove)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line.addItem(self.space)

        self.keep = QPushButton(TranslationForm)
        self.keep.setObjectName(u"keep")

        self.line.addWidget(self.keep)

        self.closeButton = QPushButton(TranslationForm)
        self.closeButton.setObjectName(u"closeButton")

        self.line.addWidget(self.closeButton)


        self.whole.addLayout(self.line)

#if QT_CONFIG(shortcut)
        self.agreementLabel.setBuddy(self.agreement)
        self.languageLabel.setBuddy(self.language)
        self.englishLabel.setBuddy(self.english)
        self.textLabel.setBuddy(self.text)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.agreement, self.language)
        QWidget.setTabOrder(self.language, self.english)
        QWidget.setTabOrder(self.english, self.text)
        QWidget.setTabOrder(self.text, self.next)
        QWidget.setTabOrder(self.next, self.note)
        QWidget.setTabOrder(self.note, self.keep)
        QWidget.setTabOrder(self.keep, self.remove)
        QWidget.setTabOrder(self.remove, self.closeButton)

        self.retranslateUi(TranslationForm)

        QMetaObject.connectSlotsByName(TranslationForm)
    # setupUi

    def retranslateUi(self, TranslationForm) -> None:
        TranslationForm.setWindowTitle(QCoreApplication.translate("TranslationForm", u"Translations", None))
        self.agreementLabel.setText(QCoreApplication.translate("TranslationForm", u"A&greement or letter", None))
        self.languageLabel.setText(QCoreApplication.translate("TranslationForm", u"&Language", None))
        self.hint.setText(QCoreApplication.translate("TranslationForm", u"Paste the translation that somebody you trust made. One line for each English line, in the same order: then they are printed side by side. Otherwise it follows the English as a whole. This program does not check it, and says so on paper.", None))
        self.englishLabel.setText(QCoreApplication.translate("TranslationForm", u"&English, as it is printed", None))
        self.textLabel.setText(QCoreApplication.translate("TranslationForm", u"&Translation", None))
        self.count.setText("")
        self.was.setText("")
        self.next.setText(QCoreApplication.translate("TranslationForm", u"Next &open line", None))
        self.noteLabel.setText(QCoreApplication.translate("TranslationForm", u"A few lines in this language under the lette&r: what it is, and when the slip should be back", None))
        self.remove.setText(QCoreApplication.translate("TranslationForm", u"Take o&ut\u2026", None))
        self.keep.setText(QCoreApplication.translate("TranslationForm", u"&Keep", None))
        self.closeButton.setText(QCoreApplication.translate("TranslationForm", u"Close", None))
    # retranslateUi
