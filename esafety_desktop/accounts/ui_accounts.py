# Compiled from forms/accounts/accounts.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Accounts(object):
    def setupUi(self, Accounts) -> None:
        if not Accounts.objectName():
            Accounts.setObjectName(u"Accounts")
        self.whole = QVBoxLayout(Accounts)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Accounts)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.table_place = QWidget(Accounts)
        self.table_place.setObjectName(u"table_place")
        self.table_line = QVBoxLayout(self.table_place)
        self.table_line.setObjectName(u"table_line")
        self.table_line.setContentsMargins(0, 0, 0, 0)

        self.whole.addWidget(self.table_place)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.add_office = QPushButton(Accounts)
        self.add_office.setObjectName(u"add_office")

        self.layout3.addWidget(self.add_office)

        self.add_leader = QPushButton(Accounts)
        self.add_leader.setObjectName(u"add_leader")

        self.layout3.addWidget(self.add_leader)

        self.add_governor = QPushButton(Accounts)
        self.add_governor.setObjectName(u"add_governor")

        self.layout3.addWidget(self.add_governor)

        self.make_locked = QPushButton(Accounts)
        self.make_locked.setObjectName(u"make_locked")

        self.layout3.addWidget(self.make_locked)

        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer4)

        self.reset = QPushButton(Accounts)
        self.reset.setObjectName(u"reset")

        self.layout3.addWidget(self.reset)

        self.remove = QPushButton(Accounts)
        self.remove.setObjectName(u"remove")

        self.layout3.addWidget(self.remove)


        self.whole.addLayout(self.layout3)

        self.sheets = QLabel(Accounts)
        self.sheets.setObjectName(u"sheets")
        self.sheets.setWordWrap(True)

        self.whole.addWidget(self.sheets)

        self.layout5 = QHBoxLayout()
        self.layout5.setObjectName(u"layout5")
        self.new_sheet = QPushButton(Accounts)
        self.new_sheet.setObjectName(u"new_sheet")

        self.layout5.addWidget(self.new_sheet)

        self.torn = QPushButton(Accounts)
        self.torn.setObjectName(u"torn")

        self.layout5.addWidget(self.torn)

        self.leaves = QPushButton(Accounts)
        self.leaves.setObjectName(u"leaves")

        self.layout5.addWidget(self.leaves)

        self.spacer6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer6)

        self.buttons = QDialogButtonBox(Accounts)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout5.addWidget(self.buttons)


        self.whole.addLayout(self.layout5)

        QWidget.setTabOrder(self.add_office, self.add_leader)
        QWidget.setTabOrder(self.add_leader, self.add_governor)
        QWidget.setTabOrder(self.add_governor, self.make_locked)
        QWidget.setTabOrder(self.make_locked, self.reset)
        QWidget.setTabOrder(self.reset, self.remove)
        QWidget.setTabOrder(self.remove, self.new_sheet)
        QWidget.setTabOrder(self.new_sheet, self.torn)
        QWidget.setTabOrder(self.torn, self.leaves)

        self.retranslateUi(Accounts)

        QMetaObject.connectSlotsByName(Accounts)
    # setupUi

    def retranslateUi(self, Accounts) -> None:
        Accounts.setWindowTitle(QCoreApplication.translate("Accounts", u"Accounts and recovery sheets", None))
        self.title.setText(QCoreApplication.translate("Accounts", u"Accounts", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Accounts", u"title", None))
        self.add_office.setText(QCoreApplication.translate("Accounts", u"New &office account\u2026", None))
        self.add_leader.setText(QCoreApplication.translate("Accounts", u"New &leader account\u2026", None))
        self.add_governor.setText(QCoreApplication.translate("Accounts", u"New &governor account\u2026", None))
        self.make_locked.setText(QCoreApplication.translate("Accounts", u"Make the loc&ked cabinet\u2026", None))
        self.reset.setText(QCoreApplication.translate("Accounts", u"New &password\u2026", None))
        self.remove.setText(QCoreApplication.translate("Accounts", u"&Remove\u2026", None))
        self.remove.setProperty(u"role", QCoreApplication.translate("Accounts", u"danger", None))
        self.sheets.setText("")
#if QT_CONFIG(accessibility)
        self.sheets.setAccessibleName(QCoreApplication.translate("Accounts", u"Recovery sheets", None))
#endif // QT_CONFIG(accessibility)
        self.new_sheet.setText(QCoreApplication.translate("Accounts", u"Print new recovery &sheet\u2026", None))
        self.torn.setText(QCoreApplication.translate("Accounts", u"It is &torn up", None))
        self.leaves.setText(QCoreApplication.translate("Accounts", u"Somebody lea&ves\u2026", None))
    # retranslateUi
