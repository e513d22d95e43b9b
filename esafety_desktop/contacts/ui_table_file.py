# Compiled from forms/contacts/table_file.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_TableFile(object):
    def setupUi(self, TableFile) -> None:
        if not TableFile.objectName():
            TableFile.setObjectName(u"TableFile")
        self.whole = QVBoxLayout(TableFile)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(TableFile)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.path_label = QLabel(TableFile)
        self.path_label.setObjectName(u"path_label")

        self.whole.addWidget(self.path_label)

        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.setObjectName(u"path_row")
        self.path = QLineEdit(TableFile)
        self.path.setObjectName(u"path")
        self.path.setClearButtonEnabled(True)

        self.path_row.addWidget(self.path)

        self.choose = QPushButton(TableFile)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.path_row.addWidget(self.choose)


        self.whole.addLayout(self.path_row)

        self.fault = QLabel(TableFile)
        self.fault.setObjectName(u"fault")
        self.fault.setProperty(u"role", u"danger")
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)

        self.whole.addWidget(self.fault)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.path_label.setBuddy(self.path)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TableFile)

        QMetaObject.connectSlotsByName(TableFile)
    # setupUi

    def retranslateUi(self, TableFile) -> None:
        self.intro.setText(QCoreApplication.translate("TableFile", u"Take contacts from a table, CSV or Excel (.xlsx). It may be one that this program saved, or any list with a name and a number in each row. You see every difference before anything is kept. What is not in the table stays as it is, and an empty cell changes nothing. The file itself isn't kept.", None))
        self.path_label.setText(QCoreApplication.translate("TableFile", u"&File: drag it onto this window, paste where it is, or choose it", None))
        self.choose.setText(QCoreApplication.translate("TableFile", u"C&hoose\u2026", None))
        self.fault.setText("")
        pass
    # retranslateUi
