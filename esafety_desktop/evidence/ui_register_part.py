# Compiled from forms/evidence/register_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_RegisterPart(object):
    def setupUi(self, RegisterPart) -> None:
        if not RegisterPart.objectName():
            RegisterPart.setObjectName(u"RegisterPart")
        self.whole = QVBoxLayout(RegisterPart)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 8, 0, 8)
        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.tableFoot = QHBoxLayout()
        self.tableFoot.setSpacing(8)
        self.tableFoot.setObjectName(u"tableFoot")
        self.add = QPushButton(RegisterPart)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.tableFoot.addWidget(self.add)

        self.handOver = QPushButton(RegisterPart)
        self.handOver.setObjectName(u"handOver")
        self.handOver.setAutoDefault(False)

        self.tableFoot.addWidget(self.handOver)

        self.addPages = QPushButton(RegisterPart)
        self.addPages.setObjectName(u"addPages")
        self.addPages.setAutoDefault(False)

        self.tableFoot.addWidget(self.addPages)

        self.showPages = QPushButton(RegisterPart)
        self.showPages.setObjectName(u"showPages")
        self.showPages.setAutoDefault(False)

        self.tableFoot.addWidget(self.showPages)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tableFoot.addItem(self.gap1)


        self.whole.addLayout(self.tableFoot)

        self.why = QLabel(RegisterPart)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.whole.addWidget(self.why)

        self.chainHeading = QLabel(RegisterPart)
        self.chainHeading.setObjectName(u"chainHeading")
        self.chainHeading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.chainHeading)

        self.chainPlace = QVBoxLayout()
        self.chainPlace.setObjectName(u"chainPlace")

        self.whole.addLayout(self.chainPlace)

        self.chainFoot = QHBoxLayout()
        self.chainFoot.setSpacing(8)
        self.chainFoot.setObjectName(u"chainFoot")
        self.correct = QPushButton(RegisterPart)
        self.correct.setObjectName(u"correct")
        self.correct.setAutoDefault(False)

        self.chainFoot.addWidget(self.correct)

        self.strike = QPushButton(RegisterPart)
        self.strike.setObjectName(u"strike")
        self.strike.setAutoDefault(False)

        self.chainFoot.addWidget(self.strike)

        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chainFoot.addItem(self.gap2)

        self.printRegister = QPushButton(RegisterPart)
        self.printRegister.setObjectName(u"printRegister")
        self.printRegister.setAutoDefault(False)

        self.chainFoot.addWidget(self.printRegister)


        self.whole.addLayout(self.chainFoot)


        self.retranslateUi(RegisterPart)

        QMetaObject.connectSlotsByName(RegisterPart)
    # setupUi

    def retranslateUi(self, RegisterPart) -> None:
        self.add.setText(QCoreApplication.translate("RegisterPart", u"&Add a thing\u2026", None))
        self.handOver.setText(QCoreApplication.translate("RegisterPart", u"Hand o&ver\u2026", None))
        self.addPages.setText(QCoreApplication.translate("RegisterPart", u"Add scanned &pages\u2026", None))
        self.showPages.setText(QCoreApplication.translate("RegisterPart", u"Sho&w pages\u2026", None))
        self.why.setText("")
        self.why.setProperty(u"role", QCoreApplication.translate("RegisterPart", u"hint", None))
        self.chainHeading.setText("")
        self.chainHeading.setProperty(u"role", QCoreApplication.translate("RegisterPart", u"group", None))
        self.correct.setText(QCoreApplication.translate("RegisterPart", u"Correct te&xt\u2026", None))
        self.strike.setText(QCoreApplication.translate("RegisterPart", u"Strike thro&ugh\u2026", None))
        self.printRegister.setText(QCoreApplication.translate("RegisterPart", u"Print register for signing\u2026", None))
        pass
    # retranslateUi
