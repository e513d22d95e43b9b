# Compiled from forms/backups/retire.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Retire(object):
    def setupUi(self, Retire) -> None:
        if not Retire.objectName():
            Retire.setObjectName(u"Retire")
        self.whole = QVBoxLayout(Retire)
        self.whole.setSpacing(10)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Retire)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Retire)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.file_label = QLabel(Retire)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)

        self.whole.addWidget(self.file_label)

        self.file_line = QHBoxLayout()
        self.file_line.setObjectName(u"file_line")
        self.file = QLineEdit(Retire)
        self.file.setObjectName(u"file")

        self.file_line.addWidget(self.file)

        self.back_up = QPushButton(Retire)
        self.back_up.setObjectName(u"back_up")
        self.back_up.setAutoDefault(False)

        self.file_line.addWidget(self.back_up)

        self.browse = QPushButton(Retire)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.file_line.addWidget(self.browse)


        self.whole.addLayout(self.file_line)

        self.code_label = QLabel(Retire)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setWordWrap(True)

        self.whole.addWidget(self.code_label)

        self.code = QLineEdit(Retire)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"secret", True)
        self.code.setProperty(u"takes codes of its own", True)
        self.code.setMaxLength(80)

        self.whole.addWidget(self.code)

        self.prove_line = QHBoxLayout()
        self.prove_line.setObjectName(u"prove_line")
        self.prove = QPushButton(Retire)
        self.prove.setObjectName(u"prove")
        self.prove.setAutoDefault(False)

        self.prove_line.addWidget(self.prove)

        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.prove_line.addItem(self.s1)


        self.whole.addLayout(self.prove_line)

        self.proved = QLabel(Retire)
        self.proved.setObjectName(u"proved")
        self.proved.setTextFormat(Qt.TextFormat.PlainText)
        self.proved.setWordWrap(True)

        self.whole.addWidget(self.proved)

        self.word_label = QLabel(Retire)
        self.word_label.setObjectName(u"word_label")
        self.word_label.setWordWrap(True)

        self.whole.addWidget(self.word_label)

        self.word = QLineEdit(Retire)
        self.word.setObjectName(u"word")
        self.word.setMaxLength(12)

        self.whole.addWidget(self.word)

        self.reason = QLabel(Retire)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.whole.addWidget(self.reason)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.s2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.s2)

        self.retire = QPushButton(Retire)
        self.retire.setObjectName(u"retire")
        self.retire.setAutoDefault(False)

        self.buttons.addWidget(self.retire)

        self.cancel = QPushButton(Retire)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
        self.code_label.setBuddy(self.code)
        self.word_label.setBuddy(self.word)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.browse, self.file)
        QWidget.setTabOrder(self.file, self.code)
        QWidget.setTabOrder(self.code, self.prove)
        QWidget.setTabOrder(self.prove, self.word)
        QWidget.setTabOrder(self.word, self.retire)
        QWidget.setTabOrder(self.retire, self.cancel)

        self.retranslateUi(Retire)

        QMetaObject.connectSlotsByName(Retire)
    # setupUi

    def retranslateUi(self, Retire) -> None:
        Retire.setWindowTitle(QCoreApplication.translate("Retire", u"Retire this PC", None))
        self.title.setText(QCoreApplication.translate("Retire", u"Retire this PC", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Retire", u"title", None))
        self.words.setText("")
        self.file_label.setText(QCoreApplication.translate("Retire", u"1. A bac&k-up on a stick or another PC, made just now", None))
        self.back_up.setText(QCoreApplication.translate("Retire", u"&Back up now\u2026", None))
#if QT_CONFIG(tooltip)
        self.back_up.setToolTip(QCoreApplication.translate("Retire", u"Ctrl+B", None))
#endif // QT_CONFIG(tooltip)
        self.browse.setText(QCoreApplication.translate("Retire", u"&Choose\u2026", None))
        self.code_label.setText(QCoreApplication.translate("Retire", u"2. The code of the &recovery sheet that opens it", None))
        self.prove.setText(QCoreApplication.translate("Retire", u"&Try the back-up", None))
        self.proved.setText("")
        self.proved.setProperty(u"role", QCoreApplication.translate("Retire", u"group", None))
#if QT_CONFIG(accessibility)
        self.proved.setAccessibleName(QCoreApplication.translate("Retire", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        self.word_label.setText(QCoreApplication.translate("Retire", u"3. T&ype RETIRE to destroy the keys and records on this PC", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Retire", u"hint", None))
        self.retire.setText(QCoreApplication.translate("Retire", u"&Destroy it all", None))
        self.retire.setProperty(u"role", QCoreApplication.translate("Retire", u"danger", None))
        self.cancel.setText(QCoreApplication.translate("Retire", u"Cancel", None))
    # retranslateUi
