# Compiled from forms/governors/governor_view.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_GovernorView(object):
    def setupUi(self, GovernorView) -> None:
        if not GovernorView.objectName():
            GovernorView.setObjectName(u"GovernorView")
        self.whole = QVBoxLayout(GovernorView)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 16, 24, 12)
        self.title = QLabel(GovernorView)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.school = QLabel(GovernorView)
        self.school.setObjectName(u"school")
        self.school.setTextFormat(Qt.TextFormat.PlainText)
        self.school.setWordWrap(True)

        self.whole.addWidget(self.school)

        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.page_label = QLabel(GovernorView)
        self.page_label.setObjectName(u"page_label")

        self.top.addWidget(self.page_label)

        self.page = QComboBox(GovernorView)
        self.page.setObjectName(u"page")

        self.top.addWidget(self.page)

        self.print = QPushButton(GovernorView)
        self.print.setObjectName(u"print")

        self.top.addWidget(self.print)

        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.s1)


        self.whole.addLayout(self.top)

        self.none = QLabel(GovernorView)
        self.none.setObjectName(u"none")
        self.none.setTextFormat(Qt.TextFormat.PlainText)
        self.none.setWordWrap(True)

        self.whole.addWidget(self.none)

        self.scroll = QScrollArea(GovernorView)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scrollContent = QWidget()
        self.scrollContent.setObjectName(u"scrollContent")
        self.picturePlace = QVBoxLayout(self.scrollContent)
        self.picturePlace.setObjectName(u"picturePlace")
        self.scroll.setWidget(self.scrollContent)

        self.whole.addWidget(self.scroll)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.who = QLabel(GovernorView)
        self.who.setObjectName(u"who")
        self.who.setTextFormat(Qt.TextFormat.PlainText)

        self.foot.addWidget(self.who)

        self.s2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.s2)

        self.password = QPushButton(GovernorView)
        self.password.setObjectName(u"password")

        self.foot.addWidget(self.password)

        self.leave = QPushButton(GovernorView)
        self.leave.setObjectName(u"leave")

        self.foot.addWidget(self.leave)

        self.lock = QPushButton(GovernorView)
        self.lock.setObjectName(u"lock")

        self.foot.addWidget(self.lock)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.page_label.setBuddy(self.page)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.page, self.print)
        QWidget.setTabOrder(self.print, self.password)
        QWidget.setTabOrder(self.password, self.leave)
        QWidget.setTabOrder(self.leave, self.lock)

        self.retranslateUi(GovernorView)

        QMetaObject.connectSlotsByName(GovernorView)
    # setupUi

    def retranslateUi(self, GovernorView) -> None:
        self.title.setText(QCoreApplication.translate("GovernorView", u"Online safety: page for the governors", None))
        self.title.setProperty(u"role", QCoreApplication.translate("GovernorView", u"title", None))
        self.school.setText("")
        self.school.setProperty(u"role", QCoreApplication.translate("GovernorView", u"hint", None))
        self.page_label.setText(QCoreApplication.translate("GovernorView", u"Pa&ge", None))
        self.print.setText(QCoreApplication.translate("GovernorView", u"&Print\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("GovernorView", u"primary", None))
        self.none.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("GovernorView", u"The figures of the page", None))
#endif // QT_CONFIG(accessibility)
        self.who.setText("")
        self.who.setProperty(u"role", QCoreApplication.translate("GovernorView", u"hint", None))
        self.password.setText(QCoreApplication.translate("GovernorView", u"Change my pass&word\u2026", None))
        self.leave.setText(QCoreApplication.translate("GovernorView", u"Sign &out", None))
        self.lock.setText(QCoreApplication.translate("GovernorView", u"&Lock (Ctrl+L)", None))
        pass
    # retranslateUi
