# Compiled from forms/shell/curtain_pin.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

class Ui_CurtainPin(object):
    def setupUi(self, CurtainPin) -> None:
        if not CurtainPin.objectName():
            CurtainPin.setObjectName(u"CurtainPin")
        self.whole = QVBoxLayout(CurtainPin)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.intro = QLabel(CurtainPin)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.pin_label = QLabel(CurtainPin)
        self.pin_label.setObjectName(u"pin_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.pin_label)

        self.pin = QLineEdit(CurtainPin)
        self.pin.setObjectName(u"pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(8)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.pin)

        self.again_label = QLabel(CurtainPin)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(CurtainPin)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setMaxLength(8)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.again)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(CurtainPin)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(CurtainPin)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.pin_label.setBuddy(self.pin)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.pin, self.again)

        self.retranslateUi(CurtainPin)

        QMetaObject.connectSlotsByName(CurtainPin)
    # setupUi

    def retranslateUi(self, CurtainPin) -> None:
        CurtainPin.setWindowTitle(QCoreApplication.translate("CurtainPin", u"Draw the curtain", None))
        self.intro.setText(QCoreApplication.translate("CurtainPin", u"Choose a PIN of four to eight digits. It opens the curtain again for 30 minutes and for three tries; after that your password is asked for.", None))
        self.pin_label.setText(QCoreApplication.translate("CurtainPin", u"&PIN", None))
        self.again_label.setText(QCoreApplication.translate("CurtainPin", u"PIN &again", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("CurtainPin", u"hint", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CurtainPin", u"Why the curtain cannot be drawn yet", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
