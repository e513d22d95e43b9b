# Compiled from forms/backups/backups.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Backups(object):
    def setupUi(self, Backups) -> None:
        if not Backups.objectName():
            Backups.setObjectName(u"Backups")
        self.whole = QVBoxLayout(Backups)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Backups)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.intro = QLabel(Backups)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.table_place = QWidget(Backups)
        self.table_place.setObjectName(u"table_place")
        self.table_line = QVBoxLayout(self.table_place)
        self.table_line.setSpacing(12)
        self.table_line.setObjectName(u"table_line")
        self.table_line.setContentsMargins(0, 0, 0, 0)

        self.whole.addWidget(self.table_place)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.add_drive = QPushButton(Backups)
        self.add_drive.setObjectName(u"add_drive")

        self.row.addWidget(self.add_drive)

        self.add_folder = QPushButton(Backups)
        self.add_folder.setObjectName(u"add_folder")

        self.row.addWidget(self.add_folder)

        self.remove = QPushButton(Backups)
        self.remove.setObjectName(u"remove")

        self.row.addWidget(self.remove)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)

        self.try_out = QPushButton(Backups)
        self.try_out.setObjectName(u"try_out")

        self.row.addWidget(self.try_out)


        self.whole.addLayout(self.row)

        self.message = QLabel(Backups)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.done = QLabel(Backups)
        self.done.setObjectName(u"done")
        self.done.setWordWrap(True)

        self.whole.addWidget(self.done)

        self.busy = QProgressBar(Backups)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.buttons = QDialogButtonBox(Backups)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

        QWidget.setTabOrder(self.add_drive, self.add_folder)
        QWidget.setTabOrder(self.add_folder, self.remove)
        QWidget.setTabOrder(self.remove, self.try_out)

        self.retranslateUi(Backups)

        QMetaObject.connectSlotsByName(Backups)
    # setupUi

    def retranslateUi(self, Backups) -> None:
        Backups.setWindowTitle(QCoreApplication.translate("Backups", u"Back-ups", None))
        self.title.setText(QCoreApplication.translate("Backups", u"Back-ups", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Backups", u"title", None))
        self.intro.setText(QCoreApplication.translate("Backups", u"A back-up is made by itself when the program is closed, and once a day while it stays open. The last three of the day are kept, and one for each of the last 14 days, 8 weeks and 24 months. Keep one place outside this PC: a stick that goes home with somebody, or a folder on another disk. On another PC what lies there opens with the recovery sheet alone, never with a password.", None))
        self.add_drive.setText(QCoreApplication.translate("Backups", u"Add &stick or drive\u2026", None))
        self.add_folder.setText(QCoreApplication.translate("Backups", u"Add a &folder\u2026", None))
        self.remove.setText(QCoreApplication.translate("Backups", u"&Remove the place", None))
        self.try_out.setText(QCoreApplication.translate("Backups", u"&Try a back-up out\u2026", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Backups", u"danger", None))
        self.done.setText("")
#if QT_CONFIG(accessibility)
        self.done.setAccessibleName(QCoreApplication.translate("Backups", u"What was done", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Backups", u"Backing up", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
