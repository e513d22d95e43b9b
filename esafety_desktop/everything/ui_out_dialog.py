# Compiled from forms/everything/out_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_EverythingOut(object):
    def setupUi(self, EverythingOut) -> None:
        if not EverythingOut.objectName():
            EverythingOut.setObjectName(u"EverythingOut")
        self.whole = QVBoxLayout(EverythingOut)
        self.whole.setSpacing(10)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(EverythingOut)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(EverythingOut)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.open_title = QLabel(EverythingOut)
        self.open_title.setObjectName(u"open_title")
        self.open_title.setTextFormat(Qt.TextFormat.PlainText)
        self.open_title.setWordWrap(True)

        self.whole.addWidget(self.open_title)

        self.open_words = QLabel(EverythingOut)
        self.open_words.setObjectName(u"open_words")
        self.open_words.setTextFormat(Qt.TextFormat.PlainText)
        self.open_words.setWordWrap(True)

        self.whole.addWidget(self.open_words)

        self.place_label = QLabel(EverythingOut)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.whole.addWidget(self.place_label)

        self.place_line = QHBoxLayout()
        self.place_line.setObjectName(u"place_line")
        self.place = QLineEdit(EverythingOut)
        self.place.setObjectName(u"place")
        self.place.setMaxLength(1000)

        self.place_line.addWidget(self.place)

        self.browse = QPushButton(EverythingOut)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.place_line.addWidget(self.browse)


        self.whole.addLayout(self.place_line)

        self.warning = QLabel(EverythingOut)
        self.warning.setObjectName(u"warning")
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)

        self.whole.addWidget(self.warning)

        self.shared = QCheckBox(EverythingOut)
        self.shared.setObjectName(u"shared")

        self.whole.addWidget(self.shared)

        self.locked_part = QWidget(EverythingOut)
        self.locked_part.setObjectName(u"locked_part")
        self.locked_lines = QVBoxLayout(self.locked_part)
        self.locked_lines.setSpacing(8)
        self.locked_lines.setObjectName(u"locked_lines")
        self.locked_lines.setContentsMargins(0, 0, 0, 0)
        self.locked_title = QLabel(self.locked_part)
        self.locked_title.setObjectName(u"locked_title")
        self.locked_title.setTextFormat(Qt.TextFormat.PlainText)
        self.locked_title.setWordWrap(True)

        self.locked_lines.addWidget(self.locked_title)

        self.with_locked = QCheckBox(self.locked_part)
        self.with_locked.setObjectName(u"with_locked")
        self.with_locked.setChecked(True)

        self.locked_lines.addWidget(self.with_locked)

        self.locked_words = QLabel(self.locked_part)
        self.locked_words.setObjectName(u"locked_words")
        self.locked_words.setTextFormat(Qt.TextFormat.PlainText)
        self.locked_words.setWordWrap(True)

        self.locked_lines.addWidget(self.locked_words)

        self.password_part = QWidget(self.locked_part)
        self.password_part.setObjectName(u"password_part")
        self.password_whole = QVBoxLayout(self.password_part)
        self.password_whole.setSpacing(8)
        self.password_whole.setObjectName(u"password_whole")
        self.password_whole.setContentsMargins(0, 0, 0, 0)
        self.made_line = QHBoxLayout()
        self.made_line.setObjectName(u"made_line")
        self.suggest = QPushButton(self.password_part)
        self.suggest.setObjectName(u"suggest")
        self.suggest.setAutoDefault(False)

        self.made_line.addWidget(self.suggest)

        self.show_password = QCheckBox(self.password_part)
        self.show_password.setObjectName(u"show_password")

        self.made_line.addWidget(self.show_password)

        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.made_line.addItem(self.s1)


        self.password_whole.addLayout(self.made_line)

        self.password_lines = QGridLayout()
        self.password_lines.setObjectName(u"password_lines")
        self.password_label = QLabel(self.password_part)
        self.password_label.setObjectName(u"password_label")

        self.password_lines.addWidget(self.password_label, 0, 0, 1, 1)

        self.password = QLineEdit(self.password_part)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setMaxLength(200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.password_lines.addWidget(self.password, 0, 1, 1, 1)

        self.again_label = QLabel(self.password_part)
        self.again_label.setObjectName(u"again_label")

        self.password_lines.addWidget(self.again_label, 1, 0, 1, 1)

        self.again = QLineEdit(self.password_part)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"secret", True)
        self.again.setMaxLength(200)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.password_lines.addWidget(self.again, 1, 1, 1, 1)


        self.password_whole.addLayout(self.password_lines)

        self.written = QCheckBox(self.password_part)
        self.written.setObjectName(u"written")

        self.password_whole.addWidget(self.written)


        self.locked_lines.addWidget(self.password_part)


        self.whole.addWidget(self.locked_part)

        self.known = QCheckBox(EverythingOut)
        self.known.setObjectName(u"known")

        self.whole.addWidget(self.known)

        self.reason = QLabel(EverythingOut)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.s2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.s2)

        self.ok = QPushButton(EverythingOut)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.buttons.addWidget(self.ok)

        self.cancel = QPushButton(EverythingOut)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.place_label.setBuddy(self.place)
        self.password_label.setBuddy(self.password)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.place, self.browse)
        QWidget.setTabOrder(self.browse, self.shared)
        QWidget.setTabOrder(self.shared, self.with_locked)
        QWidget.setTabOrder(self.with_locked, self.suggest)
        QWidget.setTabOrder(self.suggest, self.show_password)
        QWidget.setTabOrder(self.show_password, self.password)
        QWidget.setTabOrder(self.password, self.again)
        QWidget.setTabOrder(self.again, self.written)
        QWidget.setTabOrder(self.written, self.known)
        QWidget.setTabOrder(self.known, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(EverythingOut)

        QMetaObject.connectSlotsByName(EverythingOut)
    # setupUi

    def retranslateUi(self, EverythingOut) -> None:
        EverythingOut.setWindowTitle(QCoreApplication.translate("EverythingOut", u"Take everything out", None))
        self.title.setText(QCoreApplication.translate("EverythingOut", u"Take everything out", None))
        self.title.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"title", None))
        self.words.setText("")
        self.open_title.setText(QCoreApplication.translate("EverythingOut", u"Anybody who has the folder can read this", None))
        self.open_title.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"group", None))
        self.open_words.setText("")
        self.place_label.setText(QCoreApplication.translate("EverythingOut", u"&Where to: a new folder is made in", None))
        self.browse.setText(QCoreApplication.translate("EverythingOut", u"&Choose\u2026", None))
        self.warning.setText("")
        self.warning.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"warn", None))
