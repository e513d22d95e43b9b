# Compiled from forms/shell/about.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout

class Ui_About(object):
    def setupUi(self, About) -> None:
        if not About.objectName():
            About.setObjectName(u"About")
        self.whole = QVBoxLayout(About)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(About)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.text = QTextBrowser(About)
        self.text.setObjectName(u"text")
        self.text.setOpenExternalLinks(False)

        self.whole.addWidget(self.text)

        self.buttons = QDialogButtonBox(About)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.whole.addWidget(self.buttons)


        self.retranslateUi(About)

        QMetaObject.connectSlotsByName(About)
    # setupUi

    def retranslateUi(self, About) -> None:
        About.setWindowTitle(QCoreApplication.translate("About", u"About E-Safety Desktop", None))
        self.title.setText(QCoreApplication.translate("About", u"About E-Safety Desktop", None))
        self.title.setProperty(u"role", QCoreApplication.translate("About", u"title", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("About", u"About E-Safety Desktop", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
