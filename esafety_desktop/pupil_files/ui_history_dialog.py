# Compiled from forms/pupil_files/history_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QTabWidget, QVBoxLayout, QWidget

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_HistoryDialog(object):
    def setupUi(self, HistoryDialog) -> None:
        if not HistoryDialog.objectName():
            HistoryDialog.setObjectName(u"HistoryDialog")
        self.whole = QVBoxLayout(HistoryDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.split = QSplitter(HistoryDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.leftInside = QVBoxLayout(self.left)
        self.leftInside.setSpacing(8)
        self.leftInside.setObjectName(u"leftInside")
        self.leftInside.setContentsMargins(0, 0, 0, 0)
        self.filterLabel = QLabel(self.left)
        self.filterLabel.setObjectName(u"filterLabel")

        self.leftInside.addWidget(self.filterLabel)

        self.filter = FilterLine(self.left)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)

        self.leftInside.addWidget(self.filter)

        self.listPlace = QVBoxLayout()
        self.listPlace.setSpacing(8)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)

        self.leftInside.addLayout(self.listPlace)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.rightInside = QVBoxLayout(self.right)
        self.rightInside.setSpacing(8)
        self.rightInside.setObjectName(u"rightInside")
        self.rightInside.setContentsMargins(0, 0, 0, 0)
        self.child = QLabel(self.right)
        self.child.setObjectName(u"child")
        self.child.setTextFormat(Qt.TextFormat.PlainText)
        self.child.setWordWrap(True)

        self.rightInside.addWidget(self.child)

        self.facts = QLabel(self.right)
        self.facts.setObjectName(u"facts")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)

        self.rightInside.addWidget(self.facts)

        self.hints = QLabel(self.right)
        self.hints.setObjectName(u"hints")
        self.hints.setTextFormat(Qt.TextFormat.PlainText)
        self.hints.setWordWrap(True)

        self.rightInside.addWidget(self.hints)

        self.pages = QTabWidget(self.right)
        self.pages.setObjectName(u"pages")
        self.linesPage = QWidget()
        self.linesPage.setObjectName(u"linesPage")
        self.linesInside = QVBoxLayout(self.linesPage)
        self.linesInside.setSpacing(8)
        self.linesInside.setObjectName(u"linesInside")
        self.linesInside.setContentsMargins(8, 8, 8, 8)
        self.topicRow = QHBoxLayout()
        self.topicRow.setSpacing(8)
        self.topicRow.setObjectName(u"topicRow")
        self.topicLabel = QLabel(self.linesPage)
        self.topicLabel.setObjectName(u"topicLabel")

        self.topicRow.addWidget(self.topicLabel)

        self.topic = QComboBox(self.linesPage)
        self.topic.setObjectName(u"topic")

        self.topicRow.addWidget(self.topic)

        self.topicGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.topicRow.addItem(self.topicGap)


        self.linesInside.addLayout(self.topicRow)

        self.linesPlace = QVBoxLayout()
        self.linesPlace.setSpacing(8)
        self.linesPlace.setObjectName(u"linesPlace")
        self.linesPlace.setContentsMargins(0, 0, 0, 0)

        self.linesInside.addLayout(self.linesPlace)

        self.pages.addTab(self.linesPage, "")
        self.partsPage = QWidget()
        self.partsPage.setObjectName(u"partsPage")
        self.partsInside = QVBoxLayout(self.partsPage)
        self.partsInside.setSpacing(8)
        self.partsInside.setObjectName(u"partsInside")
        self.partsInside.setContentsMargins(8, 8, 8, 8)
        self.partsPlace = QVBoxLayout()
        self.partsPlace.setSpacing(8)
        self.partsPlace.setObjectName(u"partsPlace")
        self.partsPlace.setContentsMargins(0, 0, 0, 0)

        self.partsInside.addLayout(self.partsPlace)

        self.signed = QLabel(self.partsPage)
        self.signed.setObjectName(u"signed")
        self.signed.setTextFormat(Qt.TextFormat.PlainText)
        self.signed.setWordWrap(True)

        self.partsInside.addWidget(self.signed)

        self.pages.addTab(self.partsPage, "")

        self.rightInside.addWidget(self.pages)

        self.split.addWidget(self.right)

        self.whole.addWidget(self.split)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(HistoryDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.openIncident = QPushButton(HistoryDialog)
        self.openIncident.setObjectName(u"openIncident")
        self.openIncident.setAutoDefault(False)

        self.foot.addWidget(self.openIncident)

        self.contacts = QPushButton(HistoryDialog)
        self.contacts.setObjectName(u"contacts")
        self.contacts.setAutoDefault(False)

        self.foot.addWidget(self.contacts)

        self.passOn = QPushButton(HistoryDialog)
        self.passOn.setObjectName(u"passOn")
        self.passOn.setAutoDefault(False)

        self.foot.addWidget(self.passOn)

        self.print = QPushButton(HistoryDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.close = QPushButton(HistoryDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.filterLabel.setBuddy(self.filter)
        self.topicLabel.setBuddy(self.topic)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HistoryDialog)

        self.print.setDefault(True)


        QMetaObject.connectSlotsByName(HistoryDialog)
    # setupUi

    def retranslateUi(self, HistoryDialog) -> None:
        HistoryDialog.setWindowTitle(QCoreApplication.translate("HistoryDialog", u"History of a child", None))
        self.filterLabel.setText(QCoreApplication.translate("HistoryDialog", u"&Find a child", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("HistoryDialog", u"Name or class", None))
        self.child.setText("")
        self.child.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"section", None))
        self.facts.setText("")
        self.hints.setText("")
        self.hints.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"warn", None))
        self.topicLabel.setText(QCoreApplication.translate("HistoryDialog", u"S&how", None))
        self.pages.setTabText(self.pages.indexOf(self.linesPage), QCoreApplication.translate("HistoryDialog", u"Chronology", None))
        self.signed.setText("")
        self.pages.setTabText(self.pages.indexOf(self.partsPage), QCoreApplication.translate("HistoryDialog", u"Incidents and signed forms", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"hint", None))
        self.openIncident.setText(QCoreApplication.translate("HistoryDialog", u"&Open the incident", None))
        self.contacts.setText(QCoreApplication.translate("HistoryDialog", u"&Whom to ring\u2026", None))
        self.passOn.setText(QCoreApplication.translate("HistoryDialog", u"&Pass the records on\u2026", None))
        self.print.setText(QCoreApplication.translate("HistoryDialog", u"Print the &chronology\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("HistoryDialog", u"Close", None))
    # retranslateUi