#if QT_CONFIG(accessibility)
        self.warning.setAccessibleName(QCoreApplication.translate("EverythingOut", u"Think of this", None))
#endif // QT_CONFIG(accessibility)
        self.shared.setText(QCoreApplication.translate("EverythingOut", u"I know who can read that folder on the &other computer", None))
        self.locked_title.setText(QCoreApplication.translate("EverythingOut", u"The locked cabinet", None))
        self.locked_title.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"group", None))
        self.with_locked.setText(QCoreApplication.translate("EverythingOut", u"&Incidents go out too, behind a password", None))
        self.locked_words.setText("")
        self.suggest.setText(QCoreApplication.translate("EverythingOut", u"&Make a password", None))
        self.show_password.setText(QCoreApplication.translate("EverythingOut", u"&Show it", None))
        self.password_label.setText(QCoreApplication.translate("EverythingOut", u"&Password for these papers", None))
        self.again_label.setText(QCoreApplication.translate("EverythingOut", u"The same a&gain", None))
        self.written.setText(QCoreApplication.translate("EverythingOut", u"I have written the password down. &Nobody can find it out for me", None))
        self.known.setText(QCoreApplication.translate("EverythingOut", u"I &know who must not get this folder, and will delete it when it is no longer needed", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"hint", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("EverythingOut", u"primary", None))
        self.ok.setText(QCoreApplication.translate("EverythingOut", u"&Take everything out", None))
        self.cancel.setText(QCoreApplication.translate("EverythingOut", u"Cancel", None))
    # retranslateUi
