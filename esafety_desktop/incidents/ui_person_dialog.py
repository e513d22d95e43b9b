# Compiled from forms/incidents/person_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_PersonDialog(object):
    def setupUi(self, PersonDialog) -> None:
        if not PersonDialog.objectName():
            PersonDialog.setObjectName(u"PersonDialog")
        self.whole = QVBoxLayout(PersonDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.roleLabel = QLabel(PersonDialog)
        self.roleLabel.setObjectName(u"roleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.role = QComboBox(PersonDialog)
        self.role.setObjectName(u"role")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.role)

        self.kindLabel = QLabel(PersonDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(PersonDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)


        self.whole.addLayout(self.form)

        self.pages = QStackedWidget(PersonDialog)
        self.pages.setObjectName(u"pages")
        self.pupilPage = QWidget()
        self.pupilPage.setObjectName(u"pupilPage")
        self.pupilPlace = QVBoxLayout(self.pupilPage)
        self.pupilPlace.setSpacing(8)
        self.pupilPlace.setObjectName(u"pupilPlace")
        self.pupilPlace.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.pupilPage)
        self.otherPage = QWidget()
        self.otherPage.setObjectName(u"otherPage")
        self.otherInside = QVBoxLayout(self.otherPage)
        self.otherInside.setSpacing(8)
        self.otherInside.setObjectName(u"otherInside")
        self.otherInside.setContentsMargins(0, 0, 0, 0)
        self.otherForm = QFormLayout()
        self.otherForm.setObjectName(u"otherForm")
        self.otherForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.nameLabel = QLabel(self.otherPage)
        self.nameLabel.setObjectName(u"nameLabel")

        self.otherForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(self.otherPage)
        self.name.setObjectName(u"name")

        self.otherForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.noteLabel = QLabel(self.otherPage)
        self.noteLabel.setObjectName(u"noteLabel")

        self.otherForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(self.otherPage)
        self.note.setObjectName(u"note")

        self.otherForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note)


        self.otherInside.addLayout(self.otherForm)

        self.leaderBox = QGroupBox(self.otherPage)
        self.leaderBox.setObjectName(u"leaderBox")
        self.leaderRow = QHBoxLayout(self.leaderBox)
        self.leaderRow.setObjectName(u"leaderRow")
        self.leaderNo = QRadioButton(self.leaderBox)
        self.leaderNo.setObjectName(u"leaderNo")

        self.leaderRow.addWidget(self.leaderNo)

        self.leaderYes = QRadioButton(self.leaderBox)
        self.leaderYes.setObjectName(u"leaderYes")

        self.leaderRow.addWidget(self.leaderYes)

        self.leaderUnsure = QRadioButton(self.leaderBox)
        self.leaderUnsure.setObjectName(u"leaderUnsure")

        self.leaderRow.addWidget(self.leaderUnsure)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leaderRow.addItem(self.gap1)


        self.otherInside.addWidget(self.leaderBox)

        self.paper = QLabel(self.otherPage)
        self.paper.setObjectName(u"paper")
        self.paper.setWordWrap(True)
        self.paper.setTextFormat(Qt.TextFormat.PlainText)

        self.otherInside.addWidget(self.paper)

        self.below2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.otherInside.addItem(self.below2)

        self.pages.addWidget(self.otherPage)

        self.whole.addWidget(self.pages)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(PersonDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(PersonDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(PersonDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.roleLabel.setBuddy(self.role)
        self.kindLabel.setBuddy(self.kind)
        self.nameLabel.setBuddy(self.name)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonDialog)

        self.pages.setCurrentIndex(0)
        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(PersonDialog)
    # setupUi

    def retranslateUi(self, PersonDialog) -> None:
        PersonDialog.setWindowTitle(QCoreApplication.translate("PersonDialog", u"Add a person", None))
        self.roleLabel.setText(QCoreApplication.translate("PersonDialog", u"&Role", None))
        self.kindLabel.setText(QCoreApplication.translate("PersonDialog", u"&Who", None))
        self.nameLabel.setText(QCoreApplication.translate("PersonDialog", u"Full &name", None))
        self.noteLabel.setText(QCoreApplication.translate("PersonDialog", u"&Note", None))
        self.leaderBox.setTitle(QCoreApplication.translate("PersonDialog", u"Does this person sign in here as a leader?", None))
        self.leaderNo.setText(QCoreApplication.translate("PersonDialog", u"N&o", None))
        self.leaderYes.setText(QCoreApplication.translate("PersonDialog", u"&Yes", None))
        self.leaderUnsure.setText(QCoreApplication.translate("PersonDialog", u"Not &sure", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("PersonDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("PersonDialog", u"&Add", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("PersonDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("PersonDialog", u"Cancel", None))
    # retranslateUi
