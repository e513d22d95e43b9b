# Compiled from forms/pupil_files/sending_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_SendingDialog(object):
    def setupUi(self, SendingDialog) -> None:
        if not SendingDialog.objectName():
            SendingDialog.setObjectName(u"SendingDialog")
        self.whole = QVBoxLayout(SendingDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.child = QLabel(SendingDialog)
        self.child.setObjectName(u"child")
        self.child.setTextFormat(Qt.TextFormat.PlainText)
        self.child.setWordWrap(True)

        self.whole.addWidget(self.child)

        self.state = QLabel(SendingDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.whole.addWidget(self.state)

        self.pagesGroup = QGroupBox(SendingDialog)
        self.pagesGroup.setObjectName(u"pagesGroup")
        self.pagesInside = QVBoxLayout(self.pagesGroup)
        self.pagesInside.setSpacing(8)
        self.pagesInside.setObjectName(u"pagesInside")
        self.pagesInside.setContentsMargins(8, 8, 8, 8)
        self.pagesRow = QHBoxLayout()
        self.pagesRow.setSpacing(8)
        self.pagesRow.setObjectName(u"pagesRow")
        self.handled = QLabel(self.pagesGroup)
        self.handled.setObjectName(u"handled")
        self.handled.setTextFormat(Qt.TextFormat.PlainText)
        self.handled.setWordWrap(True)

        self.pagesRow.addWidget(self.handled)

        self.copyText = QPushButton(self.pagesGroup)
        self.copyText.setObjectName(u"copyText")
        self.copyText.setAutoDefault(False)

        self.pagesRow.addWidget(self.copyText)

        self.showPages = QPushButton(self.pagesGroup)
        self.showPages.setObjectName(u"showPages")
        self.showPages.setAutoDefault(False)

        self.pagesRow.addWidget(self.showPages)


        self.pagesInside.addLayout(self.pagesRow)


        self.whole.addWidget(self.pagesGroup)

        self.sentGroup = QGroupBox(SendingDialog)
        self.sentGroup.setObjectName(u"sentGroup")
        self.sentInside = QVBoxLayout(self.sentGroup)
        self.sentInside.setSpacing(8)
        self.sentInside.setObjectName(u"sentInside")
        self.sentInside.setContentsMargins(8, 8, 8, 8)
        self.sent = QLabel(self.sentGroup)
        self.sent.setObjectName(u"sent")
        self.sent.setTextFormat(Qt.TextFormat.PlainText)
        self.sent.setWordWrap(True)

        self.sentInside.addWidget(self.sent)

        self.sentForm = QFormLayout()
        self.sentForm.setObjectName(u"sentForm")
        self.sentForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.sentOnLabel = QLabel(self.sentGroup)
        self.sentOnLabel.setObjectName(u"sentOnLabel")

        self.sentForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.sentOnLabel)

        self.sentOn = QLineEdit(self.sentGroup)
        self.sentOn.setObjectName(u"sentOn")

        self.sentForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.sentOn)

        self.howLabel = QLabel(self.sentGroup)
        self.howLabel.setObjectName(u"howLabel")

        self.sentForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(self.sentGroup)
        self.how.setObjectName(u"how")

        self.sentForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.how)

        self.referenceLabel = QLabel(self.sentGroup)
        self.referenceLabel.setObjectName(u"referenceLabel")

        self.sentForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.referenceLabel)

        self.reference = QLineEdit(self.sentGroup)
        self.reference.setObjectName(u"reference")

        self.sentForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reference)


        self.sentInside.addLayout(self.sentForm)

        self.sentRow = QHBoxLayout()
        self.sentRow.setSpacing(8)
        self.sentRow.setObjectName(u"sentRow")
        self.sentGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sentRow.addItem(self.sentGap)

        self.markSent = QPushButton(self.sentGroup)
        self.markSent.setObjectName(u"markSent")
        self.markSent.setAutoDefault(False)

        self.sentRow.addWidget(self.markSent)


        self.sentInside.addLayout(self.sentRow)


        self.whole.addWidget(self.sentGroup)

        self.receiptGroup = QGroupBox(SendingDialog)
        self.receiptGroup.setObjectName(u"receiptGroup")
        self.receiptInside = QVBoxLayout(self.receiptGroup)
        self.receiptInside.setSpacing(8)
        self.receiptInside.setObjectName(u"receiptInside")
        self.receiptInside.setContentsMargins(8, 8, 8, 8)
        self.receipt = QLabel(self.receiptGroup)
        self.receipt.setObjectName(u"receipt")
        self.receipt.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt.setWordWrap(True)

        self.receiptInside.addWidget(self.receipt)

        self.receiptForm = QFormLayout()
        self.receiptForm.setObjectName(u"receiptForm")
        self.receiptForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.receiptOnLabel = QLabel(self.receiptGroup)
        self.receiptOnLabel.setObjectName(u"receiptOnLabel")

        self.receiptForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.receiptOnLabel)

        self.receiptOn = QLineEdit(self.receiptGroup)
        self.receiptOn.setObjectName(u"receiptOn")

        self.receiptForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.receiptOn)

        self.signerLabel = QLabel(self.receiptGroup)
        self.signerLabel.setObjectName(u"signerLabel")

        self.receiptForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.signerLabel)

        self.signer = QLineEdit(self.receiptGroup)
        self.signer.setObjectName(u"signer")

        self.receiptForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.signer)


        self.receiptInside.addLayout(self.receiptForm)

        self.receiptRow = QHBoxLayout()
        self.receiptRow.setSpacing(8)
        self.receiptRow.setObjectName(u"receiptRow")
        self.receiptGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.receiptRow.addItem(self.receiptGap)

        self.askedAgain = QPushButton(self.receiptGroup)
        self.askedAgain.setObjectName(u"askedAgain")
        self.askedAgain.setAutoDefault(False)

        self.receiptRow.addWidget(self.askedAgain)

        self.markReceipt = QPushButton(self.receiptGroup)
        self.markReceipt.setObjectName(u"markReceipt")
        self.markReceipt.setAutoDefault(False)

        self.receiptRow.addWidget(self.markReceipt)


        self.receiptInside.addLayout(self.receiptRow)


        self.whole.addWidget(self.receiptGroup)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.below)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(SendingDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.giveUp = QPushButton(SendingDialog)
        self.giveUp.setObjectName(u"giveUp")
        self.giveUp.setAutoDefault(False)

        self.foot.addWidget(self.giveUp)

        self.close = QPushButton(SendingDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.sentOnLabel.setBuddy(self.sentOn)
        self.howLabel.setBuddy(self.how)
        self.referenceLabel.setBuddy(self.reference)
        self.receiptOnLabel.setBuddy(self.receiptOn)
        self.signerLabel.setBuddy(self.signer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SendingDialog)

        QMetaObject.connectSlotsByName(SendingDialog)
    # setupUi

    def retranslateUi(self, SendingDialog) -> None:
        SendingDialog.setWindowTitle(QCoreApplication.translate("SendingDialog", u"Records on their way", None))
        self.child.setText("")
        self.child.setProperty(u"role", QCoreApplication.translate("SendingDialog", u"section", None))
        self.state.setText("")
        self.pagesGroup.setTitle(QCoreApplication.translate("SendingDialog", u"1. The pages", None))
        self.handled.setText("")
        self.copyText.setText(QCoreApplication.translate("SendingDialog", u"Copy the &text\u2026", None))
        self.showPages.setText(QCoreApplication.translate("SendingDialog", u"Show the &pages\u2026", None))
        self.sentGroup.setTitle(QCoreApplication.translate("SendingDialog", u"2. Sent", None))
        self.sent.setText("")
        self.sentOnLabel.setText(QCoreApplication.translate("SendingDialog", u"&Sent on", None))
        self.howLabel.setText(QCoreApplication.translate("SendingDialog", u"&How", None))
        self.referenceLabel.setText(QCoreApplication.translate("SendingDialog", u"&Number, or who took it", None))
        self.markSent.setText(QCoreApplication.translate("SendingDialog", u"Put &down as sent", None))
        self.receiptGroup.setTitle(QCoreApplication.translate("SendingDialog", u"3. Receipt", None))
        self.receipt.setText("")
        self.receiptOnLabel.setText(QCoreApplication.translate("SendingDialog", u"Receipt &back on", None))
        self.signerLabel.setText(QCoreApplication.translate("SendingDialog", u"Si&gned by", None))
        self.askedAgain.setText(QCoreApplication.translate("SendingDialog", u"&Asked for it again", None))
        self.markReceipt.setText(QCoreApplication.translate("SendingDialog", u"The &receipt is back", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("SendingDialog", u"hint", None))
        self.giveUp.setText(QCoreApplication.translate("SendingDialog", u"Gi&ve it up\u2026", None))
        self.close.setText(QCoreApplication.translate("SendingDialog", u"Close", None))
    # retranslateUi
