# Compiled from forms/letters/runs.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
class Ui_Runs(object):
    def setupUi(self, Runs) -> None:
        if not Runs.objectName():
            Runs.setObjectName(u"Runs")
        Runs.resize(860, 480)
        self.whole = QVBoxLayout(Runs)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.hint = QLabel(Runs)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.whole.addLayout(self.listPlace)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.again = QPushButton(Runs)
        self.again.setObjectName(u"again")

        self.line.addWidget(self.again)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line.addItem(self.space)

        self.closeButton = QPushButton(Runs)
        self.closeButton.setObjectName(u"closeButton")

        self.line.addWidget(self.closeButton)


        self.whole.addLayout(self.line)

        QWidget.setTabOrder(self.again, self.closeButton)

        self.retranslateUi(Runs)

        QMetaObject.connectSlotsByName(Runs)
    # setupUi

    def retranslateUi(self, Runs) -> None:
        Runs.setWindowTitle(QCoreApplication.translate("Runs", u"What was printed", None))
        self.hint.setText(QCoreApplication.translate("Runs", u"When pages were printed or saved. Numbers stand at the foot of each page.", None))
        self.again.setText(QCoreApplication.translate("Runs", u"Print of it &again\u2026", None))
#if QT_CONFIG(tooltip)
        self.again.setToolTip(QCoreApplication.translate("Runs", u"Choose its class and paper; then say from which number on", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("Runs", u"Close", None))
    # retranslateUi
