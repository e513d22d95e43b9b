# Compiled from forms/school/pupil_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

class Ui_PupilDialog(object):
    def setupUi(self, PupilDialog) -> None:
        if not PupilDialog.objectName():
            PupilDialog.setObjectName(u"PupilDialog")
        self.whole = QVBoxLayout(PupilDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(PupilDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.forenameLabel = QLabel(PupilDialog)
        self.forenameLabel.setObjectName(u"forenameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.forenameLabel)

        self.forename = QLineEdit(PupilDialog)
        self.forename.setObjectName(u"forename")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.forename)

        self.surnameLabel = QLabel(PupilDialog)
        self.surnameLabel.setObjectName(u"surnameLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.surnameLabel)

        self.surname = QLineEdit(PupilDialog)
        self.surname.setObjectName(u"surname")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.surname)

        self.knownAsLabel = QLabel(PupilDialog)
        self.knownAsLabel.setObjectName(u"knownAsLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.knownAsLabel)

        self.knownAs = QLineEdit(PupilDialog)
        self.knownAs.setObjectName(u"knownAs")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.knownAs)

        self.classBoxLabel = QLabel(PupilDialog)
        self.classBoxLabel.setObjectName(u"classBoxLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.classBoxLabel)

        self.classBox = QComboBox(PupilDialog)
        self.classBox.setObjectName(u"classBox")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.classBox)

        self.newClassLabel = QLabel(PupilDialog)
        self.newClassLabel.setObjectName(u"newClassLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.newClassLabel)

        self.newClassPlace = QWidget(PupilDialog)
        self.newClassPlace.setObjectName(u"newClassPlace")
        self.newClassLine = QHBoxLayout(self.newClassPlace)
        self.newClassLine.setSpacing(8)
        self.newClassLine.setObjectName(u"newClassLine")
        self.newClassLine.setContentsMargins(0, 0, 0, 0)
        self.newClass = QLineEdit(self.newClassPlace)
        self.newClass.setObjectName(u"newClass")
        self.newClass.setMaxLength(20)

        self.newClassLine.addWidget(self.newClass)

        self.newYear = QComboBox(self.newClassPlace)
        self.newYear.setObjectName(u"newYear")

        self.newClassLine.addWidget(self.newYear)


        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.newClassPlace)

        self.bornLabel = QLabel(PupilDialog)
        self.bornLabel.setObjectName(u"bornLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.bornLabel)

        self.born = QLineEdit(PupilDialog)
        self.born.setObjectName(u"born")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.born)

        self.upnLabel = QLabel(PupilDialog)
        self.upnLabel.setObjectName(u"upnLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.upnLabel)

        self.upn = QLineEdit(PupilDialog)
        self.upn.setObjectName(u"upn")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.upn)

        self.joinedLabel = QLabel(PupilDialog)
        self.joinedLabel.setObjectName(u"joinedLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.joinedLabel)

        self.joined = QLineEdit(PupilDialog)
        self.joined.setObjectName(u"joined")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.joined)

        self.leftLabel = QLabel(PupilDialog)
        self.leftLabel.setObjectName(u"leftLabel")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.leftLabel)

        self.left = QLineEdit(PupilDialog)
        self.left.setObjectName(u"left")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.left)


        self.whole.addLayout(self.fields)

        self.telephoneOnly = QCheckBox(PupilDialog)
        self.telephoneOnly.setObjectName(u"telephoneOnly")

        self.whole.addWidget(self.telephoneOnly)

        self.askFirst = QCheckBox(PupilDialog)
        self.askFirst.setObjectName(u"askFirst")

        self.whole.addWidget(self.askFirst)

        self.parentsLabel = QLabel(PupilDialog)
        self.parentsLabel.setObjectName(u"parentsLabel")

        self.whole.addWidget(self.parentsLabel)

        self.parentsPlace = QVBoxLayout()
        self.parentsPlace.setObjectName(u"parentsPlace")

        self.whole.addLayout(self.parentsPlace)

        self.reason = QLabel(PupilDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(PupilDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.forenameLabel.setBuddy(self.forename)
        self.surnameLabel.setBuddy(self.surname)
        self.knownAsLabel.setBuddy(self.knownAs)
        self.classBoxLabel.setBuddy(self.classBox)
        self.newClassLabel.setBuddy(self.newClass)
        self.bornLabel.setBuddy(self.born)
        self.upnLabel.setBuddy(self.upn)
        self.joinedLabel.setBuddy(self.joined)
        self.leftLabel.setBuddy(self.left)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PupilDialog)
        self.buttons.rejected.connect(PupilDialog.reject)

        QMetaObject.connectSlotsByName(PupilDialog)
    # setupUi

    def retranslateUi(self, PupilDialog) -> None:
        PupilDialog.setWindowTitle(QCoreApplication.translate("PupilDialog", u"Pupil", None))
        self.heading.setText(QCoreApplication.translate("PupilDialog", u"New pupil", None))
        self.forenameLabel.setText(QCoreApplication.translate("PupilDialog", u"&Forename", None))
        self.surnameLabel.setText(QCoreApplication.translate("PupilDialog", u"&Surname", None))
        self.knownAsLabel.setText(QCoreApplication.translate("PupilDialog", u"&Known as", None))
        self.classBoxLabel.setText(QCoreApplication.translate("PupilDialog", u"&Class", None))
        self.newClassLabel.setText(QCoreApplication.translate("PupilDialog", u"&New class", None))
        self.newClass.setPlaceholderText(QCoreApplication.translate("PupilDialog", u"such as 5B", None))
#if QT_CONFIG(accessibility)
        self.newYear.setAccessibleName(QCoreApplication.translate("PupilDialog", u"Year group of the new class", None))
#endif // QT_CONFIG(accessibility)
        self.bornLabel.setText(QCoreApplication.translate("PupilDialog", u"Date of &birth", None))
        self.born.setPlaceholderText(QCoreApplication.translate("PupilDialog", u"dd/mm/yyyy", None))
        self.upnLabel.setText(QCoreApplication.translate("PupilDialog", u"&Unique pupil number", None))
        self.joinedLabel.setText(QCoreApplication.translate("PupilDialog", u"&Joined on", None))
        self.joined.setPlaceholderText(QCoreApplication.translate("PupilDialog", u"dd/mm/yyyy", None))
        self.leftLabel.setText(QCoreApplication.translate("PupilDialog", u"&Left on", None))
        self.left.setPlaceholderText(QCoreApplication.translate("PupilDialog", u"dd/mm/yyyy", None))
        self.telephoneOnly.setText(QCoreApplication.translate("PupilDialog", u"&Ring this family in place of reminder letters; all other letters still go to them", None))
        self.askFirst.setText(QCoreApplication.translate("PupilDialog", u"&Ask the safeguarding lead before anything goes home", None))
        self.parentsLabel.setText(QCoreApplication.translate("PupilDialog", u"Parents and carers, in the order to be rung", None))
        self.reason.setText("")
    # retranslateUi
