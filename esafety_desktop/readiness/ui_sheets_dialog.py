# Compiled from forms/readiness/sheets_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout

class Ui_SheetsDialog(object):
    def setupUi(self, SheetsDialog) -> None:
        if not SheetsDialog.objectName():
            SheetsDialog.setObjectName(u"SheetsDialog")
        self.whole = QVBoxLayout(SheetsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(SheetsDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.make = QHBoxLayout()
        self.make.setSpacing(8)
        self.make.setObjectName(u"make")
        self.countLabel = QLabel(SheetsDialog)
        self.countLabel.setObjectName(u"countLabel")

        self.make.addWidget(self.countLabel)

        self.count = QSpinBox(SheetsDialog)
        self.count.setObjectName(u"count")
        self.count.setMinimum(1)
        self.count.setMaximum(50)
        self.count.setValue(5)

        self.make.addWidget(self.count)

        self.print = QPushButton(SheetsDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.make.addWidget(self.print)

        self.g1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.make.addItem(self.g1)


        self.whole.addLayout(self.make)

        self.showLine = QHBoxLayout()
        self.showLine.setSpacing(8)
        self.showLine.setObjectName(u"showLine")
        self.showLabel = QLabel(SheetsDialog)
        self.showLabel.setObjectName(u"showLabel")

        self.showLine.addWidget(self.showLabel)

        self.show = QComboBox(SheetsDialog)
        self.show.setObjectName(u"show")

        self.showLine.addWidget(self.show)

        self.counted = QLabel(SheetsDialog)
        self.counted.setObjectName(u"counted")
        self.counted.setTextFormat(Qt.TextFormat.PlainText)
        self.counted.setWordWrap(True)

        self.showLine.addWidget(self.counted)

        self.g2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.showLine.addItem(self.g2)


        self.whole.addLayout(self.showLine)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.tablePlace)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.keyIn = QPushButton(SheetsDialog)
        self.keyIn.setObjectName(u"keyIn")
        self.keyIn.setAutoDefault(False)

        self.buttons.addWidget(self.keyIn)

        self.spoilt = QPushButton(SheetsDialog)
        self.spoilt.setObjectName(u"spoilt")
        self.spoilt.setAutoDefault(False)

        self.buttons.addWidget(self.spoilt)

        self.openIncident = QPushButton(SheetsDialog)
        self.openIncident.setObjectName(u"openIncident")
        self.openIncident.setAutoDefault(False)

        self.buttons.addWidget(self.openIncident)

        self.g3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.g3)

        self.close = QPushButton(SheetsDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.countLabel.setBuddy(self.count)
        self.showLabel.setBuddy(self.show)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SheetsDialog)

        QMetaObject.connectSlotsByName(SheetsDialog)
    # setupUi

    def retranslateUi(self, SheetsDialog) -> None:
        SheetsDialog.setWindowTitle(QCoreApplication.translate("SheetsDialog", u"Blank incident sheets", None))
        self.lead.setText(QCoreApplication.translate("SheetsDialog", u"For a day without this computer: numbered blank sheets with the first five minutes card and the list of whom to ring. Put them where everybody finds them. Each sheet is keyed in later or marked as not used.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("SheetsDialog", u"hint", None))
        self.countLabel.setText(QCoreApplication.translate("SheetsDialog", u"&How many sheets", None))
        self.print.setText(QCoreApplication.translate("SheetsDialog", u"&Print\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("SheetsDialog", u"primary", None))
        self.showLabel.setText(QCoreApplication.translate("SheetsDialog", u"&Show", None))
        self.counted.setText("")
        self.counted.setProperty(u"role", QCoreApplication.translate("SheetsDialog", u"hint", None))
        self.keyIn.setText(QCoreApplication.translate("SheetsDialog", u"&Key in this sheet\u2026", None))
        self.spoilt.setText(QCoreApplication.translate("SheetsDialog", u"Spoilt or not &used\u2026", None))
        self.openIncident.setText(QCoreApplication.translate("SheetsDialog", u"&Open its incident", None))
        self.close.setText(QCoreApplication.translate("SheetsDialog", u"Close", None))
    # retranslateUi
