# Compiled from forms/shell/putting_back.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_PuttingBack(object):
    def setupUi(self, PuttingBack) -> None:
        if not PuttingBack.objectName():
            PuttingBack.setObjectName(u"PuttingBack")
        self.whole = QVBoxLayout(PuttingBack)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(PuttingBack)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.words = QLabel(PuttingBack)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.busy = QProgressBar(PuttingBack)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.go_on = QPushButton(PuttingBack)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setAutoDefault(True)

        self.row.addWidget(self.go_on)

        self.beside = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.beside)


        self.whole.addLayout(self.row)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.gap)


        self.retranslateUi(PuttingBack)

        self.go_on.setDefault(True)


        QMetaObject.connectSlotsByName(PuttingBack)
    # setupUi

    def retranslateUi(self, PuttingBack) -> None:
        self.title.setText(QCoreApplication.translate("PuttingBack", u"Putting the back-up in place", None))
        self.title.setProperty(u"role", QCoreApplication.translate("PuttingBack", u"title", None))
        self.words.setText(QCoreApplication.translate("PuttingBack", u"It is checked once more first. What is here now is put aside, not deleted. Leave the PC on.", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("PuttingBack", u"Putting the back-up in place", None))
#endif // QT_CONFIG(accessibility)
        self.go_on.setText(QCoreApplication.translate("PuttingBack", u"&Sign in", None))
        self.go_on.setProperty(u"role", QCoreApplication.translate("PuttingBack", u"primary", None))
        pass
    # retranslateUi
