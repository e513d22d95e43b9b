# Compiled from forms/letters/again.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
class Ui_Again(object):
    def setupUi(self, Again) -> None:
        if not Again.objectName():
            Again.setObjectName(u"Again")
        self.whole = QVBoxLayout(Again)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(12, 8, 12, 8)
        self.question = QLabel(Again)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.yes = QPushButton(Again)
        self.yes.setObjectName(u"yes")

        self.line.addWidget(self.yes)

        self.fromLabel = QLabel(Again)
        self.fromLabel.setObjectName(u"fromLabel")

        self.line.addWidget(self.fromLabel)

        self.start = QComboBox(Again)
        self.start.setObjectName(u"start")
        self.start.setEditable(True)
        self.start.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.start.sizePolicy().hasHeightForWidth())
        self.start.setSizePolicy(sizePolicy)
        self.start.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.start.setMinimumContentsLength(12)

        self.line.addWidget(self.start)

        self.again = QPushButton(Again)
        self.again.setObjectName(u"again")

        self.line.addWidget(self.again)


        self.whole.addLayout(self.line)

#if QT_CONFIG(shortcut)
        self.fromLabel.setBuddy(self.start)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.yes, self.start)
        QWidget.setTabOrder(self.start, self.again)

        self.retranslateUi(Again)

        QMetaObject.connectSlotsByName(Again)
    # setupUi

    def retranslateUi(self, Again) -> None:
        self.question.setText(QCoreApplication.translate("Again", u"Did everything come out?", None))
        self.yes.setText(QCoreApplication.translate("Again", u"&Yes, all is there", None))
        self.fromLabel.setText(QCoreApplication.translate("Again", u"No, from number", None))
        self.again.setText(QCoreApplication.translate("Again", u"&Jam: print from here\u2026", None))
        pass
    # retranslateUi
