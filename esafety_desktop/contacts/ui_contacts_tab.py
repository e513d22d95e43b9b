# Compiled from forms/contacts/contacts_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QStackedWidget, QToolButton, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_ContactsTab(object):
    def setupUi(self, ContactsTab) -> None:
        if not ContactsTab.objectName():
            ContactsTab.setObjectName(u"ContactsTab")
        self.whole = QVBoxLayout(ContactsTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(ContactsTab)
        self.title.setObjectName(u"title")

        self.head.addWidget(self.title)

        self.search = FilterLine(ContactsTab)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"passing", True)
        self.search.setClearButtonEnabled(True)

        self.head.addWidget(self.search)

        self.asMap = QToolButton(ContactsTab)
        self.asMap.setObjectName(u"asMap")
        self.asMap.setCheckable(True)
        self.asMap.setChecked(True)
        self.asMap.setAutoExclusive(True)

        self.head.addWidget(self.asMap)

        self.asList = QToolButton(ContactsTab)
        self.asList.setObjectName(u"asList")
        self.asList.setCheckable(True)
        self.asList.setAutoExclusive(True)

        self.head.addWidget(self.asList)

        self.everything = QCheckBox(ContactsTab)
        self.everything.setObjectName(u"everything")
        self.everything.setProperty(u"remembered", True)

        self.head.addWidget(self.everything)

        self.addSlot = QPushButton(ContactsTab)
        self.addSlot.setObjectName(u"addSlot")

        self.head.addWidget(self.addSlot)

        self.arrange = QPushButton(ContactsTab)
        self.arrange.setObjectName(u"arrange")

        self.head.addWidget(self.arrange)

        self.zoomOut = QToolButton(ContactsTab)
        self.zoomOut.setObjectName(u"zoomOut")

        self.head.addWidget(self.zoomOut)

        self.zoomFit = QToolButton(ContactsTab)
        self.zoomFit.setObjectName(u"zoomFit")

        self.head.addWidget(self.zoomFit)

        self.zoomIn = QToolButton(ContactsTab)
        self.zoomIn.setObjectName(u"zoomIn")

        self.head.addWidget(self.zoomIn)

        self.more = QPushButton(ContactsTab)
        self.more.setObjectName(u"more")

        self.head.addWidget(self.more)

        self.printSheet = QPushButton(ContactsTab)
        self.printSheet.setObjectName(u"printSheet")

        self.head.addWidget(self.printSheet)


        self.whole.addLayout(self.head)

        self.split = QSplitter(ContactsTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.pages = QStackedWidget(self.split)
        self.pages.setObjectName(u"pages")
        self.split.addWidget(self.pages)
        self.side = QScrollArea(self.split)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.split.addWidget(self.side)

        self.whole.addWidget(self.split)


        self.retranslateUi(ContactsTab)

        QMetaObject.connectSlotsByName(ContactsTab)
    # setupUi

    def retranslateUi(self, ContactsTab) -> None:
        self.title.setText(QCoreApplication.translate("ContactsTab", u"Contacts", None))
        self.search.setPlaceholderText(QCoreApplication.translate("ContactsTab", u"Find a contact, number or place", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ContactsTab", u"Find a contact, number or place", None))
#endif // QT_CONFIG(accessibility)
        self.asMap.setText(QCoreApplication.translate("ContactsTab", u"&Map", None))
#if QT_CONFIG(tooltip)
        self.asMap.setToolTip(QCoreApplication.translate("ContactsTab", u"Go to the map (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        self.asList.setText(QCoreApplication.translate("ContactsTab", u"&List", None))
#if QT_CONFIG(tooltip)
        self.asList.setToolTip(QCoreApplication.translate("ContactsTab", u"Go to the list (Alt+L)", None))
#endif // QT_CONFIG(tooltip)
        self.everything.setText(QCoreApplication.translate("ContactsTab", u"Switched &off too", None))
#if QT_CONFIG(tooltip)
        self.everything.setToolTip(QCoreApplication.translate("ContactsTab", u"Show the places that are switched off as well", None))
#endif // QT_CONFIG(tooltip)
        self.addSlot.setText(QCoreApplication.translate("ContactsTab", u"A&dd a place\u2026", None))
#if QT_CONFIG(tooltip)
        self.addSlot.setToolTip(QCoreApplication.translate("ContactsTab", u"Add a place of your own to the map (Ins)", None))
#endif // QT_CONFIG(tooltip)
        self.arrange.setText(QCoreApplication.translate("ContactsTab", u"A&rrange", None))
#if QT_CONFIG(tooltip)
        self.arrange.setToolTip(QCoreApplication.translate("ContactsTab", u"What can be done with what is chosen on the map; also a right click", None))
#endif // QT_CONFIG(tooltip)
        self.zoomOut.setText(QCoreApplication.translate("ContactsTab", u"\u2212", None))
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("ContactsTab", u"Zoom out", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("ContactsTab", u"Zoom out (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
        self.zoomFit.setText(QCoreApplication.translate("ContactsTab", u"Whole map", None))
#if QT_CONFIG(accessibility)
        self.zoomFit.setAccessibleName(QCoreApplication.translate("ContactsTab", u"Show the whole map", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomFit.setToolTip(QCoreApplication.translate("ContactsTab", u"Show the whole map; once more: letters that can be read (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
        self.zoomIn.setText(QCoreApplication.translate("ContactsTab", u"+", None))
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("ContactsTab", u"Zoom in", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("ContactsTab", u"Zoom in (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("ContactsTab", u"Chec&k, tables\u2026", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("ContactsTab", u"Check contacts, tables in and out", None))
#endif // QT_CONFIG(accessibility)
        self.printSheet.setText(QCoreApplication.translate("ContactsTab", u"&Print\u2026", None))
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("ContactsTab", u"The chosen place on the map", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
