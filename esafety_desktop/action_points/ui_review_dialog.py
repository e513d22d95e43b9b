# Compiled from forms/action_points/review_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ReviewDialog(object):
    def setupUi(self, ReviewDialog) -> None:
        if not ReviewDialog.objectName():
            ReviewDialog.setObjectName(u"ReviewDialog")
        self.whole = QVBoxLayout(ReviewDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.titleLine = QHBoxLayout()
        self.titleLine.setObjectName(u"titleLine")
        self.pointTitle = QLabel(ReviewDialog)
        self.pointTitle.setObjectName(u"pointTitle")
        self.pointTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.pointTitle.setWordWrap(True)

        self.titleLine.addWidget(self.pointTitle)

        self.titleLine.setStretch(0, 1)

        self.whole.addLayout(self.titleLine)

        self.lead = QLabel(ReviewDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.asks = QScrollArea(ReviewDialog)
        self.asks.setObjectName(u"asks")
        self.asks.setFrameShape(QFrame.Shape.NoFrame)
        self.asks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.asks.setWidgetResizable(True)
        self.asksInside = QWidget()
        self.asksInside.setObjectName(u"asksInside")
        self.asksLine = QVBoxLayout(self.asksInside)
        self.asksLine.setObjectName(u"asksLine")
        self.asksLine.setContentsMargins(0, 0, -1, 0)
        self.now = QLabel(self.asksInside)
        self.now.setObjectName(u"now")
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.now.setWordWrap(True)

        self.asksLine.addWidget(self.now)

        self.prompts = QLabel(self.asksInside)
        self.prompts.setObjectName(u"prompts")
        self.prompts.setTextFormat(Qt.TextFormat.PlainText)
        self.prompts.setWordWrap(True)

        self.asksLine.addWidget(self.prompts)

        self.figures = QLabel(self.asksInside)
        self.figures.setObjectName(u"figures")
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setWordWrap(True)

        self.asksLine.addWidget(self.figures)

        self.takeFigures = QPushButton(self.asksInside)
        self.takeFigures.setObjectName(u"takeFigures")
        self.takeFigures.setAutoDefault(False)

        self.asksLine.addWidget(self.takeFigures)

        self.asksSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.asksLine.addItem(self.asksSpace)

        self.asks.setWidget(self.asksInside)

        self.middle.addWidget(self.asks)

        self.form = QVBoxLayout()
        self.form.setSpacing(8)
        self.form.setObjectName(u"form")
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
        self.doneOn.setMaxLength(40)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.doneOn)

        self.lastReviewedLabel = QLabel(ReviewDialog)
        self.lastReviewedLabel.setObjectName(u"lastReviewedLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.lastReviewedLabel)

        self.lastReviewed = QLineEdit(ReviewDialog)
        self.lastReviewed.setObjectName(u"lastReviewed")
        self.lastReviewed.setMaxLength(40)

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
        self.nextDue.setMaxLength(40)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.nextDue)


        self.form.addLayout(self.fields)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.form.addLayout(self.tablePlace)

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
        self.reminder.setMaxLength(40)

        self.reminderLine.addWidget(self.reminder)

        self.reminderHint = QLabel(self.reminderBox)
        self.reminderHint.setObjectName(u"reminderHint")
        self.reminderHint.setTextFormat(Qt.TextFormat.PlainText)
        self.reminderHint.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.reminderHint.sizePolicy().hasHeightForWidth())
        self.reminderHint.setSizePolicy(sizePolicy)

        self.reminderLine.addWidget(self.reminderHint)


        self.form.addWidget(self.reminderBox)

        self.reasonBox = QWidget(ReviewDialog)
        self.reasonBox.setObjectName(u"reasonBox")
        self.reasonLine = QHBoxLayout(self.reasonBox)
        self.reasonLine.setObjectName(u"reasonLine")
        self.reasonLine.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.reasonBox)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.reasonLine.addWidget(self.reasonLabel)

        self.reason = QLineEdit(self.reasonBox)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(500)

        self.reasonLine.addWidget(self.reason)


        self.form.addWidget(self.reasonBox)


        self.middle.addLayout(self.form)

        self.middle.setStretch(0, 2)
        self.middle.setStretch(1, 6)

        self.whole.addLayout(self.middle)

        self.meanwhileBox = QWidget(ReviewDialog)
        self.meanwhileBox.setObjectName(u"meanwhileBox")
        self.meanwhileLine = QHBoxLayout(self.meanwhileBox)
        self.meanwhileLine.setObjectName(u"meanwhileLine")
        self.meanwhileLine.setContentsMargins(0, 0, 0, 0)
        self.meanwhile = QLabel(self.meanwhileBox)
        self.meanwhile.setObjectName(u"meanwhile")
        self.meanwhile.setTextFormat(Qt.TextFormat.PlainText)
        self.meanwhile.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.meanwhile.sizePolicy().hasHeightForWidth())
        self.meanwhile.setSizePolicy(sizePolicy)

        self.meanwhileLine.addWidget(self.meanwhile)

        self.lookAtOther = QPushButton(self.meanwhileBox)
        self.lookAtOther.setObjectName(u"lookAtOther")
        self.lookAtOther.setAutoDefault(False)

        self.meanwhileLine.addWidget(self.lookAtOther)


        self.whole.addWidget(self.meanwhileBox)

        self.complaint = QLabel(ReviewDialog)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
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
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReviewDialog)

        QMetaObject.connectSlotsByName(ReviewDialog)
    # setupUi

    def retranslateUi(self, ReviewDialog) -> None:
        ReviewDialog.setWindowTitle(QCoreApplication.translate("ReviewDialog", u"Record a review", None))
        self.pointTitle.setText("")
        self.lead.setText("")
#if QT_CONFIG(accessibility)
        self.asks.setAccessibleName(QCoreApplication.translate("ReviewDialog", u"What to think of", None))
#endif // QT_CONFIG(accessibility)
        self.now.setText("")
        self.prompts.setText("")
        self.figures.setText("")
        self.takeFigures.setText(QCoreApplication.translate("ReviewDialog", u"Take fi&gures over", None))
        self.actionedByLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Actioned by", None))
        self.doneOnLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Date", None))
        self.doneOn.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.lastReviewedLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Last reviewed", None))
        self.lastReviewed.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.commentsLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Comments", None))
        self.nextDueLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Next review due", None))
        self.nextDue.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.reminderLabel.setText(QCoreApplication.translate("ReviewDialog", u"Remind us &on", None))
        self.reminder.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"dd/mm/yyyy", None))
        self.reminderHint.setText("")
        self.reasonLabel.setText(QCoreApplication.translate("ReviewDialog", u"&Why it is put right", None))
        self.reason.setPlaceholderText(QCoreApplication.translate("ReviewDialog", u"For example: the date was mistyped", None))
        self.meanwhile.setText("")
        self.lookAtOther.setText(QCoreApplication.translate("ReviewDialog", u"S&how what changed", None))
        self.complaint.setText("")
    # retranslateUi
