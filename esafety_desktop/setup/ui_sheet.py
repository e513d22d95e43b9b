# Compiled from forms/setup/sheet.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_SheetPage(object):
    def setupUi(self, SheetPage) -> None:
        if not SheetPage.objectName():
            SheetPage.setObjectName(u"SheetPage")
        self.whole = QVBoxLayout(SheetPage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.words = QLabel(SheetPage)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.code = QLabel(SheetPage)
        self.code.setObjectName(u"code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setWordWrap(True)

        self.whole.addWidget(self.code)

        self.layout2 = QHBoxLayout()
        self.layout2.setObjectName(u"layout2")
        self.print = QPushButton(SheetPage)
        self.print.setObjectName(u"print")

        self.layout2.addWidget(self.print)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)


        self.whole.addLayout(self.layout2)

        self.keep = QLabel(SheetPage)
        self.keep.setObjectName(u"keep")
        self.keep.setWordWrap(True)

        self.whole.addWidget(self.keep)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields.setVerticalSpacing(8)
        self.group_label = QLabel(SheetPage)
        self.group_label.setObjectName(u"group_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.group_label)

        self.group = QLineEdit(SheetPage)
        self.group.setObjectName(u"group")
        self.group.setProperty(u"secret", True)
        self.group.setProperty(u"takes codes of its own", True)
        self.group.setMaxLength(12)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.group)


        self.whole.addLayout(self.fields)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer5)

#if QT_CONFIG(shortcut)
        self.group_label.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.print, self.group)

        self.retranslateUi(SheetPage)

        QMetaObject.connectSlotsByName(SheetPage)
    # setupUi

    def retranslateUi(self, SheetPage) -> None:
        SheetPage.setWindowTitle(QCoreApplication.translate("SheetPage", u"Recovery sheet", None))
        self.words.setText("")
        self.code.setText("")
        self.code.setProperty(u"role", QCoreApplication.translate("SheetPage", u"figure", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("SheetPage", u"Recovery code", None))
#endif // QT_CONFIG(accessibility)
        self.print.setText(QCoreApplication.translate("SheetPage", u"&Print the sheet\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("SheetPage", u"primary", None))
        self.keep.setText("")
        self.group_label.setText(QCoreApplication.translate("SheetPage", u"&Type a group", None))
    # retranslateUi
