# Compiled from forms/action_points/done_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

class Ui_DoneDialog(object):
    def setupUi(self, DoneDialog) -> None:
        if not DoneDialog.objectName():
            DoneDialog.setObjectName(u"DoneDialog")
        self.whole = QVBoxLayout(DoneDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(DoneDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.byLabel = QLabel(DoneDialog)
        self.byLabel.setObjectName(u"byLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.byLabel)

        self.by = QLineEdit(DoneDialog)
        self.by.setObjectName(u"by")
        self.by.setMaxLength(200)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.by)

        self.onLabel = QLabel(DoneDialog)
        self.onLabel.setObjectName(u"onLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.onLabel)

        self.on = QLineEdit(DoneDialog)
        self.on.setObjectName(u"on")
        self.on.setMaxLength(40)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on)

        self.noteLabel = QLabel(DoneDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(DoneDialog)
        self.note.setObjectName(u"note")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.note)


        self.whole.addLayout(self.fields)

        self.wrong = QLabel(DoneDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.buttons = QDialogButtonBox(DoneDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.byLabel.setBuddy(self.by)
        self.onLabel.setBuddy(self.on)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DoneDialog)
        self.buttons.accepted.connect(DoneDialog.accept)
        self.buttons.rejected.connect(DoneDialog.reject)

        QMetaObject.connectSlotsByName(DoneDialog)
    # setupUi

    def retranslateUi(self, DoneDialog) -> None:
        DoneDialog.setWindowTitle(QCoreApplication.translate("DoneDialog", u"Mark as done", None))
        self.heading.setText("")
        self.byLabel.setText(QCoreApplication.translate("DoneDialog", u"&Who did it", None))
        self.onLabel.setText(QCoreApplication.translate("DoneDialog", u"W&hen", None))
        self.on.setPlaceholderText(QCoreApplication.translate("DoneDialog", u"dd/mm/yyyy", None))
        self.noteLabel.setText(QCoreApplication.translate("DoneDialog", u"&Note", None))
        self.wrong.setText("")
    # retranslateUi
