# Compiled from forms/checklists/levels_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_LevelsTab(object):
    def setupUi(self, LevelsTab) -> None:
        if not LevelsTab.objectName():
            LevelsTab.setObjectName(u"LevelsTab")
        self.whole = QVBoxLayout(LevelsTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(LevelsTab)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.title)

        self.count = QLabel(LevelsTab)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.count)

        self.head_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_gap)

        self.judge = QPushButton(LevelsTab)
        self.judge.setObjectName(u"judge")

        self.head.addWidget(self.judge)

        self.print_sheet = QPushButton(LevelsTab)
        self.print_sheet.setObjectName(u"print_sheet")

        self.head.addWidget(self.print_sheet)


        self.whole.addLayout(self.head)

        self.about = QLabel(LevelsTab)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.whole.addWidget(self.about)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.left = QWidget(LevelsTab)
        self.left.setObjectName(u"left")
        self.left_line = QVBoxLayout(self.left)
        self.left_line.setSpacing(8)
        self.left_line.setObjectName(u"left_line")
        self.left_line.setContentsMargins(0, 0, 0, 0)
        self.parts_place = QVBoxLayout()
        self.parts_place.setSpacing(8)
        self.parts_place.setObjectName(u"parts_place")

        self.left_line.addLayout(self.parts_place)

        self.meaning = QLabel(self.left)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning.setWordWrap(True)

        self.left_line.addWidget(self.meaning)

        self.history_label = QLabel(self.left)
        self.history_label.setObjectName(u"history_label")
        self.history_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left_line.addWidget(self.history_label)

        self.history_place = QVBoxLayout()
        self.history_place.setSpacing(8)
        self.history_place.setObjectName(u"history_place")

        self.left_line.addLayout(self.history_place)

        self.left_line.setStretch(0, 2)
        self.left_line.setStretch(3, 2)

        self.halves.addWidget(self.left)

        self.right = QWidget(LevelsTab)
        self.right.setObjectName(u"right")
        self.picture_place = QVBoxLayout(self.right)
        self.picture_place.setSpacing(8)
        self.picture_place.setObjectName(u"picture_place")
        self.picture_place.setContentsMargins(0, 0, 0, 0)

        self.halves.addWidget(self.right)

        self.halves.setStretch(0, 6)
        self.halves.setStretch(1, 5)

        self.whole.addLayout(self.halves)

        self.whole.setStretch(2, 1)

        self.retranslateUi(LevelsTab)

        QMetaObject.connectSlotsByName(LevelsTab)
    # setupUi

    def retranslateUi(self, LevelsTab) -> None:
        self.title.setText(QCoreApplication.translate("LevelsTab", u"Levels", None))
        self.title.setProperty(u"role", QCoreApplication.translate("LevelsTab", u"title", None))
        self.count.setText("")
        self.count.setProperty(u"role", QCoreApplication.translate("LevelsTab", u"hint", None))
        self.judge.setText(QCoreApplication.translate("LevelsTab", u"&Judge this part\u2026", None))
        self.judge.setProperty(u"role", QCoreApplication.translate("LevelsTab", u"primary", None))
        self.print_sheet.setText(QCoreApplication.translate("LevelsTab", u"&Print", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("LevelsTab", u"hint", None))
        self.meaning.setText("")
        self.history_label.setText(QCoreApplication.translate("LevelsTab", u"What was judged before", None))
        self.history_label.setProperty(u"role", QCoreApplication.translate("LevelsTab", u"group", None))
        pass
    # retranslateUi
