# Compiled from forms/school/details_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout

class Ui_DetailsDialog(object):
    def setupUi(self, DetailsDialog) -> None:
        if not DetailsDialog.objectName():
            DetailsDialog.setObjectName(u"DetailsDialog")
        self.whole = QVBoxLayout(DetailsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.tabs = QTabWidget(DetailsDialog)
        self.tabs.setObjectName(u"tabs")

        self.whole.addWidget(self.tabs)

        self.reason = QLabel(DetailsDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.reason)

        self.buttons = QDialogButtonBox(DetailsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)


        self.retranslateUi(DetailsDialog)
        self.buttons.rejected.connect(DetailsDialog.reject)

        QMetaObject.connectSlotsByName(DetailsDialog)
    # setupUi

    def retranslateUi(self, DetailsDialog) -> None:
        DetailsDialog.setWindowTitle(QCoreApplication.translate("DetailsDialog", u"School details", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("DetailsDialog", u"School and term dates", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setText("")
    # retranslateUi
