# Compiled from forms/action_points/actions_panel.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ActionsPanel(object):
    def setupUi(self, ActionsPanel) -> None:
        if not ActionsPanel.objectName():
            ActionsPanel.setObjectName(u"ActionsPanel")
        self.whole = QVBoxLayout(ActionsPanel)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 8, 0, 0)
        self.heading = QLabel(ActionsPanel)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add = QPushButton(ActionsPanel)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.done = QPushButton(ActionsPanel)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.buttons.addWidget(self.done)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(ActionsPanel)

        QMetaObject.connectSlotsByName(ActionsPanel)
    # setupUi

    def retranslateUi(self, ActionsPanel) -> None:
        self.heading.setText(QCoreApplication.translate("ActionsPanel", u"Actions", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("ActionsPanel", u"group", None))
        self.add.setText(QCoreApplication.translate("ActionsPanel", u"A&dd an action\u2026", None))
        self.done.setText(QCoreApplication.translate("ActionsPanel", u"Action &done", None))
        pass
    # retranslateUi
