# Compiled from forms/disclosure/check_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

class Ui_CheckDialog(object):
    def setupUi(self, CheckDialog) -> None:
        if not CheckDialog.objectName():
            CheckDialog.setObjectName(u"CheckDialog")
        self.whole = QVBoxLayout(CheckDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(CheckDialog)
        self.pages.setObjectName(u"pages")
        self.checkPage = QWidget()
        self.checkPage.setObjectName(u"checkPage")
        self.checkInside = QVBoxLayout(self.checkPage)
        self.checkInside.setSpacing(8)
        self.checkInside.setObjectName(u"checkInside")
        self.checkInside.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(self.checkPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.passageSide = QWidget(self.split)
        self.passageSide.setObjectName(u"passageSide")
        self.passagePlace = QVBoxLayout(self.passageSide)
        self.passagePlace.setSpacing(8)
        self.passagePlace.setObjectName(u"passagePlace")
        self.passagePlace.setContentsMargins(0, 0, 0, 0)
        self.progress = QLabel(self.passageSide)
        self.progress.setObjectName(u"progress")
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setWordWrap(True)

        self.passagePlace.addWidget(self.progress)

        self.split.addWidget(self.passageSide)
        self.textSide = QWidget(self.split)
        self.textSide.setObjectName(u"textSide")
        self.textInside = QVBoxLayout(self.textSide)
        self.textInside.setSpacing(8)
        self.textInside.setObjectName(u"textInside")
        self.textInside.setContentsMargins(12, 0, 0, 0)
        self.title = QLabel(self.textSide)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.textInside.addWidget(self.title)

        self.hint = QLabel(self.textSide)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.textInside.addWidget(self.hint)

        self.passage = QPlainTextEdit(self.textSide)
        self.passage.setObjectName(u"passage")
        self.passage.setTabChangesFocus(True)
        self.passage.setAcceptDrops(False)
        self.passage.setReadOnly(True)

        self.textInside.addWidget(self.passage)

        self.leaveOut = QHBoxLayout()
        self.leaveOut.setSpacing(8)
        self.leaveOut.setObjectName(u"leaveOut")
        self.reasonLabel = QLabel(self.textSide)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.leaveOut.addWidget(self.reasonLabel)

        self.reason = QComboBox(self.textSide)
        self.reason.setObjectName(u"reason")

        self.leaveOut.addWidget(self.reason)

        self.add = QPushButton(self.textSide)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.leaveOut.addWidget(self.add)

        self.addGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leaveOut.addItem(self.addGap)


        self.textInside.addLayout(self.leaveOut)

        self.reasonHint = QLabel(self.textSide)
        self.reasonHint.setObjectName(u"reasonHint")
        self.reasonHint.setTextFormat(Qt.TextFormat.PlainText)
        self.reasonHint.setWordWrap(True)

        self.textInside.addWidget(self.reasonHint)

        self.markHolder = QWidget(self.textSide)
        self.markHolder.setObjectName(u"markHolder")
        self.markPlace = QVBoxLayout(self.markHolder)
        self.markPlace.setSpacing(8)
        self.markPlace.setObjectName(u"markPlace")
        self.markPlace.setContentsMargins(0, 0, 0, 0)

        self.textInside.addWidget(self.markHolder)

        self.markFoot = QHBoxLayout()
        self.markFoot.setSpacing(8)
        self.markFoot.setObjectName(u"markFoot")
        self.toggle = QPushButton(self.textSide)
        self.toggle.setObjectName(u"toggle")
        self.toggle.setAutoDefault(False)

        self.markFoot.addWidget(self.toggle)

        self.setReason = QPushButton(self.textSide)
        self.setReason.setObjectName(u"setReason")
        self.setReason.setAutoDefault(False)

        self.markFoot.addWidget(self.setReason)

        self.markGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.markFoot.addItem(self.markGap)


        self.textInside.addLayout(self.markFoot)

        self.split.addWidget(self.textSide)

        self.checkInside.addWidget(self.split)

        self.checkFoot = QHBoxLayout()
        self.checkFoot.setSpacing(8)
        self.checkFoot.setObjectName(u"checkFoot")
        self.undo = QPushButton(self.checkPage)
        self.undo.setObjectName(u"undo")
        self.undo.setAutoDefault(False)

        self.checkFoot.addWidget(self.undo)

        self.people = QPushButton(self.checkPage)
        self.people.setObjectName(u"people")
        self.people.setAutoDefault(False)

        self.checkFoot.addWidget(self.people)

        self.checkGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checkFoot.addItem(self.checkGap)

        self.back = QPushButton(self.checkPage)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.checkFoot.addWidget(self.back)

        self.checked = QPushButton(self.checkPage)
        self.checked.setObjectName(u"checked")
        self.checked.setAutoDefault(False)

        self.checkFoot.addWidget(self.checked)

        self.toCopy = QPushButton(self.checkPage)
        self.toCopy.setObjectName(u"toCopy")
        self.toCopy.setAutoDefault(False)

        self.checkFoot.addWidget(self.toCopy)

        self.close = QPushButton(self.checkPage)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.checkFoot.addWidget(self.close)


        self.checkInside.addLayout(self.checkFoot)

        self.pages.addWidget(self.checkPage)
        self.peoplePage = QWidget()
        self.peoplePage.setObjectName(u"peoplePage")
        self.peoplePlace = QVBoxLayout(self.peoplePage)
        self.peoplePlace.setSpacing(8)
        self.peoplePlace.setObjectName(u"peoplePlace")
        self.peoplePlace.setContentsMargins(0, 0, 0, 0)
        self.peopleTitle = QLabel(self.peoplePage)
        self.peopleTitle.setObjectName(u"peopleTitle")
        self.peopleTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.peopleTitle.setWordWrap(True)

        self.peoplePlace.addWidget(self.peopleTitle)

        self.peopleHint = QLabel(self.peoplePage)
        self.peopleHint.setObjectName(u"peopleHint")
        self.peopleHint.setTextFormat(Qt.TextFormat.PlainText)
        self.peopleHint.setWordWrap(True)

        self.peoplePlace.addWidget(self.peopleHint)

        self.peopleFoot = QHBoxLayout()
        self.peopleFoot.setSpacing(8)
        self.peopleFoot.setObjectName(u"peopleFoot")
        self.swap = QPushButton(self.peoplePage)
        self.swap.setObjectName(u"swap")
        self.swap.setAutoDefault(False)

        self.peopleFoot.addWidget(self.swap)

        self.peopleGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.peopleFoot.addItem(self.peopleGap)

        self.peopleBack = QPushButton(self.peoplePage)
        self.peopleBack.setObjectName(u"peopleBack")
        self.peopleBack.setAutoDefault(False)

        self.peopleFoot.addWidget(self.peopleBack)


        self.peoplePlace.addLayout(self.peopleFoot)

        self.pages.addWidget(self.peoplePage)
        self.copyPage = QWidget()
        self.copyPage.setObjectName(u"copyPage")
        self.copyInside = QVBoxLayout(self.copyPage)
        self.copyInside.setSpacing(8)
        self.copyInside.setObjectName(u"copyInside")
        self.copyInside.setContentsMargins(0, 0, 0, 0)
        self.copyTitle = QLabel(self.copyPage)
        self.copyTitle.setObjectName(u"copyTitle")
        self.copyTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.copyTitle.setWordWrap(True)

        self.copyInside.addWidget(self.copyTitle)

        self.summary = QLabel(self.copyPage)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.copyInside.addWidget(self.summary)

        self.copyForm = QFormLayout()
        self.copyForm.setObjectName(u"copyForm")
        self.copyForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.toLabel = QLabel(self.copyPage)
        self.toLabel.setObjectName(u"toLabel")

        self.copyForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.toLabel)

        self.toWhom = QLineEdit(self.copyPage)
        self.toWhom.setObjectName(u"toWhom")

        self.copyForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.toWhom)

        self.howLabel = QLabel(self.copyPage)
        self.howLabel.setObjectName(u"howLabel")

        self.copyForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QLineEdit(self.copyPage)
        self.how.setObjectName(u"how")

        self.copyForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.how)

        self.searchedLabel = QLabel(self.copyPage)
        self.searchedLabel.setObjectName(u"searchedLabel")

        self.copyForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.searchedLabel)

        self.searched = QPlainTextEdit(self.copyPage)
        self.searched.setObjectName(u"searched")
        self.searched.setTabChangesFocus(True)
        self.searched.setAcceptDrops(False)

        self.copyForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.searched)


        self.copyInside.addLayout(self.copyForm)

        self.copyHint = QLabel(self.copyPage)
        self.copyHint.setObjectName(u"copyHint")
        self.copyHint.setTextFormat(Qt.TextFormat.PlainText)
        self.copyHint.setWordWrap(True)

        self.copyInside.addWidget(self.copyHint)

        self.copyFoot = QHBoxLayout()
        self.copyFoot.setSpacing(8)
        self.copyFoot.setObjectName(u"copyFoot")
        self.copyWrong = QLabel(self.copyPage)
        self.copyWrong.setObjectName(u"copyWrong")
        self.copyWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.copyWrong.setWordWrap(True)

        self.copyFoot.addWidget(self.copyWrong)

        self.show = QPushButton(self.copyPage)
        self.show.setObjectName(u"show")
        self.show.setAutoDefault(False)

        self.copyFoot.addWidget(self.show)

        self.copyBack = QPushButton(self.copyPage)
        self.copyBack.setObjectName(u"copyBack")
        self.copyBack.setAutoDefault(False)

        self.copyFoot.addWidget(self.copyBack)


        self.copyInside.addLayout(self.copyFoot)

        self.pages.addWidget(self.copyPage)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
        self.toLabel.setBuddy(self.toWhom)
        self.howLabel.setBuddy(self.how)
        self.searchedLabel.setBuddy(self.searched)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CheckDialog)

        self.checked.setDefault(True)


        QMetaObject.connectSlotsByName(CheckDialog)
    # setupUi

    def retranslateUi(self, CheckDialog) -> None:
        CheckDialog.setWindowTitle(QCoreApplication.translate("CheckDialog", u"Check every passage", None))
        self.progress.setText("")
        self.progress.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"group", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"section", None))
        self.hint.setText(QCoreApplication.translate("CheckDialog", u"\u00abname \u25b8 what stands there instead\u00bb. Select words to leave them out. Nothing goes out before every passage is checked.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.passage.setAccessibleName(QCoreApplication.translate("CheckDialog", u"The passage with its redactions", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("CheckDialog", u"&Reason", None))
        self.add.setText(QCoreApplication.translate("CheckDialog", u"&Leave selected words out", None))
        self.reasonHint.setText("")
        self.reasonHint.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"hint", None))
        self.toggle.setText(QCoreApplication.translate("CheckDialog", u"&Take out or put back", None))
        self.setReason.setText(QCoreApplication.translate("CheckDialog", u"&Give this reason", None))
        self.undo.setText(QCoreApplication.translate("CheckDialog", u"&Undo", None))
        self.people.setText(QCoreApplication.translate("CheckDialog", u"Peo&ple\u2026", None))
        self.back.setText(QCoreApplication.translate("CheckDialog", u"&Back", None))
        self.checked.setText(QCoreApplication.translate("CheckDialog", u"&Checked, next \u25b8", None))
        self.checked.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"primary", None))
        self.toCopy.setText(QCoreApplication.translate("CheckDialog", u"Make the cop&y \u25b8", None))
        self.close.setText(QCoreApplication.translate("CheckDialog", u"Close", None))
        self.peopleTitle.setText(QCoreApplication.translate("CheckDialog", u"People named, and what stands in place of each", None))
        self.peopleTitle.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"section", None))
        self.peopleHint.setText(QCoreApplication.translate("CheckDialog", u"Enter leaves a person's name out everywhere, or names them everywhere. Passages that change have to be checked again.", None))
        self.peopleHint.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"hint", None))
        self.swap.setText(QCoreApplication.translate("CheckDialog", u"&Name or leave out", None))
        self.peopleBack.setText(QCoreApplication.translate("CheckDialog", u"&Back to the passages", None))
        self.peopleBack.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"primary", None))
        self.copyTitle.setText(QCoreApplication.translate("CheckDialog", u"The copy", None))
        self.copyTitle.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"section", None))
        self.summary.setText("")
        self.toLabel.setText(QCoreApplication.translate("CheckDialog", u"&To whom", None))
        self.howLabel.setText(QCoreApplication.translate("CheckDialog", u"&How it gets there", None))
        self.searchedLabel.setText(QCoreApplication.translate("CheckDialog", u"Where else you l&ooked", None))
        self.copyHint.setText(QCoreApplication.translate("CheckDialog", u"Printed pages are counted in your hand. A file is saved only with a password: tell it by another way than the file goes.", None))
        self.copyHint.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"hint", None))
        self.copyWrong.setText("")
        self.copyWrong.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"hint", None))
        self.show.setText(QCoreApplication.translate("CheckDialog", u"&Show the copy \u25b8", None))
        self.show.setProperty(u"role", QCoreApplication.translate("CheckDialog", u"primary", None))
        self.copyBack.setText(QCoreApplication.translate("CheckDialog", u"&Back to the passages", None))
    # retranslateUi
