# Compiled from forms/agreements/signed_forms_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QToolButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.filter_line import FilterLine
class Ui_SignedFormsTab(object):
    def setupUi(self, SignedFormsTab) -> None:
        if not SignedFormsTab.objectName():
            SignedFormsTab.setObjectName(u"SignedFormsTab")
        self.page = QVBoxLayout(SignedFormsTab)
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
        self.year_label = QLabel(SignedFormsTab)
        self.year_label.setObjectName(u"year_label")

        self.choices.addWidget(self.year_label, 0, 0, 1, 1)

        self.agreement_label = QLabel(SignedFormsTab)
        self.agreement_label.setObjectName(u"agreement_label")

        self.choices.addWidget(self.agreement_label, 0, 1, 1, 1)

        self.class_label = QLabel(SignedFormsTab)
        self.class_label.setObjectName(u"class_label")

        self.choices.addWidget(self.class_label, 0, 2, 1, 1)

        self.year = QComboBox(SignedFormsTab)
        self.year.setObjectName(u"year")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.year, 1, 0, 1, 1)

        self.agreement = QComboBox(SignedFormsTab)
        self.agreement.setObjectName(u"agreement")
        self.agreement.setProperty(u"remembered", True)
        self.agreement.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.agreement, 1, 1, 1, 1)

        self.school_class = QComboBox(SignedFormsTab)
        self.school_class.setObjectName(u"school_class")
        self.school_class.setProperty(u"remembered", True)
        self.school_class.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.school_class, 1, 2, 1, 1)


        self.top.addLayout(self.choices)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.gap)

        self.figures = QVBoxLayout()
        self.figures.setSpacing(0)
        self.figures.setObjectName(u"figures")
        self.figure = QLabel(SignedFormsTab)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.figures.addWidget(self.figure)

        self.figure_more = QLabel(SignedFormsTab)
        self.figure_more.setObjectName(u"figure_more")
        self.figure_more.setTextFormat(Qt.TextFormat.PlainText)
        self.figure_more.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.figures.addWidget(self.figure_more)


        self.top.addLayout(self.figures)

        self.top.setStretch(1, 1)

        self.page.addLayout(self.top)

        self.scan_card = QFrame(SignedFormsTab)
        self.scan_card.setObjectName(u"scan_card")
        self.scan_row = QHBoxLayout(self.scan_card)
        self.scan_row.setSpacing(12)
        self.scan_row.setObjectName(u"scan_row")
        self.scan_row.setContentsMargins(12, 8, 12, 8)
        self.scan_label = QLabel(self.scan_card)
        self.scan_label.setObjectName(u"scan_label")

        self.scan_row.addWidget(self.scan_label)

        self.scan_line = QLineEdit(self.scan_card)
        self.scan_line.setObjectName(u"scan_line")
        self.scan_line.setProperty(u"passing", True)
        self.scan_line.setMaxLength(60)

        self.scan_row.addWidget(self.scan_line)

        self.answer = QLabel(self.scan_card)
        self.answer.setObjectName(u"answer")
        self.answer.setWordWrap(True)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)

        self.scan_row.addWidget(self.answer)

        self.scan_row.setStretch(1, 1)
        self.scan_row.setStretch(2, 2)

        self.page.addWidget(self.scan_card)

        self.strips = QVBoxLayout()
        self.strips.setSpacing(8)
        self.strips.setObjectName(u"strips")

        self.page.addLayout(self.strips)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.returned = QToolButton(SignedFormsTab)
        self.returned.setObjectName(u"returned")

        self.tools.addWidget(self.returned)

        self.declined = QToolButton(SignedFormsTab)
        self.declined.setObjectName(u"declined")

        self.tools.addWidget(self.declined)

        self.exempt = QToolButton(SignedFormsTab)
        self.exempt.setObjectName(u"exempt")

        self.tools.addWidget(self.exempt)

        self.chased = QToolButton(SignedFormsTab)
        self.chased.setObjectName(u"chased")

        self.tools.addWidget(self.chased)

        self.more = QToolButton(SignedFormsTab)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.tools.addWidget(self.more)

        self.tools_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.tools_gap)

        self.only_outstanding = QCheckBox(SignedFormsTab)
        self.only_outstanding.setObjectName(u"only_outstanding")
        self.only_outstanding.setProperty(u"remembered", True)

        self.tools.addWidget(self.only_outstanding)

        self.filter = FilterLine(SignedFormsTab)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.tools.addWidget(self.filter)


        self.page.addLayout(self.tools)

        self.middle = QSplitter(SignedFormsTab)
        self.middle.setObjectName(u"middle")
        self.middle.setOrientation(Qt.Orientation.Horizontal)
        self.middle.setChildrenCollapsible(False)

        self.page.addWidget(self.middle)

        self.pile = QWidget(SignedFormsTab)
        self.pile.setObjectName(u"pile")
        self.pile_layout = QVBoxLayout(self.pile)
        self.pile_layout.setObjectName(u"pile_layout")
        self.pile_layout.setContentsMargins(0, 0, 0, 0)
        self.pile_top = QHBoxLayout()
        self.pile_top.setObjectName(u"pile_top")
        self.pile_title = QLabel(self.pile)
        self.pile_title.setObjectName(u"pile_title")
        self.pile_title.setTextFormat(Qt.TextFormat.PlainText)

        self.pile_top.addWidget(self.pile_title)

        self.try_again = QPushButton(self.pile)
        self.try_again.setObjectName(u"try_again")

        self.pile_top.addWidget(self.try_again)

        self.settle = QPushButton(self.pile)
        self.settle.setObjectName(u"settle")

        self.pile_top.addWidget(self.settle)

        self.pile_top.setStretch(0, 1)

        self.pile_layout.addLayout(self.pile_top)


        self.page.addWidget(self.pile)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.all_except = QPushButton(SignedFormsTab)
        self.all_except.setObjectName(u"all_except")

        self.bottom.addWidget(self.all_except)

        self.why_not = QLabel(SignedFormsTab)
        self.why_not.setObjectName(u"why_not")
        self.why_not.setTextFormat(Qt.TextFormat.PlainText)

        self.bottom.addWidget(self.why_not)

        self.bottom_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.bottom_gap)

        self.print_reminders = QPushButton(SignedFormsTab)
        self.print_reminders.setObjectName(u"print_reminders")

        self.bottom.addWidget(self.print_reminders)


        self.page.addLayout(self.bottom)

        self.page.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.agreement_label.setBuddy(self.agreement)
        self.class_label.setBuddy(self.school_class)
        self.scan_label.setBuddy(self.scan_line)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.scan_line, self.year)
        QWidget.setTabOrder(self.year, self.agreement)
        QWidget.setTabOrder(self.agreement, self.school_class)
        QWidget.setTabOrder(self.school_class, self.returned)
        QWidget.setTabOrder(self.returned, self.declined)
        QWidget.setTabOrder(self.declined, self.exempt)
        QWidget.setTabOrder(self.exempt, self.chased)
        QWidget.setTabOrder(self.chased, self.more)
        QWidget.setTabOrder(self.more, self.only_outstanding)
        QWidget.setTabOrder(self.only_outstanding, self.filter)
        QWidget.setTabOrder(self.filter, self.try_again)
        QWidget.setTabOrder(self.try_again, self.settle)
        QWidget.setTabOrder(self.settle, self.all_except)
        QWidget.setTabOrder(self.all_except, self.print_reminders)

        self.retranslateUi(SignedFormsTab)

        QMetaObject.connectSlotsByName(SignedFormsTab)
    # setupUi

    def retranslateUi(self, SignedFormsTab) -> None:
        self.year_label.setText(QCoreApplication.translate("SignedFormsTab", u"&Year", None))
        self.year_label.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"hint", None))
        self.agreement_label.setText(QCoreApplication.translate("SignedFormsTab", u"Ag&reement", None))
        self.agreement_label.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"hint", None))
        self.class_label.setText(QCoreApplication.translate("SignedFormsTab", u"&Class", None))
        self.class_label.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"hint", None))
        self.figure.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"figure", None))
