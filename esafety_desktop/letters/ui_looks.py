# Compiled from forms/letters/looks.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_Looks(object):
    def setupUi(self, Looks) -> None:
        if not Looks.objectName():
            Looks.setObjectName(u"Looks")
        Looks.resize(760, 560)
        self.whole = QVBoxLayout(Looks)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.hint = QLabel(Looks)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.whole.addLayout(self.listPlace)

        self.who = QLabel(Looks)
        self.who.setObjectName(u"who")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setWordWrap(True)

        self.whole.addWidget(self.who)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.lookLabel = QLabel(Looks)
        self.lookLabel.setObjectName(u"lookLabel")

        self.line.addWidget(self.lookLabel)

        self.look = QComboBox(Looks)
        self.look.setObjectName(u"look")

        self.line.addWidget(self.look)

        self.languageLabel = QLabel(Looks)
        self.languageLabel.setObjectName(u"languageLabel")

        self.line.addWidget(self.languageLabel)

        self.language = QComboBox(Looks)
        self.language.setObjectName(u"language")
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language.setMinimumContentsLength(12)

        self.line.addWidget(self.language)

        self.keep = QPushButton(Looks)
        self.keep.setObjectName(u"keep")

        self.line.addWidget(self.keep)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line.addItem(self.space)

        self.closeButton = QPushButton(Looks)
        self.closeButton.setObjectName(u"closeButton")

        self.line.addWidget(self.closeButton)


        self.whole.addLayout(self.line)

#if QT_CONFIG(shortcut)
        self.lookLabel.setBuddy(self.look)
        self.languageLabel.setBuddy(self.language)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.look, self.language)
        QWidget.setTabOrder(self.language, self.keep)
        QWidget.setTabOrder(self.keep, self.closeButton)

        self.retranslateUi(Looks)

        QMetaObject.connectSlotsByName(Looks)
    # setupUi

    def retranslateUi(self, Looks) -> None:
        Looks.setWindowTitle(QCoreApplication.translate("Looks", u"Letters of families", None))
        self.hint.setText(QCoreApplication.translate("Looks", u"What is kept here, every print for a class, a year group or the school does by itself.", None))
        self.who.setText("")
        self.lookLabel.setText(QCoreApplication.translate("Looks", u"L&ook", None))
        self.languageLabel.setText(QCoreApplication.translate("Looks", u"English &and", None))
        self.keep.setText(QCoreApplication.translate("Looks", u"&Keep for this family", None))
        self.closeButton.setText(QCoreApplication.translate("Looks", u"Close", None))
    # retranslateUi
