# Compiled from forms/shell/help.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QTextBrowser, QVBoxLayout

class Ui_Help(object):
    def setupUi(self, Help) -> None:
        if not Help.objectName():
            Help.setObjectName(u"Help")
        self.whole = QVBoxLayout(Help)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Help)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.pageRow = QHBoxLayout()
        self.pageRow.setObjectName(u"pageRow")
        self.pageLabel = QLabel(Help)
        self.pageLabel.setObjectName(u"pageLabel")

        self.pageRow.addWidget(self.pageLabel)

        self.page = QComboBox(Help)
        self.page.setObjectName(u"page")

        self.pageRow.addWidget(self.page)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pageRow.addItem(self.gap1)


        self.whole.addLayout(self.pageRow)

        self.text = QTextBrowser(Help)
        self.text.setObjectName(u"text")
        self.text.setOpenExternalLinks(False)

        self.whole.addWidget(self.text)

        self.buttons = QDialogButtonBox(Help)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.pageLabel.setBuddy(self.page)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Help)

        QMetaObject.connectSlotsByName(Help)
    # setupUi

    def retranslateUi(self, Help) -> None:
        Help.setWindowTitle(QCoreApplication.translate("Help", u"Help", None))
        self.title.setText(QCoreApplication.translate("Help", u"Help", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Help", u"title", None))
        self.pageLabel.setText(QCoreApplication.translate("Help", u"&Page", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("Help", u"Help text", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
