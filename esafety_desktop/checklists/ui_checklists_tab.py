# Compiled from forms/checklists/checklists_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_ChecklistsTab(object):
    def setupUi(self, ChecklistsTab) -> None:
        if not ChecklistsTab.objectName():
            ChecklistsTab.setObjectName(u"ChecklistsTab")
        self.whole = QVBoxLayout(ChecklistsTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(ChecklistsTab)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.title)

        self.count = QLabel(ChecklistsTab)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.count)

        self.head_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_gap)

        self.export = QPushButton(ChecklistsTab)
        self.export.setObjectName(u"export")

        self.head.addWidget(self.export)

        self.print_menu = QPushButton(ChecklistsTab)
        self.print_menu.setObjectName(u"print_menu")

        self.head.addWidget(self.print_menu)


        self.whole.addLayout(self.head)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.left = QWidget(ChecklistsTab)
        self.left.setObjectName(u"left")
        self.left_line = QVBoxLayout(self.left)
        self.left_line.setSpacing(8)
        self.left_line.setObjectName(u"left_line")
        self.left_line.setContentsMargins(0, 0, 0, 0)
        self.left_tools = QHBoxLayout()
        self.left_tools.setSpacing(8)
        self.left_tools.setObjectName(u"left_tools")
        self.group = QComboBox(self.left)
        self.group.setObjectName(u"group")
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.left_tools.addWidget(self.group)

        self.left_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.left_tools.addItem(self.left_gap)

        self.new_list = QPushButton(self.left)
        self.new_list.setObjectName(u"new_list")

        self.left_tools.addWidget(self.new_list)

        self.list_menu = QPushButton(self.left)
        self.list_menu.setObjectName(u"list_menu")

        self.left_tools.addWidget(self.list_menu)


        self.left_line.addLayout(self.left_tools)

        self.lists_place = QVBoxLayout()
        self.lists_place.setSpacing(8)
        self.lists_place.setObjectName(u"lists_place")

        self.left_line.addLayout(self.lists_place)

        self.left_line.setStretch(1, 1)

        self.halves.addWidget(self.left)

        self.right = QWidget(ChecklistsTab)
        self.right.setObjectName(u"right")
        self.right_line = QVBoxLayout(self.right)
        self.right_line.setSpacing(8)
        self.right_line.setObjectName(u"right_line")
        self.right_line.setContentsMargins(0, 0, 0, 0)
        self.right_head = QHBoxLayout()
        self.right_head.setSpacing(8)
        self.right_head.setObjectName(u"right_head")
        self.list_title = QLabel(self.right)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setWordWrap(True)

        self.right_head.addWidget(self.list_title)

        self.figure = QLabel(self.right)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.right_head.addWidget(self.figure)

        self.right_head.setStretch(0, 1)

        self.right_line.addLayout(self.right_head)

        self.about = QLabel(self.right)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.right_line.addWidget(self.about)

        self.choices = QHBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")
        self.show_label = QLabel(self.right)
        self.show_label.setObjectName(u"show_label")
        self.show_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choices.addWidget(self.show_label)

        self.show = QComboBox(self.right)
        self.show.setObjectName(u"show")
        self.show.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.choices.addWidget(self.show)

        self.filter = FilterLine(self.right)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.choices.addWidget(self.filter)

        self.add = QPushButton(self.right)
        self.add.setObjectName(u"add")

        self.choices.addWidget(self.add)

        self.choices.setStretch(2, 1)

        self.right_line.addLayout(self.choices)

        self.items_place = QVBoxLayout()
        self.items_place.setSpacing(8)
        self.items_place.setObjectName(u"items_place")

        self.right_line.addLayout(self.items_place)

        self.marks = QHBoxLayout()
        self.marks.setSpacing(8)
        self.marks.setObjectName(u"marks")
        self.yes = QPushButton(self.right)
        self.yes.setObjectName(u"yes")

        self.marks.addWidget(self.yes)

        self.partly = QPushButton(self.right)
        self.partly.setObjectName(u"partly")

        self.marks.addWidget(self.partly)

        self.no = QPushButton(self.right)
        self.no.setObjectName(u"no")

        self.marks.addWidget(self.no)

        self.not_ours = QPushButton(self.right)
        self.not_ours.setObjectName(u"not_ours")

        self.marks.addWidget(self.not_ours)

        self.details = QPushButton(self.right)
        self.details.setObjectName(u"details")

        self.marks.addWidget(self.details)

        self.action = QPushButton(self.right)
        self.action.setObjectName(u"action")

        self.marks.addWidget(self.action)

        self.move_up = QPushButton(self.right)
        self.move_up.setObjectName(u"move_up")

        self.marks.addWidget(self.move_up)

        self.move_down = QPushButton(self.right)
        self.move_down.setObjectName(u"move_down")

        self.marks.addWidget(self.move_down)

        self.item_menu = QPushButton(self.right)
        self.item_menu.setObjectName(u"item_menu")

        self.marks.addWidget(self.item_menu)


        self.right_line.addLayout(self.marks)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.said = QLabel(self.right)
        self.said.setObjectName(u"said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)

        self.foot.addWidget(self.said)

        self.foot.setStretch(0, 1)

        self.right_line.addLayout(self.foot)

        self.right_line.setStretch(3, 1)

        self.halves.addWidget(self.right)

        self.halves.setStretch(0, 6)
        self.halves.setStretch(1, 13)

        self.whole.addLayout(self.halves)

        self.whole.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.show_label.setBuddy(self.show)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChecklistsTab)

        QMetaObject.connectSlotsByName(ChecklistsTab)
    # setupUi

    def retranslateUi(self, ChecklistsTab) -> None:
        self.title.setText(QCoreApplication.translate("ChecklistsTab", u"Checklists", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"title", None))
        self.count.setText("")
        self.count.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"hint", None))
        self.export.setText(QCoreApplication.translate("ChecklistsTab", u"&Save as a table\u2026", None))
        self.print_menu.setText(QCoreApplication.translate("ChecklistsTab", u"&Print\u2026", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("ChecklistsTab", u"Which group of lists", None))
#endif // QT_CONFIG(accessibility)
        self.new_list.setText(QCoreApplication.translate("ChecklistsTab", u"&New list\u2026", None))
        self.list_menu.setText(QCoreApplication.translate("ChecklistsTab", u"&List", None))
        self.list_title.setText("")
        self.list_title.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"section", None))
        self.figure.setText("")
        self.figure.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"figure", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"hint", None))
        self.show_label.setText(QCoreApplication.translate("ChecklistsTab", u"Sho&w", None))
        self.show_label.setProperty(u"role", QCoreApplication.translate("ChecklistsTab", u"hint", None))
