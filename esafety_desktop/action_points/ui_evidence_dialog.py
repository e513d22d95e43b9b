# Compiled from forms/action_points/evidence_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_EvidenceDialog(object):
    def setupUi(self, EvidenceDialog) -> None:
        if not EvidenceDialog.objectName():
            EvidenceDialog.setObjectName(u"EvidenceDialog")
        self.whole = QVBoxLayout(EvidenceDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(EvidenceDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.titleLabel = QLabel(EvidenceDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(EvidenceDialog)
        self.title.setObjectName(u"title")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)


        self.whole.addLayout(self.fields)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.whole.addLayout(self.place)

        self.wrong = QLabel(EvidenceDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.printPages = QPushButton(EvidenceDialog)
        self.printPages.setObjectName(u"printPages")
        self.printPages.setAutoDefault(False)

        self.foot.addWidget(self.printPages)

        self.remove = QPushButton(EvidenceDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.foot.addWidget(self.remove)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.space)

        self.ok = QPushButton(EvidenceDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(EvidenceDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EvidenceDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(EvidenceDialog)
    # setupUi

    def retranslateUi(self, EvidenceDialog) -> None:
        EvidenceDialog.setWindowTitle(QCoreApplication.translate("EvidenceDialog", u"Evidence", None))
        self.heading.setText("")
        self.titleLabel.setText(QCoreApplication.translate("EvidenceDialog", u"&What the pages show", None))
        self.title.setPlaceholderText(QCoreApplication.translate("EvidenceDialog", u"For example: report of the filter test", None))
        self.wrong.setText("")
        self.printPages.setText(QCoreApplication.translate("EvidenceDialog", u"P&rint\u2026", None))
        self.remove.setText(QCoreApplication.translate("EvidenceDialog", u"Re&move\u2026", None))
        self.ok.setText(QCoreApplication.translate("EvidenceDialog", u"&Keep", None))
        self.cancel.setText(QCoreApplication.translate("EvidenceDialog", u"Cancel", None))
    # retranslateUi
