# Compiled from forms/aup_editor/uses_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_UsesDialog(object):
    def setupUi(self, UsesDialog) -> None:
        if not UsesDialog.objectName():
            UsesDialog.setObjectName(u"UsesDialog")
        self.whole = QVBoxLayout(UsesDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(UsesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.name = QLabel(UsesDialog)
        self.name.setObjectName(u"name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)

        self.whole.addWidget(self.name)

        self.inUse = QCheckBox(UsesDialog)
        self.inUse.setObjectName(u"inUse")

        self.whole.addWidget(self.inUse)

        self.often = QHBoxLayout()
        self.often.setSpacing(8)
        self.often.setObjectName(u"often")
        self.yearlyLabel = QLabel(UsesDialog)
        self.yearlyLabel.setObjectName(u"yearlyLabel")

        self.often.addWidget(self.yearlyLabel)

        self.yearly = QComboBox(UsesDialog)
        self.yearly.setObjectName(u"yearly")

        self.often.addWidget(self.yearly)

        self.yearsLabel = QLabel(UsesDialog)
        self.yearsLabel.setObjectName(u"yearsLabel")

        self.often.addWidget(self.yearsLabel)

        self.years = QLineEdit(UsesDialog)
        self.years.setObjectName(u"years")

        self.often.addWidget(self.years)


        self.whole.addLayout(self.often)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(UsesDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.ok = QPushButton(UsesDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(UsesDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.yearlyLabel.setBuddy(self.yearly)
        self.yearsLabel.setBuddy(self.years)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(UsesDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(UsesDialog)
    # setupUi

    def retranslateUi(self, UsesDialog) -> None:
        UsesDialog.setWindowTitle(QCoreApplication.translate("UsesDialog", u"Which agreements are used", None))
        self.hint.setText(QCoreApplication.translate("UsesDialog", u"Nothing is sent to anybody. From the moment you press OK the program asks for what is ticked; nothing that was signed is lost.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("UsesDialog", u"hint", None))
        self.name.setText("")
        self.name.setProperty(u"role", QCoreApplication.translate("UsesDialog", u"group", None))
        self.inUse.setText(QCoreApplication.translate("UsesDialog", u"&We use this agreement", None))
        self.yearlyLabel.setText(QCoreApplication.translate("UsesDialog", u"&Signed", None))
        self.yearsLabel.setText(QCoreApplication.translate("UsesDialog", u"&Year groups (empty: all)", None))
        self.years.setPlaceholderText(QCoreApplication.translate("UsesDialog", u"N R 1 2 3", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("UsesDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("UsesDialog", u"OK", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("UsesDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("UsesDialog", u"Cancel", None))
    # retranslateUi
