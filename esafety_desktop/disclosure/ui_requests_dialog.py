# Compiled from forms/disclosure/requests_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_RequestsDialog(object):
    def setupUi(self, RequestsDialog) -> None:
        if not RequestsDialog.objectName():
            RequestsDialog.setObjectName(u"RequestsDialog")
        self.whole = QVBoxLayout(RequestsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(RequestsDialog)
        self.pages.setObjectName(u"pages")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listPageInside = QVBoxLayout(self.listPage)
        self.listPageInside.setSpacing(8)
        self.listPageInside.setObjectName(u"listPageInside")
        self.listPageInside.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(self.listPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.listSide = QWidget(self.split)
        self.listSide.setObjectName(u"listSide")
        self.listPlace = QVBoxLayout(self.listSide)
        self.listPlace.setSpacing(8)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self.listSide)
        self.detailSide = QWidget(self.split)
        self.detailSide.setObjectName(u"detailSide")
        self.detailInside = QVBoxLayout(self.detailSide)
        self.detailInside.setSpacing(8)
        self.detailInside.setObjectName(u"detailInside")
        self.detailInside.setContentsMargins(12, 0, 0, 0)
        self.title = QLabel(self.detailSide)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.detailInside.addWidget(self.title)

        self.countdown = QLabel(self.detailSide)
        self.countdown.setObjectName(u"countdown")
        self.countdown.setTextFormat(Qt.TextFormat.PlainText)
        self.countdown.setWordWrap(True)

        self.detailInside.addWidget(self.countdown)

        self.facts = QLabel(self.detailSide)
        self.facts.setObjectName(u"facts")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)

        self.detailInside.addWidget(self.facts)

        self.warnings = QLabel(self.detailSide)
        self.warnings.setObjectName(u"warnings")
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.setWordWrap(True)

        self.detailInside.addWidget(self.warnings)

        self.detailGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detailInside.addItem(self.detailGap)

        self.sentLabel = QLabel(self.detailSide)
        self.sentLabel.setObjectName(u"sentLabel")

        self.detailInside.addWidget(self.sentLabel)

        self.sent = QPlainTextEdit(self.detailSide)
        self.sent.setObjectName(u"sent")
        self.sent.setTabChangesFocus(True)
        self.sent.setAcceptDrops(False)
        self.sent.setReadOnly(True)

        self.detailInside.addWidget(self.sent)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.setObjectName(u"acts")
        self.edit = QPushButton(self.detailSide)
        self.edit.setObjectName(u"edit")
        self.edit.setAutoDefault(False)

        self.acts.addWidget(self.edit)

        self.gather = QPushButton(self.detailSide)
        self.gather.setObjectName(u"gather")
        self.gather.setAutoDefault(False)

        self.acts.addWidget(self.gather)

        self.actGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.actGap)


        self.detailInside.addLayout(self.acts)

        self.acts2 = QHBoxLayout()
        self.acts2.setSpacing(8)
        self.acts2.setObjectName(u"acts2")
        self.acknowledge = QPushButton(self.detailSide)
        self.acknowledge.setObjectName(u"acknowledge")
        self.acknowledge.setAutoDefault(False)

        self.acts2.addWidget(self.acknowledge)

        self.putOff = QPushButton(self.detailSide)
        self.putOff.setObjectName(u"putOff")
        self.putOff.setAutoDefault(False)

        self.acts2.addWidget(self.putOff)

        self.answered = QPushButton(self.detailSide)
        self.answered.setObjectName(u"answered")
        self.answered.setAutoDefault(False)

        self.acts2.addWidget(self.answered)

        self.takeOut = QPushButton(self.detailSide)
        self.takeOut.setObjectName(u"takeOut")
        self.takeOut.setAutoDefault(False)

        self.acts2.addWidget(self.takeOut)

        self.actGap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts2.addItem(self.actGap2)


        self.detailInside.addLayout(self.acts2)

        self.split.addWidget(self.detailSide)

        self.listPageInside.addWidget(self.split)

        self.listFoot = QHBoxLayout()
        self.listFoot.setSpacing(8)
        self.listFoot.setObjectName(u"listFoot")
        self.newRequest = QPushButton(self.listPage)
        self.newRequest.setObjectName(u"newRequest")
        self.newRequest.setAutoDefault(False)

        self.listFoot.addWidget(self.newRequest)

        self.listGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listFoot.addItem(self.listGap)

        self.close = QPushButton(self.listPage)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.listFoot.addWidget(self.close)


        self.listPageInside.addLayout(self.listFoot)

        self.pages.addWidget(self.listPage)
        self.formPage = QWidget()
        self.formPage.setObjectName(u"formPage")
        self.formInside = QVBoxLayout(self.formPage)
        self.formInside.setSpacing(8)
        self.formInside.setObjectName(u"formInside")
        self.formInside.setContentsMargins(0, 0, 0, 0)
        self.formTitle = QLabel(self.formPage)
        self.formTitle.setObjectName(u"formTitle")
        self.formTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.formTitle.setWordWrap(True)

        self.formInside.addWidget(self.formTitle)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(self.formPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.formPage)
        self.kind.setObjectName(u"kind")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.askerKindLabel = QLabel(self.formPage)
        self.askerKindLabel.setObjectName(u"askerKindLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.askerKindLabel)

        self.askerKind = QComboBox(self.formPage)
        self.askerKind.setObjectName(u"askerKind")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.askerKind)

        self.askerLabel = QLabel(self.formPage)
        self.askerLabel.setObjectName(u"askerLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.askerLabel)

        self.asker = QLineEdit(self.formPage)
        self.asker.setObjectName(u"asker")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.asker)

        self.childLabel = QLabel(self.formPage)
        self.childLabel.setObjectName(u"childLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.childLabel)

        self.child = QComboBox(self.formPage)
        self.child.setObjectName(u"child")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.child)

        self.receivedLabel = QLabel(self.formPage)
        self.receivedLabel.setObjectName(u"receivedLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.receivedLabel)

        self.received = DateEdit(self.formPage)
        self.received.setObjectName(u"received")
        self.received.setCalendarPopup(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.received)

        self.askedLabel = QLabel(self.formPage)
        self.askedLabel.setObjectName(u"askedLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.askedLabel)

        self.asked = QPlainTextEdit(self.formPage)
        self.asked.setObjectName(u"asked")
        self.asked.setTabChangesFocus(True)
        self.asked.setAcceptDrops(False)

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.asked)

        self.identityLabel = QLabel(self.formPage)
        self.identityLabel.setObjectName(u"identityLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.identityLabel)

        self.identity = QLineEdit(self.formPage)
        self.identity.setObjectName(u"identity")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.identity)

        self.responsibilityLabel = QLabel(self.formPage)
        self.responsibilityLabel.setObjectName(u"responsibilityLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.responsibilityLabel)

        self.responsibility = QComboBox(self.formPage)
        self.responsibility.setObjectName(u"responsibility")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.responsibility)

        self.noteLabel = QLabel(self.formPage)
        self.noteLabel.setObjectName(u"noteLabel")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.responsibilityNote = QLineEdit(self.formPage)
        self.responsibilityNote.setObjectName(u"responsibilityNote")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.responsibilityNote)


        self.formInside.addLayout(self.fields)

        self.formWarnings = QLabel(self.formPage)
        self.formWarnings.setObjectName(u"formWarnings")
        self.formWarnings.setTextFormat(Qt.TextFormat.PlainText)
        self.formWarnings.setWordWrap(True)

        self.formInside.addWidget(self.formWarnings)

        self.formGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.formInside.addItem(self.formGap)

        self.formFoot = QHBoxLayout()
        self.formFoot.setSpacing(8)
        self.formFoot.setObjectName(u"formFoot")
        self.formWrong = QLabel(self.formPage)
        self.formWrong.setObjectName(u"formWrong")
        self.formWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.formWrong.setWordWrap(True)

        self.formFoot.addWidget(self.formWrong)

        self.formOk = QPushButton(self.formPage)
        self.formOk.setObjectName(u"formOk")
        self.formOk.setAutoDefault(False)

        self.formFoot.addWidget(self.formOk)

        self.formBack = QPushButton(self.formPage)
        self.formBack.setObjectName(u"formBack")
        self.formBack.setAutoDefault(False)

        self.formFoot.addWidget(self.formBack)


        self.formInside.addLayout(self.formFoot)

        self.pages.addWidget(self.formPage)
        self.reasonPage = QWidget()
        self.reasonPage.setObjectName(u"reasonPage")
        self.reasonInside = QVBoxLayout(self.reasonPage)
        self.reasonInside.setSpacing(8)
        self.reasonInside.setObjectName(u"reasonInside")
        self.reasonInside.setContentsMargins(0, 0, 0, 0)
        self.question = QLabel(self.reasonPage)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.reasonInside.addWidget(self.question)

        self.untilLabel = QLabel(self.reasonPage)
        self.untilLabel.setObjectName(u"untilLabel")

        self.reasonInside.addWidget(self.untilLabel)

        self.until = DateEdit(self.reasonPage)
        self.until.setObjectName(u"until")
        self.until.setCalendarPopup(True)

        self.reasonInside.addWidget(self.until)

        self.reasonLabel = QLabel(self.reasonPage)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.reasonInside.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(self.reasonPage)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.reasonInside.addWidget(self.reason)

        self.reasonFoot = QHBoxLayout()
        self.reasonFoot.setSpacing(8)
        self.reasonFoot.setObjectName(u"reasonFoot")
        self.reasonWrong = QLabel(self.reasonPage)
        self.reasonWrong.setObjectName(u"reasonWrong")
        self.reasonWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.reasonWrong.setWordWrap(True)

        self.reasonFoot.addWidget(self.reasonWrong)

        self.reasonOk = QPushButton(self.reasonPage)
        self.reasonOk.setObjectName(u"reasonOk")
        self.reasonOk.setAutoDefault(False)

        self.reasonFoot.addWidget(self.reasonOk)

        self.reasonBack = QPushButton(self.reasonPage)
        self.reasonBack.setObjectName(u"reasonBack")
        self.reasonBack.setAutoDefault(False)

        self.reasonFoot.addWidget(self.reasonBack)


        self.reasonInside.addLayout(self.reasonFoot)

        self.pages.addWidget(self.reasonPage)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.sentLabel.setBuddy(self.sent)
        self.kindLabel.setBuddy(self.kind)
        self.askerKindLabel.setBuddy(self.askerKind)
        self.askerLabel.setBuddy(self.asker)
        self.childLabel.setBuddy(self.child)
        self.receivedLabel.setBuddy(self.received)
        self.askedLabel.setBuddy(self.asked)
        self.identityLabel.setBuddy(self.identity)
        self.responsibilityLabel.setBuddy(self.responsibility)
        self.noteLabel.setBuddy(self.responsibilityNote)
        self.untilLabel.setBuddy(self.until)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RequestsDialog)

        self.newRequest.setDefault(True)


        QMetaObject.connectSlotsByName(RequestsDialog)
    # setupUi

    def retranslateUi(self, RequestsDialog) -> None:
        RequestsDialog.setWindowTitle(QCoreApplication.translate("RequestsDialog", u"Requests for a copy, and complaints", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"section", None))
        self.countdown.setText("")
        self.countdown.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"group", None))
        self.facts.setText("")
        self.warnings.setText("")
        self.warnings.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"warn", None))
        self.sentLabel.setText(QCoreApplication.translate("RequestsDialog", u"What went out", None))
