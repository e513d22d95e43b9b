# Compiled from forms/accounts/sheet.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout

class Ui_Sheet(object):
    def setupUi(self, Sheet) -> None:
        if not Sheet.objectName():
            Sheet.setObjectName(u"Sheet")
        self.whole = QVBoxLayout(Sheet)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Sheet)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Sheet)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.check_host = QVBoxLayout()
        self.check_host.setObjectName(u"check_host")

        self.whole.addLayout(self.check_host)

        self.reason = QLabel(Sheet)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(Sheet)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)


        self.retranslateUi(Sheet)

        QMetaObject.connectSlotsByName(Sheet)
    # setupUi

    def retranslateUi(self, Sheet) -> None:
        Sheet.setWindowTitle(QCoreApplication.translate("Sheet", u"Recovery sheet", None))
        self.title.setText(QCoreApplication.translate("Sheet", u"Recovery sheet", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Sheet", u"title", None))
        self.words.setText("")
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Sheet", u"hint", None))
    # retranslateUi
