# Compiled from forms/returns/replies_file.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_RepliesFile(object):
    def setupUi(self, RepliesFile) -> None:
        if not RepliesFile.objectName():
            RepliesFile.setObjectName(u"RepliesFile")
        self.whole = QVBoxLayout(RepliesFile)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(RepliesFile)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.path_label = QLabel(RepliesFile)
        self.path_label.setObjectName(u"path_label")

        self.whole.addWidget(self.path_label)

        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.setObjectName(u"path_row")
        self.path = QLineEdit(RepliesFile)
        self.path.setObjectName(u"path")
        self.path.setClearButtonEnabled(True)

        self.path_row.addWidget(self.path)

        self.choose = QPushButton(RepliesFile)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.path_row.addWidget(self.choose)


        self.whole.addLayout(self.path_row)

        self.fault = QLabel(RepliesFile)
        self.fault.setObjectName(u"fault")
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)

        self.whole.addWidget(self.fault)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.path_label.setBuddy(self.path)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RepliesFile)

        QMetaObject.connectSlotsByName(RepliesFile)
    # setupUi

    def retranslateUi(self, RepliesFile) -> None:
        self.intro.setText(QCoreApplication.translate("RepliesFile", u"Take the answers of an online form, or replies that the school's information system collected, as CSV or Excel (.xlsx). You see what would be marked before anything is. The file itself isn't kept.", None))
        self.path_label.setText(QCoreApplication.translate("RepliesFile", u"&File: drag it onto this window, paste where it is, or choose it", None))
        self.choose.setText(QCoreApplication.translate("RepliesFile", u"C&hoose\u2026", None))
        self.fault.setText("")
        self.fault.setProperty(u"role", QCoreApplication.translate("RepliesFile", u"danger", None))
        pass
    # retranslateUi
