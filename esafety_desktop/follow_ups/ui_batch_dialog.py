# Compiled from forms/follow_ups/batch_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_BatchDialog(object):
    def setupUi(self, BatchDialog) -> None:
        if not BatchDialog.objectName():
            BatchDialog.setObjectName(u"BatchDialog")
        self.whole = QVBoxLayout(BatchDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(BatchDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.noteLabel = QLabel(BatchDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(BatchDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.note)

        self.metLabel = QLabel(BatchDialog)
        self.metLabel.setObjectName(u"metLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.metLabel)

        self.met = DateEdit(BatchDialog)
        self.met.setObjectName(u"met")
        self.met.setCalendarPopup(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.met)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(BatchDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(BatchDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(BatchDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.noteLabel.setBuddy(self.note)
        self.metLabel.setBuddy(self.met)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BatchDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(BatchDialog)
    # setupUi

    def retranslateUi(self, BatchDialog) -> None:
        BatchDialog.setWindowTitle(QCoreApplication.translate("BatchDialog", u"Minor accidents of the term", None))
        self.lead.setText(QCoreApplication.translate("BatchDialog", u"What worked, what came late, was the filter right, did people know what to do? One note for all that are ticked; each gets it in its chronology.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("BatchDialog", u"hint", None))
        self.noteLabel.setText(QCoreApplication.translate("BatchDialog", u"&What came of it", None))
        self.metLabel.setText(QCoreApplication.translate("BatchDialog", u"You &met on", None))
        self.met.setDisplayFormat(QCoreApplication.translate("BatchDialog", u"dd/MM/yyyy", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("BatchDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("BatchDialog", u"&Debriefed", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("BatchDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("BatchDialog", u"Cancel", None))
    # retranslateUi
