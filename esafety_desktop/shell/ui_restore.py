# Compiled from forms/shell/restore.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

class Ui_Restore(object):
    def setupUi(self, Restore) -> None:
        if not Restore.objectName():
            Restore.setObjectName(u"Restore")
        self.whole = QVBoxLayout(Restore)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Restore)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.intro = QLabel(Restore)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.file_label = QLabel(Restore)
        self.file_label.setObjectName(u"file_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.file_label)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.file = QLineEdit(Restore)
        self.file.setObjectName(u"file")

        self.layout3.addWidget(self.file)

        self.browse = QPushButton(Restore)
        self.browse.setObjectName(u"browse")

        self.layout3.addWidget(self.browse)

        self.layout3.setStretch(0, 1)

        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.layout3)


        self.whole.addLayout(self.fields)

        self.about = QLabel(Restore)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.whole.addWidget(self.about)

        self.sure = QCheckBox(Restore)
        self.sure.setObjectName(u"sure")

        self.whole.addWidget(self.sure)

        self.message = QLabel(Restore)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.buttons = QDialogButtonBox(Restore)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.file, self.browse)
        QWidget.setTabOrder(self.browse, self.sure)

        self.retranslateUi(Restore)

        QMetaObject.connectSlotsByName(Restore)
    # setupUi

    def retranslateUi(self, Restore) -> None:
        Restore.setWindowTitle(QCoreApplication.translate("Restore", u"Restore a back-up", None))
        self.title.setText(QCoreApplication.translate("Restore", u"Restore a back-up", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Restore", u"title", None))
        self.intro.setText(QCoreApplication.translate("Restore", u"Choose a back-up file. It is checked first; nothing changes until you press Restore. What is here now is put aside, not deleted.", None))
        self.file_label.setText(QCoreApplication.translate("Restore", u"&Back-up file", None))
        self.browse.setText(QCoreApplication.translate("Restore", u"B&rowse\u2026", None))
        self.about.setText("")
#if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("Restore", u"What the back-up holds", None))
#endif // QT_CONFIG(accessibility)
        self.sure.setText(QCoreApplication.translate("Restore", u"&Yes, put this back-up in the place of what is here now", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Restore", u"danger", None))
#if QT_CONFIG(accessibility)
        self.message.setAccessibleName(QCoreApplication.translate("Restore", u"What went wrong", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
