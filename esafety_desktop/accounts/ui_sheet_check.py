# Compiled from forms/accounts/sheet_check.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_SheetCheck(object):
    def setupUi(self, SheetCheck) -> None:
        if not SheetCheck.objectName():
            SheetCheck.setObjectName(u"SheetCheck")
        self.whole = QVBoxLayout(SheetCheck)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.take = QHBoxLayout()
        self.take.setObjectName(u"take")
        self.print = QPushButton(SheetCheck)
        self.print.setObjectName(u"print")

        self.take.addWidget(self.print)

        self.by_hand = QPushButton(SheetCheck)
        self.by_hand.setObjectName(u"by_hand")

        self.take.addWidget(self.by_hand)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.take.addItem(self.spacer1)


        self.whole.addLayout(self.take)

        self.code = QLabel(SheetCheck)
        self.code.setObjectName(u"code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setWordWrap(True)

        self.whole.addWidget(self.code)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.group_label = QLabel(SheetCheck)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setWordWrap(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.group_label)

        self.group = QLineEdit(SheetCheck)
        self.group.setObjectName(u"group")
        self.group.setProperty(u"secret", True)
        self.group.setProperty(u"takes codes of its own", True)
        self.group.setMaxLength(12)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.group)


        self.whole.addLayout(self.fields)

#if QT_CONFIG(shortcut)
        self.group_label.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.print, self.by_hand)
        QWidget.setTabOrder(self.by_hand, self.group)

        self.retranslateUi(SheetCheck)

        QMetaObject.connectSlotsByName(SheetCheck)
    # setupUi

    def retranslateUi(self, SheetCheck) -> None:
        SheetCheck.setWindowTitle(QCoreApplication.translate("SheetCheck", u"Recovery sheet", None))
        self.print.setText(QCoreApplication.translate("SheetCheck", u"&Print the sheet\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("SheetCheck", u"primary", None))
        self.by_hand.setText(QCoreApplication.translate("SheetCheck", u"Copy it by &hand\u2026", None))
        self.code.setText("")
        self.code.setProperty(u"role", QCoreApplication.translate("SheetCheck", u"figure", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("SheetCheck", u"Recovery code", None))
#endif // QT_CONFIG(accessibility)
        self.group_label.setText(QCoreApplication.translate("SheetCheck", u"Type a &group", None))
    # retranslateUi
