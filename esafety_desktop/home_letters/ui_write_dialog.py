# Compiled from forms/home_letters/write_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_WriteDialog(object):
    def setupUi(self, WriteDialog) -> None:
        if not WriteDialog.objectName():
            WriteDialog.setObjectName(u"WriteDialog")
        self.whole = QVBoxLayout(WriteDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.kept = QFrame(WriteDialog)
        self.kept.setObjectName(u"kept")
        self.keptLine = QHBoxLayout(self.kept)
        self.keptLine.setObjectName(u"keptLine")
        self.keptLine.setContentsMargins(12, 4, 12, 4)
        self.keptWords = QLabel(self.kept)
        self.keptWords.setObjectName(u"keptWords")
        self.keptWords.setTextFormat(Qt.TextFormat.PlainText)
        self.keptWords.setWordWrap(True)

        self.keptLine.addWidget(self.keptWords)

        self.anew = QPushButton(self.kept)
        self.anew.setObjectName(u"anew")
        self.anew.setAutoDefault(False)

        self.keptLine.addWidget(self.anew)

        self.keptLine.setStretch(0, 1)

        self.whole.addWidget(self.kept)

        self.inside = QWidget(WriteDialog)
        self.inside.setObjectName(u"inside")
        self.halves = QHBoxLayout(self.inside)
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.halves.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(6)
        self.left.setObjectName(u"left")
        self.toLabel = QLabel(self.inside)
        self.toLabel.setObjectName(u"toLabel")
        self.toLabel.setWordWrap(True)

        self.left.addWidget(self.toLabel)

        self.to = QLineEdit(self.inside)
        self.to.setObjectName(u"to")
        self.to.setClearButtonEnabled(True)

        self.left.addWidget(self.to)

        self.added = QLabel(self.inside)
        self.added.setObjectName(u"added")
        self.added.setTextFormat(Qt.TextFormat.PlainText)
        self.added.setWordWrap(True)

        self.left.addWidget(self.added)

        self.chosenLabel = QLabel(self.inside)
        self.chosenLabel.setObjectName(u"chosenLabel")

        self.left.addWidget(self.chosenLabel)

        self.chosen = QListWidget(self.inside)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setTabKeyNavigation(False)

        self.left.addWidget(self.chosen)


        self.halves.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(6)
        self.right.setObjectName(u"right")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.letterLabel = QLabel(self.inside)
        self.letterLabel.setObjectName(u"letterLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.letterLabel)

        self.letter = QComboBox(self.inside)
        self.letter.setObjectName(u"letter")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.letter)

        self.titleLabel = QLabel(self.inside)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(self.inside)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(80)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title)


        self.right.addLayout(self.form)

        self.textLabel = QLabel(self.inside)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.right.addWidget(self.textLabel)


        self.halves.addLayout(self.right)

        self.halves.setStretch(0, 2)
        self.halves.setStretch(1, 3)

        self.whole.addWidget(self.inside)

        self.leftOutRoom = QScrollArea(WriteDialog)
        self.leftOutRoom.setObjectName(u"leftOutRoom")
        self.leftOutRoom.setFrameShape(QFrame.Shape.NoFrame)
        self.leftOutRoom.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leftOutRoom.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.leftOutRoom.setWidgetResizable(True)
        self.leftOutInside = QWidget()
        self.leftOutInside.setObjectName(u"leftOutInside")
        self.leftOutLines = QVBoxLayout(self.leftOutInside)
        self.leftOutLines.setObjectName(u"leftOutLines")
        self.leftOutLines.setContentsMargins(0, 0, 0, 0)
        self.leftOut = QLabel(self.leftOutInside)
        self.leftOut.setObjectName(u"leftOut")
        self.leftOut.setTextFormat(Qt.TextFormat.PlainText)
        self.leftOut.setWordWrap(True)
        self.leftOut.setAlignment(Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignLeft)

        self.leftOutLines.addWidget(self.leftOut)

        self.leftOutRoom.setWidget(self.leftOutInside)

        self.whole.addWidget(self.leftOutRoom)

        self.incident = QLabel(WriteDialog)
        self.incident.setObjectName(u"incident")
        self.incident.setWordWrap(True)

        self.whole.addWidget(self.incident)

        self.wrong = QLabel(WriteDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.whole.addWidget(self.wrong)

        self.count = QHBoxLayout()
        self.count.setSpacing(12)
        self.count.setObjectName(u"count")
        self.figure = QLabel(WriteDialog)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.count.addWidget(self.figure)

        self.sentence = QLabel(WriteDialog)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)

        self.count.addWidget(self.sentence)

        self.ringToo = QCheckBox(WriteDialog)
        self.ringToo.setObjectName(u"ringToo")
        self.ringToo.setChecked(True)

        self.count.addWidget(self.ringToo)


        self.whole.addLayout(self.count)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.preview = QPushButton(WriteDialog)
        self.preview.setObjectName(u"preview")
        self.preview.setAutoDefault(False)

        self.foot.addWidget(self.preview)

        self.cancel = QPushButton(WriteDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.toLabel.setBuddy(self.to)
        self.chosenLabel.setBuddy(self.chosen)
        self.letterLabel.setBuddy(self.letter)
        self.titleLabel.setBuddy(self.title)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WriteDialog)

        QMetaObject.connectSlotsByName(WriteDialog)
    # setupUi

    def retranslateUi(self, WriteDialog) -> None:
        WriteDialog.setWindowTitle(QCoreApplication.translate("WriteDialog", u"Letter home", None))
        self.kept.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"ok-strip", None))
        self.keptWords.setText("")
        self.keptWords.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"ok", None))
        self.anew.setText(QCoreApplication.translate("WriteDialog", u"Start a&fresh", None))
