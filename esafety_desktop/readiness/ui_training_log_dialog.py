# Compiled from forms/readiness/training_log_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_TrainingLogDialog(object):
    def setupUi(self, TrainingLogDialog) -> None:
        if not TrainingLogDialog.objectName():
            TrainingLogDialog.setObjectName(u"TrainingLogDialog")
        self.whole = QVBoxLayout(TrainingLogDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(TrainingLogDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.tablePlace)

        self.detailScroll = QScrollArea(TrainingLogDialog)
        self.detailScroll.setObjectName(u"detailScroll")
        self.detailScroll.setWidgetResizable(True)
        self.detailScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.detailScrollContent = QWidget()
        self.detailScrollContent.setObjectName(u"detailScrollContent")
        self.detailPlace = QVBoxLayout(self.detailScrollContent)
        self.detailPlace.setSpacing(8)
        self.detailPlace.setObjectName(u"detailPlace")
        self.detailPlace.setContentsMargins(0, 0, 0, 0)
        self.detail = QLabel(self.detailScrollContent)
        self.detail.setObjectName(u"detail")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)

        self.detailPlace.addWidget(self.detail)

        self.detailGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detailPlace.addItem(self.detailGap)

        self.detailScroll.setWidget(self.detailScrollContent)

        self.whole.addWidget(self.detailScroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.record = QPushButton(TrainingLogDialog)
        self.record.setObjectName(u"record")
        self.record.setAutoDefault(False)

        self.buttons.addWidget(self.record)

        self.g1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.g1)

        self.printLog = QPushButton(TrainingLogDialog)
        self.printLog.setObjectName(u"printLog")
        self.printLog.setAutoDefault(False)

        self.buttons.addWidget(self.printLog)

        self.signatures = QPushButton(TrainingLogDialog)
        self.signatures.setObjectName(u"signatures")
        self.signatures.setAutoDefault(False)

        self.buttons.addWidget(self.signatures)

        self.takeOut = QPushButton(TrainingLogDialog)
        self.takeOut.setObjectName(u"takeOut")
        self.takeOut.setAutoDefault(False)

        self.buttons.addWidget(self.takeOut)

        self.close = QPushButton(TrainingLogDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(TrainingLogDialog)

        QMetaObject.connectSlotsByName(TrainingLogDialog)
    # setupUi

    def retranslateUi(self, TrainingLogDialog) -> None:
        TrainingLogDialog.setWindowTitle(QCoreApplication.translate("TrainingLogDialog", u"Training log", None))
        self.lead.setText(QCoreApplication.translate("TrainingLogDialog", u"Which drill or training was held when, and who was there. It comes up on Today four weeks before it is due again.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("TrainingLogDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.detailScroll.setAccessibleName(QCoreApplication.translate("TrainingLogDialog", u"The training that is chosen", None))
#endif // QT_CONFIG(accessibility)
        self.detail.setText("")
        self.record.setText(QCoreApplication.translate("TrainingLogDialog", u"&Record a training\u2026", None))
        self.record.setProperty(u"role", QCoreApplication.translate("TrainingLogDialog", u"primary", None))
        self.printLog.setText(QCoreApplication.translate("TrainingLogDialog", u"&Print the log\u2026", None))
        self.signatures.setText(QCoreApplication.translate("TrainingLogDialog", u"&Signature sheet\u2026", None))
        self.takeOut.setText(QCoreApplication.translate("TrainingLogDialog", u"&Take out of the log", None))
        self.close.setText(QCoreApplication.translate("TrainingLogDialog", u"Close", None))
    # retranslateUi
