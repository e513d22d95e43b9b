# Compiled from forms/agreements/recent.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout
class Ui_Recent(object):
    def setupUi(self, Recent) -> None:
        if not Recent.objectName():
            Recent.setObjectName(u"Recent")
        self.whole = QVBoxLayout(Recent)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(12, 8, 12, 8)
        self.title = QLabel(Recent)
        self.title.setObjectName(u"title")

        self.whole.addWidget(self.title)

        self.tally = QLabel(Recent)
        self.tally.setObjectName(u"tally")
        self.tally.setWordWrap(True)
        self.tally.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.tally)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.whole.addLayout(self.place)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.take_back = QPushButton(Recent)
        self.take_back.setObjectName(u"take_back")

        self.buttons.addWidget(self.take_back)

        self.new_pile = QPushButton(Recent)
        self.new_pile.setObjectName(u"new_pile")

        self.buttons.addWidget(self.new_pile)

        self.large = QPushButton(Recent)
        self.large.setObjectName(u"large")

        self.buttons.addWidget(self.large)

        self.gap = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)


        self.whole.addLayout(self.buttons)

        self.whole.setStretch(2, 1)

        self.retranslateUi(Recent)

        QMetaObject.connectSlotsByName(Recent)
    # setupUi

    def retranslateUi(self, Recent) -> None:
        Recent.setProperty(u"role", QCoreApplication.translate("Recent", u"card", None))
        self.title.setText(QCoreApplication.translate("Recent", u"Scanned &just now", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Recent", u"group", None))
#if QT_CONFIG(accessibility)
        self.tally.setAccessibleName(QCoreApplication.translate("Recent", u"How far the pile has got", None))
#endif // QT_CONFIG(accessibility)
        self.take_back.setText(QCoreApplication.translate("Recent", u"Take &back", None))
#if QT_CONFIG(tooltip)
        self.take_back.setToolTip(QCoreApplication.translate("Recent", u"Undo this one alone; Delete does the same in the list", None))
#endif // QT_CONFIG(tooltip)
        self.new_pile.setText(QCoreApplication.translate("Recent", u"New p&ile", None))
#if QT_CONFIG(tooltip)
        self.new_pile.setToolTip(QCoreApplication.translate("Recent", u"Begin to count anew; nothing that was marked changes", None))
#endif // QT_CONFIG(tooltip)
        self.large.setText(QCoreApplication.translate("Recent", u"&Large\u2026", None))
#if QT_CONFIG(tooltip)
        self.large.setToolTip(QCoreApplication.translate("Recent", u"Large enough to be read from the scanner", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
