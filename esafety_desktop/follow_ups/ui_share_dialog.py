# Compiled from forms/follow_ups/share_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_ShareDialog(object):
    def setupUi(self, ShareDialog) -> None:
        if not ShareDialog.objectName():
            ShareDialog.setObjectName(u"ShareDialog")
        self.whole = QVBoxLayout(ShareDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.warning = QLabel(ShareDialog)
        self.warning.setObjectName(u"warning")
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)

        self.whole.addWidget(self.warning)

        self.about = QLabel(ShareDialog)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.whole.addWidget(self.about)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.wordingLabel = QLabel(ShareDialog)
        self.wordingLabel.setObjectName(u"wordingLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.wordingLabel)

        self.wording = QPlainTextEdit(ShareDialog)
        self.wording.setObjectName(u"wording")
        self.wording.setTabChangesFocus(True)
        self.wording.setAcceptDrops(False)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.wording)

        self.ownerLabel = QLabel(ShareDialog)
        self.ownerLabel.setObjectName(u"ownerLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ownerLabel)

        self.owner = QLineEdit(ShareDialog)
        self.owner.setObjectName(u"owner")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.owner)

        self.dueLabel = QLabel(ShareDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateEdit(ShareDialog)
        self.due.setObjectName(u"due")
        self.due.setCalendarPopup(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.due)


        self.whole.addLayout(self.form)

        self.confirmed = QCheckBox(ShareDialog)
        self.confirmed.setObjectName(u"confirmed")

        self.whole.addWidget(self.confirmed)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ShareDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ShareDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ShareDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.wordingLabel.setBuddy(self.wording)
        self.ownerLabel.setBuddy(self.owner)
        self.dueLabel.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ShareDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ShareDialog)
    # setupUi

    def retranslateUi(self, ShareDialog) -> None:
        ShareDialog.setWindowTitle(QCoreApplication.translate("ShareDialog", u"To the action points", None))
        self.warning.setText(QCoreApplication.translate("ShareDialog", u"The action points can be read by everybody who signs in. Write anew, in neutral words, what is to be done: no name, no class, no kind of incident, no number. Nothing is copied for you.", None))
        self.warning.setProperty(u"role", QCoreApplication.translate("ShareDialog", u"group", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("ShareDialog", u"hint", None))
        self.wordingLabel.setText(QCoreApplication.translate("ShareDialog", u"&What is to be done", None))
        self.ownerLabel.setText(QCoreApplication.translate("ShareDialog", u"Wh&o does it", None))
        self.dueLabel.setText(QCoreApplication.translate("ShareDialog", u"&By", None))
        self.due.setDisplayFormat(QCoreApplication.translate("ShareDialog", u"dd/MM/yyyy", None))
        self.confirmed.setText(QCoreApplication.translate("ShareDialog", u"I wrote this &myself, and nobody could tell from it what happened or to whom", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ShareDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ShareDialog", u"&Put it there", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ShareDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ShareDialog", u"Cancel", None))
    # retranslateUi
