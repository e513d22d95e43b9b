# Compiled from forms/contacts/table_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout

class Ui_TableDialog(object):
    def setupUi(self, TableDialog) -> None:
        if not TableDialog.objectName():
            TableDialog.setObjectName(u"TableDialog")
        self.whole = QVBoxLayout(TableDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(TableDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.pages = QStackedWidget(TableDialog)
        self.pages.setObjectName(u"pages")

        self.whole.addWidget(self.pages)

        self.reason = QLabel(TableDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"role", u"hint")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.back = QPushButton(TableDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.foot.addWidget(self.back)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.next = QPushButton(TableDialog)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"role", u"primary")

        self.foot.addWidget(self.next)

        self.cancel = QPushButton(TableDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

        self.whole.setStretch(1, 1)

        self.retranslateUi(TableDialog)

        self.next.setDefault(True)


        QMetaObject.connectSlotsByName(TableDialog)
    # setupUi

    def retranslateUi(self, TableDialog) -> None:
        TableDialog.setWindowTitle(QCoreApplication.translate("TableDialog", u"Contacts from a table", None))
        self.heading.setText(QCoreApplication.translate("TableDialog", u"Which file?", None))
        self.reason.setText("")
        self.back.setText(QCoreApplication.translate("TableDialog", u"&Back", None))
        self.next.setText(QCoreApplication.translate("TableDialog", u"&Next", None))
        self.cancel.setText(QCoreApplication.translate("TableDialog", u"Cancel", None))
    # retranslateUi
