# Compiled from forms/backups/leaving.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Leaving(object):
    def setupUi(self, Leaving) -> None:
        if not Leaving.objectName():
            Leaving.setObjectName(u"Leaving")
        self.whole = QVBoxLayout(Leaving)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Leaving)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Leaving)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.message = QLabel(Leaving)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.busy = QProgressBar(Leaving)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.stay = QPushButton(Leaving)
        self.stay.setObjectName(u"stay")

        self.row.addWidget(self.stay)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)

        self.again = QPushButton(Leaving)
        self.again.setObjectName(u"again")

        self.row.addWidget(self.again)

        self.leave = QPushButton(Leaving)
        self.leave.setObjectName(u"leave")

        self.row.addWidget(self.leave)


        self.whole.addLayout(self.row)

        QWidget.setTabOrder(self.stay, self.again)
        QWidget.setTabOrder(self.again, self.leave)

        self.retranslateUi(Leaving)

        QMetaObject.connectSlotsByName(Leaving)
    # setupUi

    def retranslateUi(self, Leaving) -> None:
        Leaving.setWindowTitle(QCoreApplication.translate("Leaving", u"Closing", None))
        self.title.setText(QCoreApplication.translate("Leaving", u"Backing up before closing", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Leaving", u"title", None))
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("Leaving", u"Where the back-up goes", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Leaving", u"danger", None))
#if QT_CONFIG(accessibility)
        self.message.setAccessibleName(QCoreApplication.translate("Leaving", u"What went wrong", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Leaving", u"Backing up", None))
#endif // QT_CONFIG(accessibility)
        self.stay.setText(QCoreApplication.translate("Leaving", u"&Don\u2019t close", None))
        self.again.setText(QCoreApplication.translate("Leaving", u"&Try again", None))
        self.leave.setText(QCoreApplication.translate("Leaving", u"&Close without a back-up", None))
    # retranslateUi
