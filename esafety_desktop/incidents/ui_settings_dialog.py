# Compiled from forms/incidents/settings_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog) -> None:
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        self.whole = QVBoxLayout(SettingsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.fileTitle = QLabel(SettingsDialog)
        self.fileTitle.setObjectName(u"fileTitle")
        self.fileTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.fileTitle.setWordWrap(True)

        self.whole.addWidget(self.fileTitle)

        self.fileForm = QFormLayout()
        self.fileForm.setObjectName(u"fileForm")
        self.fileForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fileLabel = QLabel(SettingsDialog)
        self.fileLabel.setObjectName(u"fileLabel")

        self.fileForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.fileLabel)

        self.childFile = QComboBox(SettingsDialog)
        self.childFile.setObjectName(u"childFile")

        self.fileForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.childFile)

        self.atLabel = QLabel(SettingsDialog)
        self.atLabel.setObjectName(u"atLabel")

        self.fileForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.atLabel)

        self.childFileAt = QLineEdit(SettingsDialog)
        self.childFileAt.setObjectName(u"childFileAt")

        self.fileForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.childFileAt)


        self.whole.addLayout(self.fileForm)

        self.fileHint = QLabel(SettingsDialog)
        self.fileHint.setObjectName(u"fileHint")
        self.fileHint.setTextFormat(Qt.TextFormat.PlainText)
        self.fileHint.setWordWrap(True)

        self.whole.addWidget(self.fileHint)

        self.dutyTitle = QLabel(SettingsDialog)
        self.dutyTitle.setObjectName(u"dutyTitle")
        self.dutyTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.dutyTitle.setWordWrap(True)

        self.whole.addWidget(self.dutyTitle)

        self.dutyLine = QHBoxLayout()
        self.dutyLine.setSpacing(8)
        self.dutyLine.setObjectName(u"dutyLine")
        self.duty = QCheckBox(SettingsDialog)
        self.duty.setObjectName(u"duty")

        self.dutyLine.addWidget(self.duty)

        self.dutyFrom = DateEdit(SettingsDialog)
        self.dutyFrom.setObjectName(u"dutyFrom")
        self.dutyFrom.setCalendarPopup(True)

        self.dutyLine.addWidget(self.dutyFrom)

        self.dutyGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dutyLine.addItem(self.dutyGap)


        self.whole.addLayout(self.dutyLine)

        self.dutyHint = QLabel(SettingsDialog)
        self.dutyHint.setObjectName(u"dutyHint")
        self.dutyHint.setTextFormat(Qt.TextFormat.PlainText)
        self.dutyHint.setWordWrap(True)

        self.whole.addWidget(self.dutyHint)

        self.checkTitle = QLabel(SettingsDialog)
        self.checkTitle.setObjectName(u"checkTitle")
        self.checkTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.checkTitle.setWordWrap(True)

        self.whole.addWidget(self.checkTitle)

        self.checkedLine = QHBoxLayout()
        self.checkedLine.setSpacing(8)
        self.checkedLine.setObjectName(u"checkedLine")
        self.checked = QCheckBox(SettingsDialog)
        self.checked.setObjectName(u"checked")

        self.checkedLine.addWidget(self.checked)

        self.checkedOn = DateEdit(SettingsDialog)
        self.checkedOn.setObjectName(u"checkedOn")
        self.checkedOn.setCalendarPopup(True)

        self.checkedLine.addWidget(self.checkedOn)

        self.checkedGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checkedLine.addItem(self.checkedGap)


        self.whole.addLayout(self.checkedLine)

        self.stamp = QLabel(SettingsDialog)
        self.stamp.setObjectName(u"stamp")
        self.stamp.setTextFormat(Qt.TextFormat.PlainText)
        self.stamp.setWordWrap(True)

        self.whole.addWidget(self.stamp)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.gap)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(SettingsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(SettingsDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(SettingsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.fileLabel.setBuddy(self.childFile)
        self.atLabel.setBuddy(self.childFileAt)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog) -> None:
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"Settings of the procedures", None))
        self.fileTitle.setText(QCoreApplication.translate("SettingsDialog", u"Where is the school\u2019s child protection file kept?", None))
        self.fileTitle.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"group", None))
        self.fileLabel.setText(QCoreApplication.translate("SettingsDialog", u"Kep&t", None))
        self.atLabel.setText(QCoreApplication.translate("SettingsDialog", u"&Which, or where", None))
        self.fileHint.setText(QCoreApplication.translate("SettingsDialog", u"Asked once. Elsewhere means: a reference is asked for where the record is written, and its text can be copied out.", None))
        self.fileHint.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"hint", None))
        self.dutyTitle.setText(QCoreApplication.translate("SettingsDialog", u"Duty to report (mandatory reporting)", None))
        self.dutyTitle.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"group", None))
        self.duty.setText(QCoreApplication.translate("SettingsDialog", u"The duty is in &force from", None))
        self.dutyFrom.setDisplayFormat(QCoreApplication.translate("SettingsDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dutyFrom.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"The duty is in force from", None))
#endif // QT_CONFIG(accessibility)
        self.dutyHint.setText(QCoreApplication.translate("SettingsDialog", u"Off until you enter the day. From that day on the route for a child at risk asks about the person who was told, or saw it. Has that person made sure that the police or the council know? Ask your local safeguarding partners which day it is.", None))
        self.dutyHint.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"hint", None))
        self.checkTitle.setText(QCoreApplication.translate("SettingsDialog", u"Published guidance", None))
        self.checkTitle.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"group", None))
        self.checked.setText(QCoreApplication.translate("SettingsDialog", u"We &compared the procedure with it on", None))
        self.checkedOn.setDisplayFormat(QCoreApplication.translate("SettingsDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.checkedOn.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Compared with the published guidance on", None))
#endif // QT_CONFIG(accessibility)
        self.stamp.setText("")
        self.stamp.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("SettingsDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("SettingsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("SettingsDialog", u"Cancel", None))
    # retranslateUi
