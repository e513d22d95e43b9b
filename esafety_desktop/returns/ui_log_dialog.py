# Compiled from forms/returns/log_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_LogDialog(object):
    def setupUi(self, LogDialog) -> None:
        if not LogDialog.objectName():
            LogDialog.setObjectName(u"LogDialog")
        self.whole = QVBoxLayout(LogDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(LogDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.state = QLabel(LogDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.whole.addWidget(self.state)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.whole.addLayout(self.list_place)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.talked = QPushButton(LogDialog)
        self.talked.setObjectName(u"talked")

        self.foot.addWidget(self.talked)

        self.child = QPushButton(LogDialog)
        self.child.setObjectName(u"child")

        self.foot.addWidget(self.child)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.buttons = QDialogButtonBox(LogDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)

        self.whole.setStretch(2, 1)

        self.retranslateUi(LogDialog)

        QMetaObject.connectSlotsByName(LogDialog)
    # setupUi

    def retranslateUi(self, LogDialog) -> None:
        LogDialog.setWindowTitle(QCoreApplication.translate("LogDialog", u"Chase log", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("LogDialog", u"title", None))
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("LogDialog", u"hint", None))
        self.talked.setText(QCoreApplication.translate("LogDialog", u"&Log a call\u2026", None))
        self.child.setText(QCoreApplication.translate("LogDialog", u"&Show in class grid", None))
    # retranslateUi
