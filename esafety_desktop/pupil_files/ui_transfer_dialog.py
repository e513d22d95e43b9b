# Compiled from forms/pupil_files/transfer_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

class Ui_TransferDialog(object):
    def setupUi(self, TransferDialog) -> None:
        if not TransferDialog.objectName():
            TransferDialog.setObjectName(u"TransferDialog")
        self.whole = QVBoxLayout(TransferDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.child = QLabel(TransferDialog)
        self.child.setObjectName(u"child")
        self.child.setTextFormat(Qt.TextFormat.PlainText)
        self.child.setWordWrap(True)

        self.whole.addWidget(self.child)

        self.state = QLabel(TransferDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.whole.addWidget(self.state)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.schoolLabel = QLabel(TransferDialog)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.schoolLabel)

        self.school = QLineEdit(TransferDialog)
        self.school.setObjectName(u"school")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.school)

        self.leadLabel = QLabel(TransferDialog)
        self.leadLabel.setObjectName(u"leadLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.leadLabel)

        self.lead = QLineEdit(TransferDialog)
        self.lead.setObjectName(u"lead")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.lead)

        self.addressLabel = QLabel(TransferDialog)
        self.addressLabel.setObjectName(u"addressLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.addressLabel)

        self.address = QPlainTextEdit(TransferDialog)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)
        self.address.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.address)

        self.howLabel = QLabel(TransferDialog)
        self.howLabel.setObjectName(u"howLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(TransferDialog)
        self.how.setObjectName(u"how")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.how)

        self.leftOnLabel = QLabel(TransferDialog)
        self.leftOnLabel.setObjectName(u"leftOnLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.leftOnLabel)

        self.leftOn = QLineEdit(TransferDialog)
        self.leftOn.setObjectName(u"leftOn")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.leftOn)


        self.whole.addLayout(self.form)

        self.incidentsTitle = QLabel(TransferDialog)
        self.incidentsTitle.setObjectName(u"incidentsTitle")
        self.incidentsTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.incidentsTitle.setWordWrap(True)

        self.whole.addWidget(self.incidentsTitle)

        self.incidents = QScrollArea(TransferDialog)
        self.incidents.setObjectName(u"incidents")
        self.incidents.setWidgetResizable(True)
        self.incidentsInner = QWidget()
        self.incidentsInner.setObjectName(u"incidentsInner")
        self.incidentsPlace = QVBoxLayout(self.incidentsInner)
        self.incidentsPlace.setSpacing(8)
        self.incidentsPlace.setObjectName(u"incidentsPlace")
        self.incidentsPlace.setContentsMargins(8, 8, 8, 8)
        self.incidents.setWidget(self.incidentsInner)

        self.whole.addWidget(self.incidents)

        self.named = QCheckBox(TransferDialog)
        self.named.setObjectName(u"named")

        self.whole.addWidget(self.named)

        self.whyForm = QFormLayout()
        self.whyForm.setObjectName(u"whyForm")
        self.whyForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.namedWhyLabel = QLabel(TransferDialog)
        self.namedWhyLabel.setObjectName(u"namedWhyLabel")

        self.whyForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.namedWhyLabel)

        self.namedWhy = QLineEdit(TransferDialog)
        self.namedWhy.setObjectName(u"namedWhy")

        self.whyForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.namedWhy)


        self.whole.addLayout(self.whyForm)

        self.fileWords = QLabel(TransferDialog)
        self.fileWords.setObjectName(u"fileWords")
        self.fileWords.setTextFormat(Qt.TextFormat.PlainText)
        self.fileWords.setWordWrap(True)

        self.whole.addWidget(self.fileWords)

        self.readIt = QLabel(TransferDialog)
        self.readIt.setObjectName(u"readIt")
        self.readIt.setTextFormat(Qt.TextFormat.PlainText)
        self.readIt.setWordWrap(True)

        self.whole.addWidget(self.readIt)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(TransferDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.notNeeded = QPushButton(TransferDialog)
        self.notNeeded.setObjectName(u"notNeeded")
        self.notNeeded.setAutoDefault(False)

        self.foot.addWidget(self.notNeeded)

        self.ok = QPushButton(TransferDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(TransferDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.schoolLabel.setBuddy(self.school)
        self.leadLabel.setBuddy(self.lead)
        self.addressLabel.setBuddy(self.address)
        self.howLabel.setBuddy(self.how)
        self.leftOnLabel.setBuddy(self.leftOn)
        self.namedWhyLabel.setBuddy(self.namedWhy)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TransferDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(TransferDialog)
    # setupUi

    def retranslateUi(self, TransferDialog) -> None:
        TransferDialog.setWindowTitle(QCoreApplication.translate("TransferDialog", u"Pass the records on", None))
        self.child.setText("")
        self.child.setProperty(u"role", QCoreApplication.translate("TransferDialog", u"section", None))
        self.state.setText("")
        self.schoolLabel.setText(QCoreApplication.translate("TransferDialog", u"To which &school", None))
        self.leadLabel.setText(QCoreApplication.translate("TransferDialog", u"Its safeguarding &lead", None))
        self.addressLabel.setText(QCoreApplication.translate("TransferDialog", u"Its &address", None))
        self.howLabel.setText(QCoreApplication.translate("TransferDialog", u"&How it goes", None))
        self.leftOnLabel.setText(QCoreApplication.translate("TransferDialog", u"L&eft on", None))
        self.leftOn.setPlaceholderText(QCoreApplication.translate("TransferDialog", u"24/11/2026; empty while the child is still here", None))
        self.incidentsTitle.setText(QCoreApplication.translate("TransferDialog", u"Which records go", None))
        self.incidentsTitle.setProperty(u"role", QCoreApplication.translate("TransferDialog", u"group", None))
#if QT_CONFIG(accessibility)
        self.incidents.setAccessibleName(QCoreApplication.translate("TransferDialog", u"Which records go", None))
#endif // QT_CONFIG(accessibility)
        self.named.setText(QCoreApplication.translate("TransferDialog", u"The new school &needs the names of the other children", None))
        self.namedWhyLabel.setText(QCoreApplication.translate("TransferDialog", u"B&ecause", None))
        self.fileWords.setText("")
        self.readIt.setText("")
        self.readIt.setProperty(u"role", QCoreApplication.translate("TransferDialog", u"warn", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("TransferDialog", u"hint", None))
        self.notNeeded.setText(QCoreApplication.translate("TransferDialog", u"Not nee&ded\u2026", None))
        self.ok.setText(QCoreApplication.translate("TransferDialog", u"&Make the pack ready", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("TransferDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("TransferDialog", u"Cancel", None))
    # retranslateUi
