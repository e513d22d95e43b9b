# Compiled from forms/action_points/dates_page.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_DatesPage(object):
    def setupUi(self, DatesPage) -> None:
        if not DatesPage.objectName():
            DatesPage.setObjectName(u"DatesPage")
        self.whole = QVBoxLayout(DatesPage)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.title = QLabel(DatesPage)
        self.title.setObjectName(u"title")

        self.head.addWidget(self.title)

        self.count = QLabel(DatesPage)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy)

        self.head.addWidget(self.count)

        self.calendar = QPushButton(DatesPage)
        self.calendar.setObjectName(u"calendar")

        self.head.addWidget(self.calendar)


        self.whole.addLayout(self.head)

        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")
        self.filter = FilterLine(DatesPage)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)

        self.filters.addWidget(self.filter)

        self.kind = QComboBox(DatesPage)
        self.kind.setObjectName(u"kind")

        self.filters.addWidget(self.kind)

        self.everything = QCheckBox(DatesPage)
        self.everything.setObjectName(u"everything")
        self.everything.setProperty(u"remembered", True)

        self.filters.addWidget(self.everything)

        self.filterSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters.addItem(self.filterSpace)


        self.whole.addLayout(self.filters)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.whole.addLayout(self.place)

        self.detail = QLabel(DatesPage)
        self.detail.setObjectName(u"detail")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)

        self.whole.addWidget(self.detail)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.done = QPushButton(DatesPage)
        self.done.setObjectName(u"done")

        self.buttons.addWidget(self.done)

        self.open = QPushButton(DatesPage)
        self.open.setObjectName(u"open")

        self.buttons.addWidget(self.open)

        self.rhythm = QPushButton(DatesPage)
        self.rhythm.setObjectName(u"rhythm")

        self.buttons.addWidget(self.rhythm)

        self.off = QPushButton(DatesPage)
        self.off.setObjectName(u"off")

        self.buttons.addWidget(self.off)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(DatesPage)

        QMetaObject.connectSlotsByName(DatesPage)
    # setupUi

    def retranslateUi(self, DatesPage) -> None:
        self.title.setText(QCoreApplication.translate("DatesPage", u"What is due", None))
        self.count.setText("")
        self.calendar.setText(QCoreApplication.translate("DatesPage", u"&Calendar file\u2026", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("DatesPage", u"Type to filter", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("DatesPage", u"Filter what is due", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("DatesPage", u"Which dates", None))
#endif // QT_CONFIG(accessibility)
        self.everything.setText(QCoreApplication.translate("DatesPage", u"A&lso what is switched off or kept elsewhere", None))
        self.detail.setText("")
        self.done.setText(QCoreApplication.translate("DatesPage", u"&Done\u2026", None))
        self.open.setText(QCoreApplication.translate("DatesPage", u"&Open", None))
        self.rhythm.setText(QCoreApplication.translate("DatesPage", u"Ho&w often\u2026", None))
        self.off.setText(QCoreApplication.translate("DatesPage", u"&Switch off", None))
        pass
    # retranslateUi
