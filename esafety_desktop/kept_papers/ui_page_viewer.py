# Compiled from forms/kept_papers/page_viewer.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_PageViewer(object):
    def setupUi(self, PageViewer) -> None:
        if not PageViewer.objectName():
            PageViewer.setObjectName(u"PageViewer")
        self.whole = QVBoxLayout(PageViewer)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(PageViewer)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.line = QVBoxLayout(self.inside)
        self.line.setObjectName(u"line")
        self.picture = QLabel(self.inside)
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignTop)

        self.line.addWidget(self.picture)

        self.scroll.setWidget(self.inside)

        self.whole.addWidget(self.scroll)

        self.turn = QHBoxLayout()
        self.turn.setObjectName(u"turn")
        self.before = QPushButton(PageViewer)
        self.before.setObjectName(u"before")
        self.before.setAutoDefault(False)

        self.turn.addWidget(self.before)

        self.number = QLabel(PageViewer)
        self.number.setObjectName(u"number")
        self.number.setTextFormat(Qt.TextFormat.PlainText)

        self.turn.addWidget(self.number)

        self.after = QPushButton(PageViewer)
        self.after.setObjectName(u"after")
        self.after.setAutoDefault(False)

        self.turn.addWidget(self.after)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.turn.addItem(self.space)


        self.whole.addLayout(self.turn)


        self.retranslateUi(PageViewer)

        QMetaObject.connectSlotsByName(PageViewer)
    # setupUi

    def retranslateUi(self, PageViewer) -> None:
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PageViewer", u"The scanned page", None))
#endif // QT_CONFIG(accessibility)
        self.picture.setText("")
        self.before.setText(QCoreApplication.translate("PageViewer", u"&Page before", None))
        self.number.setText("")
        self.after.setText(QCoreApplication.translate("PageViewer", u"Ne&xt page", None))
        pass
    # retranslateUi
