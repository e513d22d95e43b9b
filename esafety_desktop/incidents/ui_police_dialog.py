# Compiled from forms/incidents/police_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_PoliceDialog(object):
    def setupUi(self, PoliceDialog) -> None:
        if not PoliceDialog.objectName():
            PoliceDialog.setObjectName(u"PoliceDialog")
        self.whole = QVBoxLayout(PoliceDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.scroll = QScrollArea(PoliceDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.place = QVBoxLayout(self.content)
        self.place.setSpacing(6)
        self.place.setObjectName(u"place")
        self.place.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.content)

        self.whole.addWidget(self.scroll)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.close = QPushButton(PoliceDialog)
        self.close.setObjectName(u"close")

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

        QWidget.setTabOrder(self.close, self.scroll)

        self.retranslateUi(PoliceDialog)

        self.close.setDefault(True)


        QMetaObject.connectSlotsByName(PoliceDialog)
    # setupUi

    def retranslateUi(self, PoliceDialog) -> None:
        PoliceDialog.setWindowTitle(QCoreApplication.translate("PoliceDialog", u"When must the police be told?", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PoliceDialog", u"When the police must be told, and what to do with the device", None))
#endif // QT_CONFIG(accessibility)
        self.close.setText(QCoreApplication.translate("PoliceDialog", u"&Close", None))
        self.close.setProperty(u"role", QCoreApplication.translate("PoliceDialog", u"primary", None))
    # retranslateUi
