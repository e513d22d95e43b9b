# Compiled from forms/incidents/close_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QGroupBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

class Ui_CloseDialog(object):
    def setupUi(self, CloseDialog) -> None:
        if not CloseDialog.objectName():
            CloseDialog.setObjectName(u"CloseDialog")
        self.whole = QVBoxLayout(CloseDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.missingTitle = QLabel(CloseDialog)
        self.missingTitle.setObjectName(u"missingTitle")
        self.missingTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.missingTitle.setWordWrap(True)

        self.whole.addWidget(self.missingTitle)

        self.missing = QScrollArea(CloseDialog)
        self.missing.setObjectName(u"missing")
        self.missing.setWidgetResizable(True)
        self.missing.setFrameShape(QFrame.Shape.NoFrame)
        self.missingInner = QWidget()
        self.missingInner.setObjectName(u"missingInner")
        self.missingPlace = QVBoxLayout(self.missingInner)
        self.missingPlace.setSpacing(2)
        self.missingPlace.setObjectName(u"missingPlace")
        self.missingPlace.setContentsMargins(0, 0, 0, 0)
        self.missing.setWidget(self.missingInner)

        self.whole.addWidget(self.missing)

        self.outcomes = QGroupBox(CloseDialog)
        self.outcomes.setObjectName(u"outcomes")
        self.outcomesPlace = QVBoxLayout(self.outcomes)
        self.outcomesPlace.setSpacing(4)
        self.outcomesPlace.setObjectName(u"outcomesPlace")

        self.whole.addWidget(self.outcomes)

        self.reasonsLabel = QLabel(CloseDialog)
        self.reasonsLabel.setObjectName(u"reasonsLabel")

        self.whole.addWidget(self.reasonsLabel)

        self.reasons = QPlainTextEdit(CloseDialog)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setTabChangesFocus(True)
        self.reasons.setAcceptDrops(False)

        self.whole.addWidget(self.reasons)

        self.followUpLabel = QLabel(CloseDialog)
        self.followUpLabel.setObjectName(u"followUpLabel")

        self.whole.addWidget(self.followUpLabel)

        self.followUp = QPlainTextEdit(CloseDialog)
        self.followUp.setObjectName(u"followUp")
        self.followUp.setTabChangesFocus(True)
        self.followUp.setAcceptDrops(False)

        self.whole.addWidget(self.followUp)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(CloseDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(CloseDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(CloseDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.reasonsLabel.setBuddy(self.reasons)
        self.followUpLabel.setBuddy(self.followUp)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CloseDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(CloseDialog)
    # setupUi

    def retranslateUi(self, CloseDialog) -> None:
        CloseDialog.setWindowTitle(QCoreApplication.translate("CloseDialog", u"Close the incident", None))
        self.missingTitle.setText(QCoreApplication.translate("CloseDialog", u"This incident cannot be closed yet. Still wanted:", None))
        self.missingTitle.setProperty(u"role", QCoreApplication.translate("CloseDialog", u"group", None))
#if QT_CONFIG(accessibility)
        self.missing.setAccessibleName(QCoreApplication.translate("CloseDialog", u"What is still wanted", None))
#endif // QT_CONFIG(accessibility)
        self.outcomes.setTitle(QCoreApplication.translate("CloseDialog", u"What came of it", None))
        self.reasonsLabel.setText(QCoreApplication.translate("CloseDialog", u"What came of it, and &why", None))
        self.followUpLabel.setText(QCoreApplication.translate("CloseDialog", u"What is still to be done after&wards", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("CloseDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("CloseDialog", u"&Close incident", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("CloseDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("CloseDialog", u"Cancel", None))
    # retranslateUi
