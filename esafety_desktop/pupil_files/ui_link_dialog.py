# Compiled from forms/pupil_files/link_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

class Ui_LinkDialog(object):
    def setupUi(self, LinkDialog) -> None:
        if not LinkDialog.objectName():
            LinkDialog.setObjectName(u"LinkDialog")
        self.whole = QVBoxLayout(LinkDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.what = QLabel(LinkDialog)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.whole.addWidget(self.what)

        self.listPlace = QVBoxLayout()
        self.listPlace.setSpacing(8)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.listPlace)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(LinkDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(LinkDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.noteLabel = QLabel(LinkDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(LinkDialog)
        self.note.setObjectName(u"note")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note)


        self.whole.addLayout(self.form)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(LinkDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(LinkDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(LinkDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LinkDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(LinkDialog)
    # setupUi

    def retranslateUi(self, LinkDialog) -> None:
        LinkDialog.setWindowTitle(QCoreApplication.translate("LinkDialog", u"Link with another incident", None))
        self.what.setText(QCoreApplication.translate("LinkDialog", u"Choose the other incident. Those that share a person or a site stand first.", None))
        self.kindLabel.setText(QCoreApplication.translate("LinkDialog", u"&Why", None))
        self.noteLabel.setText(QCoreApplication.translate("LinkDialog", u"&More", None))
        self.note.setPlaceholderText(QCoreApplication.translate("LinkDialog", u"What they have in common", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("LinkDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("LinkDialog", u"&Link", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("LinkDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("LinkDialog", u"Cancel", None))
    # retranslateUi
