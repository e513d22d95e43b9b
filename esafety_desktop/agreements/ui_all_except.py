# Compiled from forms/agreements/all_except.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialogButtonBox, QFormLayout, QLabel, QListView, QVBoxLayout
class Ui_AllExcept(object):
    def setupUi(self, AllExcept) -> None:
        if not AllExcept.objectName():
            AllExcept.setObjectName(u"AllExcept")
        self.page = QVBoxLayout(AllExcept)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AllExcept)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.class_label = QLabel(AllExcept)
        self.class_label.setObjectName(u"class_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.class_label)

        self.school_class = QComboBox(AllExcept)
        self.school_class.setObjectName(u"school_class")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.school_class)

        self.agreement_label = QLabel(AllExcept)
        self.agreement_label.setObjectName(u"agreement_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.agreement_label)

        self.agreement = QComboBox(AllExcept)
        self.agreement.setObjectName(u"agreement")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.agreement)


        self.page.addLayout(self.fields)

        self.ask = QLabel(AllExcept)
        self.ask.setObjectName(u"ask")
        self.ask.setWordWrap(True)

        self.page.addWidget(self.ask)

        self.children = QListView(AllExcept)
        self.children.setObjectName(u"children")
        self.children.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.page.addWidget(self.children)

        self.summary = QLabel(AllExcept)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.buttons = QDialogButtonBox(AllExcept)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

        self.page.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.class_label.setBuddy(self.school_class)
        self.agreement_label.setBuddy(self.agreement)
        self.ask.setBuddy(self.children)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AllExcept)
        self.buttons.accepted.connect(AllExcept.accept)
        self.buttons.rejected.connect(AllExcept.reject)

        QMetaObject.connectSlotsByName(AllExcept)
    # setupUi

    def retranslateUi(self, AllExcept) -> None:
        AllExcept.setWindowTitle(QCoreApplication.translate("AllExcept", u"All returned except\u2026", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("AllExcept", u"section", None))
        self.class_label.setText(QCoreApplication.translate("AllExcept", u"&Class", None))
        self.agreement_label.setText(QCoreApplication.translate("AllExcept", u"Ag&reement", None))
        self.ask.setText(QCoreApplication.translate("AllExcept", u"&Tick the children whose slip has not come back:", None))
        self.summary.setProperty(u"role", QCoreApplication.translate("AllExcept", u"hint", None))
    # retranslateUi
