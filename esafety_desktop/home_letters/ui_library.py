# Compiled from forms/home_letters/library.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTextEdit, QVBoxLayout, QWidget
class Ui_Library(object):
    def setupUi(self, Library) -> None:
        if not Library.objectName():
            Library.setObjectName(u"Library")
        self.whole = QVBoxLayout(Library)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.leftHalf = QWidget(Library)
        self.leftHalf.setObjectName(u"leftHalf")
        self.left = QVBoxLayout(self.leftHalf)
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.below = QHBoxLayout()
        self.below.setObjectName(u"below")
        self.new_ = QPushButton(self.leftHalf)
        self.new_.setObjectName(u"new_")

        self.below.addWidget(self.new_)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.below.addItem(self.space)


        self.left.addLayout(self.below)


        self.halves.addWidget(self.leftHalf)

        self.rightHalf = QWidget(Library)
        self.rightHalf.setObjectName(u"rightHalf")
        self.right = QVBoxLayout(self.rightHalf)
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.name = QLabel(self.rightHalf)
        self.name.setObjectName(u"name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)

        self.right.addWidget(self.name)

        self.when = QLabel(self.rightHalf)
        self.when.setObjectName(u"when")
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        self.when.setWordWrap(True)

        self.right.addWidget(self.when)

        self.state = QLabel(self.rightHalf)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.right.addWidget(self.state)

        self.text = QTextEdit(self.rightHalf)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)

        self.right.addWidget(self.text)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.write = QPushButton(self.rightHalf)
        self.write.setObjectName(u"write")

        self.buttons.addWidget(self.write)

        self.edit = QPushButton(self.rightHalf)
        self.edit.setObjectName(u"edit")

        self.buttons.addWidget(self.edit)

        self.back = QPushButton(self.rightHalf)
        self.back.setObjectName(u"back")

        self.buttons.addWidget(self.back)

        self.keep = QPushButton(self.rightHalf)
        self.keep.setObjectName(u"keep")

        self.buttons.addWidget(self.keep)

        self.space2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space2)


        self.right.addLayout(self.buttons)


        self.halves.addWidget(self.rightHalf)

        self.halves.setStretch(0, 2)
        self.halves.setStretch(1, 3)

        self.whole.addLayout(self.halves)


        self.retranslateUi(Library)

        QMetaObject.connectSlotsByName(Library)
    # setupUi

    def retranslateUi(self, Library) -> None:
        self.new_.setText(QCoreApplication.translate("Library", u"New &library letter\u2026", None))
        self.name.setText("")
        self.name.setProperty(u"role", QCoreApplication.translate("Library", u"section", None))
        self.when.setText("")
        self.when.setProperty(u"role", QCoreApplication.translate("Library", u"hint", None))
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("Library", u"warn", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("Library", u"The letter with a real child's values", None))
#endif // QT_CONFIG(accessibility)
        self.write.setText(QCoreApplication.translate("Library", u"&Write this letter\u2026", None))
#if QT_CONFIG(tooltip)
        self.write.setToolTip(QCoreApplication.translate("Library", u"To a child, a class, a year, the school or staff (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
        self.write.setProperty(u"role", QCoreApplication.translate("Library", u"primary", None))
        self.edit.setText(QCoreApplication.translate("Library", u"&Change its wording\u2026", None))
        self.back.setText(QCoreApplication.translate("Library", u"&Back to the original", None))
        self.keep.setText(QCoreApplication.translate("Library", u"&Keep ours", None))
        pass
    # retranslateUi
