# Compiled from forms/shell/bug.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Bug(object):
    def setupUi(self, Bug) -> None:
        if not Bug.objectName():
            Bug.setObjectName(u"Bug")
        self.whole = QVBoxLayout(Bug)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Bug)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Bug)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.unfold = QCheckBox(Bug)
        self.unfold.setObjectName(u"unfold")

        self.whole.addWidget(self.unfold)

        self.details = QPlainTextEdit(Bug)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)

        self.whole.addWidget(self.details)

        self.layout2 = QHBoxLayout()
        self.layout2.setObjectName(u"layout2")
        self.copy = QPushButton(Bug)
        self.copy.setObjectName(u"copy")

        self.layout2.addWidget(self.copy)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)

        self.buttons = QDialogButtonBox(Bug)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout2.addWidget(self.buttons)


        self.whole.addLayout(self.layout2)

        QWidget.setTabOrder(self.unfold, self.details)
        QWidget.setTabOrder(self.details, self.copy)

        self.retranslateUi(Bug)

        QMetaObject.connectSlotsByName(Bug)
    # setupUi

    def retranslateUi(self, Bug) -> None:
        Bug.setWindowTitle(QCoreApplication.translate("Bug", u"Something went wrong in the program", None))
        self.title.setText(QCoreApplication.translate("Bug", u"Something went wrong in the program", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Bug", u"title", None))
        self.words.setText(QCoreApplication.translate("Bug", u"This is a fault of ours, not of yours. What was saved before is still there. Close this box and go on; if it happens again, sign out and start the program afresh.", None))
        self.unfold.setText(QCoreApplication.translate("Bug", u"Show the &details (for whoever looks after the program)", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("Bug", u"Details of the fault", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("Bug", u"&Copy the details", None))
    # retranslateUi
