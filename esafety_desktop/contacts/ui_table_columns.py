# Compiled from forms/contacts/table_columns.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

class Ui_TableColumns(object):
    def setupUi(self, TableColumns) -> None:
        if not TableColumns.objectName():
            TableColumns.setObjectName(u"TableColumns")
        self.whole = QVBoxLayout(TableColumns)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(TableColumns)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.whole.addLayout(self.list_place)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.choice_label = QLabel(TableColumns)
        self.choice_label.setObjectName(u"choice_label")

        self.choice_row.addWidget(self.choice_label)

        self.choice = QComboBox(TableColumns)
        self.choice.setObjectName(u"choice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.choice.sizePolicy().hasHeightForWidth())
        self.choice.setSizePolicy(sizePolicy)

        self.choice_row.addWidget(self.choice)


        self.whole.addLayout(self.choice_row)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TableColumns)

        QMetaObject.connectSlotsByName(TableColumns)
    # setupUi

    def retranslateUi(self, TableColumns) -> None:
        self.intro.setText(QCoreApplication.translate("TableColumns", u"This is what the columns were taken for. Where that is wrong, choose the column and say below what it holds.", None))
        self.choice_label.setText(QCoreApplication.translate("TableColumns", u"This co&lumn holds", None))
        pass
    # retranslateUi
