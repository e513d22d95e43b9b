# Compiled from forms/retention/periods_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout, QWidget

class Ui_PeriodsDialog(object):
    def setupUi(self, PeriodsDialog) -> None:
        if not PeriodsDialog.objectName():
            PeriodsDialog.setObjectName(u"PeriodsDialog")
        self.whole = QVBoxLayout(PeriodsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.intro = QLabel(PeriodsDialog)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.tableHolder = QWidget(PeriodsDialog)
        self.tableHolder.setObjectName(u"tableHolder")
        self.tablePlace = QVBoxLayout(self.tableHolder)
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addWidget(self.tableHolder)

        self.note = QLabel(PeriodsDialog)
        self.note.setObjectName(u"note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)

        self.whole.addWidget(self.note)

        self.yearsRow = QHBoxLayout()
        self.yearsRow.setSpacing(8)
        self.yearsRow.setObjectName(u"yearsRow")
        self.yearsLabel = QLabel(PeriodsDialog)
        self.yearsLabel.setObjectName(u"yearsLabel")

        self.yearsRow.addWidget(self.yearsLabel)

        self.years = QSpinBox(PeriodsDialog)
        self.years.setObjectName(u"years")
        self.years.setMinimum(1)
        self.years.setMaximum(130)

        self.yearsRow.addWidget(self.years)

        self.settle = QPushButton(PeriodsDialog)
        self.settle.setObjectName(u"settle")
        self.settle.setAutoDefault(False)

        self.yearsRow.addWidget(self.settle)

        self.g = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearsRow.addItem(self.g)


        self.whole.addLayout(self.yearsRow)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(PeriodsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.print = QPushButton(PeriodsDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.close = QPushButton(PeriodsDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.yearsLabel.setBuddy(self.years)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PeriodsDialog)

        self.close.setDefault(True)


        QMetaObject.connectSlotsByName(PeriodsDialog)
    # setupUi

    def retranslateUi(self, PeriodsDialog) -> None:
        PeriodsDialog.setWindowTitle(QCoreApplication.translate("PeriodsDialog", u"How long records are kept", None))
        self.intro.setText(QCoreApplication.translate("PeriodsDialog", u"The school settles how long it keeps records. Each line below is a suggestion until you have checked it against your council's or trust's schedule.", None))
        self.intro.setProperty(u"role", QCoreApplication.translate("PeriodsDialog", u"group", None))
        self.note.setText("")
        self.yearsLabel.setText(QCoreApplication.translate("PeriodsDialog", u"&Years", None))
        self.settle.setText(QCoreApplication.translate("PeriodsDialog", u"&Settle this period", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("PeriodsDialog", u"hint", None))
        self.print.setText(QCoreApplication.translate("PeriodsDialog", u"&Print the schedule\u2026", None))
        self.close.setText(QCoreApplication.translate("PeriodsDialog", u"&Close", None))
    # retranslateUi
