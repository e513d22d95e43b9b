# Compiled from forms/home_letters/log.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_Log(object):
    def setupUi(self, Log) -> None:
        if not Log.objectName():
            Log.setObjectName(u"Log")
        self.whole = QVBoxLayout(Log)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.leftHalf = QWidget(Log)
        self.leftHalf.setObjectName(u"leftHalf")
        self.left = QVBoxLayout(self.leftHalf)
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.sent = QPushButton(self.leftHalf)
        self.sent.setObjectName(u"sent")

        self.buttons.addWidget(self.sent)

        self.again = QPushButton(self.leftHalf)
        self.again.setObjectName(u"again")

        self.buttons.addWidget(self.again)

        self.use = QPushButton(self.leftHalf)
        self.use.setObjectName(u"use")

        self.buttons.addWidget(self.use)

        self.takeBack = QPushButton(self.leftHalf)
        self.takeBack.setObjectName(u"takeBack")

        self.buttons.addWidget(self.takeBack)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.left.addLayout(self.buttons)


        self.halves.addWidget(self.leftHalf)

        self.rightHalf = QWidget(Log)
        self.rightHalf.setObjectName(u"rightHalf")
        self.right = QVBoxLayout(self.rightHalf)
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.whoTitle = QLabel(self.rightHalf)
        self.whoTitle.setObjectName(u"whoTitle")

        self.right.addWidget(self.whoTitle)

        self.below = QHBoxLayout()
        self.below.setObjectName(u"below")
        self.one = QPushButton(self.rightHalf)
        self.one.setObjectName(u"one")

        self.below.addWidget(self.one)

        self.space2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.below.addItem(self.space2)


        self.right.addLayout(self.below)


        self.halves.addWidget(self.rightHalf)

        self.halves.setStretch(0, 3)
        self.halves.setStretch(1, 2)

        self.whole.addLayout(self.halves)


        self.retranslateUi(Log)

        QMetaObject.connectSlotsByName(Log)
    # setupUi

    def retranslateUi(self, Log) -> None:
        self.sent.setText(QCoreApplication.translate("Log", u"It &went out\u2026", None))
        self.sent.setProperty(u"role", QCoreApplication.translate("Log", u"primary", None))
        self.again.setText(QCoreApplication.translate("Log", u"Look an&d print again\u2026", None))
        self.use.setText(QCoreApplication.translate("Log", u"Write one &like it\u2026", None))
        self.takeBack.setText(QCoreApplication.translate("Log", u"&Take out of the log", None))
#if QT_CONFIG(tooltip)
        self.takeBack.setToolTip(QCoreApplication.translate("Log", u"Where it was printed by mistake and never went out; Ctrl+Z brings it back", None))
#endif // QT_CONFIG(tooltip)
        self.whoTitle.setText(QCoreApplication.translate("Log", u"Who got it", None))
        self.whoTitle.setProperty(u"role", QCoreApplication.translate("Log", u"section", None))
        self.one.setText(QCoreApplication.translate("Log", u"Loo&k at this one\u2026", None))
        pass
    # retranslateUi
