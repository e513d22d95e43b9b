# Compiled from forms/letters/print_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout, QWidget
class Ui_PrintTab(object):
    def setupUi(self, PrintTab) -> None:
        if not PrintTab.objectName():
            PrintTab.setObjectName(u"PrintTab")
        PrintTab.resize(1080, 640)
        self.whole = QVBoxLayout(PrintTab)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.title = QLabel(PrintTab)
        self.title.setObjectName(u"title")

        self.whole.addWidget(self.title)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.whomTitle = QLabel(PrintTab)
        self.whomTitle.setObjectName(u"whomTitle")

        self.left.addWidget(self.whomTitle)


        self.halves.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.whatTitle = QLabel(PrintTab)
        self.whatTitle.setObjectName(u"whatTitle")

        self.right.addWidget(self.whatTitle)

        self.letter = QRadioButton(PrintTab)
        self.letter.setObjectName(u"letter")
        self.letter.setChecked(True)

        self.right.addWidget(self.letter)

        self.reminder = QRadioButton(PrintTab)
        self.reminder.setObjectName(u"reminder")

        self.right.addWidget(self.reminder)

        self.spare = QRadioButton(PrintTab)
        self.spare.setObjectName(u"spare")

        self.right.addWidget(self.spare)

        self.classList = QRadioButton(PrintTab)
        self.classList.setObjectName(u"classList")

        self.right.addWidget(self.classList)

        self.options = QFormLayout()
        self.options.setObjectName(u"options")
        self.options.setHorizontalSpacing(16)
        self.options.setVerticalSpacing(8)
        self.aboutLabel = QLabel(PrintTab)
        self.aboutLabel.setObjectName(u"aboutLabel")

        self.options.setWidget(0, QFormLayout.ItemRole.LabelRole, self.aboutLabel)

        self.about = QComboBox(PrintTab)
        self.about.setObjectName(u"about")

        self.options.setWidget(0, QFormLayout.ItemRole.FieldRole, self.about)

        self.childLabel = QLabel(PrintTab)
        self.childLabel.setObjectName(u"childLabel")

        self.options.setWidget(1, QFormLayout.ItemRole.LabelRole, self.childLabel)

        self.child = QComboBox(PrintTab)
        self.child.setObjectName(u"child")

        self.options.setWidget(1, QFormLayout.ItemRole.FieldRole, self.child)

        self.sparesLabel = QLabel(PrintTab)
        self.sparesLabel.setObjectName(u"sparesLabel")

        self.options.setWidget(2, QFormLayout.ItemRole.LabelRole, self.sparesLabel)

        self.spares = QSpinBox(PrintTab)
        self.spares.setObjectName(u"spares")
        self.spares.setMaximum(200)

        self.options.setWidget(2, QFormLayout.ItemRole.FieldRole, self.spares)

        self.separator = QCheckBox(PrintTab)
        self.separator.setObjectName(u"separator")

        self.options.setWidget(3, QFormLayout.ItemRole.FieldRole, self.separator)

        self.bothSides = QCheckBox(PrintTab)
        self.bothSides.setObjectName(u"bothSides")

        self.options.setWidget(4, QFormLayout.ItemRole.FieldRole, self.bothSides)


        self.right.addLayout(self.options)

        self.figure = QLabel(PrintTab)
        self.figure.setObjectName(u"figure")

        self.right.addWidget(self.figure)

        self.sentence = QLabel(PrintTab)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.right.addWidget(self.sentence)

        self.leftOut = QLabel(PrintTab)
        self.leftOut.setObjectName(u"leftOut")
        self.leftOut.setWordWrap(True)

        self.right.addWidget(self.leftOut)

        self.toRing = QLabel(PrintTab)
        self.toRing.setObjectName(u"toRing")
        self.toRing.setWordWrap(True)

        self.right.addWidget(self.toRing)

        self.oneSided = QLabel(PrintTab)
        self.oneSided.setObjectName(u"oneSided")
        self.oneSided.setWordWrap(True)

        self.right.addWidget(self.oneSided)

        self.space = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.sent = QPushButton(PrintTab)
        self.sent.setObjectName(u"sent")

        self.buttons.addWidget(self.sent)

        self.buttonSpace = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)

        self.preview = QPushButton(PrintTab)
        self.preview.setObjectName(u"preview")

        self.buttons.addWidget(self.preview)


        self.right.addLayout(self.buttons)


        self.halves.addLayout(self.right)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.whole.addLayout(self.halves)

#if QT_CONFIG(shortcut)
        self.aboutLabel.setBuddy(self.about)
        self.childLabel.setBuddy(self.child)
        self.sparesLabel.setBuddy(self.spares)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.letter, self.reminder)
        QWidget.setTabOrder(self.reminder, self.spare)
        QWidget.setTabOrder(self.spare, self.classList)
        QWidget.setTabOrder(self.classList, self.about)
        QWidget.setTabOrder(self.about, self.child)
        QWidget.setTabOrder(self.child, self.spares)
        QWidget.setTabOrder(self.spares, self.separator)
        QWidget.setTabOrder(self.separator, self.bothSides)
        QWidget.setTabOrder(self.bothSides, self.preview)
        QWidget.setTabOrder(self.preview, self.sent)

        self.retranslateUi(PrintTab)

        QMetaObject.connectSlotsByName(PrintTab)
    # setupUi

    def retranslateUi(self, PrintTab) -> None:
        self.title.setText(QCoreApplication.translate("PrintTab", u"Print", None))
        self.whomTitle.setText(QCoreApplication.translate("PrintTab", u"For whom", None))
        self.whatTitle.setText(QCoreApplication.translate("PrintTab", u"What", None))
        self.letter.setText(QCoreApplication.translate("PrintTab", u"&Parent letter with rules and slip", None))
        self.reminder.setText(QCoreApplication.translate("PrintTab", u"&Reminder letters for slips that are not back", None))
        self.spare.setText(QCoreApplication.translate("PrintTab", u"Spare letters and slips &without a name", None))
        self.classList.setText(QCoreApplication.translate("PrintTab", u"Class &list with columns to tick", None))
        self.aboutLabel.setText(QCoreApplication.translate("PrintTab", u"A&bout", None))
        self.childLabel.setText(QCoreApplication.translate("PrintTab", u"&Child", None))
        self.sparesLabel.setText(QCoreApplication.translate("PrintTab", u"Sp&ares", None))
#if QT_CONFIG(tooltip)
        self.spares.setToolTip(QCoreApplication.translate("PrintTab", u"Copies without a name, for new children and lost letters", None))
#endif // QT_CONFIG(tooltip)
        self.separator.setText(QCoreApplication.translate("PrintTab", u"A sheet with the class's name before &each class", None))
        self.bothSides.setText(QCoreApplication.translate("PrintTab", u"Both sides &of the paper: start each child on a new sheet", None))
        self.figure.setText(QCoreApplication.translate("PrintTab", u"0", None))
        self.sentence.setText("")
        self.leftOut.setText("")
        self.toRing.setText("")
        self.oneSided.setText("")
        self.sent.setText(QCoreApplication.translate("PrintTab", u"They went out: write it in the chase lo&g", None))
        self.preview.setText(QCoreApplication.translate("PrintTab", u"Pre&view\u2026", None))
#if QT_CONFIG(tooltip)
        self.preview.setToolTip(QCoreApplication.translate("PrintTab", u"Look at the pages, then print or save them (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
