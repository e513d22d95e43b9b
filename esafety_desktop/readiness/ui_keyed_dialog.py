# Compiled from forms/readiness/keyed_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

class Ui_KeyedDialog(object):
    def setupUi(self, KeyedDialog) -> None:
        if not KeyedDialog.objectName():
            KeyedDialog.setObjectName(u"KeyedDialog")
        self.whole = QVBoxLayout(KeyedDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(KeyedDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.fields = QScrollArea(KeyedDialog)
        self.fields.setObjectName(u"fields")
        self.fields.setWidgetResizable(True)
        self.fields.setFrameShape(QFrame.Shape.NoFrame)
        self.fieldsContent = QWidget()
        self.fieldsContent.setObjectName(u"fieldsContent")
        self.fieldsPlace = QVBoxLayout(self.fieldsContent)
        self.fieldsPlace.setSpacing(8)
        self.fieldsPlace.setObjectName(u"fieldsPlace")
        self.fieldsPlace.setContentsMargins(0, 0, 0, 0)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.numberLabel = QLabel(self.fieldsContent)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QComboBox(self.fieldsContent)
        self.number.setObjectName(u"number")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.number)

        self.writtenLabel = QLabel(self.fieldsContent)
        self.writtenLabel.setObjectName(u"writtenLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.writtenLabel)

        self.writtenLine = QHBoxLayout()
        self.writtenLine.setSpacing(8)
        self.writtenLine.setObjectName(u"writtenLine")
        self.written = QLineEdit(self.fieldsContent)
        self.written.setObjectName(u"written")

        self.writtenLine.addWidget(self.written)

        self.writtenNow = QPushButton(self.fieldsContent)
        self.writtenNow.setObjectName(u"writtenNow")
        self.writtenNow.setAutoDefault(False)

        self.writtenLine.addWidget(self.writtenNow)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.writtenLine)

        self.writerLabel = QLabel(self.fieldsContent)
        self.writerLabel.setObjectName(u"writerLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.writerLabel)

        self.writer = QLineEdit(self.fieldsContent)
        self.writer.setObjectName(u"writer")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.writer)

        self.occurredLabel = QLabel(self.fieldsContent)
        self.occurredLabel.setObjectName(u"occurredLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.occurredLabel)

        self.occurredLine = QHBoxLayout()
        self.occurredLine.setSpacing(8)
        self.occurredLine.setObjectName(u"occurredLine")
        self.occurred = QComboBox(self.fieldsContent)
        self.occurred.setObjectName(u"occurred")

        self.occurredLine.addWidget(self.occurred)

        self.occurredFrom = QLineEdit(self.fieldsContent)
        self.occurredFrom.setObjectName(u"occurredFrom")

        self.occurredLine.addWidget(self.occurredFrom)

        self.occurredFromNow = QPushButton(self.fieldsContent)
        self.occurredFromNow.setObjectName(u"occurredFromNow")
        self.occurredFromNow.setAutoDefault(False)

        self.occurredLine.addWidget(self.occurredFromNow)

        self.occurredTo = QLineEdit(self.fieldsContent)
        self.occurredTo.setObjectName(u"occurredTo")

        self.occurredLine.addWidget(self.occurredTo)

        self.occurredToNow = QPushButton(self.fieldsContent)
        self.occurredToNow.setObjectName(u"occurredToNow")
        self.occurredToNow.setAutoDefault(False)

        self.occurredLine.addWidget(self.occurredToNow)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.occurredLine)

        self.reportedLabel = QLabel(self.fieldsContent)
        self.reportedLabel.setObjectName(u"reportedLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reportedLabel)

        self.reportedLine = QHBoxLayout()
        self.reportedLine.setSpacing(8)
        self.reportedLine.setObjectName(u"reportedLine")
        self.reported = QLineEdit(self.fieldsContent)
        self.reported.setObjectName(u"reported")

        self.reportedLine.addWidget(self.reported)

        self.reportedNow = QPushButton(self.fieldsContent)
        self.reportedNow.setObjectName(u"reportedNow")
        self.reportedNow.setAutoDefault(False)

        self.reportedLine.addWidget(self.reportedNow)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.reportedLine)

        self.whatLabel = QLabel(self.fieldsContent)
        self.whatLabel.setObjectName(u"whatLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.whatLabel)

        self.whatHappened = QPlainTextEdit(self.fieldsContent)
        self.whatHappened.setObjectName(u"whatHappened")
        self.whatHappened.setTabChangesFocus(True)
        self.whatHappened.setAcceptDrops(False)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.whatHappened)

        self.wordsLabel = QLabel(self.fieldsContent)
        self.wordsLabel.setObjectName(u"wordsLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.wordsLabel)

        self.ownWords = QPlainTextEdit(self.fieldsContent)
        self.ownWords.setObjectName(u"ownWords")
        self.ownWords.setTabChangesFocus(True)
        self.ownWords.setAcceptDrops(False)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.ownWords)

        self.placeLabel = QLabel(self.fieldsContent)
        self.placeLabel.setObjectName(u"placeLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.placeLine = QHBoxLayout()
        self.placeLine.setSpacing(8)
        self.placeLine.setObjectName(u"placeLine")
        self.where = QComboBox(self.fieldsContent)
        self.where.setObjectName(u"where")

        self.placeLine.addWidget(self.where)

        self.place = QLineEdit(self.fieldsContent)
        self.place.setObjectName(u"place")

        self.placeLine.addWidget(self.place)


        self.form.setLayout(7, QFormLayout.ItemRole.FieldRole, self.placeLine)

        self.deviceLabel = QLabel(self.fieldsContent)
        self.deviceLabel.setObjectName(u"deviceLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.deviceLabel)

        self.deviceLine = QHBoxLayout()
        self.deviceLine.setSpacing(8)
        self.deviceLine.setObjectName(u"deviceLine")
        self.device = QComboBox(self.fieldsContent)
        self.device.setObjectName(u"device")

        self.deviceLine.addWidget(self.device)

        self.deviceNote = QLineEdit(self.fieldsContent)
        self.deviceNote.setObjectName(u"deviceNote")

        self.deviceLine.addWidget(self.deviceNote)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.deviceLine)

        self.siteLabel = QLabel(self.fieldsContent)
        self.siteLabel.setObjectName(u"siteLabel")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.siteLabel)

        self.site = QLineEdit(self.fieldsContent)
        self.site.setObjectName(u"site")

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.site)


        self.fieldsPlace.addLayout(self.form)

        self.linesTitle = QLabel(self.fieldsContent)
        self.linesTitle.setObjectName(u"linesTitle")
        self.linesTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.linesTitle.setWordWrap(True)

        self.fieldsPlace.addWidget(self.linesTitle)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.fieldsPlace.addLayout(self.tablePlace)

        self.lineForm = QFormLayout()
        self.lineForm.setObjectName(u"lineForm")
        self.lineForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.lineAtLabel = QLabel(self.fieldsContent)
        self.lineAtLabel.setObjectName(u"lineAtLabel")

        self.lineForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.lineAtLabel)

        self.lineAtLine = QHBoxLayout()
        self.lineAtLine.setSpacing(8)
        self.lineAtLine.setObjectName(u"lineAtLine")
        self.lineAt = QLineEdit(self.fieldsContent)
        self.lineAt.setObjectName(u"lineAt")

        self.lineAtLine.addWidget(self.lineAt)

        self.lineAtNow = QPushButton(self.fieldsContent)
        self.lineAtNow.setObjectName(u"lineAtNow")
        self.lineAtNow.setAutoDefault(False)

        self.lineAtLine.addWidget(self.lineAtNow)

        self.lineKind = QComboBox(self.fieldsContent)
        self.lineKind.setObjectName(u"lineKind")

        self.lineAtLine.addWidget(self.lineKind)


        self.lineForm.setLayout(0, QFormLayout.ItemRole.FieldRole, self.lineAtLine)

        self.lineAuthorLabel = QLabel(self.fieldsContent)
        self.lineAuthorLabel.setObjectName(u"lineAuthorLabel")

        self.lineForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.lineAuthorLabel)

        self.lineAuthor = QLineEdit(self.fieldsContent)
        self.lineAuthor.setObjectName(u"lineAuthor")

        self.lineForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.lineAuthor)

        self.lineTextLabel = QLabel(self.fieldsContent)
        self.lineTextLabel.setObjectName(u"lineTextLabel")

        self.lineForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.lineTextLabel)

        self.lineText = QPlainTextEdit(self.fieldsContent)
        self.lineText.setObjectName(u"lineText")
        self.lineText.setTabChangesFocus(True)
        self.lineText.setAcceptDrops(False)

        self.lineForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.lineText)


        self.fieldsPlace.addLayout(self.lineForm)

        self.lineFoot = QHBoxLayout()
        self.lineFoot.setSpacing(8)
        self.lineFoot.setObjectName(u"lineFoot")
        self.lineWrong = QLabel(self.fieldsContent)
        self.lineWrong.setObjectName(u"lineWrong")
        self.lineWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.lineWrong.setWordWrap(True)

        self.lineFoot.addWidget(self.lineWrong)

        self.addLine = QPushButton(self.fieldsContent)
        self.addLine.setObjectName(u"addLine")
        self.addLine.setAutoDefault(False)

        self.lineFoot.addWidget(self.addLine)

        self.takeLine = QPushButton(self.fieldsContent)
        self.takeLine.setObjectName(u"takeLine")
        self.takeLine.setAutoDefault(False)

        self.lineFoot.addWidget(self.takeLine)


        self.fieldsPlace.addLayout(self.lineFoot)

        self.fields.setWidget(self.fieldsContent)

        self.whole.addWidget(self.fields)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(KeyedDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(KeyedDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(KeyedDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.numberLabel.setBuddy(self.number)
        self.writtenLabel.setBuddy(self.written)
        self.writerLabel.setBuddy(self.writer)
        self.occurredLabel.setBuddy(self.occurred)
        self.reportedLabel.setBuddy(self.reported)
        self.whatLabel.setBuddy(self.whatHappened)
        self.wordsLabel.setBuddy(self.ownWords)
        self.placeLabel.setBuddy(self.place)
        self.deviceLabel.setBuddy(self.device)
        self.siteLabel.setBuddy(self.site)
        self.lineAtLabel.setBuddy(self.lineAt)
        self.lineAuthorLabel.setBuddy(self.lineAuthor)
        self.lineTextLabel.setBuddy(self.lineText)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(KeyedDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(KeyedDialog)
    # setupUi

    def retranslateUi(self, KeyedDialog) -> None:
        KeyedDialog.setWindowTitle(QCoreApplication.translate("KeyedDialog", u"Key in a paper sheet", None))
        self.lead.setText(QCoreApplication.translate("KeyedDialog", u"Put in what stands on the paper, with the times that stand there. The record shows both: when it happened or was written, and that it was keyed in now. Is it about a leader? Don\u2019t key it in here: use New incident in a sealed envelope, and leave the number of the sheet as it is.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("KeyedDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("KeyedDialog", u"What stands on the sheet", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("KeyedDialog", u"&Sheet number", None))
        self.writtenLabel.setText(QCoreApplication.translate("KeyedDialog", u"&Written on", None))
        self.writtenNow.setText(QCoreApplication.translate("KeyedDialog", u"Now", None))
        self.writerLabel.setText(QCoreApplication.translate("KeyedDialog", u"Written &by", None))
        self.occurredLabel.setText(QCoreApplication.translate("KeyedDialog", u"It &happened", None))
        self.occurredFromNow.setText(QCoreApplication.translate("KeyedDialog", u"Now", None))
        self.occurredToNow.setText(QCoreApplication.translate("KeyedDialog", u"Now", None))
        self.reportedLabel.setText(QCoreApplication.translate("KeyedDialog", u"It was &reported", None))
        self.reportedNow.setText(QCoreApplication.translate("KeyedDialog", u"Now", None))
        self.whatLabel.setText(QCoreApplication.translate("KeyedDialog", u"Wh&at happened", None))
        self.wordsLabel.setText(QCoreApplication.translate("KeyedDialog", u"The child\u2019s own wor&ds", None))
        self.placeLabel.setText(QCoreApplication.translate("KeyedDialog", u"&Place", None))
#if QT_CONFIG(accessibility)
        self.where.setAccessibleName(QCoreApplication.translate("KeyedDialog", u"In or out of school", None))
#endif // QT_CONFIG(accessibility)
        self.deviceLabel.setText(QCoreApplication.translate("KeyedDialog", u"De&vice", None))
        self.deviceNote.setPlaceholderText(QCoreApplication.translate("KeyedDialog", u"which one, where it is now", None))
        self.siteLabel.setText(QCoreApplication.translate("KeyedDialog", u"S&ite, app or game", None))
        self.linesTitle.setText(QCoreApplication.translate("KeyedDialog", u"Lines of the chronology", None))
        self.linesTitle.setProperty(u"role", QCoreApplication.translate("KeyedDialog", u"group", None))
        self.lineAtLabel.setText(QCoreApplication.translate("KeyedDialog", u"It happened a&t", None))
        self.lineAtNow.setText(QCoreApplication.translate("KeyedDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.lineKind.setAccessibleName(QCoreApplication.translate("KeyedDialog", u"Kind of line", None))
#endif // QT_CONFIG(accessibility)
        self.lineAuthorLabel.setText(QCoreApplication.translate("KeyedDialog", u"Written b&y", None))
        self.lineTextLabel.setText(QCoreApplication.translate("KeyedDialog", u"&Line", None))
        self.lineWrong.setText("")
        self.lineWrong.setProperty(u"role", QCoreApplication.translate("KeyedDialog", u"hint", None))
        self.addLine.setText(QCoreApplication.translate("KeyedDialog", u"&Add this line", None))
        self.takeLine.setText(QCoreApplication.translate("KeyedDialog", u"Take this line out", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("KeyedDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("KeyedDialog", u"&Make the incident", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("KeyedDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("KeyedDialog", u"Cancel", None))
    # retranslateUi
