# Compiled from forms/setup/assistant.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_Assistant(object):
    def setupUi(self, Assistant) -> None:
        if not Assistant.objectName():
            Assistant.setObjectName(u"Assistant")
        self.outer = QHBoxLayout(Assistant)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(-1, 40, -1, 32)
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer2)

        self.card = QVBoxLayout()
        self.card.setSpacing(12)
        self.card.setObjectName(u"card")
        self.step = QLabel(Assistant)
        self.step.setObjectName(u"step")
        self.step.setWordWrap(True)

        self.card.addWidget(self.step)

        self.title = QLabel(Assistant)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.card.addWidget(self.title)

        self.kept = QLabel(Assistant)
        self.kept.setObjectName(u"kept")
        self.kept.setWordWrap(True)

        self.card.addWidget(self.kept)

        self.pages = QStackedWidget(Assistant)
        self.pages.setObjectName(u"pages")

        self.card.addWidget(self.pages)

        self.reason = QLabel(Assistant)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.card.addWidget(self.reason)

        self.busy = QProgressBar(Assistant)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.card.addWidget(self.busy)

        self.layout4 = QHBoxLayout()
        self.layout4.setObjectName(u"layout4")
        self.cancel = QPushButton(Assistant)
        self.cancel.setObjectName(u"cancel")

        self.layout4.addWidget(self.cancel)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer5)

        self.back = QPushButton(Assistant)
        self.back.setObjectName(u"back")

        self.layout4.addWidget(self.back)

        self.next = QPushButton(Assistant)
        self.next.setObjectName(u"next")

        self.layout4.addWidget(self.next)


        self.card.addLayout(self.layout4)

        self.card.setStretch(3, 1)

        self.outer.addLayout(self.card)

        self.spacer6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer6)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(1, 3)
        self.outer.setStretch(2, 1)
        QWidget.setTabOrder(self.pages, self.back)
        QWidget.setTabOrder(self.back, self.next)
        QWidget.setTabOrder(self.next, self.cancel)

        self.retranslateUi(Assistant)

        self.next.setDefault(True)


        QMetaObject.connectSlotsByName(Assistant)
    # setupUi

    def retranslateUi(self, Assistant) -> None:
        Assistant.setWindowTitle(QCoreApplication.translate("Assistant", u"First start", None))
        self.step.setText("")
        self.step.setProperty(u"role", QCoreApplication.translate("Assistant", u"hint", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("Assistant", u"title", None))
        self.kept.setText("")
        self.kept.setProperty(u"role", QCoreApplication.translate("Assistant", u"ok", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("Assistant", u"hint", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Assistant", u"Working", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("Assistant", u"Begin again\u2026", None))
        self.back.setText(QCoreApplication.translate("Assistant", u"&Back", None))
        self.next.setText(QCoreApplication.translate("Assistant", u"&Next", None))
        self.next.setProperty(u"role", QCoreApplication.translate("Assistant", u"primary", None))
    # retranslateUi
