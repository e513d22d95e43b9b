# Compiled from forms/action_points/review_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ReviewDialog(object):
    def setupUi(self, ReviewDialog) -> None:
        if not ReviewDialog.objectName():
            ReviewDialog.setObjectName(u"ReviewDialog")
        self.whole = QVBoxLayout(ReviewDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.pointTitle = QLabel(ReviewDialog)
        self.pointTitle.setObjectName(u"pointTitle")
        self.pointTitle.setWordWrap(True)

        self.whole.addWidget(self.pointTitle)

        self.now = QLabel(ReviewDialog)
        self.now.setObjectName(u"now")
        self.now.setWordWrap(True)

        self.whole.addWidget(self.now)

        self.prompts = QLabel(ReviewDialog)
        self.prompts.setObjectName(u"prompts")
        self.prompts.setWordWrap(True)

        self.whole.addWidget(self.prompts)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.actionedByLabel = QLabel(ReviewDialog)
        self.actionedByLabel.setObjectName(u"actionedByLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.actionedByLabel)

        self.actionedBy = QLineEdit(ReviewDialog)
        self.actionedBy.setObjectName(u"actionedBy")
        self.actionedBy.setMaxLength(200)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.actionedBy)

        self.doneOnLabel = QLabel(ReviewDialog)
        self.doneOnLabel.setObjectName(u"doneOnLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.doneOnLabel)

        self.doneOn = QLineEdit(ReviewDialog)
        self.doneOn.setObjectName(u"doneOn")
        self.doneOn.setMaxLength(20)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.doneOn)

        self.lastReviewedLabel = QLabel(ReviewDialog)
        self.lastReviewedLabel.setObjectName(u"lastReviewedLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.lastReviewedLabel)

        self.lastReviewed = QLineEdit(ReviewDialog)
        self.lastReviewed.setObjectName(u"lastReviewed")
        self.lastReviewed.setMaxLength(20)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.lastReviewed)

        self.commentsLabel = QLabel(ReviewDialog)
        self.commentsLabel.setObjectName(u"commentsLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.commentsLabel)

        self.comments = QPlainTextEdit(ReviewDialog)
        self.comments.setObjectName(u"comments")
        self.comments.setTabChangesFocus(True)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.comments)

        self.nextDueLabel = QLabel(ReviewDialog)
        self.nextDueLabel.setObjectName(u"nextDueLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.nextDueLabel)

        self.nextDue = QLineEdit(ReviewDialog)
        self.nextDue.setObjectName(u"nextDue")
        self.nextDue.setMaxLength(20)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.nextDue)


        self.whole.addLayout(self.fields)

        self.tableBox = QWidget(ReviewDialog)
        self.tableBox.setObjectName(u"tableBox")
        self.tableLine = QVBoxLayout(self.tableBox)
        self.tableLine.setObjectName(u"tableLine")
        self.tableLine.setContentsMargins(0, 0, 0, 0)
        self.tableLabel = QLabel(self.tableBox)
        self.tableLabel.setObjectName(u"tableLabel")

        self.tableLine.addWidget(self.tableLabel)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.tableLine.addLayout(self.tablePlace)

        self.rowButtons = QHBoxLayout()
        self.rowButtons.setObjectName(u"rowButtons")
        self.addRow = QPushButton(self.tableBox)
        self.addRow.setObjectName(u"addRow")
        self.addRow.setAutoDefault(False)

        self.rowButtons.addWidget(self.addRow)

        self.removeRow = QPushButton(self.tableBox)
        self.removeRow.setObjectName(u"removeRow")
        self.removeRow.setAutoDefault(False)

        self.rowButtons.addWidget(self.removeRow)

        self.rowSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowButtons.addItem(self.rowSpace)


        self.tableLine.addLayout(self.rowButtons)


        self.whole.addWidget(self.tableBox)

        self.reminderBox = QWidget(ReviewDialog)
        self.reminderBox.setObjectName(u"reminderBox")
        self.reminderLine = QHBoxLayout(self.reminderBox)
        self.reminderLine.setObjectName(u"reminderLine")
        self.reminderLine.setContentsMargins(0, 0, 0, 0)
        self.reminderLabel = QLabel(self.reminderBox)
        self.reminderLabel.setObjectName(u"reminderLabel")

        self.reminderLine.addWidget(self.reminderLabel)

        self.reminder = QLineEdit(self.reminderBox)
        self.reminder.setObjectName(u"reminder")
        self.reminder.setMaxLength(20)

        self.reminderLine.addWidget(self.reminder)

        self.reminderHint = QLabel(self.reminderBox)
        self.reminderHint.setObjectName(u"reminderHint")
        self.reminderHint.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.reminderHint.sizePolicy().hasHeightForWidth())
        self.reminderHint.setSizePolicy(sizePolicy)

        self.reminderLine.addWidget(self.reminderHint)


        self.whole.addWidget(self.reminderBox)

        self.complaint = QLabel(ReviewDialog)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setWordWrap(True)

        self.whole.addWidget(self.complaint)

        self.buttons = QDialogButtonBox(ReviewDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.actionedByLabel.setBuddy(self.actionedBy)
        self.doneOnLabel.setBuddy(self.doneOn)
        self.lastReviewedLabel.setBuddy(self.lastReviewed)
        self.commentsLabel.setBuddy(self.comments)
        self.nextDueLabel.setBuddy(self.nextDue)
        self.reminderLabel.setBuddy(self.reminder)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.actionedBy, self.doneOn)
        QWidget.setTabOrder(self.doneOn, self.lastReviewed)
        QWidget.setTabOrder(self.lastReviewed, self.comments)
        QWidget.setTabOrder(self.comments, self.nextDue)
        QWidget.setTabOrder(self.nextDue, self.addRow)
        QWidget.setTabOrder(self.addRow, self.removeRow)
        QWidget.setTabOrder(self.removeRow, self.reminder)

        self.retranslateUi(ReviewDialog)

        QMetaObject.connectSlotsByName(ReviewDialog)
    # setupUi

    def retranslateUi(self, ReviewDialog) -> None:
        ReviewDialog.setWindowTitle(QCoreApplication.translate("ReviewDialog", u"Record a review", None))
        self.pointTitle.setText("")
        self.now.setText("")
        self.prompts.setText("")
        self.actionedByLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Actioned by", None))
        self.doneOnLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Date", None))
        self.doneOn.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.lastReviewedLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Last reviewed", None))
        self.lastReviewed.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.commentsLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Comments", None))
        self.nextDueLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Next review due", None))
        self.nextDue.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.tableLabel.setText("")
        self.addRow.setText(QCoreApplication.translate("ReviewDialog", u"A&dd a row", None))
        self.removeRow.setText(QCoreApplication.translate("ReviewDialog", u"&Take the row away", None))
        self.reminderLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Remind us on", None))
        self.reminder.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.reminderHint.setText(QCoreApplication.translate("ReviewDialog", u"Not a field of the form: it only brings the point back to Today.", None))
        self.complaint.setText("")
    # retranslateUi