#if QT_CONFIG(accessibility)
        self.sent.setAccessibleName(QCoreApplication.translate("RequestsDialog", u"What went out, when and to whom", None))
#endif // QT_CONFIG(accessibility)
        self.edit.setText(QCoreApplication.translate("RequestsDialog", u"&Change or check\u2026", None))
        self.gather.setText(QCoreApplication.translate("RequestsDialog", u"&Gather and check \u25b8", None))
        self.gather.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"primary", None))
        self.acknowledge.setText(QCoreApplication.translate("RequestsDialog", u"Say it has c&ome", None))
        self.putOff.setText(QCoreApplication.translate("RequestsDialog", u"&Put off\u2026", None))
        self.answered.setText(QCoreApplication.translate("RequestsDialog", u"&Answered\u2026", None))
        self.takeOut.setText(QCoreApplication.translate("RequestsDialog", u"&Take out\u2026", None))
        self.newRequest.setText(QCoreApplication.translate("RequestsDialog", u"&New request\u2026", None))
        self.close.setText(QCoreApplication.translate("RequestsDialog", u"Close", None))
        self.formTitle.setText(QCoreApplication.translate("RequestsDialog", u"A request or a complaint", None))
        self.formTitle.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"section", None))
        self.kindLabel.setText(QCoreApplication.translate("RequestsDialog", u"&What it is", None))
        self.askerKindLabel.setText(QCoreApplication.translate("RequestsDialog", u"Who as&ks", None))
        self.askerLabel.setText(QCoreApplication.translate("RequestsDialog", u"&Full name of who asks", None))
        self.childLabel.setText(QCoreApplication.translate("RequestsDialog", u"C&hild", None))
        self.receivedLabel.setText(QCoreApplication.translate("RequestsDialog", u"Ca&me on", None))
        self.received.setDisplayFormat(QCoreApplication.translate("RequestsDialog", u"dd/MM/yyyy", None))
        self.askedLabel.setText(QCoreApplication.translate("RequestsDialog", u"Asked for, or the com&plaint", None))
        self.identityLabel.setText(QCoreApplication.translate("RequestsDialog", u"How who asks was chec&ked", None))
        self.responsibilityLabel.setText(QCoreApplication.translate("RequestsDialog", u"Parental &responsibility", None))
        self.noteLabel.setText(QCoreApplication.translate("RequestsDialog", u"Seen, or lett&er of authority", None))
        self.formWarnings.setText("")
        self.formWarnings.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"warn", None))
        self.formWrong.setText("")
        self.formWrong.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"hint", None))
        self.formOk.setText(QCoreApplication.translate("RequestsDialog", u"&Keep it", None))
        self.formOk.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"primary", None))
        self.formBack.setText(QCoreApplication.translate("RequestsDialog", u"&Back", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"section", None))
        self.untilLabel.setText(QCoreApplication.translate("RequestsDialog", u"&Until", None))
        self.until.setDisplayFormat(QCoreApplication.translate("RequestsDialog", u"dd/MM/yyyy", None))
        self.reasonLabel.setText(QCoreApplication.translate("RequestsDialog", u"Wh&y", None))
        self.reasonWrong.setText("")
        self.reasonWrong.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"hint", None))
        self.reasonOk.setText(QCoreApplication.translate("RequestsDialog", u"&OK", None))
        self.reasonOk.setProperty(u"role", QCoreApplication.translate("RequestsDialog", u"primary", None))
        self.reasonBack.setText(QCoreApplication.translate("RequestsDialog", u"&Back", None))
    # retranslateUi
