# Compiled from forms/setup/leader_choice.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_LeaderChoice(object):
    def setupUi(self, LeaderChoice) -> None:
        if not LeaderChoice.objectName():
            LeaderChoice.setObjectName(u"LeaderChoice")
        self.whole = QVBoxLayout(LeaderChoice)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(LeaderChoice)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.later = QRadioButton(LeaderChoice)
        self.later.setObjectName(u"later")
        self.later.setChecked(True)

        self.whole.addWidget(self.later)

        self.now = QRadioButton(LeaderChoice)
        self.now.setObjectName(u"now")

        self.whole.addWidget(self.now)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer2)

        QWidget.setTabOrder(self.later, self.now)

        self.retranslateUi(LeaderChoice)

        QMetaObject.connectSlotsByName(LeaderChoice)
    # setupUi

    def retranslateUi(self, LeaderChoice) -> None:
        LeaderChoice.setWindowTitle(QCoreApplication.translate("LeaderChoice", u"The e-safety leader", None))
        self.words.setText(QCoreApplication.translate("LeaderChoice", u"Incidents are kept in a second, locked cabinet that only the e-safety leader, the designated safeguarding lead (DSL) or the head can open. The office cannot read it, whatever it does. The leader sets it up alone at the screen.", None))
        self.later.setText(QCoreApplication.translate("LeaderChoice", u"&Later: the leader is not here, or is not me (Today will remind you)", None))
        self.now.setText(QCoreApplication.translate("LeaderChoice", u"No&w: I am the leader, and nobody else is looking at the screen", None))
    # retranslateUi
