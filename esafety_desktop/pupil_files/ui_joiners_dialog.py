# Compiled from forms/pupil_files/joiners_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

class Ui_JoinersDialog(object):
    def setupUi(self, JoinersDialog) -> None:
        if not JoinersDialog.objectName():
            JoinersDialog.setObjectName(u"JoinersDialog")
        self.whole = QVBoxLayout(JoinersDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.what = QLabel(JoinersDialog)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.whole.addWidget(self.what)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.tablePlace)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.oldSchoolLabel = QLabel(JoinersDialog)
        self.oldSchoolLabel.setObjectName(u"oldSchoolLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.oldSchoolLabel)

        self.oldSchool = QLineEdit(JoinersDialog)
        self.oldSchool.setObjectName(u"oldSchool")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.oldSchool)

        self.askedOnLabel = QLabel(JoinersDialog)
        self.askedOnLabel.setObjectName(u"askedOnLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.askedOnLabel)

        self.askedOn = QLineEdit(JoinersDialog)
        self.askedOn.setObjectName(u"askedOn")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.askedOn)

        self.outcomeLabel = QLabel(JoinersDialog)
        self.outcomeLabel.setObjectName(u"outcomeLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.outcomeLabel)

        self.outcome = QComboBox(JoinersDialog)
        self.outcome.setObjectName(u"outcome")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.outcome)

        self.receivedOnLabel = QLabel(JoinersDialog)
        self.receivedOnLabel.setObjectName(u"receivedOnLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.receivedOnLabel)

        self.receivedOn = QLineEdit(JoinersDialog)
        self.receivedOn.setObjectName(u"receivedOn")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.receivedOn)

        self.noteLabel = QLabel(JoinersDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(JoinersDialog)
        self.note.setObjectName(u"note")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.note)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(JoinersDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.keep = QPushButton(JoinersDialog)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)

        self.foot.addWidget(self.keep)

        self.close = QPushButton(JoinersDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.oldSchoolLabel.setBuddy(self.oldSchool)
        self.askedOnLabel.setBuddy(self.askedOn)
        self.outcomeLabel.setBuddy(self.outcome)
        self.receivedOnLabel.setBuddy(self.receivedOn)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(JoinersDialog)

        self.keep.setDefault(True)


        QMetaObject.connectSlotsByName(JoinersDialog)
    # setupUi

    def retranslateUi(self, JoinersDialog) -> None:
        JoinersDialog.setWindowTitle(QCoreApplication.translate("JoinersDialog", u"Files of children who joined", None))
        self.what.setText(QCoreApplication.translate("JoinersDialog", u"A child\u2019s records follow the child. Ask the school it comes from for its child protection file, or to say that there is none.", None))
        self.oldSchoolLabel.setText(QCoreApplication.translate("JoinersDialog", u"&Comes from", None))
        self.oldSchool.setPlaceholderText(QCoreApplication.translate("JoinersDialog", u"Name of the old school", None))
        self.askedOnLabel.setText(QCoreApplication.translate("JoinersDialog", u"&Asked on", None))
        self.outcomeLabel.setText(QCoreApplication.translate("JoinersDialog", u"&What came", None))
        self.receivedOnLabel.setText(QCoreApplication.translate("JoinersDialog", u"Came &on", None))
        self.noteLabel.setText(QCoreApplication.translate("JoinersDialog", u"&Note", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("JoinersDialog", u"hint", None))
        self.keep.setText(QCoreApplication.translate("JoinersDialog", u"&Keep", None))
        self.keep.setProperty(u"role", QCoreApplication.translate("JoinersDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("JoinersDialog", u"Close", None))
    # retranslateUi
