# Compiled from forms/home_letters/wording_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QTabWidget, QTextEdit, QVBoxLayout, QWidget
class Ui_WordingDialog(object):
    def setupUi(self, WordingDialog) -> None:
        if not WordingDialog.objectName():
            WordingDialog.setObjectName(u"WordingDialog")
        self.whole = QVBoxLayout(WordingDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.kept = QFrame(WordingDialog)
        self.kept.setObjectName(u"kept")
        self.keptLine = QHBoxLayout(self.kept)
        self.keptLine.setObjectName(u"keptLine")
        self.keptLine.setContentsMargins(12, 4, 12, 4)
        self.keptWords = QLabel(self.kept)
        self.keptWords.setObjectName(u"keptWords")
        self.keptWords.setTextFormat(Qt.TextFormat.PlainText)
        self.keptWords.setWordWrap(True)

        self.keptLine.addWidget(self.keptWords)

        self.anew = QPushButton(self.kept)
        self.anew.setObjectName(u"anew")
        self.anew.setAutoDefault(False)

        self.keptLine.addWidget(self.anew)

        self.keptLine.setStretch(0, 1)

        self.whole.addWidget(self.kept)

        self.heading = QLabel(WordingDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.newer = QLabel(WordingDialog)
        self.newer.setObjectName(u"newer")
        self.newer.setWordWrap(True)

        self.whole.addWidget(self.newer)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(6)
        self.left.setObjectName(u"left")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(WordingDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(WordingDialog)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(80)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.aboutLabel = QLabel(WordingDialog)
        self.aboutLabel.setObjectName(u"aboutLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.aboutLabel)

        self.about = QLineEdit(WordingDialog)
        self.about.setObjectName(u"about")
        self.about.setMaxLength(200)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.about)


        self.left.addLayout(self.form)

        self.textLabel = QLabel(WordingDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.left.addWidget(self.textLabel)


        self.halves.addLayout(self.left)

        self.beside = QTabWidget(WordingDialog)
        self.beside.setObjectName(u"beside")
        self.examplePage = QWidget()
        self.examplePage.setObjectName(u"examplePage")
        self.exampleRoom = QVBoxLayout(self.examplePage)
        self.exampleRoom.setObjectName(u"exampleRoom")
        self.example = QTextEdit(self.examplePage)
        self.example.setObjectName(u"example")
        self.example.setReadOnly(True)
        self.example.setTabChangesFocus(True)

        self.exampleRoom.addWidget(self.example)

        self.beside.addTab(self.examplePage, "")
        self.originalPage = QWidget()
        self.originalPage.setObjectName(u"originalPage")
        self.originalRoom = QVBoxLayout(self.originalPage)
        self.originalRoom.setObjectName(u"originalRoom")
        self.original = QTextEdit(self.originalPage)
        self.original.setObjectName(u"original")
        self.original.setReadOnly(True)
        self.original.setTabChangesFocus(True)

        self.originalRoom.addWidget(self.original)

        self.beside.addTab(self.originalPage, "")
        self.differencePage = QWidget()
        self.differencePage.setObjectName(u"differencePage")
        self.differenceRoom = QVBoxLayout(self.differencePage)
        self.differenceRoom.setObjectName(u"differenceRoom")
        self.difference = QTextEdit(self.differencePage)
        self.difference.setObjectName(u"difference")
        self.difference.setReadOnly(True)
        self.difference.setTabChangesFocus(True)

        self.differenceRoom.addWidget(self.difference)

        self.beside.addTab(self.differencePage, "")
        self.historyPage = QWidget()
        self.historyPage.setObjectName(u"historyPage")
        self.historyRoom = QVBoxLayout(self.historyPage)
        self.historyRoom.setObjectName(u"historyRoom")
        self.bring = QPushButton(self.historyPage)
        self.bring.setObjectName(u"bring")
        self.bring.setAutoDefault(False)

        self.historyRoom.addWidget(self.bring)

        self.beside.addTab(self.historyPage, "")

        self.halves.addWidget(self.beside)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.whole.addLayout(self.halves)

        self.wrong = QLabel(WordingDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.useOriginal = QPushButton(WordingDialog)
        self.useOriginal.setObjectName(u"useOriginal")
        self.useOriginal.setAutoDefault(False)

        self.foot.addWidget(self.useOriginal)

        self.ok = QPushButton(WordingDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(WordingDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.aboutLabel.setBuddy(self.about)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WordingDialog)

        QMetaObject.connectSlotsByName(WordingDialog)
    # setupUi

    def retranslateUi(self, WordingDialog) -> None:
        WordingDialog.setWindowTitle(QCoreApplication.translate("WordingDialog", u"Wording of a letter", None))
        self.kept.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"ok-strip", None))
        self.keptWords.setText("")
        self.keptWords.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"ok", None))
        self.anew.setText(QCoreApplication.translate("WordingDialog", u"&Drop it: show the wording in use", None))
#if QT_CONFIG(tooltip)
        self.anew.setToolTip(QCoreApplication.translate("WordingDialog", u"Forget the kept draft", None))
#endif // QT_CONFIG(tooltip)
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"section", None))
        self.newer.setText(QCoreApplication.translate("WordingDialog", u"The program has a newer wording of this letter: look at \u201cOriginal\u201d. Yours stays until you take the other one.", None))
        self.newer.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"warn", None))
        self.titleLabel.setText(QCoreApplication.translate("WordingDialog", u"&Name in the library", None))
        self.aboutLabel.setText(QCoreApplication.translate("WordingDialog", u"&When to use it", None))
        self.textLabel.setText(QCoreApplication.translate("WordingDialog", u"Te&xt: every letter written from now on says this", None))
#if QT_CONFIG(accessibility)
        self.beside.setAccessibleName(QCoreApplication.translate("WordingDialog", u"Beside the text", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.example.setAccessibleName(QCoreApplication.translate("WordingDialog", u"The letter with a real child's values", None))
#endif // QT_CONFIG(accessibility)
        self.beside.setTabText(self.beside.indexOf(self.examplePage), QCoreApplication.translate("WordingDialog", u"As it prints", None))
#if QT_CONFIG(accessibility)
        self.original.setAccessibleName(QCoreApplication.translate("WordingDialog", u"The letter as the program ships it", None))
#endif // QT_CONFIG(accessibility)
        self.beside.setTabText(self.beside.indexOf(self.originalPage), QCoreApplication.translate("WordingDialog", u"Original", None))
#if QT_CONFIG(accessibility)
        self.difference.setAccessibleName(QCoreApplication.translate("WordingDialog", u"What was taken out of the original and put in", None))
#endif // QT_CONFIG(accessibility)
        self.beside.setTabText(self.beside.indexOf(self.differencePage), QCoreApplication.translate("WordingDialog", u"What differs", None))
        self.bring.setText(QCoreApplication.translate("WordingDialog", u"&Put this one in", None))
        self.beside.setTabText(self.beside.indexOf(self.historyPage), QCoreApplication.translate("WordingDialog", u"Earlier wordings", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"warn", None))
        self.useOriginal.setText(QCoreApplication.translate("WordingDialog", u"Put the &original in", None))
        self.ok.setText(QCoreApplication.translate("WordingDialog", u"&Keep this wording", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("WordingDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("WordingDialog", u"Cancel", None))
    # retranslateUi