#if QT_CONFIG(tooltip)
        self.anew.setToolTip(QCoreApplication.translate("WriteDialog", u"Forget the kept letter and begin a new one", None))
#endif // QT_CONFIG(tooltip)
        self.toLabel.setText(QCoreApplication.translate("WriteDialog", u"&To: type a name, a class, a year; Enter takes the marked one", None))
        self.to.setPlaceholderText(QCoreApplication.translate("WriteDialog", u"Ashdown \u00b7 5B \u00b7 Year 5 \u00b7 Whole school \u00b7 All staff", None))
        self.added.setText("")
        self.chosenLabel.setText(QCoreApplication.translate("WriteDialog", u"It &goes to", None))
#if QT_CONFIG(tooltip)
        self.chosen.setToolTip(QCoreApplication.translate("WriteDialog", u"Delete takes one out", None))
#endif // QT_CONFIG(tooltip)
        self.letterLabel.setText(QCoreApplication.translate("WriteDialog", u"&Letter", None))
        self.titleLabel.setText(QCoreApplication.translate("WriteDialog", u"T&itle", None))
#if QT_CONFIG(tooltip)
        self.title.setToolTip(QCoreApplication.translate("WriteDialog", u"Stands in the log and at the foot of the pages", None))
#endif // QT_CONFIG(tooltip)
        self.textLabel.setText(QCoreApplication.translate("WriteDialog", u"Te&xt: what you change here is changed in this letter only", None))
#if QT_CONFIG(accessibility)
        self.leftOutRoom.setAccessibleName(QCoreApplication.translate("WriteDialog", u"Who gets no letter, and who would rather be rung", None))
#endif // QT_CONFIG(accessibility)
        self.leftOut.setText("")
        self.leftOut.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"hint", None))
        self.incident.setText(QCoreApplication.translate("WriteDialog", u"Is it about something that happened with a child? Then write it from the incident (Incidents, Letters), not here: whatever is born of an incident stays in the locked cabinet.", None))
        self.incident.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"warn", None))
        self.figure.setText(QCoreApplication.translate("WriteDialog", u"0", None))
        self.figure.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"figure", None))
        self.sentence.setText("")
        self.ringToo.setText(QCoreApplication.translate("WriteDialog", u"Write to th&em as well", None))
#if QT_CONFIG(tooltip)
        self.ringToo.setToolTip(QCoreApplication.translate("WriteDialog", u"To the families who asked to be rung", None))
#endif // QT_CONFIG(tooltip)
        self.preview.setText(QCoreApplication.translate("WriteDialog", u"&Preview\u2026", None))
#if QT_CONFIG(tooltip)
        self.preview.setToolTip(QCoreApplication.translate("WriteDialog", u"Look at the pages, then print or save them (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.preview.setProperty(u"role", QCoreApplication.translate("WriteDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("WriteDialog", u"Close", None))
#if QT_CONFIG(tooltip)
        self.cancel.setToolTip(QCoreApplication.translate("WriteDialog", u"What you typed is kept until you come back", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
