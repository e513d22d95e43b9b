# Compiled from forms/signed_copies/copies_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

from esafety_desktop.widgets.filter_line import FilterLine
class Ui_CopiesTab(object):
    def setupUi(self, CopiesTab) -> None:
        if not CopiesTab.objectName():
            CopiesTab.setObjectName(u"CopiesTab")
        self.page = QVBoxLayout(CopiesTab)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 8, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(CopiesTab)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.head.addWidget(self.heading)

        self.filter = FilterLine(CopiesTab)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.head.addWidget(self.filter)

        self.all_copies = QPushButton(CopiesTab)
        self.all_copies.setObjectName(u"all_copies")
        self.all_copies.setAutoDefault(False)

        self.head.addWidget(self.all_copies)

        self.head.setStretch(0, 3)
        self.head.setStretch(1, 2)

        self.page.addLayout(self.head)

        self.strips = QVBoxLayout()
        self.strips.setObjectName(u"strips")

        self.page.addLayout(self.strips)

        self.split = QSplitter(CopiesTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left_side = QVBoxLayout(self.left)
        self.left_side.setSpacing(8)
        self.left_side.setObjectName(u"left_side")
        self.left_side.setContentsMargins(0, 0, 0, 0)
        self.table_place = QVBoxLayout()
        self.table_place.setObjectName(u"table_place")

        self.left_side.addLayout(self.table_place)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right_side = QVBoxLayout(self.right)
        self.right_side.setSpacing(8)
        self.right_side.setObjectName(u"right_side")
        self.right_side.setContentsMargins(0, 0, 0, 0)
        self.page_label = QLabel(self.right)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)

        self.right_side.addWidget(self.page_label)

        self.scroll = QScrollArea(self.right)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.picture = QLabel()
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignTop)
        self.scroll.setWidget(self.picture)

        self.right_side.addWidget(self.scroll)

        self.turn = QHBoxLayout()
        self.turn.setSpacing(8)
        self.turn.setObjectName(u"turn")
        self.turn.setContentsMargins(0, 0, 0, 0)
        self.before = QPushButton(self.right)
        self.before.setObjectName(u"before")
        self.before.setAutoDefault(False)

        self.turn.addWidget(self.before)

        self.after = QPushButton(self.right)
        self.after.setObjectName(u"after")
        self.after.setAutoDefault(False)

        self.turn.addWidget(self.after)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.turn.addItem(self.gap1)


        self.right_side.addLayout(self.turn)

        self.split.addWidget(self.right)

        self.page.addWidget(self.split)

        self.answer = QLabel(CopiesTab)
        self.answer.setObjectName(u"answer")
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)

        self.page.addWidget(self.answer)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.pile = QPushButton(CopiesTab)
        self.pile.setObjectName(u"pile")
        self.pile.setAutoDefault(False)

        self.buttons.addWidget(self.pile)

        self.add = QPushButton(CopiesTab)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.print_copy = QPushButton(CopiesTab)
        self.print_copy.setObjectName(u"print_copy")
        self.print_copy.setAutoDefault(False)

        self.buttons.addWidget(self.print_copy)

        self.remove = QPushButton(CopiesTab)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.buttons.addWidget(self.remove)

        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap2)


        self.page.addLayout(self.buttons)

        self.about = QLabel(CopiesTab)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.page.setStretch(2, 1)

        self.retranslateUi(CopiesTab)

        QMetaObject.connectSlotsByName(CopiesTab)
    # setupUi

    def retranslateUi(self, CopiesTab) -> None:
        self.heading.setProperty(u"role", QCoreApplication.translate("CopiesTab", u"section", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("CopiesTab", u"Type a name to search all copies", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("CopiesTab", u"Type a name to search all copies", None))
#endif // QT_CONFIG(accessibility)
        self.all_copies.setText(QCoreApplication.translate("CopiesTab", u"Show &all copies", None))
        self.page_label.setProperty(u"role", QCoreApplication.translate("CopiesTab", u"hint", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("CopiesTab", u"The scanned page", None))
#endif // QT_CONFIG(accessibility)
        self.before.setText(QCoreApplication.translate("CopiesTab", u"&Page before", None))
        self.after.setText(QCoreApplication.translate("CopiesTab", u"Page a&fter", None))
        self.answer.setText("")
        self.answer.setProperty(u"role", QCoreApplication.translate("CopiesTab", u"hint", None))
        self.pile.setText(QCoreApplication.translate("CopiesTab", u"Scan a &pile in\u2026", None))
        self.pile.setProperty(u"role", QCoreApplication.translate("CopiesTab", u"primary", None))
        self.add.setText(QCoreApplication.translate("CopiesTab", u"Scanned &copy of this\u2026", None))
        self.print_copy.setText(QCoreApplication.translate("CopiesTab", u"P&rint\u2026", None))
        self.remove.setText(QCoreApplication.translate("CopiesTab", u"Re&move\u2026", None))
        self.about.setText(QCoreApplication.translate("CopiesTab", u"A pile of slips is one PDF from the scanner: black and white, 200 or 300 dots an inch. Copies are kept encrypted in the office cabinet. Keep the paper until the copy is filed.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("CopiesTab", u"hint", None))
        pass
    # retranslateUi
