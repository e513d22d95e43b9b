# Compiled from forms/returns/who_hasnt_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_WhoHasntTab(object):
    def setupUi(self, WhoHasntTab) -> None:
        if not WhoHasntTab.objectName():
            WhoHasntTab.setObjectName(u"WhoHasntTab")
        self.page = QVBoxLayout(WhoHasntTab)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 12)
        self.top = QHBoxLayout()
        self.top.setSpacing(24)
        self.top.setObjectName(u"top")
        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(8)
        self.choices.setVerticalSpacing(4)
        self.show_label = QLabel(WhoHasntTab)
        self.show_label.setObjectName(u"show_label")

        self.choices.addWidget(self.show_label, 0, 0, 1, 1)

        self.class_label = QLabel(WhoHasntTab)
        self.class_label.setObjectName(u"class_label")

        self.choices.addWidget(self.class_label, 0, 1, 1, 1)

        self.year_label = QLabel(WhoHasntTab)
        self.year_label.setObjectName(u"year_label")

        self.choices.addWidget(self.year_label, 0, 2, 1, 1)

        self.agreement_label = QLabel(WhoHasntTab)
        self.agreement_label.setObjectName(u"agreement_label")

        self.choices.addWidget(self.agreement_label, 0, 3, 1, 1)

        self.out_label = QLabel(WhoHasntTab)
        self.out_label.setObjectName(u"out_label")

        self.choices.addWidget(self.out_label, 0, 4, 1, 1)

        self.show_box = QComboBox(WhoHasntTab)
        self.show_box.setObjectName(u"show_box")
        self.show_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.show_box, 1, 0, 1, 1)

        self.class_box = QComboBox(WhoHasntTab)
        self.class_box.setObjectName(u"class_box")
        self.class_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.class_box, 1, 1, 1, 1)

        self.year_box = QComboBox(WhoHasntTab)
        self.year_box.setObjectName(u"year_box")
        self.year_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.year_box, 1, 2, 1, 1)

        self.agreement_box = QComboBox(WhoHasntTab)
        self.agreement_box.setObjectName(u"agreement_box")
        self.agreement_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.agreement_box, 1, 3, 1, 1)

        self.out_box = QComboBox(WhoHasntTab)
        self.out_box.setObjectName(u"out_box")
        self.out_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.out_box, 1, 4, 1, 1)


        self.top.addLayout(self.choices)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.gap)

        self.figures = QVBoxLayout()
        self.figures.setSpacing(0)
        self.figures.setObjectName(u"figures")
        self.figure = QLabel(WhoHasntTab)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.figures.addWidget(self.figure)

        self.figure_more = QLabel(WhoHasntTab)
        self.figure_more.setObjectName(u"figure_more")
        self.figure_more.setTextFormat(Qt.TextFormat.PlainText)
        self.figure_more.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.figures.addWidget(self.figure_more)


        self.top.addLayout(self.figures)

        self.top.setStretch(1, 1)

        self.page.addLayout(self.top)

        self.strips = QVBoxLayout()
        self.strips.setSpacing(8)
        self.strips.setObjectName(u"strips")

        self.page.addLayout(self.strips)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.print_reminders = QPushButton(WhoHasntTab)
        self.print_reminders.setObjectName(u"print_reminders")

        self.tools.addWidget(self.print_reminders)

        self.talked = QPushButton(WhoHasntTab)
        self.talked.setObjectName(u"talked")

        self.tools.addWidget(self.talked)

        self.more_time = QPushButton(WhoHasntTab)
        self.more_time.setObjectName(u"more_time")

        self.tools.addWidget(self.more_time)

        self.returned = QToolButton(WhoHasntTab)
        self.returned.setObjectName(u"returned")

        self.tools.addWidget(self.returned)

        self.declined = QToolButton(WhoHasntTab)
        self.declined.setObjectName(u"declined")

        self.tools.addWidget(self.declined)

        self.exempt = QToolButton(WhoHasntTab)
        self.exempt.setObjectName(u"exempt")

        self.tools.addWidget(self.exempt)

        self.log = QToolButton(WhoHasntTab)
        self.log.setObjectName(u"log")

        self.tools.addWidget(self.log)

        self.lists = QToolButton(WhoHasntTab)
        self.lists.setObjectName(u"lists")
        self.lists.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.tools.addWidget(self.lists)

        self.report = QToolButton(WhoHasntTab)
        self.report.setObjectName(u"report")

        self.tools.addWidget(self.report)

        self.more = QToolButton(WhoHasntTab)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.tools.addWidget(self.more)

        self.tools_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.tools_gap)

        self.filter = FilterLine(WhoHasntTab)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.tools.addWidget(self.filter)


        self.page.addLayout(self.tools)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.page.addLayout(self.list_place)

        self.summary = QLabel(WhoHasntTab)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.page.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.show_label.setBuddy(self.show_box)
        self.class_label.setBuddy(self.class_box)
        self.year_label.setBuddy(self.year_box)
        self.agreement_label.setBuddy(self.agreement_box)
        self.out_label.setBuddy(self.out_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WhoHasntTab)

        QMetaObject.connectSlotsByName(WhoHasntTab)
    # setupUi

    def retranslateUi(self, WhoHasntTab) -> None:
        self.show_label.setText(QCoreApplication.translate("WhoHasntTab", u"Sho&w", None))
        self.show_label.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.class_label.setText(QCoreApplication.translate("WhoHasntTab", u"&Class", None))
        self.class_label.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.year_label.setText(QCoreApplication.translate("WhoHasntTab", u"&Year group", None))
        self.year_label.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.agreement_label.setText(QCoreApplication.translate("WhoHasntTab", u"Agreeme&nt", None))
        self.agreement_label.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.out_label.setText(QCoreApplication.translate("WhoHasntTab", u"&Out for", None))
        self.out_label.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.figure.setText("")
        self.figure.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"figure", None))
#if QT_CONFIG(accessibility)
        self.figure.setAccessibleName(QCoreApplication.translate("WhoHasntTab", u"Share of signatures returned", None))
#endif // QT_CONFIG(accessibility)
        self.figure_more.setText("")
        self.figure_more.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        self.print_reminders.setText(QCoreApplication.translate("WhoHasntTab", u"&Print reminders", None))
        self.print_reminders.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"primary", None))
        self.talked.setText(QCoreApplication.translate("WhoHasntTab", u"&Log a call\u2026", None))
        self.more_time.setText(QCoreApplication.translate("WhoHasntTab", u"Give more &time\u2026", None))
        self.returned.setText(QCoreApplication.translate("WhoHasntTab", u"Returned (R)", None))
        self.declined.setText(QCoreApplication.translate("WhoHasntTab", u"Declined (D)", None))
        self.exempt.setText(QCoreApplication.translate("WhoHasntTab", u"Exempt (E)", None))
        self.log.setText(QCoreApplication.translate("WhoHasntTab", u"Chase log\u2026", None))
        self.lists.setText(QCoreApplication.translate("WhoHasntTab", u"L&ists", None))
        self.report.setText(QCoreApplication.translate("WhoHasntTab", u"&Report\u2026", None))
        self.more.setText(QCoreApplication.translate("WhoHasntTab", u"&More", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("WhoHasntTab", u"Filter by name, class or note", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("WhoHasntTab", u"Filter by name, class or note", None))
#endif // QT_CONFIG(accessibility)
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("WhoHasntTab", u"hint", None))
        pass
    # retranslateUi
