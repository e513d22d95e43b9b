# Compiled from forms/kept_papers/remove_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout
class Ui_RemoveDialog(object):
    def setupUi(self, RemoveDialog) -> None:
        if not RemoveDialog.objectName():
            RemoveDialog.setObjectName(u"RemoveDialog")
        self.page = QVBoxLayout(RemoveDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(RemoveDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.about = QLabel(RemoveDialog)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.why_label = QLabel(RemoveDialog)
        self.why_label.setObjectName(u"why_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.why_label)

        self.why = QLineEdit(RemoveDialog)
        self.why.setObjectName(u"why")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.why)


        self.page.addLayout(self.fields)

        self.summary = QLabel(RemoveDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.buttons = QDialogButtonBox(RemoveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.why_label.setBuddy(self.why)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemoveDialog)
        self.buttons.accepted.connect(RemoveDialog.accept)
        self.buttons.rejected.connect(RemoveDialog.reject)

        QMetaObject.connectSlotsByName(RemoveDialog)
    # setupUi

    def retranslateUi(self, RemoveDialog) -> None:
        RemoveDialog.setWindowTitle(QCoreApplication.translate("RemoveDialog", u"Remove a scanned copy", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("RemoveDialog", u"section", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("RemoveDialog", u"hint", None))
        self.why_label.setText(QCoreApplication.translate("RemoveDialog", u"&Why", None))
        self.why.setPlaceholderText(QCoreApplication.translate("RemoveDialog", u"For example: a year since the child left", None))
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("RemoveDialog", u"hint", None))
    # retranslateUi
