# Compiled from forms/incidents/details_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_DetailsDialog(object):
    def setupUi(self, DetailsDialog) -> None:
        if not DetailsDialog.objectName():
            DetailsDialog.setObjectName(u"DetailsDialog")
        self.whole = QVBoxLayout(DetailsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.scroll = QScrollArea(DetailsDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.form = QFormLayout(self.inner)
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(10)
        self.whatHappenedLabel = QLabel(self.inner)
        self.whatHappenedLabel.setObjectName(u"whatHappenedLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.whatHappenedLabel)

        self.whatHappened = QPlainTextEdit(self.inner)
        self.whatHappened.setObjectName(u"whatHappened")
        self.whatHappened.setTabChangesFocus(True)
        self.whatHappened.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.whatHappened)

        self.ownWordsLabel = QLabel(self.inner)
        self.ownWordsLabel.setObjectName(u"ownWordsLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ownWordsLabel)

        self.ownWords = QPlainTextEdit(self.inner)
        self.ownWords.setObjectName(u"ownWords")
        self.ownWords.setTabChangesFocus(True)
        self.ownWords.setAcceptDrops(False)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.ownWords)

        self.kindLabel = QLabel(self.inner)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.inner)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.kind)

        self.intentLabel = QLabel(self.inner)
        self.intentLabel.setObjectName(u"intentLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.intentLabel)

        self.intent = QComboBox(self.inner)
        self.intent.setObjectName(u"intent")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.intent)

        self.riskLabel = QLabel(self.inner)
        self.riskLabel.setObjectName(u"riskLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.riskLabel)

        self.risk = QComboBox(self.inner)
        self.risk.setObjectName(u"risk")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.risk)

        self.contentLabel = QLabel(self.inner)
        self.contentLabel.setObjectName(u"contentLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.contentLabel)

        self.fourC = QHBoxLayout()
        self.fourC.setSpacing(16)
        self.fourC.setObjectName(u"fourC")
        self.content = QCheckBox(self.inner)
        self.content.setObjectName(u"content")

        self.fourC.addWidget(self.content)

        self.contact = QCheckBox(self.inner)
        self.contact.setObjectName(u"contact")

        self.fourC.addWidget(self.contact)

        self.conduct = QCheckBox(self.inner)
        self.conduct.setObjectName(u"conduct")

        self.fourC.addWidget(self.conduct)

        self.commerce = QCheckBox(self.inner)
        self.commerce.setObjectName(u"commerce")

        self.fourC.addWidget(self.commerce)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fourC.addItem(self.gap1)


        self.form.setLayout(5, QFormLayout.ItemRole.FieldRole, self.fourC)

        self.occurredLabel = QLabel(self.inner)
        self.occurredLabel.setObjectName(u"occurredLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.occurredLabel)

        self.when = QVBoxLayout()
        self.when.setObjectName(u"when")
        self.occurred = QComboBox(self.inner)
        self.occurred.setObjectName(u"occurred")

        self.when.addWidget(self.occurred)

        self.occurredFromRow = QHBoxLayout()
        self.occurredFromRow.setSpacing(8)
        self.occurredFromRow.setObjectName(u"occurredFromRow")
        self.occurredFrom = QLineEdit(self.inner)
        self.occurredFrom.setObjectName(u"occurredFrom")

        self.occurredFromRow.addWidget(self.occurredFrom)

        self.occurredFromNow = QPushButton(self.inner)
        self.occurredFromNow.setObjectName(u"occurredFromNow")
        self.occurredFromNow.setAutoDefault(False)

        self.occurredFromRow.addWidget(self.occurredFromNow)

        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.occurredFromRow.addItem(self.gap2)


        self.when.addLayout(self.occurredFromRow)

        self.occurredToRow = QHBoxLayout()
        self.occurredToRow.setSpacing(8)
        self.occurredToRow.setObjectName(u"occurredToRow")
        self.occurredTo = QLineEdit(self.inner)
        self.occurredTo.setObjectName(u"occurredTo")

        self.occurredToRow.addWidget(self.occurredTo)

        self.occurredToNow = QPushButton(self.inner)
        self.occurredToNow.setObjectName(u"occurredToNow")
        self.occurredToNow.setAutoDefault(False)

        self.occurredToRow.addWidget(self.occurredToNow)

        self.gap3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.occurredToRow.addItem(self.gap3)


        self.when.addLayout(self.occurredToRow)


        self.form.setLayout(6, QFormLayout.ItemRole.FieldRole, self.when)

        self.reportedLabel = QLabel(self.inner)
        self.reportedLabel.setObjectName(u"reportedLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.reportedLabel)

        self.reportedRow = QHBoxLayout()
        self.reportedRow.setSpacing(8)
        self.reportedRow.setObjectName(u"reportedRow")
        self.reported = QLineEdit(self.inner)
        self.reported.setObjectName(u"reported")

        self.reportedRow.addWidget(self.reported)

        self.reportedNow = QPushButton(self.inner)
        self.reportedNow.setObjectName(u"reportedNow")
        self.reportedNow.setAutoDefault(False)

        self.reportedRow.addWidget(self.reportedNow)

        self.gap4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reportedRow.addItem(self.gap4)


        self.form.setLayout(7, QFormLayout.ItemRole.FieldRole, self.reportedRow)

        self.whereLabel = QLabel(self.inner)
        self.whereLabel.setObjectName(u"whereLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.whereLabel)

        self.where = QComboBox(self.inner)
        self.where.setObjectName(u"where")

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.where)

        self.placeLabel = QLabel(self.inner)
        self.placeLabel.setObjectName(u"placeLabel")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.place = QLineEdit(self.inner)
        self.place.setObjectName(u"place")

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.place)

        self.deviceLabel = QLabel(self.inner)
        self.deviceLabel.setObjectName(u"deviceLabel")

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.deviceLabel)

        self.device = QComboBox(self.inner)
        self.device.setObjectName(u"device")

        self.form.setWidget(10, QFormLayout.ItemRole.FieldRole, self.device)

        self.deviceNoteLabel = QLabel(self.inner)
        self.deviceNoteLabel.setObjectName(u"deviceNoteLabel")

        self.form.setWidget(11, QFormLayout.ItemRole.LabelRole, self.deviceNoteLabel)

        self.deviceNote = QLineEdit(self.inner)
        self.deviceNote.setObjectName(u"deviceNote")

        self.form.setWidget(11, QFormLayout.ItemRole.FieldRole, self.deviceNote)

        self.siteLabel = QLabel(self.inner)
        self.siteLabel.setObjectName(u"siteLabel")

        self.form.setWidget(12, QFormLayout.ItemRole.LabelRole, self.siteLabel)

        self.site = QLineEdit(self.inner)
        self.site.setObjectName(u"site")

        self.form.setWidget(12, QFormLayout.ItemRole.FieldRole, self.site)

        self.scroll.setWidget(self.inner)

        self.whole.addWidget(self.scroll)

        self.hint = QLabel(DetailsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(DetailsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(DetailsDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(DetailsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.whatHappenedLabel.setBuddy(self.whatHappened)
        self.ownWordsLabel.setBuddy(self.ownWords)
        self.kindLabel.setBuddy(self.kind)
        self.intentLabel.setBuddy(self.intent)
        self.riskLabel.setBuddy(self.risk)
        self.contentLabel.setBuddy(self.content)
        self.occurredLabel.setBuddy(self.occurred)
        self.reportedLabel.setBuddy(self.reported)
        self.whereLabel.setBuddy(self.where)
        self.placeLabel.setBuddy(self.place)
        self.deviceLabel.setBuddy(self.device)
        self.deviceNoteLabel.setBuddy(self.deviceNote)
        self.siteLabel.setBuddy(self.site)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DetailsDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(DetailsDialog)
    # setupUi

    def retranslateUi(self, DetailsDialog) -> None:
        DetailsDialog.setWindowTitle(QCoreApplication.translate("DetailsDialog", u"Facts", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DetailsDialog", u"Facts of this incident", None))
#endif // QT_CONFIG(accessibility)
        self.whatHappenedLabel.setText(QCoreApplication.translate("DetailsDialog", u"&What happened", None))
        self.ownWordsLabel.setText(QCoreApplication.translate("DetailsDialog", u"The child\u2019s &own words", None))
        self.kindLabel.setText(QCoreApplication.translate("DetailsDialog", u"Ki&nd", None))
        self.intentLabel.setText(QCoreApplication.translate("DetailsDialog", u"By &accident or on purpose", None))
        self.riskLabel.setText(QCoreApplication.translate("DetailsDialog", u"&Risk", None))
        self.contentLabel.setText(QCoreApplication.translate("DetailsDialog", u"Four &Cs", None))
        self.content.setText(QCoreApplication.translate("DetailsDialog", u"Content", None))
        self.contact.setText(QCoreApplication.translate("DetailsDialog", u"Contact", None))
        self.conduct.setText(QCoreApplication.translate("DetailsDialog", u"Conduct", None))
        self.commerce.setText(QCoreApplication.translate("DetailsDialog", u"Commerce", None))
        self.occurredLabel.setText(QCoreApplication.translate("DetailsDialog", u"It &happened", None))
        self.occurredFromNow.setText(QCoreApplication.translate("DetailsDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.occurredFromNow.setAccessibleName(QCoreApplication.translate("DetailsDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.occurredToNow.setText(QCoreApplication.translate("DetailsDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.occurredToNow.setAccessibleName(QCoreApplication.translate("DetailsDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.reportedLabel.setText(QCoreApplication.translate("DetailsDialog", u"Re&ported", None))
        self.reportedNow.setText(QCoreApplication.translate("DetailsDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.reportedNow.setAccessibleName(QCoreApplication.translate("DetailsDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.whereLabel.setText(QCoreApplication.translate("DetailsDialog", u"&In or out of school", None))
        self.placeLabel.setText(QCoreApplication.translate("DetailsDialog", u"P&lace", None))
        self.deviceLabel.setText(QCoreApplication.translate("DetailsDialog", u"&Device", None))
        self.deviceNoteLabel.setText(QCoreApplication.translate("DetailsDialog", u"Which de&vice", None))
        self.siteLabel.setText(QCoreApplication.translate("DetailsDialog", u"&Site, app or game", None))
        self.hint.setText(QCoreApplication.translate("DetailsDialog", u"Facts, no graphic description. Describe an image in a word or two; write a child\u2019s own words exactly.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("DetailsDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("DetailsDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("DetailsDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("DetailsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("DetailsDialog", u"Cancel", None))
    # retranslateUi