#if QT_CONFIG(accessibility)
        self.show.setAccessibleName(QCoreApplication.translate("ChecklistsTab", u"Which items", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("ChecklistsTab", u"Type to find in this list", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("ChecklistsTab", u"Type to find in this list", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ChecklistsTab", u"Add &item\u2026", None))
        self.yes.setText(QCoreApplication.translate("ChecklistsTab", u"\u2611 Yes (Space)", None))
        self.partly.setText(QCoreApplication.translate("ChecklistsTab", u"\u25ea Partly (P)", None))
        self.no.setText(QCoreApplication.translate("ChecklistsTab", u"\u2612 No (N)", None))
        self.not_ours.setText(QCoreApplication.translate("ChecklistsTab", u"\u2013 Not for us (X)", None))
        self.details.setText(QCoreApplication.translate("ChecklistsTab", u"&Details\u2026", None))
        self.action.setText(QCoreApplication.translate("ChecklistsTab", u"Make it an &action", None))
        self.move_up.setText(QCoreApplication.translate("ChecklistsTab", u"\u25b2 Up", None))
#if QT_CONFIG(tooltip)
        self.move_up.setToolTip(QCoreApplication.translate("ChecklistsTab", u"Alt and the arrow key up", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.move_up.setAccessibleName(QCoreApplication.translate("ChecklistsTab", u"Move this item up", None))
#endif // QT_CONFIG(accessibility)
        self.move_down.setText(QCoreApplication.translate("ChecklistsTab", u"\u25bc Down", None))
#if QT_CONFIG(tooltip)
        self.move_down.setToolTip(QCoreApplication.translate("ChecklistsTab", u"Alt and the arrow key down", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.move_down.setAccessibleName(QCoreApplication.translate("ChecklistsTab", u"Move this item down", None))
#endif // QT_CONFIG(accessibility)
        self.item_menu.setText(QCoreApplication.translate("ChecklistsTab", u"I&tem", None))
        self.said.setText("")
        pass
    # retranslateUi
