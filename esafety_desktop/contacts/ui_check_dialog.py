# Compiled from forms/contacts/check_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_CheckDialog(object):
    def setupUi(self, CheckDialog) -> None:
        if not CheckDialog.objectName():
            CheckDialog.setObjectName(u"CheckDialog")
        self.whole = QVBoxLayout(CheckDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(CheckDialog)
        self.pages.setObjectName(u"pages")
        self.walk = QWidget()
        self.walk.setObjectName(u"walk")
        self.walkInside = QVBoxLayout(self.walk)
        self.walkInside.setSpacing(8)
        self.walkInside.setObjectName(u"walkInside")
        self.walkInside.setContentsMargins(0, 0, 0, 0)
        self.which = QHBoxLayout()
        self.which.setSpacing(16)
        self.which.setObjectName(u"which")
        self.onlyDue = QRadioButton(self.walk)
        self.onlyDue.setObjectName(u"onlyDue")
        self.onlyDue.setChecked(True)

        self.which.addWidget(self.onlyDue)

        self.everything = QRadioButton(self.walk)
        self.everything.setObjectName(u"everything")

        self.which.addWidget(self.everything)

        self.count = QLabel(self.walk)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.count.setProperty(u"role", u"hint")

        self.which.addWidget(self.count)

        self.which.setStretch(2, 1)

        self.walkInside.addLayout(self.which)

        self.progress = QProgressBar(self.walk)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)

        self.walkInside.addWidget(self.progress)

        self.slot = QLabel(self.walk)
        self.slot.setObjectName(u"slot")
        self.slot.setTextFormat(Qt.TextFormat.PlainText)
        self.slot.setWordWrap(True)
        self.slot.setProperty(u"role", u"section")

        self.walkInside.addWidget(self.slot)

        self.purpose = QLabel(self.walk)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setTextFormat(Qt.TextFormat.PlainText)
        self.purpose.setWordWrap(True)
        self.purpose.setProperty(u"role", u"hint")

        self.walkInside.addWidget(self.purpose)

        self.why = QLabel(self.walk)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.why.setProperty(u"role", u"warn")

        self.walkInside.addWidget(self.why)

        self.card = QFrame(self.walk)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.cardInside = QVBoxLayout(self.card)
        self.cardInside.setSpacing(4)
        self.cardInside.setObjectName(u"cardInside")
        self.cardInside.setContentsMargins(12, 8, 12, 8)
        self.name = QLabel(self.card)
        self.name.setObjectName(u"name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setProperty(u"role", u"group")

        self.cardInside.addWidget(self.name)

        self.numbers = QLabel(self.card)
        self.numbers.setObjectName(u"numbers")
        self.numbers.setTextFormat(Qt.TextFormat.PlainText)
        self.numbers.setWordWrap(True)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.numbers.setProperty(u"role", u"title")

        self.cardInside.addWidget(self.numbers)

        self.about = QLabel(self.card)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.cardInside.addWidget(self.about)

        self.checked = QLabel(self.card)
        self.checked.setObjectName(u"checked")
        self.checked.setTextFormat(Qt.TextFormat.PlainText)
        self.checked.setWordWrap(True)
        self.checked.setProperty(u"role", u"hint")

        self.cardInside.addWidget(self.checked)


        self.walkInside.addWidget(self.card)

        self.walkSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.walkInside.addItem(self.walkSpace)

        self.byLine = QHBoxLayout()
        self.byLine.setSpacing(8)
        self.byLine.setObjectName(u"byLine")
        self.byLabel = QLabel(self.walk)
        self.byLabel.setObjectName(u"byLabel")

        self.byLine.addWidget(self.byLabel)

        self.by = QLineEdit(self.walk)
        self.by.setObjectName(u"by")
        self.by.setMaxLength(200)

        self.byLine.addWidget(self.by)


        self.walkInside.addLayout(self.byLine)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back = QPushButton(self.walk)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.buttons.addWidget(self.back)

        self.buttonsSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonsSpace)

        self.noAnswer = QPushButton(self.walk)
        self.noAnswer.setObjectName(u"noAnswer")
        self.noAnswer.setAutoDefault(False)

        self.buttons.addWidget(self.noAnswer)

        self.change = QPushButton(self.walk)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.buttons.addWidget(self.change)

        self.later = QPushButton(self.walk)
        self.later.setObjectName(u"later")
        self.later.setAutoDefault(False)

        self.buttons.addWidget(self.later)

        self.right = QPushButton(self.walk)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.right)


        self.walkInside.addLayout(self.buttons)

        self.pages.addWidget(self.walk)
        self.end = QWidget()
        self.end.setObjectName(u"end")
        self.endInside = QVBoxLayout(self.end)
        self.endInside.setSpacing(8)
        self.endInside.setObjectName(u"endInside")
        self.endInside.setContentsMargins(0, 0, 0, 0)
        self.endTitle = QLabel(self.end)
        self.endTitle.setObjectName(u"endTitle")
        self.endTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.endTitle.setWordWrap(True)
        self.endTitle.setProperty(u"role", u"section")

        self.endInside.addWidget(self.endTitle)

        self.endText = QLabel(self.end)
        self.endText.setObjectName(u"endText")
        self.endText.setTextFormat(Qt.TextFormat.PlainText)
        self.endText.setWordWrap(True)

        self.endInside.addWidget(self.endText)

        self.endSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.endInside.addItem(self.endSpace)

        self.endButtons = QHBoxLayout()
        self.endButtons.setSpacing(8)
        self.endButtons.setObjectName(u"endButtons")
        self.again = QPushButton(self.end)
        self.again.setObjectName(u"again")
        self.again.setAutoDefault(False)

        self.endButtons.addWidget(self.again)

        self.endButtonsSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.endButtons.addItem(self.endButtonsSpace)

        self.print = QPushButton(self.end)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.endButtons.addWidget(self.print)

        self.close = QPushButton(self.end)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"role", u"primary")

        self.endButtons.addWidget(self.close)


        self.endInside.addLayout(self.endButtons)

        self.pages.addWidget(self.end)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.byLabel.setBuddy(self.by)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CheckDialog)

        self.right.setDefault(True)


        QMetaObject.connectSlotsByName(CheckDialog)
    # setupUi

    def retranslateUi(self, CheckDialog) -> None:
        CheckDialog.setWindowTitle(QCoreApplication.translate("CheckDialog", u"Check what is due", None))
        self.onlyDue.setText(QCoreApplication.translate("CheckDialog", u"&Only what is due", None))
        self.everything.setText(QCoreApplication.translate("CheckDialog", u"&All contacts, as each September", None))
        self.count.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("CheckDialog", u"How far the walk has come", None))
