# Compiled from forms/shell/pin.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout

class Ui_Pin(object):
    def setupUi(self, Pin) -> None:
        if not Pin.objectName():
            Pin.setObjectName(u"Pin")
        self.whole = QVBoxLayout(Pin)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(Pin)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.pin_label = QLabel(Pin)
        self.pin_label.setObjectName(u"pin_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.pin_label)

        self.pin = QLineEdit(Pin)
        self.pin.setObjectName(u"pin")
        self.pin.setProperty(u"secret", True)
        self.pin.setMaxLength(8)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.pin)

        self.again_label = QLabel(Pin)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(Pin)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"secret", True)
        self.again.setMaxLength(8)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.again)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(Pin)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(Pin)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.pin_label.setBuddy(self.pin)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Pin)

        QMetaObject.connectSlotsByName(Pin)
    # setupUi

    def retranslateUi(self, Pin) -> None:
        Pin.setWindowTitle(QCoreApplication.translate("Pin", u"PIN for the curtain", None))
        self.words.setText(QCoreApplication.translate("Pin", u"F9 hides everything at once. This PIN brings it back, until the next lock or sign-out. It is kept in memory only.", None))
        self.pin_label.setText(QCoreApplication.translate("Pin", u"&PIN", None))
        self.again_label.setText(QCoreApplication.translate("Pin", u"PIN &again", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Pin", u"hint", None))
    # retranslateUi
