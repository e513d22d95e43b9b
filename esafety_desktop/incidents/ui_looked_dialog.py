# Compiled from forms/incidents/looked_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_LookedDialog(object):
    def setupUi(self, LookedDialog) -> None:
        if not LookedDialog.objectName():
            LookedDialog.setObjectName(u"LookedDialog")
        self.whole = QVBoxLayout(LookedDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(LookedDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.tablePlace)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.counted = QLabel(LookedDialog)
        self.counted.setObjectName(u"counted")
        self.counted.setTextFormat(Qt.TextFormat.PlainText)

        self.foot.addWidget(self.counted)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.close = QPushButton(LookedDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)


        self.retranslateUi(LookedDialog)

        QMetaObject.connectSlotsByName(LookedDialog)
    # setupUi

    def retranslateUi(self, LookedDialog) -> None:
        LookedDialog.setWindowTitle(QCoreApplication.translate("LookedDialog", u"Who has looked at it", None))
        self.lead.setText(QCoreApplication.translate("LookedDialog", u"Whoever opens, prints or copies this record leaves an entry that can't be taken out. Opened again within a minute it leaves no second one.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("LookedDialog", u"hint", None))
        self.counted.setText("")
        self.counted.setProperty(u"role", QCoreApplication.translate("LookedDialog", u"hint", None))
        self.close.setText(QCoreApplication.translate("LookedDialog", u"Close", None))
    # retranslateUi
