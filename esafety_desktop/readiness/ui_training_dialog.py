# Compiled from forms/readiness/training_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_TrainingDialog(object):
    def setupUi(self, TrainingDialog) -> None:
        if not TrainingDialog.objectName():
            TrainingDialog.setObjectName(u"TrainingDialog")
        self.whole = QVBoxLayout(TrainingDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(TrainingDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(TrainingDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(TrainingDialog)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.heldLabel = QLabel(TrainingDialog)
        self.heldLabel.setObjectName(u"heldLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.heldLabel)

        self.held = DateEdit(TrainingDialog)
        self.held.setObjectName(u"held")
        self.held.setCalendarPopup(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.held)

        self.ledLabel = QLabel(TrainingDialog)
        self.ledLabel.setObjectName(u"ledLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.ledLabel)

        self.ledBy = QLineEdit(TrainingDialog)
        self.ledBy.setObjectName(u"ledBy")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.ledBy)

        self.monthsLabel = QLabel(TrainingDialog)
        self.monthsLabel.setObjectName(u"monthsLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.monthsLabel)

        self.months = QSpinBox(TrainingDialog)
        self.months.setObjectName(u"months")
        self.months.setMinimum(0)
        self.months.setMaximum(60)
        self.months.setValue(12)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.months)


        self.whole.addLayout(self.form)

        self.whoHead = QHBoxLayout()
        self.whoHead.setSpacing(8)
        self.whoHead.setObjectName(u"whoHead")
        self.whoLabel = QLabel(TrainingDialog)
        self.whoLabel.setObjectName(u"whoLabel")

        self.whoHead.addWidget(self.whoLabel)

        self.counted = QLabel(TrainingDialog)
        self.counted.setObjectName(u"counted")
        self.counted.setTextFormat(Qt.TextFormat.PlainText)
        self.counted.setWordWrap(True)

        self.whoHead.addWidget(self.counted)

        self.everybody = QPushButton(TrainingDialog)
        self.everybody.setObjectName(u"everybody")
        self.everybody.setAutoDefault(False)

        self.whoHead.addWidget(self.everybody)

        self.nobody = QPushButton(TrainingDialog)
        self.nobody.setObjectName(u"nobody")
        self.nobody.setAutoDefault(False)

        self.whoHead.addWidget(self.nobody)


        self.whole.addLayout(self.whoHead)

        self.staff = QListWidget(TrainingDialog)
        self.staff.setObjectName(u"staff")

        self.whole.addWidget(self.staff)

        self.more = QFormLayout()
        self.more.setObjectName(u"more")
        self.more.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.othersLabel = QLabel(TrainingDialog)
        self.othersLabel.setObjectName(u"othersLabel")

        self.more.setWidget(0, QFormLayout.ItemRole.LabelRole, self.othersLabel)

        self.others = QPlainTextEdit(TrainingDialog)
        self.others.setObjectName(u"others")
        self.others.setTabChangesFocus(True)
        self.others.setAcceptDrops(False)

        self.more.setWidget(0, QFormLayout.ItemRole.FieldRole, self.others)

        self.noteLabel = QLabel(TrainingDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.more.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(TrainingDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)

        self.more.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note)


        self.whole.addLayout(self.more)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(TrainingDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.signatures = QPushButton(TrainingDialog)
        self.signatures.setObjectName(u"signatures")
        self.signatures.setAutoDefault(False)

        self.foot.addWidget(self.signatures)

        self.ok = QPushButton(TrainingDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(TrainingDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.heldLabel.setBuddy(self.held)
        self.ledLabel.setBuddy(self.ledBy)
        self.monthsLabel.setBuddy(self.months)
        self.whoLabel.setBuddy(self.staff)
        self.othersLabel.setBuddy(self.others)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TrainingDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(TrainingDialog)
    # setupUi

    def retranslateUi(self, TrainingDialog) -> None:
        TrainingDialog.setWindowTitle(QCoreApplication.translate("TrainingDialog", u"Who was there", None))
        self.lead.setText(QCoreApplication.translate("TrainingDialog", u"Only that the training was held and who was there goes into the log. Nothing that was said or ticked in a drill is kept.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("TrainingDialog", u"hint", None))
        self.titleLabel.setText(QCoreApplication.translate("TrainingDialog", u"&What was practised", None))
        self.heldLabel.setText(QCoreApplication.translate("TrainingDialog", u"Held &on", None))
        self.held.setDisplayFormat(QCoreApplication.translate("TrainingDialog", u"dd/MM/yyyy", None))
        self.ledLabel.setText(QCoreApplication.translate("TrainingDialog", u"&Led by", None))
        self.monthsLabel.setText(QCoreApplication.translate("TrainingDialog", u"Due &again after", None))
        self.months.setSuffix(QCoreApplication.translate("TrainingDialog", u" months", None))
        self.whoLabel.setText(QCoreApplication.translate("TrainingDialog", u"&Tick who was there", None))
        self.counted.setText("")
        self.counted.setProperty(u"role", QCoreApplication.translate("TrainingDialog", u"hint", None))
        self.everybody.setText(QCoreApplication.translate("TrainingDialog", u"All &present", None))
        self.nobody.setText(QCoreApplication.translate("TrainingDialog", u"&Nobody", None))
#if QT_CONFIG(accessibility)
        self.staff.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"Who was there", None))
#endif // QT_CONFIG(accessibility)
        self.othersLabel.setText(QCoreApplication.translate("TrainingDialog", u"Ot&hers, one name a line", None))
        self.noteLabel.setText(QCoreApplication.translate("TrainingDialog", u"Not&e", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("TrainingDialog", u"hint", None))
        self.signatures.setText(QCoreApplication.translate("TrainingDialog", u"&Signature sheet\u2026", None))
        self.ok.setText(QCoreApplication.translate("TrainingDialog", u"&Into the training log", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("TrainingDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("TrainingDialog", u"Cancel", None))
    # retranslateUi
