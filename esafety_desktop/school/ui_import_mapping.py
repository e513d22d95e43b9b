# Compiled from forms/school/import_mapping.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

class Ui_ImportMapping(object):
    def setupUi(self, ImportMapping) -> None:
        if not ImportMapping.objectName():
            ImportMapping.setObjectName(u"ImportMapping")
        self.whole = QVBoxLayout(ImportMapping)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(ImportMapping)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.choiceRow = QHBoxLayout()
        self.choiceRow.setSpacing(8)
        self.choiceRow.setObjectName(u"choiceRow")
        self.choiceLabel = QLabel(ImportMapping)
        self.choiceLabel.setObjectName(u"choiceLabel")
        self.choiceLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.choiceRow.addWidget(self.choiceLabel)

        self.choice = QComboBox(ImportMapping)
        self.choice.setObjectName(u"choice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.choice.sizePolicy().hasHeightForWidth())
        self.choice.setSizePolicy(sizePolicy)

        self.choiceRow.addWidget(self.choice)

        self.suggest = QPushButton(ImportMapping)
        self.suggest.setObjectName(u"suggest")
        self.suggest.setAutoDefault(False)

        self.choiceRow.addWidget(self.suggest)


        self.whole.addLayout(self.choiceRow)

#if QT_CONFIG(shortcut)
        self.choiceLabel.setBuddy(self.choice)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportMapping)

        QMetaObject.connectSlotsByName(ImportMapping)
    # setupUi

    def retranslateUi(self, ImportMapping) -> None:
        ImportMapping.setWindowTitle(QCoreApplication.translate("ImportMapping", u"What the columns hold", None))
        self.intro.setText(QCoreApplication.translate("ImportMapping", u"This is what the columns were taken for. Where that is wrong, choose the column in the list and say below what it holds. It is remembered for the next file of this kind.", None))
        self.choiceLabel.setText(QCoreApplication.translate("ImportMapping", u"&This column holds", None))
        self.suggest.setText(QCoreApplication.translate("ImportMapping", u"&Suggest all again", None))
    # retranslateUi
