# Compiled from forms/accounts/leaving.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_Leaving(object):
    def setupUi(self, Leaving) -> None:
        if not Leaving.objectName():
            Leaving.setObjectName(u"Leaving")
        self.whole = QVBoxLayout(Leaving)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Leaving)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.step = QLabel(Leaving)
        self.step.setObjectName(u"step")
        self.step.setWordWrap(True)

        self.whole.addWidget(self.step)

        self.pages = QStackedWidget(Leaving)
        self.pages.setObjectName(u"pages")
        self.who_page = QWidget()
        self.who_page.setObjectName(u"who_page")
        self.who_page_column = QVBoxLayout(self.who_page)
        self.who_page_column.setSpacing(12)
        self.who_page_column.setObjectName(u"who_page_column")
        self.who_page_column.setContentsMargins(0, 0, 0, 0)
        self.who_label = QLabel(self.who_page)
        self.who_label.setObjectName(u"who_label")
        self.who_label.setWordWrap(True)

        self.who_page_column.addWidget(self.who_label)

        self.who = QComboBox(self.who_page)
        self.who.setObjectName(u"who")

        self.who_page_column.addWidget(self.who)

        self.words = QLabel(self.who_page)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.who_page_column.addWidget(self.words)

        self.keeps = QLabel(self.who_page)
        self.keeps.setObjectName(u"keeps")
        self.keeps.setWordWrap(True)

        self.who_page_column.addWidget(self.keeps)

        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_page_column.addItem(self.s1)

        self.pages.addWidget(self.who_page)
        self.sheet_page = QWidget()
        self.sheet_page.setObjectName(u"sheet_page")
        self.sheet_page_column = QVBoxLayout(self.sheet_page)
        self.sheet_page_column.setSpacing(12)
        self.sheet_page_column.setObjectName(u"sheet_page_column")
        self.sheet_page_column.setContentsMargins(0, 0, 0, 0)
        self.sheet_words = QLabel(self.sheet_page)
        self.sheet_words.setObjectName(u"sheet_words")
        self.sheet_words.setWordWrap(True)

        self.sheet_page_column.addWidget(self.sheet_words)

        self.check_host = QVBoxLayout()
        self.check_host.setObjectName(u"check_host")

        self.sheet_page_column.addLayout(self.check_host)

        self.s3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_page_column.addItem(self.s3)

        self.pages.addWidget(self.sheet_page)
        self.ready_page = QWidget()
        self.ready_page.setObjectName(u"ready_page")
        self.ready_page_column = QVBoxLayout(self.ready_page)
        self.ready_page_column.setSpacing(12)
        self.ready_page_column.setObjectName(u"ready_page_column")
        self.ready_page_column.setContentsMargins(0, 0, 0, 0)
        self.ready = QLabel(self.ready_page)
        self.ready.setObjectName(u"ready")
        self.ready.setWordWrap(True)

        self.ready_page_column.addWidget(self.ready)

        self.s4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ready_page_column.addItem(self.s4)

        self.pages.addWidget(self.ready_page)

        self.whole.addWidget(self.pages)

        self.reason = QLabel(Leaving)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons_line = QHBoxLayout()
        self.buttons_line.setObjectName(u"buttons_line")
        self.s5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_line.addItem(self.s5)

        self.back = QPushButton(Leaving)
        self.back.setObjectName(u"back")

        self.buttons_line.addWidget(self.back)

        self.next = QPushButton(Leaving)
        self.next.setObjectName(u"next")

        self.buttons_line.addWidget(self.next)

        self.cancel = QPushButton(Leaving)
        self.cancel.setObjectName(u"cancel")

        self.buttons_line.addWidget(self.cancel)


        self.whole.addLayout(self.buttons_line)

#if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.who, self.next)
        QWidget.setTabOrder(self.next, self.back)
        QWidget.setTabOrder(self.back, self.cancel)

        self.retranslateUi(Leaving)

        QMetaObject.connectSlotsByName(Leaving)
    # setupUi

    def retranslateUi(self, Leaving) -> None:
        Leaving.setWindowTitle(QCoreApplication.translate("Leaving", u"Somebody leaves", None))
        self.title.setText(QCoreApplication.translate("Leaving", u"Somebody leaves: change the locks", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Leaving", u"title", None))
        self.step.setText("")
        self.step.setProperty(u"role", QCoreApplication.translate("Leaving", u"hint", None))
#if QT_CONFIG(accessibility)
        self.step.setAccessibleName(QCoreApplication.translate("Leaving", u"Step", None))
#endif // QT_CONFIG(accessibility)
        self.who_label.setText(QCoreApplication.translate("Leaving", u"&Who leaves", None))
        self.words.setText("")
        self.keeps.setText("")
#if QT_CONFIG(accessibility)
        self.keeps.setAccessibleName(QCoreApplication.translate("Leaving", u"Who keeps a key", None))
#endif // QT_CONFIG(accessibility)
        self.sheet_words.setText("")
        self.ready.setText("")
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Leaving", u"hint", None))
        self.back.setText(QCoreApplication.translate("Leaving", u"&Back", None))
        self.next.setText(QCoreApplication.translate("Leaving", u"&Next", None))
        self.next.setProperty(u"role", QCoreApplication.translate("Leaving", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("Leaving", u"Cancel", None))
    # retranslateUi
