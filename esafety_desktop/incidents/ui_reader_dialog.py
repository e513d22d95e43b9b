# Compiled from forms/incidents/reader_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

class Ui_ReaderDialog(object):
    def setupUi(self, ReaderDialog) -> None:
        if not ReaderDialog.objectName():
            ReaderDialog.setObjectName(u"ReaderDialog")
        self.whole = QVBoxLayout(ReaderDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.now = QLabel(ReaderDialog)
        self.now.setObjectName(u"now")
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.now.setWordWrap(True)

        self.whole.addWidget(self.now)

        self.leaderLabel = QLabel(ReaderDialog)
        self.leaderLabel.setObjectName(u"leaderLabel")

        self.whole.addWidget(self.leaderLabel)

        self.leader = QComboBox(ReaderDialog)
        self.leader.setObjectName(u"leader")

        self.whole.addWidget(self.leader)

        self.hint = QLabel(ReaderDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.sure = QCheckBox(ReaderDialog)
        self.sure.setObjectName(u"sure")

        self.whole.addWidget(self.sure)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ReaderDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ReaderDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ReaderDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.leaderLabel.setBuddy(self.leader)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReaderDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ReaderDialog)
    # setupUi

    def retranslateUi(self, ReaderDialog) -> None:
        ReaderDialog.setWindowTitle(QCoreApplication.translate("ReaderDialog", u"Readers of a sealed envelope", None))
        self.now.setText("")
        self.leaderLabel.setText(QCoreApplication.translate("ReaderDialog", u"&Leader who may open it from now on", None))
        self.hint.setText("")
        self.hint.setProperty(u"role", QCoreApplication.translate("ReaderDialog", u"hint", None))
        self.sure.setText(QCoreApplication.translate("ReaderDialog", u"&It is not about this leader. I know that I can't take this back", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ReaderDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ReaderDialog", u"&Add as a reader", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ReaderDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ReaderDialog", u"Cancel", None))
    # retranslateUi
