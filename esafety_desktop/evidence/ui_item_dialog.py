# Compiled from forms/evidence/item_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ItemDialog(object):
    def setupUi(self, ItemDialog) -> None:
        if not ItemDialog.objectName():
            ItemDialog.setObjectName(u"ItemDialog")
        self.whole = QVBoxLayout(ItemDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(ItemDialog)
        self.kindLabel.setObjectName(u"kindLabel")
        self.kindLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(ItemDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.deviceLabel = QLabel(ItemDialog)
        self.deviceLabel.setObjectName(u"deviceLabel")
        self.deviceLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.deviceLabel)

        self.device = QComboBox(ItemDialog)
        self.device.setObjectName(u"device")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.device)

        self.whatLabel = QLabel(ItemDialog)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.whatLabel)

        self.what = QLineEdit(ItemDialog)
        self.what.setObjectName(u"what")
        self.what.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.what)

        self.identificationLabel = QLabel(ItemDialog)
        self.identificationLabel.setObjectName(u"identificationLabel")
        self.identificationLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.identificationLabel)

        self.identification = QLineEdit(ItemDialog)
        self.identification.setObjectName(u"identification")
        self.identification.setAcceptDrops(False)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.identification)

        self.stateLabel = QLabel(ItemDialog)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.stateLabel)

        self.state = QComboBox(ItemDialog)
        self.state.setObjectName(u"state")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.state)

        self.holderLabel = QLabel(ItemDialog)
        self.holderLabel.setObjectName(u"holderLabel")
        self.holderLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.holderLabel)

        self.holder = QLineEdit(ItemDialog)
        self.holder.setObjectName(u"holder")
        self.holder.setAcceptDrops(False)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.holder)

        self.keptWhereLabel = QLabel(ItemDialog)
        self.keptWhereLabel.setObjectName(u"keptWhereLabel")
        self.keptWhereLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.keptWhereLabel)

        self.keptWhere = QLineEdit(ItemDialog)
        self.keptWhere.setObjectName(u"keptWhere")
        self.keptWhere.setAcceptDrops(False)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.keptWhere)

        self.handedInByLabel = QLabel(ItemDialog)
        self.handedInByLabel.setObjectName(u"handedInByLabel")
        self.handedInByLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.handedInByLabel)

        self.handedInBy = QLineEdit(ItemDialog)
        self.handedInBy.setObjectName(u"handedInBy")
        self.handedInBy.setAcceptDrops(False)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.handedInBy)

        self.handedInAtLabel = QLabel(ItemDialog)
        self.handedInAtLabel.setObjectName(u"handedInAtLabel")
        self.handedInAtLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.handedInAtLabel)

        self.handedInAtRow = QHBoxLayout()
        self.handedInAtRow.setSpacing(8)
        self.handedInAtRow.setObjectName(u"handedInAtRow")
        self.handedInAt = QLineEdit(ItemDialog)
        self.handedInAt.setObjectName(u"handedInAt")
        self.handedInAt.setAcceptDrops(False)

        self.handedInAtRow.addWidget(self.handedInAt)

        self.handedInAtNow = QPushButton(ItemDialog)
        self.handedInAtNow.setObjectName(u"handedInAtNow")
        self.handedInAtNow.setAutoDefault(False)

        self.handedInAtRow.addWidget(self.handedInAtNow)

        self.gap3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.handedInAtRow.addItem(self.gap3)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.handedInAtRow)

        self.noteLabel = QLabel(ItemDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(ItemDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.note)

        self.reasonLabel = QLabel(ItemDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QLineEdit(ItemDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setAcceptDrops(False)

        self.form.setWidget(10, QFormLayout.ItemRole.FieldRole, self.reason)


        self.whole.addLayout(self.form)

        self.advice = QLabel(ItemDialog)
        self.advice.setObjectName(u"advice")
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)

        self.whole.addWidget(self.advice)

        self.hint = QLabel(ItemDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ItemDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ItemDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ItemDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.deviceLabel.setBuddy(self.device)
        self.whatLabel.setBuddy(self.what)
        self.identificationLabel.setBuddy(self.identification)
        self.stateLabel.setBuddy(self.state)
        self.holderLabel.setBuddy(self.holder)
        self.keptWhereLabel.setBuddy(self.keptWhere)
        self.handedInByLabel.setBuddy(self.handedInBy)
        self.handedInAtLabel.setBuddy(self.handedInAt)
        self.noteLabel.setBuddy(self.note)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ItemDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ItemDialog)
    # setupUi

    def retranslateUi(self, ItemDialog) -> None:
        ItemDialog.setWindowTitle(QCoreApplication.translate("ItemDialog", u"Add to the evidence register", None))
        self.kindLabel.setText(QCoreApplication.translate("ItemDialog", u"&Kind", None))
        self.deviceLabel.setText(QCoreApplication.translate("ItemDialog", u"De&vice", None))
        self.whatLabel.setText(QCoreApplication.translate("ItemDialog", u"&What it is", None))
        self.identificationLabel.setText(QCoreApplication.translate("ItemDialog", u"&Identification", None))
        self.stateLabel.setText(QCoreApplication.translate("ItemDialog", u"&State", None))
        self.holderLabel.setText(QCoreApplication.translate("ItemDialog", u"&Held by", None))
        self.keptWhereLabel.setText(QCoreApplication.translate("ItemDialog", u"Where ke&pt", None))
        self.handedInByLabel.setText(QCoreApplication.translate("ItemDialog", u"Handed in &by", None))
        self.handedInAtLabel.setText(QCoreApplication.translate("ItemDialog", u"Handed in &on", None))
        self.handedInAtNow.setText(QCoreApplication.translate("ItemDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.handedInAtNow.setAccessibleName(QCoreApplication.translate("ItemDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ItemDialog", u"&Note", None))
        self.reasonLabel.setText(QCoreApplication.translate("ItemDialog", u"Wh&y corrected", None))
        self.advice.setText("")
        self.advice.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"warn", None))
        self.hint.setText(QCoreApplication.translate("ItemDialog", u"Write what tells it from others: make, serial number, asset tag. Nobody opens, switches on or looks through it. A line is never changed afterwards; it can be put right by a new one.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ItemDialog", u"&Add", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ItemDialog", u"Cancel", None))
    # retranslateUi
