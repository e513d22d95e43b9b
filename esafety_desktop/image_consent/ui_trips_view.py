# Compiled from forms/image_consent/trips_view.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout
class Ui_TripsView(object):
    def setupUi(self, TripsView) -> None:
        if not TripsView.objectName():
            TripsView.setObjectName(u"TripsView")
        self.page = QVBoxLayout(TripsView)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 8, 16, 12)
        self.about = QLabel(TripsView)
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
        self.add = QPushButton(TripsView)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.change = QPushButton(TripsView)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.buttons.addWidget(self.change)

        self.remove = QPushButton(TripsView)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.buttons.addWidget(self.remove)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap1)

        self.full_names = QCheckBox(TripsView)
        self.full_names.setObjectName(u"full_names")

        self.buttons.addWidget(self.full_names)

        self.print_list = QPushButton(TripsView)
        self.print_list.setObjectName(u"print_list")
        self.print_list.setAutoDefault(False)

        self.buttons.addWidget(self.print_list)


        self.page.addLayout(self.buttons)

        self.page.setStretch(1, 1)

        self.retranslateUi(TripsView)

        QMetaObject.connectSlotsByName(TripsView)
    # setupUi

    def retranslateUi(self, TripsView) -> None:
        self.about.setText(QCoreApplication.translate("TripsView", u"For each trip, a list of who may not be shown where: first names and classes, never a reason. It is made afresh from the answers of the day on which it is printed.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("TripsView", u"hint", None))
        self.add.setText(QCoreApplication.translate("TripsView", u"&New trip\u2026", None))
        self.change.setText(QCoreApplication.translate("TripsView", u"&Change\u2026", None))
        self.remove.setText(QCoreApplication.translate("TripsView", u"Ta&ke off the list", None))
        self.full_names.setText(QCoreApplication.translate("TripsView", u"F&ull names", None))
        self.print_list.setText(QCoreApplication.translate("TripsView", u"No-&photograph list", None))
        self.print_list.setProperty(u"role", QCoreApplication.translate("TripsView", u"primary", None))
        pass
    # retranslateUi
