# Compiled from forms/staff_forms/staff_import_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_StaffImportDialog(object):
    def setupUi(self, StaffImportDialog) -> None:
        if not StaffImportDialog.objectName():
            StaffImportDialog.setObjectName(u"StaffImportDialog")
        StaffImportDialog.resize(760, 560)
        self.whole = QVBoxLayout(StaffImportDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(StaffImportDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.fileLine = QHBoxLayout()
        self.fileLine.setSpacing(8)
        self.fileLine.setObjectName(u"fileLine")
        self.choose = QPushButton(StaffImportDialog)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.fileLine.addWidget(self.choose)

        self.file = QLabel(StaffImportDialog)
        self.file.setObjectName(u"file")
        self.file.setTextFormat(Qt.TextFormat.PlainText)

        self.fileLine.addWidget(self.file)

        self.fileGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fileLine.addItem(self.fileGap)


        self.whole.addLayout(self.fileLine)

        self.summary = QLabel(StaffImportDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.whole.addWidget(self.summary)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.aside = QLabel(StaffImportDialog)
        self.aside.setObjectName(u"aside")
        self.aside.setTextFormat(Qt.TextFormat.PlainText)
        self.aside.setWordWrap(True)

        self.whole.addWidget(self.aside)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.ok = QPushButton(StaffImportDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.buttons.addWidget(self.ok)

        self.cancel = QPushButton(StaffImportDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(StaffImportDialog)

        QMetaObject.connectSlotsByName(StaffImportDialog)
    # setupUi

    def retranslateUi(self, StaffImportDialog) -> None:
        StaffImportDialog.setWindowTitle(QCoreApplication.translate("StaffImportDialog", u"Import a list of staff", None))
        self.lead.setText(QCoreApplication.translate("StaffImportDialog", u"A CSV or Excel file with a heading above each column: Name (or Forename and Surname), Role, E-mail, Start date, Leaving date. Nothing changes before you press Take in.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("StaffImportDialog", u"hint", None))
        self.choose.setText(QCoreApplication.translate("StaffImportDialog", u"&Choose a file\u2026", None))
        self.file.setText("")
        self.file.setProperty(u"role", QCoreApplication.translate("StaffImportDialog", u"hint", None))
        self.summary.setText("")
        self.aside.setText("")
        self.aside.setProperty(u"role", QCoreApplication.translate("StaffImportDialog", u"warn", None))
        self.ok.setText(QCoreApplication.translate("StaffImportDialog", u"&Take in", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("StaffImportDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("StaffImportDialog", u"Cancel", None))
    # retranslateUi
