# Compiled from forms/agreements/pile.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout
class Ui_Pile(object):
    def setupUi(self, Pile) -> None:
        if not Pile.objectName():
            Pile.setObjectName(u"Pile")
        self.whole = QVBoxLayout(Pile)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 16, 24, 16)
        self.last = QLabel(Pile)
        self.last.setObjectName(u"last")
        self.last.setWordWrap(True)
        self.last.setTextFormat(Qt.TextFormat.PlainText)
        self.last.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.whole.addWidget(self.last)

        self.line = QHBoxLayout()
        self.line.setSpacing(12)
        self.line.setObjectName(u"line")
        self.code_label = QLabel(Pile)
        self.code_label.setObjectName(u"code_label")

        self.line.addWidget(self.code_label)

        self.code = QLineEdit(Pile)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"passing", True)
        self.code.setMaxLength(60)

        self.line.addWidget(self.code)

        self.line.setStretch(1, 1)

        self.whole.addLayout(self.line)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.whole.addLayout(self.place)

        self.buttons = QDialogButtonBox(Pile)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.whole.addWidget(self.buttons)

        self.whole.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Pile)

        QMetaObject.connectSlotsByName(Pile)
    # setupUi

    def retranslateUi(self, Pile) -> None:
        Pile.setWindowTitle(QCoreApplication.translate("Pile", u"The pile of slips", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("Pile", u"What became of the last slip", None))
#endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("Pile", u"&Scan, or type a code", None))
        self.code_label.setProperty(u"role", QCoreApplication.translate("Pile", u"group", None))
        self.code.setPlaceholderText(QCoreApplication.translate("Pile", u"for example 7K4M-2QX9", None))
    # retranslateUi
