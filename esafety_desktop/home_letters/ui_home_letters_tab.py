# Compiled from forms/home_letters/home_letters_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout
class Ui_HomeLettersTab(object):
    def setupUi(self, HomeLettersTab) -> None:
        if not HomeLettersTab.objectName():
            HomeLettersTab.setObjectName(u"HomeLettersTab")
        self.whole = QVBoxLayout(HomeLettersTab)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.title = QLabel(HomeLettersTab)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.title)

        self.library = QPushButton(HomeLettersTab)
        self.library.setObjectName(u"library")
        self.library.setCheckable(True)
        self.library.setAutoExclusive(True)
        self.library.setChecked(True)

        self.head.addWidget(self.library)

        self.log = QPushButton(HomeLettersTab)
        self.log.setObjectName(u"log")
        self.log.setCheckable(True)
        self.log.setAutoExclusive(True)

        self.head.addWidget(self.log)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.space)


        self.whole.addLayout(self.head)

        self.pages = QStackedWidget(HomeLettersTab)
        self.pages.setObjectName(u"pages")

        self.whole.addWidget(self.pages)


        self.retranslateUi(HomeLettersTab)

        QMetaObject.connectSlotsByName(HomeLettersTab)
    # setupUi

    def retranslateUi(self, HomeLettersTab) -> None:
        self.title.setText(QCoreApplication.translate("HomeLettersTab", u"Letters home", None))
        self.title.setProperty(u"role", QCoreApplication.translate("HomeLettersTab", u"title", None))
        self.library.setText(QCoreApplication.translate("HomeLettersTab", u"L&ibrary", None))
        self.log.setText(QCoreApplication.translate("HomeLettersTab", u"L&og of letters\u2026", None))
        pass
    # retranslateUi
