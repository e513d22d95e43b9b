# Compiled from forms/setup/made_up.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_MadeUp(object):
    def setupUi(self, MadeUp) -> None:
        if not MadeUp.objectName():
            MadeUp.setObjectName(u"MadeUp")
        self.outer = QHBoxLayout(MadeUp)
        self.outer.setObjectName(u"outer")
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer2)

        self.card = QVBoxLayout()
        self.card.setSpacing(12)
        self.card.setObjectName(u"card")
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer4)

        self.title = QLabel(MadeUp)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.card.addWidget(self.title)

        self.words = QLabel(MadeUp)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.card.addWidget(self.words)

        self.progress = QProgressBar(MadeUp)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)

        self.card.addWidget(self.progress)

        self.message = QLabel(MadeUp)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.card.addWidget(self.message)

        self.left = QLabel(MadeUp)
        self.left.setObjectName(u"left")
        self.left.setWordWrap(True)

        self.card.addWidget(self.left)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.spacer7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.spacer7)

        self.again = QPushButton(MadeUp)
        self.again.setObjectName(u"again")

        self.foot.addWidget(self.again)

        self.cancel = QPushButton(MadeUp)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)


        self.card.addLayout(self.foot)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer5)


        self.outer.addLayout(self.card)

        self.spacer6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer6)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(1, 2)
        self.outer.setStretch(2, 1)

        self.retranslateUi(MadeUp)

        QMetaObject.connectSlotsByName(MadeUp)
    # setupUi

    def retranslateUi(self, MadeUp) -> None:
        MadeUp.setWindowTitle(QCoreApplication.translate("MadeUp", u"A made-up school", None))
        self.title.setText(QCoreApplication.translate("MadeUp", u"Making a made-up school", None))
        self.title.setProperty(u"role", QCoreApplication.translate("MadeUp", u"title", None))
        self.words.setText(QCoreApplication.translate("MadeUp", u"420 pupils, 14 classes, their parents and staff are being invented. This takes a moment, once.", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("MadeUp", u"Making the made-up school", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("MadeUp", u"danger", None))
        self.left.setText("")
        self.left.setProperty(u"role", QCoreApplication.translate("MadeUp", u"hint", None))
        self.again.setText(QCoreApplication.translate("MadeUp", u"&Try again", None))
        self.again.setProperty(u"role", QCoreApplication.translate("MadeUp", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("MadeUp", u"Cancel", None))
    # retranslateUi
