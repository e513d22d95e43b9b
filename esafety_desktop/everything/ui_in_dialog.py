# Compiled from forms/everything/in_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_EverythingIn(object):
    def setupUi(self, EverythingIn) -> None:
        if not EverythingIn.objectName():
            EverythingIn.setObjectName(u"EverythingIn")
        self.whole = QVBoxLayout(EverythingIn)
        self.whole.setSpacing(10)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(EverythingIn)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(EverythingIn)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.place_label = QLabel(EverythingIn)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.whole.addWidget(self.place_label)

        self.place_line = QHBoxLayout()
        self.place_line.setObjectName(u"place_line")
        self.place = QLineEdit(EverythingIn)
        self.place.setObjectName(u"place")
        self.place.setMaxLength(1000)

        self.place_line.addWidget(self.place)

        self.browse = QPushButton(EverythingIn)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.place_line.addWidget(self.browse)


        self.whole.addLayout(self.place_line)

        self.locked_part = QWidget(EverythingIn)
        self.locked_part.setObjectName(u"locked_part")
        self.locked_lines = QVBoxLayout(self.locked_part)
        self.locked_lines.setSpacing(8)
        self.locked_lines.setObjectName(u"locked_lines")
        self.locked_lines.setContentsMargins(0, 0, 0, 0)
        self.with_locked = QCheckBox(self.locked_part)
        self.with_locked.setObjectName(u"with_locked")
        self.with_locked.setChecked(True)

        self.locked_lines.addWidget(self.with_locked)

        self.password_label = QLabel(self.locked_part)
        self.password_label.setObjectName(u"password_label")
        self.password_label.setWordWrap(True)

        self.locked_lines.addWidget(self.password_label)

        self.password = QLineEdit(self.locked_part)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setMaxLength(200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.locked_lines.addWidget(self.password)


        self.whole.addWidget(self.locked_part)

        self.look_line = QHBoxLayout()
        self.look_line.setObjectName(u"look_line")
        self.look = QPushButton(EverythingIn)
        self.look.setObjectName(u"look")
        self.look.setAutoDefault(False)

        self.look_line.addWidget(self.look)

        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.look_line.addItem(self.s1)


        self.whole.addLayout(self.look_line)

        self.found = QLabel(EverythingIn)
        self.found.setObjectName(u"found")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setWordWrap(True)

        self.whole.addWidget(self.found)

        self.reason = QLabel(EverythingIn)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.s2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.s2)

        self.ok = QPushButton(EverythingIn)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.buttons.addWidget(self.ok)

        self.cancel = QPushButton(EverythingIn)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.place_label.setBuddy(self.place)
        self.password_label.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.place, self.browse)
        QWidget.setTabOrder(self.browse, self.with_locked)
        QWidget.setTabOrder(self.with_locked, self.password)
        QWidget.setTabOrder(self.password, self.look)
        QWidget.setTabOrder(self.look, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(EverythingIn)

        QMetaObject.connectSlotsByName(EverythingIn)
    # setupUi

    def retranslateUi(self, EverythingIn) -> None:
        EverythingIn.setWindowTitle(QCoreApplication.translate("EverythingIn", u"Bring everything in", None))
        self.title.setText(QCoreApplication.translate("EverythingIn", u"Bring everything in", None))
        self.title.setProperty(u"role", QCoreApplication.translate("EverythingIn", u"title", None))
        self.words.setText("")
        self.place_label.setText(QCoreApplication.translate("EverythingIn", u"The &folder that \u201cTake everything out\u201d made", None))
        self.browse.setText(QCoreApplication.translate("EverythingIn", u"&Choose\u2026", None))
        self.with_locked.setText(QCoreApplication.translate("EverythingIn", u"Bring in the &protected papers too", None))
        self.password_label.setText(QCoreApplication.translate("EverythingIn", u"The pass&word that they were taken out with", None))
        self.look.setText(QCoreApplication.translate("EverythingIn", u"&Look inside", None))
        self.found.setText("")
        self.found.setProperty(u"role", QCoreApplication.translate("EverythingIn", u"group", None))
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("EverythingIn", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("EverythingIn", u"hint", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("EverythingIn", u"primary", None))
        self.ok.setText(QCoreApplication.translate("EverythingIn", u"&Bring it in", None))
        self.cancel.setText(QCoreApplication.translate("EverythingIn", u"Cancel", None))
    # retranslateUi
