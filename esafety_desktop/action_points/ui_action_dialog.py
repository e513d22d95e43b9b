# Compiled from forms/action_points/action_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_ActionDialog(object):
    def setupUi(self, ActionDialog) -> None:
        if not ActionDialog.objectName():
            ActionDialog.setObjectName(u"ActionDialog")
        self.whole = QVBoxLayout(ActionDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.whatLabel = QLabel(ActionDialog)
        self.whatLabel.setObjectName(u"whatLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.whatLabel)

        self.what = QPlainTextEdit(ActionDialog)
        self.what.setObjectName(u"what")
        self.what.setTabChangesFocus(True)
        self.what.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.what)

        self.ownerLabel = QLabel(ActionDialog)
        self.ownerLabel.setObjectName(u"ownerLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ownerLabel)

        self.owner = QLineEdit(ActionDialog)
        self.owner.setObjectName(u"owner")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.owner)

        self.dueLabel = QLabel(ActionDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateEdit(ActionDialog)
        self.due.setObjectName(u"due")
        self.due.setCalendarPopup(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.due)


        self.whole.addLayout(self.form)

        self.hint = QLabel(ActionDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ActionDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ActionDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ActionDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.whatLabel.setBuddy(self.what)
        self.ownerLabel.setBuddy(self.owner)
        self.dueLabel.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActionDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ActionDialog)
    # setupUi

    def retranslateUi(self, ActionDialog) -> None:
        ActionDialog.setWindowTitle(QCoreApplication.translate("ActionDialog", u"Action", None))
        self.whatLabel.setText(QCoreApplication.translate("ActionDialog", u"&What is to be done", None))
        self.ownerLabel.setText(QCoreApplication.translate("ActionDialog", u"Wh&o does it", None))
        self.dueLabel.setText(QCoreApplication.translate("ActionDialog", u"&By", None))
        self.due.setDisplayFormat(QCoreApplication.translate("ActionDialog", u"dd/MM/yyyy", None))
        self.hint.setText(QCoreApplication.translate("ActionDialog", u"Everybody who signs in can read this: no child\u2019s name, and nothing of an incident.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ActionDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ActionDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ActionDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ActionDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ActionDialog", u"Cancel", None))
    # retranslateUi
