# Compiled from forms/setup/sheet.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_SheetPage(object):
    def setupUi(self, SheetPage) -> None:
        if not SheetPage.objectName():
            SheetPage.setObjectName(u"SheetPage")
        self.whole = QVBoxLayout(SheetPage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(SheetPage)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.keep = QLabel(SheetPage)
        self.keep.setObjectName(u"keep")
        self.keep.setWordWrap(True)

        self.whole.addWidget(self.keep)

        self.check_host = QVBoxLayout()
        self.check_host.setObjectName(u"check_host")

        self.whole.addLayout(self.check_host)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer5)


        self.retranslateUi(SheetPage)

        QMetaObject.connectSlotsByName(SheetPage)
    # setupUi

    def retranslateUi(self, SheetPage) -> None:
        SheetPage.setWindowTitle(QCoreApplication.translate("SheetPage", u"Recovery sheet", None))
        self.words.setText("")
        self.keep.setText("")
    # retranslateUi
