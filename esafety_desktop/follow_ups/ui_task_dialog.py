# Compiled from forms/follow_ups/task_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.date_edit import (DateEdit, DateTimeEdit)

class Ui_TaskDialog(object):
    def setupUi(self, TaskDialog) -> None:
        if not TaskDialog.objectName():
            TaskDialog.setObjectName(u"TaskDialog")
        self.whole = QVBoxLayout(TaskDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(TaskDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(TaskDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.whatLabel = QLabel(TaskDialog)
        self.whatLabel.setObjectName(u"whatLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whatLabel)

        self.what = QPlainTextEdit(TaskDialog)
        self.what.setObjectName(u"what")
        self.what.setTabChangesFocus(True)
        self.what.setAcceptDrops(False)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.what)

        self.whoLabel = QLabel(TaskDialog)
        self.whoLabel.setObjectName(u"whoLabel")
        self.whoLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.who = QLineEdit(TaskDialog)
        self.who.setObjectName(u"who")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.who)

        self.dueLabel = QLabel(TaskDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateTimeEdit(TaskDialog)
        self.due.setObjectName(u"due")
        self.due.setCalendarPopup(True)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.due)

        self.reminded = QCheckBox(TaskDialog)
        self.reminded.setObjectName(u"reminded")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reminded)

        self.remind = DateEdit(TaskDialog)
        self.remind.setObjectName(u"remind")
        self.remind.setCalendarPopup(True)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.remind)


        self.whole.addLayout(self.form)

        self.hint = QLabel(TaskDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(TaskDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(TaskDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(TaskDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.whatLabel.setBuddy(self.what)
        self.whoLabel.setBuddy(self.who)
        self.dueLabel.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TaskDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(TaskDialog)
    # setupUi

    def retranslateUi(self, TaskDialog) -> None:
        TaskDialog.setWindowTitle(QCoreApplication.translate("TaskDialog", u"Follow-up", None))
        self.kindLabel.setText(QCoreApplication.translate("TaskDialog", u"&Kind", None))
        self.whatLabel.setText(QCoreApplication.translate("TaskDialog", u"&What", None))
        self.whoLabel.setText(QCoreApplication.translate("TaskDialog", u"Wh&o", None))
        self.dueLabel.setText(QCoreApplication.translate("TaskDialog", u"&By", None))
        self.due.setDisplayFormat(QCoreApplication.translate("TaskDialog", u"dd/MM/yyyy", None))
        self.reminded.setText(QCoreApplication.translate("TaskDialog", u"&Remind on", None))
        self.remind.setDisplayFormat(QCoreApplication.translate("TaskDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.remind.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Remind on", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("TaskDialog", u"Facts, in plain words. It stands in the chronology.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("TaskDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("TaskDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("TaskDialog", u"Keep i&t", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("TaskDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("TaskDialog", u"Cancel", None))
    # retranslateUi
