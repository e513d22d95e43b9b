# Compiled from forms/today/snooze_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout

class Ui_SnoozeDialog(object):
    def setupUi(self, SnoozeDialog) -> None:
        if not SnoozeDialog.objectName():
            SnoozeDialog.setObjectName(u"SnoozeDialog")
        self.whole = QVBoxLayout(SnoozeDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.what = QLabel(SnoozeDialog)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.whole.addWidget(self.what)

        self.lead = QLabel(SnoozeDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.untilLabel = QLabel(SnoozeDialog)
        self.untilLabel.setObjectName(u"untilLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.untilLabel)

        self.untilRow = QHBoxLayout()
        self.untilRow.setSpacing(8)
        self.untilRow.setObjectName(u"untilRow")
        self.until = QLineEdit(SnoozeDialog)
        self.until.setObjectName(u"until")

        self.untilRow.addWidget(self.until)

        self.tomorrow = QPushButton(SnoozeDialog)
        self.tomorrow.setObjectName(u"tomorrow")
        self.tomorrow.setAutoDefault(False)

        self.untilRow.addWidget(self.tomorrow)

        self.monday = QPushButton(SnoozeDialog)
        self.monday.setObjectName(u"monday")
        self.monday.setAutoDefault(False)

        self.untilRow.addWidget(self.monday)

        self.last = QPushButton(SnoozeDialog)
        self.last.setObjectName(u"last")
        self.last.setAutoDefault(False)

        self.untilRow.addWidget(self.last)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.untilRow)

        self.reasonLabel = QLabel(SnoozeDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QLineEdit(SnoozeDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(200)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reason)


        self.whole.addLayout(self.fields)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(SnoozeDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.wrong.sizePolicy().hasHeightForWidth())
        self.wrong.setSizePolicy(sizePolicy)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(SnoozeDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(SnoozeDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.untilLabel.setBuddy(self.until)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SnoozeDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(SnoozeDialog)
    # setupUi

    def retranslateUi(self, SnoozeDialog) -> None:
        SnoozeDialog.setWindowTitle(QCoreApplication.translate("SnoozeDialog", u"Put off", None))
        self.what.setText("")
        self.what.setProperty(u"role", QCoreApplication.translate("SnoozeDialog", u"group", None))
        self.lead.setText("")
        self.lead.setProperty(u"role", QCoreApplication.translate("SnoozeDialog", u"hint", None))
        self.untilLabel.setText(QCoreApplication.translate("SnoozeDialog", u"&Until", None))
        self.until.setPlaceholderText(QCoreApplication.translate("SnoozeDialog", u"24/11/2026", None))
        self.tomorrow.setText(QCoreApplication.translate("SnoozeDialog", u"&Tomorrow", None))
        self.monday.setText(QCoreApplication.translate("SnoozeDialog", u"&Monday", None))
        self.last.setText(QCoreApplication.translate("SnoozeDialog", u"As &long as possible", None))
        self.reasonLabel.setText(QCoreApplication.translate("SnoozeDialog", u"&Why it can wait", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("SnoozeDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("SnoozeDialog", u"&Put off", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("SnoozeDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("SnoozeDialog", u"Cancel", None))
    # retranslateUi
