# Compiled from forms/incidents/wording_check_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_WordingCheckDialog(object):
    def setupUi(self, WordingCheckDialog) -> None:
        if not WordingCheckDialog.objectName():
            WordingCheckDialog.setObjectName(u"WordingCheckDialog")
        self.whole = QVBoxLayout(WordingCheckDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.title = QLabel(WordingCheckDialog)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.hint = QLabel(WordingCheckDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.byLabel = QLabel(WordingCheckDialog)
        self.byLabel.setObjectName(u"byLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.byLabel)

        self.by = QLineEdit(WordingCheckDialog)
        self.by.setObjectName(u"by")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.by)

        self.onLabel = QLabel(WordingCheckDialog)
        self.onLabel.setObjectName(u"onLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.onLabel)

        self.on = DateEdit(WordingCheckDialog)
        self.on.setObjectName(u"on")
        self.on.setCalendarPopup(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(WordingCheckDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.never = QPushButton(WordingCheckDialog)
        self.never.setObjectName(u"never")
        self.never.setAutoDefault(False)

        self.foot.addWidget(self.never)

        self.ok = QPushButton(WordingCheckDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(WordingCheckDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.byLabel.setBuddy(self.by)
        self.onLabel.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.by, self.on)
        QWidget.setTabOrder(self.on, self.never)
        QWidget.setTabOrder(self.never, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(WordingCheckDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(WordingCheckDialog)
    # setupUi

    def retranslateUi(self, WordingCheckDialog) -> None:
        WordingCheckDialog.setWindowTitle(QCoreApplication.translate("WordingCheckDialog", u"Step checked", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("WordingCheckDialog", u"section", None))
        self.hint.setText(QCoreApplication.translate("WordingCheckDialog", u"Ask your local safeguarding partners whether this step is right where you are. Then put in who asked and when. It is shown at this step in every incident.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("WordingCheckDialog", u"hint", None))
        self.byLabel.setText(QCoreApplication.translate("WordingCheckDialog", u"Checked &by", None))
        self.onLabel.setText(QCoreApplication.translate("WordingCheckDialog", u"&On", None))
        self.on.setDisplayFormat(QCoreApplication.translate("WordingCheckDialog", u"dd/MM/yyyy", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("WordingCheckDialog", u"hint", None))
        self.never.setText(QCoreApplication.translate("WordingCheckDialog", u"&Not checked any more", None))
        self.ok.setText(QCoreApplication.translate("WordingCheckDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("WordingCheckDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("WordingCheckDialog", u"&Cancel", None))
    # retranslateUi
