# Compiled from forms/action_points/table_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_TablePart(object):
    def setupUi(self, TablePart) -> None:
        if not TablePart.objectName():
            TablePart.setObjectName(u"TablePart")
        self.whole = QVBoxLayout(TablePart)
        self.whole.setSpacing(4)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 4, 0, 0)
        self.label = QLabel(TablePart)
        self.label.setObjectName(u"label")

        self.whole.addWidget(self.label)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.whole.addLayout(self.place)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.addRow = QPushButton(TablePart)
        self.addRow.setObjectName(u"addRow")
        self.addRow.setAutoDefault(False)

        self.buttons.addWidget(self.addRow)

        self.usual = QPushButton(TablePart)
        self.usual.setObjectName(u"usual")
        self.usual.setAutoDefault(False)

        self.buttons.addWidget(self.usual)

        self.removeRow = QPushButton(TablePart)
        self.removeRow.setObjectName(u"removeRow")
        self.removeRow.setAutoDefault(False)

        self.buttons.addWidget(self.removeRow)

        self.undo = QPushButton(TablePart)
        self.undo.setObjectName(u"undo")
        self.undo.setAutoDefault(False)

        self.buttons.addWidget(self.undo)

        self.rhythm = QPushButton(TablePart)
        self.rhythm.setObjectName(u"rhythm")
        self.rhythm.setAutoDefault(False)

        self.buttons.addWidget(self.rhythm)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.whole.addLayout(self.buttons)

        self.hint = QLabel(TablePart)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)


        self.retranslateUi(TablePart)

        QMetaObject.connectSlotsByName(TablePart)
    # setupUi

    def retranslateUi(self, TablePart) -> None:
        self.label.setText("")
        self.addRow.setText(QCoreApplication.translate("TablePart", u"A&dd a row", None))
        self.usual.setText(QCoreApplication.translate("TablePart", u"Add the &usual ones", None))
        self.removeRow.setText(QCoreApplication.translate("TablePart", u"&Take the row away", None))
        self.undo.setText(QCoreApplication.translate("TablePart", u"Undo", None))
        self.rhythm.setText(QCoreApplication.translate("TablePart", u"Ho&w often\u2026", None))
        self.hint.setText(QCoreApplication.translate("TablePart", u"Rows can be pasted from Excel with Ctrl+V. Insert adds a row, Ctrl+Delete takes one away, Ctrl+Z brings it back.", None))
        pass
    # retranslateUi
