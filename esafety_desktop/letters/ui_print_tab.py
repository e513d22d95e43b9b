# Compiled from forms/letters/print_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_PrintTab(object):
    def setupUi(self, PrintTab) -> None:
        if not PrintTab.objectName():
            PrintTab.setObjectName(u"PrintTab")
        PrintTab.resize(1080, 640)
        self.whole = QVBoxLayout(PrintTab)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.title = QLabel(PrintTab)
        self.title.setObjectName(u"title")

        self.whole.addWidget(self.title)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.leftHalf = QWidget(PrintTab)
        self.leftHalf.setObjectName(u"leftHalf")
        self.left = QVBoxLayout(self.leftHalf)
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.whomTitle = QLabel(self.leftHalf)
        self.whomTitle.setObjectName(u"whomTitle")

        self.left.addWidget(self.whomTitle)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.left.addLayout(self.listPlace)

        self.keeping = QHBoxLayout()
        self.keeping.setSpacing(8)
        self.keeping.setObjectName(u"keeping")
        self.families = QPushButton(self.leftHalf)
        self.families.setObjectName(u"families")

        self.keeping.addWidget(self.families)

        self.translations = QPushButton(self.leftHalf)
        self.translations.setObjectName(u"translations")

        self.keeping.addWidget(self.translations)

        self.runs = QPushButton(self.leftHalf)
        self.runs.setObjectName(u"runs")

        self.keeping.addWidget(self.runs)

        self.keepingSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keeping.addItem(self.keepingSpace)


        self.left.addLayout(self.keeping)


        self.halves.addWidget(self.leftHalf)

        self.rightHalf = QWidget(PrintTab)
        self.rightHalf.setObjectName(u"rightHalf")
        self.right = QVBoxLayout(self.rightHalf)
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.whatTitle = QLabel(self.rightHalf)
        self.whatTitle.setObjectName(u"whatTitle")

        self.right.addWidget(self.whatTitle)

        self.papers = QGridLayout()
        self.papers.setObjectName(u"papers")
        self.papers.setHorizontalSpacing(16)
        self.papers.setVerticalSpacing(4)
        self.letter = QRadioButton(self.rightHalf)
        self.letter.setObjectName(u"letter")
        self.letter.setChecked(True)

        self.papers.addWidget(self.letter, 0, 0, 1, 1)

        self.reminder = QRadioButton(self.rightHalf)
        self.reminder.setObjectName(u"reminder")

        self.papers.addWidget(self.reminder, 0, 1, 1, 1)

        self.spare = QRadioButton(self.rightHalf)
        self.spare.setObjectName(u"spare")

        self.papers.addWidget(self.spare, 1, 0, 1, 1)

        self.classList = QRadioButton(self.rightHalf)
        self.classList.setObjectName(u"classList")

        self.papers.addWidget(self.classList, 1, 1, 1, 1)


        self.right.addLayout(self.papers)

        self.optionsPlace = QVBoxLayout()
        self.optionsPlace.setObjectName(u"optionsPlace")

        self.right.addLayout(self.optionsPlace)

        self.figure = QLabel(self.rightHalf)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.figure)

        self.sentence = QLabel(self.rightHalf)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)

        self.right.addWidget(self.sentence)

        self.leftOut = QLabel(self.rightHalf)
        self.leftOut.setObjectName(u"leftOut")
        self.leftOut.setTextFormat(Qt.TextFormat.PlainText)
        self.leftOut.setWordWrap(True)

        self.right.addWidget(self.leftOut)

        self.toRing = QLabel(self.rightHalf)
        self.toRing.setObjectName(u"toRing")
        self.toRing.setTextFormat(Qt.TextFormat.PlainText)
        self.toRing.setWordWrap(True)

        self.right.addWidget(self.toRing)

        self.oneSided = QLabel(self.rightHalf)
        self.oneSided.setObjectName(u"oneSided")
        self.oneSided.setTextFormat(Qt.TextFormat.PlainText)
        self.oneSided.setWordWrap(True)

        self.right.addWidget(self.oneSided)

        self.looks = QLabel(self.rightHalf)
        self.looks.setObjectName(u"looks")
        self.looks.setTextFormat(Qt.TextFormat.PlainText)
        self.looks.setWordWrap(True)

        self.right.addWidget(self.looks)

        self.toTranslate = QHBoxLayout()
        self.toTranslate.setObjectName(u"toTranslate")
        self.openLines = QPushButton(self.rightHalf)
        self.openLines.setObjectName(u"openLines")

        self.toTranslate.addWidget(self.openLines)

        self.openSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toTranslate.addItem(self.openSpace)


        self.right.addLayout(self.toTranslate)

        self.space = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.space)

        self.againPlace = QVBoxLayout()
        self.againPlace.setObjectName(u"againPlace")

        self.right.addLayout(self.againPlace)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.sent = QPushButton(self.rightHalf)
        self.sent.setObjectName(u"sent")

        self.buttons.addWidget(self.sent)

        self.buttonSpace = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)

        self.preview = QPushButton(self.rightHalf)
        self.preview.setObjectName(u"preview")

        self.buttons.addWidget(self.preview)


        self.right.addLayout(self.buttons)


        self.halves.addWidget(self.rightHalf)

        self.halves.setStretch(0, 5)
        self.halves.setStretch(1, 6)

        self.whole.addLayout(self.halves)

        QWidget.setTabOrder(self.letter, self.reminder)
        QWidget.setTabOrder(self.reminder, self.spare)
        QWidget.setTabOrder(self.spare, self.classList)
        QWidget.setTabOrder(self.classList, self.openLines)
        QWidget.setTabOrder(self.openLines, self.preview)
        QWidget.setTabOrder(self.preview, self.sent)
        QWidget.setTabOrder(self.sent, self.families)
        QWidget.setTabOrder(self.families, self.translations)
        QWidget.setTabOrder(self.translations, self.runs)

        self.retranslateUi(PrintTab)

        QMetaObject.connectSlotsByName(PrintTab)
    # setupUi

    def retranslateUi(self, PrintTab) -> None:
        self.title.setText(QCoreApplication.translate("PrintTab", u"Forms and slips", None))
        self.whomTitle.setText(QCoreApplication.translate("PrintTab", u"For whom", None))
        self.families.setText(QCoreApplication.translate("PrintTab", u"Letters of families\u2026", None))
