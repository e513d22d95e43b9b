# Compiled from forms/accounts/sheet.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Sheet(object):
    def setupUi(self, Sheet) -> None:
        if not Sheet.objectName():
            Sheet.setObjectName(u"Sheet")
        self.whole = QVBoxLayout(Sheet)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Sheet)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Sheet)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.code = QLabel(Sheet)
        self.code.setObjectName(u"code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setWordWrap(True)

        self.whole.addWidget(self.code)

        self.layout2 = QHBoxLayout()
        self.layout2.setObjectName(u"layout2")
        self.print = QPushButton(Sheet)
        self.print.setObjectName(u"print")

        self.layout2.addWidget(self.print)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)


        self.whole.addLayout(self.layout2)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.group_label = QLabel(Sheet)
        self.group_label.setObjectName(u"group_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.group_label)

        self.group = QLineEdit(Sheet)
        self.group.setObjectName(u"group")
        self.group.setProperty(u"secret", True)
        self.group.setProperty(u"takes codes of its own", True)
        self.group.setMaxLength(12)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.group)


        self.whole.addLayout(self.fields)

        self.reason = QLabel(Sheet)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(Sheet)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.group_label.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.print, self.group)

        self.retranslateUi(Sheet)

        QMetaObject.connectSlotsByName(Sheet)
    # setupUi

    def retranslateUi(self, Sheet) -> None:
        Sheet.setWindowTitle(QCoreApplication.translate("Sheet", u"Recovery sheet", None))
        self.title.setText(QCoreApplication.translate("Sheet", u"Recovery sheet", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Sheet", u"title", None))
        self.words.setText("")
        self.code.setText("")
        self.code.setProperty(u"role", QCoreApplication.translate("Sheet", u"figure", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("Sheet", u"Recovery code", None))
#endif // QT_CONFIG(accessibility)
        self.print.setText(QCoreApplication.translate("Sheet", u"&Print the sheet\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("Sheet", u"primary", None))
        self.group_label.setText(QCoreApplication.translate("Sheet", u"&Type a group", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Sheet", u"hint", None))
    # retranslateUi
