# Compiled from forms/staff_forms/staff_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_StaffTab(object):
    def setupUi(self, StaffTab) -> None:
        if not StaffTab.objectName():
            StaffTab.setObjectName(u"StaffTab")
        self.whole = QVBoxLayout(StaffTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 0, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.figure = QLabel(StaffTab)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.figure)

        self.figureWords = QLabel(StaffTab)
        self.figureWords.setObjectName(u"figureWords")
        self.figureWords.setTextFormat(Qt.TextFormat.PlainText)
        self.figureWords.setWordWrap(True)

        self.head.addWidget(self.figureWords)

        self.headGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.yearLabel = QLabel(StaffTab)
        self.yearLabel.setObjectName(u"yearLabel")

        self.head.addWidget(self.yearLabel)

        self.year = QComboBox(StaffTab)
        self.year.setObjectName(u"year")

        self.head.addWidget(self.year)


        self.whole.addLayout(self.head)

        self.strips = QVBoxLayout()
        self.strips.setObjectName(u"strips")

        self.whole.addLayout(self.strips)

        self.choose = QHBoxLayout()
        self.choose.setSpacing(12)
        self.choose.setObjectName(u"choose")
        self.filter = FilterLine(StaffTab)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.choose.addWidget(self.filter)

        self.form = QComboBox(StaffTab)
        self.form.setObjectName(u"form")
        self.form.setProperty(u"remembered", True)

        self.choose.addWidget(self.form)

        self.onlyMissing = QCheckBox(StaffTab)
        self.onlyMissing.setObjectName(u"onlyMissing")
        self.onlyMissing.setProperty(u"remembered", True)

        self.choose.addWidget(self.onlyMissing)

        self.leavers = QCheckBox(StaffTab)
        self.leavers.setObjectName(u"leavers")
        self.leavers.setProperty(u"remembered", True)

        self.choose.addWidget(self.leavers)

        self.chooseGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose.addItem(self.chooseGap)


        self.whole.addLayout(self.choose)

        self.gridPlace = QVBoxLayout()
        self.gridPlace.setObjectName(u"gridPlace")

        self.whole.addLayout(self.gridPlace)

        self.answer = QLabel(StaffTab)
        self.answer.setObjectName(u"answer")
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)

        self.whole.addWidget(self.answer)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add = QPushButton(StaffTab)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.signed = QPushButton(StaffTab)
        self.signed.setObjectName(u"signed")
        self.signed.setAutoDefault(False)

        self.buttons.addWidget(self.signed)

        self.allPresent = QPushButton(StaffTab)
        self.allPresent.setObjectName(u"allPresent")
        self.allPresent.setAutoDefault(False)

        self.buttons.addWidget(self.allPresent)

        self.more = QPushButton(StaffTab)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.buttons.addWidget(self.more)

        self.buttonGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonGap)

        self.importList = QPushButton(StaffTab)
        self.importList.setObjectName(u"importList")
        self.importList.setAutoDefault(False)

        self.buttons.addWidget(self.importList)

        self.save = QPushButton(StaffTab)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.buttons.addWidget(self.save)

        self.print = QPushButton(StaffTab)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.buttons.addWidget(self.print)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StaffTab)

        QMetaObject.connectSlotsByName(StaffTab)
    # setupUi

    def retranslateUi(self, StaffTab) -> None:
        self.figure.setText("")
        self.figure.setProperty(u"role", QCoreApplication.translate("StaffTab", u"figure", None))
        self.figureWords.setText("")
        self.figureWords.setProperty(u"role", QCoreApplication.translate("StaffTab", u"hint", None))
        self.yearLabel.setText(QCoreApplication.translate("StaffTab", u"&Year", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("StaffTab", u"Find an adult", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("StaffTab", u"Find a name or role", None))
#if QT_CONFIG(accessibility)
        self.form.setAccessibleName(QCoreApplication.translate("StaffTab", u"Of which form", None))
#endif // QT_CONFIG(accessibility)
        self.onlyMissing.setText(QCoreApplication.translate("StaffTab", u"Only who has &not signed", None))
        self.leavers.setText(QCoreApplication.translate("StaffTab", u"&Who left too", None))
        self.answer.setText("")
        self.answer.setProperty(u"role", QCoreApplication.translate("StaffTab", u"group", None))
        self.add.setText(QCoreApplication.translate("StaffTab", u"&Add an adult\u2026", None))
        self.signed.setText(QCoreApplication.translate("StaffTab", u"Signed (&R)", None))
        self.allPresent.setText(QCoreApplication.translate("StaffTab", u"All present e&xcept\u2026", None))
        self.more.setText(QCoreApplication.translate("StaffTab", u"&More", None))
        self.importList.setText(QCoreApplication.translate("StaffTab", u"&Import a list\u2026", None))
        self.save.setText(QCoreApplication.translate("StaffTab", u"Sa&ve\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("StaffTab", u"Save as a table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("StaffTab", u"Save the register as a table for other programs.", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("StaffTab", u"&Print", None))
        self.print.setProperty(u"role", QCoreApplication.translate("StaffTab", u"primary", None))
        pass
    # retranslateUi