#if QT_CONFIG(tooltip)
        self.families.setToolTip(QCoreApplication.translate("PrintTab", u"Who gets large print, pictures or another language, every time", None))
#endif // QT_CONFIG(tooltip)
        self.translations.setText(QCoreApplication.translate("PrintTab", u"&Translations\u2026", None))
        self.runs.setText(QCoreApplication.translate("PrintTab", u"What wa&s printed\u2026", None))
        self.whatTitle.setText(QCoreApplication.translate("PrintTab", u"What", None))
        self.letter.setText(QCoreApplication.translate("PrintTab", u"&Parent letter, rules and slip", None))
        self.reminder.setText(QCoreApplication.translate("PrintTab", u"&Reminders for slips not back", None))
        self.spare.setText(QCoreApplication.translate("PrintTab", u"Spare letters &without a name", None))
        self.classList.setText(QCoreApplication.translate("PrintTab", u"Class &list with columns to tick", None))
        self.figure.setText(QCoreApplication.translate("PrintTab", u"0", None))
        self.sentence.setText("")
        self.leftOut.setText("")
        self.toRing.setText("")
        self.oneSided.setText("")
        self.looks.setText("")
        self.openLines.setText(QCoreApplication.translate("PrintTab", u"Translate w&hat is open\u2026", None))
        self.sent.setText(QCoreApplication.translate("PrintTab", u"They went o&ut: write it in the chase log", None))
        self.preview.setText(QCoreApplication.translate("PrintTab", u"Pre&view\u2026", None))
#if QT_CONFIG(tooltip)
        self.preview.setToolTip(QCoreApplication.translate("PrintTab", u"Look at the pages, then print or save them (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
