# Compiled from forms/backups/closing.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Closing(object):
    def setupUi(self, Closing) -> None:
        if not Closing.objectName():
            Closing.setObjectName(u"Closing")
        self.whole = QVBoxLayout(Closing)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Closing)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Closing)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.message = QLabel(Closing)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.busy = QProgressBar(Closing)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.stay = QPushButton(Closing)
        self.stay.setObjectName(u"stay")

        self.row.addWidget(self.stay)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)

        self.again = QPushButton(Closing)
        self.again.setObjectName(u"again")

        self.row.addWidget(self.again)

        self.leave = QPushButton(Closing)
        self.leave.setObjectName(u"leave")

        self.row.addWidget(self.leave)


        self.whole.addLayout(self.row)

        QWidget.setTabOrder(self.stay, self.again)
        QWidget.setTabOrder(self.again, self.leave)

        self.retranslateUi(Closing)

        QMetaObject.connectSlotsByName(Closing)
    # setupUi

    def retranslateUi(self, Closing) -> None:
        Closing.setWindowTitle(QCoreApplication.translate("Closing", u"Closing", None))
        self.title.setText(QCoreApplication.translate("Closing", u"Backing up before closing", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Closing", u"title", None))
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("Closing", u"Where the back-up goes", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Closing", u"danger", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Closing", u"Backing up", None))
#endif // QT_CONFIG(accessibility)
        self.stay.setText(QCoreApplication.translate("Closing", u"&Don\u2019t close", None))
        self.again.setText(QCoreApplication.translate("Closing", u"&Try again", None))
        self.leave.setText(QCoreApplication.translate("Closing", u"&Close without a back-up", None))
    # retranslateUi
