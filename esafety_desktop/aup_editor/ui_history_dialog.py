# Compiled from forms/aup_editor/history_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTextBrowser, QVBoxLayout

class Ui_HistoryDialog(object):
    def setupUi(self, HistoryDialog) -> None:
        if not HistoryDialog.objectName():
            HistoryDialog.setObjectName(u"HistoryDialog")
        self.whole = QVBoxLayout(HistoryDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(HistoryDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.whole.addWidget(self.heading)

        self.sides = QHBoxLayout()
        self.sides.setSpacing(8)
        self.sides.setObjectName(u"sides")
        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")

        self.sides.addLayout(self.tablePlace)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.choice = QHBoxLayout()
        self.choice.setSpacing(8)
        self.choice.setObjectName(u"choice")
        self.differences = QCheckBox(HistoryDialog)
        self.differences.setObjectName(u"differences")

        self.choice.addWidget(self.differences)

        self.choiceGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice.addItem(self.choiceGap)


        self.right.addLayout(self.choice)

        self.legend = QLabel(HistoryDialog)
        self.legend.setObjectName(u"legend")
        self.legend.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.legend)

        self.text = QTextBrowser(HistoryDialog)
        self.text.setObjectName(u"text")

        self.right.addWidget(self.text)


        self.sides.addLayout(self.right)

        self.sides.setStretch(0, 1)
        self.sides.setStretch(1, 1)

        self.whole.addLayout(self.sides)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.print = QPushButton(HistoryDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.close = QPushButton(HistoryDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)


        self.retranslateUi(HistoryDialog)

        QMetaObject.connectSlotsByName(HistoryDialog)
    # setupUi

    def retranslateUi(self, HistoryDialog) -> None:
        HistoryDialog.setWindowTitle(QCoreApplication.translate("HistoryDialog", u"History", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"group", None))
        self.differences.setText(QCoreApplication.translate("HistoryDialog", u"&What changed since the version before", None))
        self.legend.setText(QCoreApplication.translate("HistoryDialog", u"Taken out: struck through. Added: bold and underlined.", None))
        self.legend.setProperty(u"role", QCoreApplication.translate("HistoryDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"The wording of this version", None))
#endif // QT_CONFIG(accessibility)
        self.print.setText(QCoreApplication.translate("HistoryDialog", u"&Print this version", None))
        self.close.setText(QCoreApplication.translate("HistoryDialog", u"Close", None))
    # retranslateUi
