# Compiled from forms/image_consent/all_yes_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QLabel, QListView, QVBoxLayout
class Ui_AllYesDialog(object):
    def setupUi(self, AllYesDialog) -> None:
        if not AllYesDialog.objectName():
            AllYesDialog.setObjectName(u"AllYesDialog")
        self.page = QVBoxLayout(AllYesDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AllYesDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.ask = QLabel(AllYesDialog)
        self.ask.setObjectName(u"ask")
        self.ask.setWordWrap(True)

        self.page.addWidget(self.ask)

        self.children = QListView(AllYesDialog)
        self.children.setObjectName(u"children")
        self.children.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.page.addWidget(self.children)

        self.summary = QLabel(AllYesDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.buttons = QDialogButtonBox(AllYesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

        self.page.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.ask.setBuddy(self.children)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AllYesDialog)
        self.buttons.accepted.connect(AllYesDialog.accept)
        self.buttons.rejected.connect(AllYesDialog.reject)

        QMetaObject.connectSlotsByName(AllYesDialog)
    # setupUi

    def retranslateUi(self, AllYesDialog) -> None:
        AllYesDialog.setWindowTitle(QCoreApplication.translate("AllYesDialog", u"All yes except\u2026", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("AllYesDialog", u"section", None))
        self.ask.setText(QCoreApplication.translate("AllYesDialog", u"&Tick the children who did not say yes to everything:", None))
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("AllYesDialog", u"hint", None))
    # retranslateUi
