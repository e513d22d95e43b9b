# Compiled from forms/action_points/action_points_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

class Ui_ActionPointsTab(object):
    def setupUi(self, ActionPointsTab) -> None:
        if not ActionPointsTab.objectName():
            ActionPointsTab.setObjectName(u"ActionPointsTab")
        self.whole = QVBoxLayout(ActionPointsTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.title = QLabel(ActionPointsTab)
        self.title.setObjectName(u"title")

        self.head.addWidget(self.title)

        self.count = QLabel(ActionPointsTab)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.count)

        self.headSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headSpace)

        self.printMenu = QPushButton(ActionPointsTab)
        self.printMenu.setObjectName(u"printMenu")

        self.head.addWidget(self.printMenu)


        self.whole.addLayout(self.head)

        self.split = QSplitter(ActionPointsTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.leftLine = QVBoxLayout(self.left)
        self.leftLine.setObjectName(u"leftLine")
        self.leftLine.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self.left)
        self.right = QScrollArea(self.split)
        self.right.setObjectName(u"right")
        self.right.setWidgetResizable(True)
        self.right.setFrameShape(QFrame.Shape.NoFrame)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.split.addWidget(self.right)

        self.whole.addWidget(self.split)


        self.retranslateUi(ActionPointsTab)

        QMetaObject.connectSlotsByName(ActionPointsTab)
    # setupUi

    def retranslateUi(self, ActionPointsTab) -> None:
        self.title.setText(QCoreApplication.translate("ActionPointsTab", u"Action points", None))
        self.count.setText("")
        self.printMenu.setText(QCoreApplication.translate("ActionPointsTab", u"&Print\u2026", None))
#if QT_CONFIG(accessibility)
        self.right.setAccessibleName(QCoreApplication.translate("ActionPointsTab", u"The chosen action point", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
