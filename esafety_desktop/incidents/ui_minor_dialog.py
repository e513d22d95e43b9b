# Compiled from forms/incidents/minor_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
class Ui_MinorDialog(object):
    def setupUi(self, MinorDialog) -> None:
        if not MinorDialog.objectName():
            MinorDialog.setObjectName(u"MinorDialog")
        self.whole = QVBoxLayout(MinorDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(MinorDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.childLabel = QLabel(MinorDialog)
        self.childLabel.setObjectName(u"childLabel")

        self.left.addWidget(self.childLabel)

        self.childPlace = QVBoxLayout()
        self.childPlace.setSpacing(4)
        self.childPlace.setObjectName(u"childPlace")

        self.left.addLayout(self.childPlace)

        self.whenLabel = QLabel(MinorDialog)
        self.whenLabel.setObjectName(u"whenLabel")

        self.left.addWidget(self.whenLabel)

        self.whenPlace = QHBoxLayout()
        self.whenPlace.setObjectName(u"whenPlace")
        self.when = QLineEdit(MinorDialog)
        self.when.setObjectName(u"when")

        self.whenPlace.addWidget(self.when)

        self.whenNow = QPushButton(MinorDialog)
        self.whenNow.setObjectName(u"whenNow")
        self.whenNow.setAutoDefault(False)

        self.whenPlace.addWidget(self.whenNow)


        self.left.addLayout(self.whenPlace)

        self.whereLabel = QLabel(MinorDialog)
        self.whereLabel.setObjectName(u"whereLabel")

        self.left.addWidget(self.whereLabel)

        self.where = QComboBox(MinorDialog)
        self.where.setObjectName(u"where")

        self.left.addWidget(self.where)

        self.whoLabel = QLabel(MinorDialog)
        self.whoLabel.setObjectName(u"whoLabel")

        self.left.addWidget(self.whoLabel)

        self.who = QLineEdit(MinorDialog)
        self.who.setObjectName(u"who")

        self.left.addWidget(self.who)

        self.noteLabel = QLabel(MinorDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.left.addWidget(self.noteLabel)

        self.note = QPlainTextEdit(MinorDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)

        self.left.addWidget(self.note)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.scroll = QScrollArea(MinorDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.asked = QVBoxLayout(self.inner)
        self.asked.setSpacing(4)
        self.asked.setObjectName(u"asked")
        self.scroll.setWidget(self.inner)

        self.right.addWidget(self.scroll)

        self.all = QPushButton(MinorDialog)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.right.addWidget(self.all)


        self.columns.addLayout(self.right)


        self.whole.addLayout(self.columns)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(MinorDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.cancel = QPushButton(MinorDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.ok = QPushButton(MinorDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.whenLabel.setBuddy(self.when)
        self.whereLabel.setBuddy(self.where)
        self.whoLabel.setBuddy(self.who)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MinorDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(MinorDialog)
    # setupUi

    def retranslateUi(self, MinorDialog) -> None:
        MinorDialog.setWindowTitle(QCoreApplication.translate("MinorDialog", u"A minor accident", None))
        self.hint.setText(QCoreApplication.translate("MinorDialog", u"For something seen by accident that upset nobody and is surely not illegal. What you answer here is put down as the steps of the procedure, with one time and one note for all.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("MinorDialog", u"hint", None))
        self.childLabel.setText(QCoreApplication.translate("MinorDialog", u"Which &child saw it", None))
        self.whenLabel.setText(QCoreApplication.translate("MinorDialog", u"Abo&ut when", None))
        self.whenNow.setText(QCoreApplication.translate("MinorDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.whenNow.setAccessibleName(QCoreApplication.translate("MinorDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.whereLabel.setText(QCoreApplication.translate("MinorDialog", u"&In or out of school", None))
        self.whoLabel.setText(QCoreApplication.translate("MinorDialog", u"W&ho did these steps", None))
        self.noteLabel.setText(QCoreApplication.translate("MinorDialog", u"Wha&t was done, and why nothing more is needed", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("MinorDialog", u"Questions and steps", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("MinorDialog", u"Tick &all: each was done", None))
        self.wrong.setProperty(u"role", QCoreApplication.translate("MinorDialog", u"hint", None))
        self.cancel.setText(QCoreApplication.translate("MinorDialog", u"&Step by step instead", None))
        self.ok.setText(QCoreApplication.translate("MinorDialog", u"&Put down and close", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("MinorDialog", u"primary", None))
    # retranslateUi
