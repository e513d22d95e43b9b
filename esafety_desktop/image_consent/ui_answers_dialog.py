# Compiled from forms/image_consent/answers_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit
class Ui_AnswersDialog(object):
    def setupUi(self, AnswersDialog) -> None:
        if not AnswersDialog.objectName():
            AnswersDialog.setObjectName(u"AnswersDialog")
        self.page = QVBoxLayout(AnswersDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AnswersDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.about = QLabel(AnswersDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.uses = QGridLayout()
        self.uses.setObjectName(u"uses")

        self.page.addLayout(self.uses)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.from_label = QLabel(AnswersDialog)
        self.from_label.setObjectName(u"from_label")

        self.fields.addWidget(self.from_label, 0, 0, 1, 1)

        self.from_on = DateEdit(AnswersDialog)
        self.from_on.setObjectName(u"from_on")
        self.from_on.setCalendarPopup(True)

        self.fields.addWidget(self.from_on, 0, 1, 1, 1)

        self.how_label = QLabel(AnswersDialog)
        self.how_label.setObjectName(u"how_label")

        self.fields.addWidget(self.how_label, 0, 2, 1, 1)

        self.how = QComboBox(AnswersDialog)
        self.how.setObjectName(u"how")

        self.fields.addWidget(self.how, 0, 3, 1, 1)

        self.told_label = QLabel(AnswersDialog)
        self.told_label.setObjectName(u"told_label")

        self.fields.addWidget(self.told_label, 1, 0, 1, 1)

        self.told_by = QLineEdit(AnswersDialog)
        self.told_by.setObjectName(u"told_by")

        self.fields.addWidget(self.told_by, 1, 1, 1, 1)

        self.note_label = QLabel(AnswersDialog)
        self.note_label.setObjectName(u"note_label")

        self.fields.addWidget(self.note_label, 1, 2, 1, 1)

        self.note = QLineEdit(AnswersDialog)
        self.note.setObjectName(u"note")

        self.fields.addWidget(self.note, 1, 3, 1, 1)

        self.slip_back = QCheckBox(AnswersDialog)
        self.slip_back.setObjectName(u"slip_back")

        self.fields.addWidget(self.slip_back, 2, 0, 1, 4)


        self.page.addLayout(self.fields)

        self.history_label = QLabel(AnswersDialog)
        self.history_label.setObjectName(u"history_label")

        self.page.addWidget(self.history_label)

        self.history_place = QVBoxLayout()
        self.history_place.setObjectName(u"history_place")

        self.page.addLayout(self.history_place)

        self.strike_row = QHBoxLayout()
        self.strike_row.setObjectName(u"strike_row")
        self.strike_label = QLabel(AnswersDialog)
        self.strike_label.setObjectName(u"strike_label")

        self.strike_row.addWidget(self.strike_label)

        self.strike_why = QLineEdit(AnswersDialog)
        self.strike_why.setObjectName(u"strike_why")

        self.strike_row.addWidget(self.strike_why)

        self.strike = QPushButton(AnswersDialog)
        self.strike.setObjectName(u"strike")
        self.strike.setAutoDefault(False)

        self.strike_row.addWidget(self.strike)


        self.page.addLayout(self.strike_row)

        self.buttons = QDialogButtonBox(AnswersDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

        self.page.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.from_label.setBuddy(self.from_on)
        self.how_label.setBuddy(self.how)
        self.told_label.setBuddy(self.told_by)
        self.note_label.setBuddy(self.note)
        self.strike_label.setBuddy(self.strike_why)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnswersDialog)
        self.buttons.accepted.connect(AnswersDialog.accept)
        self.buttons.rejected.connect(AnswersDialog.reject)

        QMetaObject.connectSlotsByName(AnswersDialog)
    # setupUi

    def retranslateUi(self, AnswersDialog) -> None:
        AnswersDialog.setWindowTitle(QCoreApplication.translate("AnswersDialog", u"Answers about pictures", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("AnswersDialog", u"section", None))
        self.about.setText(QCoreApplication.translate("AnswersDialog", u"What the family said to each use. A limit stands on the no-photograph list; the note never does. Never write a reason here.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("AnswersDialog", u"hint", None))
        self.from_label.setText(QCoreApplication.translate("AnswersDialog", u"Holds &from", None))
        self.from_on.setDisplayFormat(QCoreApplication.translate("AnswersDialog", u"dd/MM/yyyy", None))
        self.how_label.setText(QCoreApplication.translate("AnswersDialog", u"&How the school knows", None))
        self.told_label.setText(QCoreApplication.translate("AnswersDialog", u"&Told by", None))
        self.note_label.setText(QCoreApplication.translate("AnswersDialog", u"&Note for the office", None))
        self.slip_back.setText(QCoreApplication.translate("AnswersDialog", u"The &slip is here: count it as returned once everything is answered", None))
        self.history_label.setText(QCoreApplication.translate("AnswersDialog", u"What was said so far, newest first", None))
        self.history_label.setProperty(u"role", QCoreApplication.translate("AnswersDialog", u"group", None))
        self.strike_label.setText(QCoreApplication.translate("AnswersDialog", u"The chosen line was a &mistake because", None))
        self.strike.setText(QCoreApplication.translate("AnswersDialog", u"Stri&ke it out", None))
#if QT_CONFIG(tooltip)
        self.strike.setToolTip(QCoreApplication.translate("AnswersDialog", u"The line stays to be read, with your reason, and does not count any more.", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
