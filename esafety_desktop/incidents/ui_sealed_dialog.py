# Compiled from forms/incidents/sealed_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

class Ui_SealedDialog(object):
    def setupUi(self, SealedDialog) -> None:
        if not SealedDialog.objectName():
            SealedDialog.setObjectName(u"SealedDialog")
        self.whole = QVBoxLayout(SealedDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.what = QLabel(SealedDialog)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.whole.addWidget(self.what)

        self.about = QGroupBox(SealedDialog)
        self.about.setObjectName(u"about")
        self.aboutPlace = QVBoxLayout(self.about)
        self.aboutPlace.setObjectName(u"aboutPlace")

        self.whole.addWidget(self.about)

        self.readers = QGroupBox(SealedDialog)
        self.readers.setObjectName(u"readers")
        self.readersPlace = QVBoxLayout(self.readers)
        self.readersPlace.setObjectName(u"readersPlace")

        self.whole.addWidget(self.readers)

        self.said = QLabel(SealedDialog)
        self.said.setObjectName(u"said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)

        self.whole.addWidget(self.said)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(SealedDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.paper = QPushButton(SealedDialog)
        self.paper.setObjectName(u"paper")
        self.paper.setAutoDefault(False)

        self.foot.addWidget(self.paper)

        self.ok = QPushButton(SealedDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(SealedDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)


        self.retranslateUi(SealedDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(SealedDialog)
    # setupUi

    def retranslateUi(self, SealedDialog) -> None:
        SealedDialog.setWindowTitle(QCoreApplication.translate("SealedDialog", u"Sealed envelope", None))
        self.what.setText("")
        self.about.setTitle(QCoreApplication.translate("SealedDialog", u"Whom is it about?", None))
        self.readers.setTitle(QCoreApplication.translate("SealedDialog", u"Who may open it besides you?", None))
        self.said.setText("")
        self.said.setProperty(u"role", QCoreApplication.translate("SealedDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("SealedDialog", u"hint", None))
        self.paper.setText(QCoreApplication.translate("SealedDialog", u"Use &paper instead\u2026", None))
        self.ok.setText(QCoreApplication.translate("SealedDialog", u"&Begin it sealed", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("SealedDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("SealedDialog", u"Cancel", None))
    # retranslateUi
