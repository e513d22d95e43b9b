# Compiled from forms/setup/welcome.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Welcome(object):
    def setupUi(self, Welcome) -> None:
        if not Welcome.objectName():
            Welcome.setObjectName(u"Welcome")
        self.whole = QVBoxLayout(Welcome)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(Welcome)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.time = QLabel(Welcome)
        self.time.setObjectName(u"time")
        self.time.setWordWrap(True)

        self.whole.addWidget(self.time)

        self.ours = QRadioButton(Welcome)
        self.ours.setObjectName(u"ours")
        self.ours.setChecked(True)

        self.whole.addWidget(self.ours)

        self.made_up = QRadioButton(Welcome)
        self.made_up.setObjectName(u"made_up")

        self.whole.addWidget(self.made_up)

        self.restore = QRadioButton(Welcome)
        self.restore.setObjectName(u"restore")

        self.whole.addWidget(self.restore)

        self.folder = QLabel(Welcome)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)

        self.whole.addWidget(self.folder)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer2)

        QWidget.setTabOrder(self.ours, self.made_up)
        QWidget.setTabOrder(self.made_up, self.restore)

        self.retranslateUi(Welcome)

        QMetaObject.connectSlotsByName(Welcome)
    # setupUi

    def retranslateUi(self, Welcome) -> None:
        Welcome.setWindowTitle(QCoreApplication.translate("Welcome", u"Welcome", None))
        self.words.setText(QCoreApplication.translate("Welcome", u"E-Safety Desktop keeps a school's e-safety work in one place on this PC. It guides you through an incident and knows whom to ring. It keeps who has signed which agreement, reminds you of reviews, and prints what goes home. Nothing leaves this PC unless you print or save it.", None))
        self.time.setText(QCoreApplication.translate("Welcome", u"Setting up takes about ten minutes. You need the school's address, the term dates, and a printer or a safe place for a PDF.", None))
        self.ours.setText(QCoreApplication.translate("Welcome", u"&Set up our school", None))
        self.made_up.setText(QCoreApplication.translate("Welcome", u"&Try it with a made-up school (420 invented pupils; nothing real is touched)", None))
        self.restore.setText(QCoreApplication.translate("Welcome", u"&Restore a back-up or move here from another PC", None))
        self.folder.setText("")
        self.folder.setProperty(u"role", QCoreApplication.translate("Welcome", u"hint", None))
    # retranslateUi
