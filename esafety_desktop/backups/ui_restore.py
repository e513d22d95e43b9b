# Compiled from forms/backups/restore.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_Restore(object):
    def setupUi(self, Restore) -> None:
        if not Restore.objectName():
            Restore.setObjectName(u"Restore")
        self.whole = QVBoxLayout(Restore)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.pages = QStackedWidget(Restore)
        self.pages.setObjectName(u"pages")
        self.choose = QWidget()
        self.choose.setObjectName(u"choose")
        self.choose_lines = QVBoxLayout(self.choose)
        self.choose_lines.setSpacing(12)
        self.choose_lines.setObjectName(u"choose_lines")
        self.choose_lines.setContentsMargins(0, 0, 0, 0)
        self.choose_title = QLabel(self.choose)
        self.choose_title.setObjectName(u"choose_title")
        self.choose_title.setWordWrap(True)

        self.choose_lines.addWidget(self.choose_title)

        self.choose_words = QLabel(self.choose)
        self.choose_words.setObjectName(u"choose_words")
        self.choose_words.setWordWrap(True)

        self.choose_lines.addWidget(self.choose_words)

        self.table_place = QWidget(self.choose)
        self.table_place.setObjectName(u"table_place")
        self.table_line = QVBoxLayout(self.table_place)
        self.table_line.setSpacing(12)
        self.table_line.setObjectName(u"table_line")
        self.table_line.setContentsMargins(0, 0, 0, 0)

        self.choose_lines.addWidget(self.table_place)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.other = QPushButton(self.choose)
        self.other.setObjectName(u"other")

        self.row.addWidget(self.other)

        self.again = QPushButton(self.choose)
        self.again.setObjectName(u"again")

        self.row.addWidget(self.again)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)


        self.choose_lines.addLayout(self.row)

        self.pages.addWidget(self.choose)
        self.open = QWidget()
        self.open.setObjectName(u"open")
        self.open_lines = QVBoxLayout(self.open)
        self.open_lines.setSpacing(12)
        self.open_lines.setObjectName(u"open_lines")
        self.open_lines.setContentsMargins(0, 0, 0, 0)
        self.open_title = QLabel(self.open)
        self.open_title.setObjectName(u"open_title")
        self.open_title.setWordWrap(True)

        self.open_lines.addWidget(self.open_title)

        self.about = QLabel(self.open)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.open_lines.addWidget(self.about)

        self.open_words = QLabel(self.open)
        self.open_words.setObjectName(u"open_words")
        self.open_words.setWordWrap(True)

        self.open_lines.addWidget(self.open_words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.account_label = QLabel(self.open)
        self.account_label.setObjectName(u"account_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.account_label)

        self.account = QComboBox(self.open)
        self.account.setObjectName(u"account")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.account)

        self.password_label = QLabel(self.open)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(self.open)
        self.password.setObjectName(u"password")
        self.password.setProperty(u"secret", True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.password)

        self.code_label = QLabel(self.open)
        self.code_label.setObjectName(u"code_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code = QLineEdit(self.open)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"secret", True)
        self.code.setProperty(u"takes codes of its own", True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.code)


        self.open_lines.addLayout(self.fields)

        self.with_code = QCheckBox(self.open)
        self.with_code.setObjectName(u"with_code")

        self.open_lines.addWidget(self.with_code)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.open_lines.addItem(self.gap2)

        self.pages.addWidget(self.open)
        self.seen = QWidget()
        self.seen.setObjectName(u"seen")
        self.seen_lines = QVBoxLayout(self.seen)
        self.seen_lines.setSpacing(12)
        self.seen_lines.setObjectName(u"seen_lines")
        self.seen_lines.setContentsMargins(0, 0, 0, 0)
        self.seen_title = QLabel(self.seen)
        self.seen_title.setObjectName(u"seen_title")
        self.seen_title.setWordWrap(True)

        self.seen_lines.addWidget(self.seen_title)

        self.facts_place = QWidget(self.seen)
        self.facts_place.setObjectName(u"facts_place")
        self.facts_line = QVBoxLayout(self.facts_place)
        self.facts_line.setSpacing(12)
        self.facts_line.setObjectName(u"facts_line")
        self.facts_line.setContentsMargins(0, 0, 0, 0)

        self.seen_lines.addWidget(self.facts_place)

        self.waits = QLabel(self.seen)
        self.waits.setObjectName(u"waits")
        self.waits.setWordWrap(True)

        self.seen_lines.addWidget(self.waits)

        self.aside = QLabel(self.seen)
        self.aside.setObjectName(u"aside")
        self.aside.setWordWrap(True)

        self.seen_lines.addWidget(self.aside)

        self.pages.addWidget(self.seen)

        self.whole.addWidget(self.pages)

        self.message = QLabel(Restore)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.busy = QProgressBar(Restore)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.back = QPushButton(Restore)
        self.back.setObjectName(u"back")

        self.foot.addWidget(self.back)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap3)

        self.buttons = QDialogButtonBox(Restore)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.account_label.setBuddy(self.account)
        self.password_label.setBuddy(self.password)
        self.code_label.setBuddy(self.code)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.other, self.again)
        QWidget.setTabOrder(self.again, self.account)
        QWidget.setTabOrder(self.account, self.password)
        QWidget.setTabOrder(self.password, self.code)
        QWidget.setTabOrder(self.code, self.with_code)
        QWidget.setTabOrder(self.with_code, self.back)

        self.retranslateUi(Restore)

        QMetaObject.connectSlotsByName(Restore)
    # setupUi

    def retranslateUi(self, Restore) -> None:
        Restore.setWindowTitle(QCoreApplication.translate("Restore", u"Restore a back-up", None))
        self.choose_title.setText(QCoreApplication.translate("Restore", u"Which back-up?", None))
        self.choose_title.setProperty(u"role", QCoreApplication.translate("Restore", u"title", None))
        self.choose_words.setText(QCoreApplication.translate("Restore", u"The newest is on top. Nothing changes until you have looked inside and pressed Restore.", None))
        self.other.setText(QCoreApplication.translate("Restore", u"Another &file\u2026", None))
        self.again.setText(QCoreApplication.translate("Restore", u"L&ook again", None))
        self.open_title.setText(QCoreApplication.translate("Restore", u"Look inside first", None))
        self.open_title.setProperty(u"role", QCoreApplication.translate("Restore", u"title", None))
        self.about.setText("")
#if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("Restore", u"The back-up that was chosen", None))
#endif // QT_CONFIG(accessibility)
        self.open_words.setText("")
        self.account_label.setText(QCoreApplication.translate("Restore", u"&Account", None))
        self.password_label.setText(QCoreApplication.translate("Restore", u"&Password", None))
        self.code_label.setText(QCoreApplication.translate("Restore", u"Recovery &code", None))
        self.with_code.setText(QCoreApplication.translate("Restore", u"The password is forgotten: open it with the &recovery sheet", None))
        self.seen_title.setText(QCoreApplication.translate("Restore", u"This is in the back-up", None))
        self.seen_title.setProperty(u"role", QCoreApplication.translate("Restore", u"title", None))
        self.waits.setText("")
        self.aside.setText(QCoreApplication.translate("Restore", u"What is here now is put aside, not deleted: a folder \u201cbefore restore\u201d beside the school\u2019s files keeps it.", None))
        self.aside.setProperty(u"role", QCoreApplication.translate("Restore", u"hint", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Restore", u"danger", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Restore", u"Reading the back-up", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("Restore", u"&Back", None))
    # retranslateUi
