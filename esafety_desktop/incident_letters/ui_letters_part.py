# Compiled from forms/incident_letters/letters_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_LettersPart(object):
    def setupUi(self, LettersPart) -> None:
        if not LettersPart.objectName():
            LettersPart.setObjectName(u"LettersPart")
        self.whole = QVBoxLayout(LettersPart)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.said = QLabel(LettersPart)
        self.said.setObjectName(u"said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)

        self.whole.addWidget(self.said)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.write = QPushButton(LettersPart)
        self.write.setObjectName(u"write")
        self.write.setAutoDefault(False)

        self.buttons.addWidget(self.write)

        self.show = QPushButton(LettersPart)
        self.show.setObjectName(u"show")
        self.show.setAutoDefault(False)

        self.buttons.addWidget(self.show)

        self.sent = QPushButton(LettersPart)
        self.sent.setObjectName(u"sent")
        self.sent.setAutoDefault(False)

        self.buttons.addWidget(self.sent)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap1)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(LettersPart)

        QMetaObject.connectSlotsByName(LettersPart)
    # setupUi

    def retranslateUi(self, LettersPart) -> None:
        self.said.setText("")
        self.said.setProperty(u"role", QCoreApplication.translate("LettersPart", u"hint", None))
        self.write.setText(QCoreApplication.translate("LettersPart", u"Write &a letter\u2026", None))
        self.show.setText(QCoreApplication.translate("LettersPart", u"&View it\u2026", None))
        self.sent.setText(QCoreApplication.translate("LettersPart", u"How it &went\u2026", None))
        pass
    # retranslateUi