#if QT_CONFIG(accessibility)
        self.figure.setAccessibleName(QCoreApplication.translate("SignedFormsTab", u"How many are returned", None))
#endif // QT_CONFIG(accessibility)
        self.figure_more.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"hint", None))
        self.scan_card.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"card", None))
        self.scan_label.setText(QCoreApplication.translate("SignedFormsTab", u"&Scan or type a slip code", None))
        self.scan_label.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"group", None))
        self.scan_line.setPlaceholderText(QCoreApplication.translate("SignedFormsTab", u"for example 7K4M-2QX9", None))
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("SignedFormsTab", u"What became of the last slip", None))
#endif // QT_CONFIG(accessibility)
        self.returned.setText(QCoreApplication.translate("SignedFormsTab", u"Returned (R)", None))
        self.declined.setText(QCoreApplication.translate("SignedFormsTab", u"Declined (D)", None))
        self.exempt.setText(QCoreApplication.translate("SignedFormsTab", u"Exempt (E)", None))
        self.chased.setText(QCoreApplication.translate("SignedFormsTab", u"Chased (C)", None))
        self.more.setText(QCoreApplication.translate("SignedFormsTab", u"More", None))
        self.only_outstanding.setText(QCoreApplication.translate("SignedFormsTab", u"&Only those outstanding", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("SignedFormsTab", u"Filter by name or class", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("SignedFormsTab", u"Filter by name or class", None))
#endif // QT_CONFIG(accessibility)
        self.pile_title.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"group", None))
        self.try_again.setText(QCoreApplication.translate("SignedFormsTab", u"&Try this code again", None))
        self.settle.setText(QCoreApplication.translate("SignedFormsTab", u"&Dealt with", None))
        self.all_except.setText(QCoreApplication.translate("SignedFormsTab", u"&All returned except\u2026", None))
        self.why_not.setText(QCoreApplication.translate("SignedFormsTab", u"Choose a class to print its letters.", None))
        self.why_not.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"hint", None))
        self.print_reminders.setText(QCoreApplication.translate("SignedFormsTab", u"&Print chase letters", None))
        self.print_reminders.setProperty(u"role", QCoreApplication.translate("SignedFormsTab", u"primary", None))
        pass
    # retranslateUi
