# Compiled from forms/today/snoozed_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_SnoozedDialog(object):
    def setupUi(self, SnoozedDialog) -> None:
        if not SnoozedDialog.objectName():
            SnoozedDialog.setObjectName(u"SnoozedDialog")
        self.whole = QVBoxLayout(SnoozedDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(SnoozedDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wake = QPushButton(SnoozedDialog)
        self.wake.setObjectName(u"wake")
        self.wake.setAutoDefault(False)

        self.foot.addWidget(self.wake)

        self.open = QPushButton(SnoozedDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.foot.addWidget(self.open)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.close = QPushButton(SnoozedDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)


        self.retranslateUi(SnoozedDialog)

        self.wake.setDefault(True)


        QMetaObject.connectSlotsByName(SnoozedDialog)
    # setupUi

    def retranslateUi(self, SnoozedDialog) -> None:
        SnoozedDialog.setWindowTitle(QCoreApplication.translate("SnoozedDialog", u"Put off", None))
        self.lead.setText(QCoreApplication.translate("SnoozedDialog", u"What you put off comes back to Today by itself on its day. Only you don't see it until then.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("SnoozedDialog", u"hint", None))
        self.wake.setText(QCoreApplication.translate("SnoozedDialog", u"&Bring back now", None))
        self.wake.setProperty(u"role", QCoreApplication.translate("SnoozedDialog", u"primary", None))
        self.open.setText(QCoreApplication.translate("SnoozedDialog", u"&Open it", None))
        self.close.setText(QCoreApplication.translate("SnoozedDialog", u"Close", None))
    # retranslateUi
