# Compiled from forms/image_consent/stores_view.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout
class Ui_StoresView(object):
    def setupUi(self, StoresView) -> None:
        if not StoresView.objectName():
            StoresView.setObjectName(u"StoresView")
        self.page = QVBoxLayout(StoresView)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 8, 16, 12)
        self.about = QLabel(StoresView)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.table_place = QVBoxLayout()
        self.table_place.setObjectName(u"table_place")

        self.page.addLayout(self.table_place)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.add = QPushButton(StoresView)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.change = QPushButton(StoresView)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.buttons.addWidget(self.change)

        self.deleted = QPushButton(StoresView)
        self.deleted.setObjectName(u"deleted")
        self.deleted.setAutoDefault(False)

        self.buttons.addWidget(self.deleted)

        self.remove = QPushButton(StoresView)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.buttons.addWidget(self.remove)

        self.usual = QPushButton(StoresView)
        self.usual.setObjectName(u"usual")
        self.usual.setAutoDefault(False)

        self.buttons.addWidget(self.usual)

        self.save_table = QPushButton(StoresView)
        self.save_table.setObjectName(u"save_table")
        self.save_table.setAutoDefault(False)

        self.buttons.addWidget(self.save_table)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap1)


        self.page.addLayout(self.buttons)

        self.rules = QLabel(StoresView)
        self.rules.setObjectName(u"rules")
        self.rules.setTextFormat(Qt.TextFormat.PlainText)
        self.rules.setWordWrap(True)

        self.page.addWidget(self.rules)

        self.page.setStretch(1, 1)

        self.retranslateUi(StoresView)

        QMetaObject.connectSlotsByName(StoresView)
    # setupUi

    def retranslateUi(self, StoresView) -> None:
        self.about.setText(QCoreApplication.translate("StoresView", u"Where the school keeps pictures of children, who looks after them, and by when they are deleted. Today reminds of each day.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("StoresView", u"hint", None))
        self.add.setText(QCoreApplication.translate("StoresView", u"&New place\u2026", None))
        self.add.setProperty(u"role", QCoreApplication.translate("StoresView", u"primary", None))
        self.change.setText(QCoreApplication.translate("StoresView", u"&Change\u2026", None))
        self.deleted.setText(QCoreApplication.translate("StoresView", u"Pictures &deleted", None))
        self.remove.setText(QCoreApplication.translate("StoresView", u"Take o&ut", None))
        self.usual.setText(QCoreApplication.translate("StoresView", u"Add the &usual places", None))
        self.save_table.setText(QCoreApplication.translate("StoresView", u"Sa&ve as a table\u2026", None))
        self.rules.setText("")
        self.rules.setProperty(u"role", QCoreApplication.translate("StoresView", u"hint", None))
        pass
    # retranslateUi
