# Compiled from forms/readiness/card_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout

class Ui_CardDialog(object):
    def setupUi(self, CardDialog) -> None:
        if not CardDialog.objectName():
            CardDialog.setObjectName(u"CardDialog")
        self.whole = QVBoxLayout(CardDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(CardDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.a4 = QRadioButton(CardDialog)
        self.a4.setObjectName(u"a4")
        self.a4.setChecked(True)

        self.whole.addWidget(self.a4)

        self.a3 = QRadioButton(CardDialog)
        self.a3.setObjectName(u"a3")

        self.whole.addWidget(self.a3)

        self.wallet = QRadioButton(CardDialog)
        self.wallet.setObjectName(u"wallet")

        self.whole.addWidget(self.wallet)

        self.missing = QLabel(CardDialog)
        self.missing.setObjectName(u"missing")
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)

        self.whole.addWidget(self.missing)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(CardDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.fillIn = QPushButton(CardDialog)
        self.fillIn.setObjectName(u"fillIn")
        self.fillIn.setAutoDefault(False)

        self.foot.addWidget(self.fillIn)

        self.ok = QPushButton(CardDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(CardDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)


        self.retranslateUi(CardDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(CardDialog)
    # setupUi

    def retranslateUi(self, CardDialog) -> None:
        CardDialog.setWindowTitle(QCoreApplication.translate("CardDialog", u"First five minutes card", None))
        self.lead.setText(QCoreApplication.translate("CardDialog", u"The same rules in three sizes, with your school\u2019s own names and numbers. None of them holds anything of an incident.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("CardDialog", u"hint", None))
        self.a4.setText(QCoreApplication.translate("CardDialog", u"A&4: one page for a classroom wall", None))
        self.a3.setText(QCoreApplication.translate("CardDialog", u"A&3: a poster for the staff room and the corridor", None))
        self.wallet.setText(QCoreApplication.translate("CardDialog", u"&Wallet cards: eight on one A4 page, with lines to cut", None))
        self.missing.setText("")
        self.missing.setProperty(u"role", QCoreApplication.translate("CardDialog", u"warn", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("CardDialog", u"hint", None))
        self.fillIn.setText(QCoreApplication.translate("CardDialog", u"&Fill in\u2026", None))
        self.ok.setText(QCoreApplication.translate("CardDialog", u"&Print\u2026", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("CardDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("CardDialog", u"Close", None))
    # retranslateUi
