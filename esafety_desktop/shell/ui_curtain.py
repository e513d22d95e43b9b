# Compiled from forms/shell/curtain.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Curtain(object):
    def setupUi(self, Curtain) -> None:
        if not Curtain.objectName():
            Curtain.setObjectName(u"Curtain")
        self.outer = QHBoxLayout(Curtain)
        self.outer.setObjectName(u"outer")
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer2)

        self.card = QVBoxLayout()
        self.card.setSpacing(12)
        self.card.setObjectName(u"card")
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer4)

        self.title = QLabel(Curtain)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.card.addWidget(self.title)

        self.intro = QLabel(Curtain)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.card.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.pin_label = QLabel(Curtain)
        self.pin_label.setObjectName(u"pin_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.pin_label)

        self.pin = QLineEdit(Curtain)
        self.pin.setObjectName(u"pin")
        self.pin.setProperty(u"secret", True)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(8)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.pin)


        self.card.addLayout(self.fields)

        self.message = QLabel(Curtain)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.card.addWidget(self.message)

        self.open = QPushButton(Curtain)
        self.open.setObjectName(u"open")

        self.card.addWidget(self.open)

        self.lock = QPushButton(Curtain)
        self.lock.setObjectName(u"lock")

        self.card.addWidget(self.lock)

        self.spacer6 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card.addItem(self.spacer6)


        self.outer.addLayout(self.card)

        self.spacer7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer7)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.pin_label.setBuddy(self.pin)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.pin, self.open)
        QWidget.setTabOrder(self.open, self.lock)

        self.retranslateUi(Curtain)

        QMetaObject.connectSlotsByName(Curtain)
    # setupUi

    def retranslateUi(self, Curtain) -> None:
        Curtain.setWindowTitle(QCoreApplication.translate("Curtain", u"Curtain", None))
        self.title.setText(QCoreApplication.translate("Curtain", u"The curtain is drawn", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Curtain", u"title", None))
        self.intro.setText("")
        self.intro.setProperty(u"role", QCoreApplication.translate("Curtain", u"hint", None))
        self.pin_label.setText(QCoreApplication.translate("Curtain", u"&PIN", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Curtain", u"danger", None))
        self.open.setText(QCoreApplication.translate("Curtain", u"&Open the curtain", None))
        self.open.setProperty(u"role", QCoreApplication.translate("Curtain", u"primary", None))
        self.lock.setText(QCoreApplication.translate("Curtain", u"&Lock instead (Ctrl+L)", None))
    # retranslateUi