#endif // QT_CONFIG(accessibility)
        self.slot.setText("")
        self.purpose.setText("")
        self.why.setText("")
        self.name.setText("")
        self.numbers.setText("")
        self.about.setText("")
        self.checked.setText("")
        self.byLabel.setText(QCoreApplication.translate("CheckDialog", u"&Who rings or looks it up", None))
        self.back.setText(QCoreApplication.translate("CheckDialog", u"&Back", None))
        self.noAnswer.setText(QCoreApplication.translate("CheckDialog", u"No answ&er\u2026", None))
#if QT_CONFIG(tooltip)
        self.noAnswer.setToolTip(QCoreApplication.translate("CheckDialog", u"Nobody answers, or the number is dead", None))
#endif // QT_CONFIG(tooltip)
        self.change.setText(QCoreApplication.translate("CheckDialog", u"&Put it right\u2026", None))
        self.later.setText(QCoreApplication.translate("CheckDialog", u"&Not now", None))
        self.right.setText(QCoreApplication.translate("CheckDialog", u"&Still right", None))
        self.endTitle.setText("")
        self.endText.setText("")
        self.again.setText(QCoreApplication.translate("CheckDialog", u"&Begin again", None))
        self.print.setText(QCoreApplication.translate("CheckDialog", u"&Print the sheet anew\u2026", None))
        self.close.setText(QCoreApplication.translate("CheckDialog", u"Close", None))
    # retranslateUi
