# Compiled from forms/guide/guide.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QListWidget, QPushButton, QSplitter, QVBoxLayout, QWidget

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_Guide(object):
    def setupUi(self, Guide) -> None:
        if not Guide.objectName():
            Guide.setObjectName(u"Guide")
        self.whole = QVBoxLayout(Guide)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.halves = QSplitter(Guide)
        self.halves.setObjectName(u"halves")
        self.halves.setOrientation(Qt.Orientation.Horizontal)
        self.halves.setChildrenCollapsible(False)
        self.left = QWidget(self.halves)
        self.left.setObjectName(u"left")
        self.leftColumn = QVBoxLayout(self.left)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftColumn.setContentsMargins(0, 0, 0, 0)
        self.words = FilterLine(self.left)
        self.words.setObjectName(u"words")
        self.words.setClearButtonEnabled(True)

        self.leftColumn.addWidget(self.words)

        self.list = QListWidget(self.left)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftColumn.addWidget(self.list)

        self.halves.addWidget(self.left)

        self.whole.addWidget(self.halves)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.printPage = QPushButton(Guide)
        self.printPage.setObjectName(u"printPage")

        self.foot.addWidget(self.printPage)

        self.printAll = QPushButton(Guide)
        self.printAll.setObjectName(u"printAll")

        self.foot.addWidget(self.printAll)

        self.buttons = QDialogButtonBox(Guide)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)


        self.retranslateUi(Guide)

        QMetaObject.connectSlotsByName(Guide)
    # setupUi

    def retranslateUi(self, Guide) -> None:
        Guide.setWindowTitle(QCoreApplication.translate("Guide", u"The guide", None))
        self.words.setPlaceholderText(QCoreApplication.translate("Guide", u"Find in the guide (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("Guide", u"Find in the guide", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Guide", u"Pages of the guide", None))
#endif // QT_CONFIG(accessibility)
        self.printPage.setText(QCoreApplication.translate("Guide", u"&Print this page\u2026", None))
        self.printAll.setText(QCoreApplication.translate("Guide", u"Print the &whole guide\u2026", None))
    # retranslateUi
