# Compiled from forms/guidance_checks/walk_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_WalkDialog(object):
    def setupUi(self, WalkDialog) -> None:
        if not WalkDialog.objectName():
            WalkDialog.setObjectName(u"WalkDialog")
        self.whole = QVBoxLayout(WalkDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(WalkDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.middle.addLayout(self.listPlace)

        self.side = QVBoxLayout()
        self.side.setSpacing(8)
        self.side.setObjectName(u"side")
        self.scroll = QScrollArea(WalkDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scrollContent = QWidget()
        self.scrollContent.setObjectName(u"scrollContent")
        self.words = QVBoxLayout(self.scrollContent)
        self.words.setSpacing(8)
        self.words.setObjectName(u"words")
        self.words.setContentsMargins(0, 0, -1, -1)
        self.part = QLabel(self.scrollContent)
        self.part.setObjectName(u"part")
        self.part.setTextFormat(Qt.TextFormat.PlainText)

        self.words.addWidget(self.part)

        self.title = QLabel(self.scrollContent)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.words.addWidget(self.title)

        self.text = QLabel(self.scrollContent)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.words.addWidget(self.text)

        self.look = QLabel(self.scrollContent)
        self.look.setObjectName(u"look")
        self.look.setTextFormat(Qt.TextFormat.PlainText)
        self.look.setWordWrap(True)

        self.words.addWidget(self.look)

        self.state = QLabel(self.scrollContent)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.words.addWidget(self.state)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.words.addItem(self.gap)

        self.scroll.setWidget(self.scrollContent)

        self.side.addWidget(self.scroll)

        self.beside = QHBoxLayout()
        self.beside.setSpacing(8)
        self.beside.setObjectName(u"beside")
        self.open = QPushButton(WalkDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.beside.addWidget(self.open)

        self.originPlace = QHBoxLayout()
        self.originPlace.setObjectName(u"originPlace")

        self.beside.addLayout(self.originPlace)

        self.g2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.beside.addItem(self.g2)


        self.side.addLayout(self.beside)

        self.noteLabel = QLabel(WalkDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)

        self.side.addWidget(self.noteLabel)

        self.note = QLineEdit(WalkDialog)
        self.note.setObjectName(u"note")
        self.note.setMaxLength(300)

        self.side.addWidget(self.note)

        self.checkRow = QHBoxLayout()
        self.checkRow.setSpacing(8)
        self.checkRow.setObjectName(u"checkRow")
        self.check = QPushButton(WalkDialog)
        self.check.setObjectName(u"check")
        self.check.setAutoDefault(False)

        self.checkRow.addWidget(self.check)

        self.takeBack = QPushButton(WalkDialog)
        self.takeBack.setObjectName(u"takeBack")
        self.takeBack.setAutoDefault(False)

        self.checkRow.addWidget(self.takeBack)

        self.g3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checkRow.addItem(self.g3)


        self.side.addLayout(self.checkRow)


        self.middle.addLayout(self.side)

        self.middle.setStretch(0, 4)
        self.middle.setStretch(1, 3)

        self.whole.addLayout(self.middle)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.progress = QLabel(WalkDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setWordWrap(True)
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.progress.sizePolicy().hasHeightForWidth())
        self.progress.setSizePolicy(sizePolicy)

        self.foot.addWidget(self.progress)

        self.print = QPushButton(WalkDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.finish = QPushButton(WalkDialog)
        self.finish.setObjectName(u"finish")
        self.finish.setAutoDefault(False)

        self.foot.addWidget(self.finish)

        self.close = QPushButton(WalkDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WalkDialog)

        self.check.setDefault(True)


        QMetaObject.connectSlotsByName(WalkDialog)
    # setupUi

    def retranslateUi(self, WalkDialog) -> None:
        WalkDialog.setWindowTitle(QCoreApplication.translate("WalkDialog", u"September: check the guidance", None))
        self.lead.setText("")
        self.lead.setProperty(u"role", QCoreApplication.translate("WalkDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("WalkDialog", u"The step that is chosen", None))
#endif // QT_CONFIG(accessibility)
        self.part.setText("")
        self.part.setProperty(u"role", QCoreApplication.translate("WalkDialog", u"hint", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("WalkDialog", u"section", None))
        self.text.setText("")
        self.look.setText("")
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("WalkDialog", u"ok", None))
        self.open.setText(QCoreApplication.translate("WalkDialog", u"&Open the place", None))
        self.noteLabel.setText(QCoreApplication.translate("WalkDialog", u"&Note (what you found, or who asked whom)", None))
        self.check.setText(QCoreApplication.translate("WalkDialog", u"&Checked, next", None))
        self.check.setProperty(u"role", QCoreApplication.translate("WalkDialog", u"primary", None))
        self.takeBack.setText(QCoreApplication.translate("WalkDialog", u"&Not checked after all", None))
        self.progress.setText("")
        self.print.setText(QCoreApplication.translate("WalkDialog", u"&Print\u2026", None))
        self.finish.setText(QCoreApplication.translate("WalkDialog", u"&Finish: all is checked", None))
        self.close.setText(QCoreApplication.translate("WalkDialog", u"Go on later", None))
    # retranslateUi
