# Compiled from forms/shell/backup.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

class Ui_Backup(object):
    def setupUi(self, Backup) -> None:
        if not Backup.objectName():
            Backup.setObjectName(u"Backup")
        self.whole = QVBoxLayout(Backup)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Backup)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.intro = QLabel(Backup)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.last = QLabel(Backup)
        self.last.setObjectName(u"last")
        self.last.setWordWrap(True)

        self.whole.addWidget(self.last)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.folder_label = QLabel(Backup)
        self.folder_label.setObjectName(u"folder_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folder_label)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.folder = QLineEdit(Backup)
        self.folder.setObjectName(u"folder")

        self.layout3.addWidget(self.folder)

        self.browse = QPushButton(Backup)
        self.browse.setObjectName(u"browse")

        self.layout3.addWidget(self.browse)

        self.layout3.setStretch(0, 1)

        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.layout3)


        self.whole.addLayout(self.fields)

        self.message = QLabel(Backup)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.done = QLabel(Backup)
        self.done.setObjectName(u"done")
        self.done.setWordWrap(True)

        self.whole.addWidget(self.done)

        self.busy = QProgressBar(Backup)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.buttons = QDialogButtonBox(Backup)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.folder, self.browse)

        self.retranslateUi(Backup)

        QMetaObject.connectSlotsByName(Backup)
    # setupUi

    def retranslateUi(self, Backup) -> None:
        Backup.setWindowTitle(QCoreApplication.translate("Backup", u"Back up now", None))
        self.title.setText(QCoreApplication.translate("Backup", u"Back up now", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Backup", u"title", None))
        self.intro.setText(QCoreApplication.translate("Backup", u"The back-up is one file. It holds everything, locked with the same passwords and recovery sheets as now. Keep a copy somewhere other than this PC.", None))
        self.last.setText("")
        self.last.setProperty(u"role", QCoreApplication.translate("Backup", u"hint", None))
        self.folder_label.setText(QCoreApplication.translate("Backup", u"&Folder", None))
        self.browse.setText(QCoreApplication.translate("Backup", u"&Browse\u2026", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Backup", u"danger", None))
#if QT_CONFIG(accessibility)
        self.message.setAccessibleName(QCoreApplication.translate("Backup", u"What went wrong", None))
#endif // QT_CONFIG(accessibility)
        self.done.setText("")
#if QT_CONFIG(accessibility)
        self.done.setAccessibleName(QCoreApplication.translate("Backup", u"What was done", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Backup", u"Backing up", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
