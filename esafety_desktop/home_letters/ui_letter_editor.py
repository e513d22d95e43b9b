# Compiled from forms/home_letters/letter_editor.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout
class Ui_LetterEditor(object):
    def setupUi(self, LetterEditor) -> None:
        if not LetterEditor.objectName():
            LetterEditor.setObjectName(u"LetterEditor")
        self.whole = QVBoxLayout(LetterEditor)
        self.whole.setSpacing(4)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(4)
        self.bar.setObjectName(u"bar")
        self.bold = QToolButton(LetterEditor)
        self.bold.setObjectName(u"bold")
        self.bold.setCheckable(True)

        self.bar.addWidget(self.bold)

        self.heading = QToolButton(LetterEditor)
        self.heading.setObjectName(u"heading")
        self.heading.setCheckable(True)

        self.bar.addWidget(self.heading)

        self.item = QToolButton(LetterEditor)
        self.item.setObjectName(u"item")
        self.item.setCheckable(True)

        self.bar.addWidget(self.item)

        self.field = QToolButton(LetterEditor)
        self.field.setObjectName(u"field")
        self.field.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.bar.addWidget(self.field)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.space)


        self.whole.addLayout(self.bar)

        self.hint = QLabel(LetterEditor)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)


        self.retranslateUi(LetterEditor)

        QMetaObject.connectSlotsByName(LetterEditor)
    # setupUi

    def retranslateUi(self, LetterEditor) -> None:
        self.bold.setText(QCoreApplication.translate("LetterEditor", u"Bold", None))
#if QT_CONFIG(tooltip)
        self.bold.setToolTip(QCoreApplication.translate("LetterEditor", u"Bold (Ctrl+B)", None))
#endif // QT_CONFIG(tooltip)
        self.heading.setText(QCoreApplication.translate("LetterEditor", u"Heading", None))
#if QT_CONFIG(tooltip)
        self.heading.setToolTip(QCoreApplication.translate("LetterEditor", u"Heading (Ctrl+Alt+1)", None))
#endif // QT_CONFIG(tooltip)
        self.item.setText(QCoreApplication.translate("LetterEditor", u"List", None))
#if QT_CONFIG(tooltip)
        self.item.setToolTip(QCoreApplication.translate("LetterEditor", u"List (Ctrl+Shift+L)", None))
#endif // QT_CONFIG(tooltip)
        self.field.setText(QCoreApplication.translate("LetterEditor", u"Insert field", None))
#if QT_CONFIG(tooltip)
        self.field.setToolTip(QCoreApplication.translate("LetterEditor", u"What the program fills in for each family (Ctrl+Space)", None))
#endif // QT_CONFIG(tooltip)
        self.hint.setText("")
        self.hint.setProperty(u"role", QCoreApplication.translate("LetterEditor", u"hint", None))
        pass
    # retranslateUi
