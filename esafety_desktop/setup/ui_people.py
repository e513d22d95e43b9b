# Compiled from forms/setup/people.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_PeoplePage(object):
    def setupUi(self, PeoplePage) -> None:
        if not PeoplePage.objectName():
            PeoplePage.setObjectName(u"PeoplePage")
        self.whole = QVBoxLayout(PeoplePage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(PeoplePage)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.import_now = QRadioButton(PeoplePage)
        self.import_now.setObjectName(u"import_now")
        self.import_now.setChecked(True)

        self.whole.addWidget(self.import_now)

        self.later = QRadioButton(PeoplePage)
        self.later.setObjectName(u"later")

        self.whole.addWidget(self.later)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.file_label = QLabel(PeoplePage)
        self.file_label.setObjectName(u"file_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.file_label)

        self.child_file = QComboBox(PeoplePage)
        self.child_file.setObjectName(u"child_file")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.child_file)


        self.whole.addLayout(self.fields)

        self.why = QLabel(PeoplePage)
        self.why.setObjectName(u"why")
        self.why.setWordWrap(True)

        self.whole.addWidget(self.why)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer3)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.child_file)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.import_now, self.later)
        QWidget.setTabOrder(self.later, self.child_file)

        self.retranslateUi(PeoplePage)

        QMetaObject.connectSlotsByName(PeoplePage)
    # setupUi

    def retranslateUi(self, PeoplePage) -> None:
        PeoplePage.setWindowTitle(QCoreApplication.translate("PeoplePage", u"The pupils", None))
        self.words.setText(QCoreApplication.translate("PeoplePage", u"Your school information system (SIMS, Arbor, Bromcom, ScholarPack and others) can export the pupils as a CSV or Excel file. You see every change before it is made.", None))
        self.import_now.setText(QCoreApplication.translate("PeoplePage", u"&Import the pupils now", None))
        self.later.setText(QCoreApplication.translate("PeoplePage", u"&Later (File, Import pupils)", None))
        self.file_label.setText(QCoreApplication.translate("PeoplePage", u"Where is the school's &child protection file kept?", None))
        self.why.setText(QCoreApplication.translate("PeoplePage", u"If it is kept elsewhere, incidents here say so, and transfers remind you of both.", None))
        self.why.setProperty(u"role", QCoreApplication.translate("PeoplePage", u"hint", None))
    # retranslateUi
