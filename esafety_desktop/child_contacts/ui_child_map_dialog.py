# Compiled from forms/child_contacts/child_map_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

class Ui_ChildMapDialog(object):
    def setupUi(self, ChildMapDialog) -> None:
        if not ChildMapDialog.objectName():
            ChildMapDialog.setObjectName(u"ChildMapDialog")
        self.whole = QVBoxLayout(ChildMapDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.child = QLabel(ChildMapDialog)
        self.child.setObjectName(u"child")
        self.child.setTextFormat(Qt.TextFormat.PlainText)
        self.child.setWordWrap(True)
        self.child.setProperty(u"role", u"title")

        self.whole.addWidget(self.child)

        self.about = QLabel(ChildMapDialog)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setProperty(u"role", u"hint")

        self.whole.addWidget(self.about)

        self.pages = QStackedWidget(ChildMapDialog)
        self.pages.setObjectName(u"pages")
        self.mapPage = QWidget()
        self.mapPage.setObjectName(u"mapPage")
        self.mapInside = QVBoxLayout(self.mapPage)
        self.mapInside.setSpacing(8)
        self.mapInside.setObjectName(u"mapInside")
        self.mapInside.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(self.mapPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.side = QScrollArea(self.split)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.split.addWidget(self.side)

        self.mapInside.addWidget(self.split)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.takeAway = QPushButton(self.mapPage)
        self.takeAway.setObjectName(u"takeAway")
        self.takeAway.setAutoDefault(False)

        self.buttons.addWidget(self.takeAway)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.history = QPushButton(self.mapPage)
        self.history.setObjectName(u"history")
        self.history.setAutoDefault(False)

        self.buttons.addWidget(self.history)

        self.printList = QPushButton(self.mapPage)
        self.printList.setObjectName(u"printList")
        self.printList.setAutoDefault(False)

        self.buttons.addWidget(self.printList)

        self.printMap = QPushButton(self.mapPage)
        self.printMap.setObjectName(u"printMap")
        self.printMap.setAutoDefault(False)

        self.buttons.addWidget(self.printMap)

        self.add = QPushButton(self.mapPage)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.add)

        self.close = QPushButton(self.mapPage)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)


        self.mapInside.addLayout(self.buttons)

        self.pages.addWidget(self.mapPage)
        self.askPage = QWidget()
        self.askPage.setObjectName(u"askPage")
        self.askInside = QVBoxLayout(self.askPage)
        self.askInside.setSpacing(8)
        self.askInside.setObjectName(u"askInside")
        self.askInside.setContentsMargins(0, 0, 0, 0)
        self.question = QLabel(self.askPage)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.question.setProperty(u"role", u"section")

        self.askInside.addWidget(self.question)

        self.questionMore = QLabel(self.askPage)
        self.questionMore.setObjectName(u"questionMore")
        self.questionMore.setTextFormat(Qt.TextFormat.PlainText)
        self.questionMore.setWordWrap(True)

        self.askInside.addWidget(self.questionMore)

        self.askSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.askInside.addItem(self.askSpace)

        self.askButtons = QHBoxLayout()
        self.askButtons.setSpacing(8)
        self.askButtons.setObjectName(u"askButtons")
        self.askButtonsSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.askButtons.addItem(self.askButtonsSpace)

        self.yes = QPushButton(self.askPage)
        self.yes.setObjectName(u"yes")
        self.yes.setAutoDefault(False)

        self.askButtons.addWidget(self.yes)

        self.no = QPushButton(self.askPage)
        self.no.setObjectName(u"no")
        self.no.setAutoDefault(False)

        self.askButtons.addWidget(self.no)


        self.askInside.addLayout(self.askButtons)

        self.pages.addWidget(self.askPage)

        self.whole.addWidget(self.pages)


        self.retranslateUi(ChildMapDialog)

        self.add.setDefault(True)


        QMetaObject.connectSlotsByName(ChildMapDialog)
    # setupUi

    def retranslateUi(self, ChildMapDialog) -> None:
        ChildMapDialog.setWindowTitle(QCoreApplication.translate("ChildMapDialog", u"Contacts of a child", None))
        self.child.setText("")
        self.about.setText("")
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("ChildMapDialog", u"The chosen place of the map", None))
#endif // QT_CONFIG(accessibility)
        self.takeAway.setText(QCoreApplication.translate("ChildMapDialog", u"Take the whole map a&way\u2026", None))
        self.history.setText(QCoreApplication.translate("ChildMapDialog", u"&History\u2026", None))
        self.printList.setText(QCoreApplication.translate("ChildMapDialog", u"&Print the list\u2026", None))
        self.printMap.setText(QCoreApplication.translate("ChildMapDialog", u"Print the &map\u2026", None))
        self.add.setText(QCoreApplication.translate("ChildMapDialog", u"&Add a contact\u2026", None))
        self.close.setText(QCoreApplication.translate("ChildMapDialog", u"Close", None))
        self.question.setText("")
        self.questionMore.setText("")
        self.yes.setText(QCoreApplication.translate("ChildMapDialog", u"&Take away", None))
        self.no.setText(QCoreApplication.translate("ChildMapDialog", u"&Keep", None))
    # retranslateUi
