# Compiled from forms/returns/replies_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout

class Ui_RepliesDialog(object):
    def setupUi(self, RepliesDialog) -> None:
        if not RepliesDialog.objectName():
            RepliesDialog.setObjectName(u"RepliesDialog")
        self.whole = QVBoxLayout(RepliesDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(RepliesDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.pages = QStackedWidget(RepliesDialog)
        self.pages.setObjectName(u"pages")

        self.whole.addWidget(self.pages)

        self.reason = QLabel(RepliesDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.back = QPushButton(RepliesDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.foot.addWidget(self.back)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.next = QPushButton(RepliesDialog)
        self.next.setObjectName(u"next")

        self.foot.addWidget(self.next)

        self.cancel = QPushButton(RepliesDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

        self.whole.setStretch(1, 1)

        self.retranslateUi(RepliesDialog)

        self.next.setDefault(True)


        QMetaObject.connectSlotsByName(RepliesDialog)
    # setupUi

    def retranslateUi(self, RepliesDialog) -> None:
        RepliesDialog.setWindowTitle(QCoreApplication.translate("RepliesDialog", u"Replies from an online form", None))
        self.heading.setText(QCoreApplication.translate("RepliesDialog", u"Which file?", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("RepliesDialog", u"title", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("RepliesDialog", u"hint", None))
        self.back.setText(QCoreApplication.translate("RepliesDialog", u"&Back", None))
        self.next.setText(QCoreApplication.translate("RepliesDialog", u"&Next", None))
        self.next.setProperty(u"role", QCoreApplication.translate("RepliesDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("RepliesDialog", u"Cancel", None))
    # retranslateUi
