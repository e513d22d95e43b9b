# Compiled from forms/shell/busy.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_Busy(object):
    def setupUi(self, Busy) -> None:
        if not Busy.objectName():
            Busy.setObjectName(u"Busy")
        self.whole = QVBoxLayout(Busy)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(48, -1, 48, -1)
        self.s1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.s1)

        self.title = QLabel(Busy)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(Busy)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.bar = QProgressBar(Busy)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.whole.addWidget(self.bar)

        self.s2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.s2)


        self.retranslateUi(Busy)

        QMetaObject.connectSlotsByName(Busy)
    # setupUi

    def retranslateUi(self, Busy) -> None:
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("Busy", u"title", None))
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("Busy", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
