# Compiled from forms/returns/which_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout

class Ui_WhichDialog(object):
    def setupUi(self, WhichDialog) -> None:
        if not WhichDialog.objectName():
            WhichDialog.setObjectName(u"WhichDialog")
        self.whole = QVBoxLayout(WhichDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(WhichDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.boxes = QVBoxLayout()
        self.boxes.setSpacing(4)
        self.boxes.setObjectName(u"boxes")

        self.whole.addLayout(self.boxes)

        self.reason = QLabel(WhichDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(WhichDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)


        self.retranslateUi(WhichDialog)

        QMetaObject.connectSlotsByName(WhichDialog)
    # setupUi

    def retranslateUi(self, WhichDialog) -> None:
        WhichDialog.setWindowTitle(QCoreApplication.translate("WhichDialog", u"Which of them?", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("WhichDialog", u"section", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("WhichDialog", u"hint", None))
    # retranslateUi
