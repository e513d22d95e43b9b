# Compiled from forms/aup_editor/pick_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_PickDialog(object):
    def setupUi(self, PickDialog) -> None:
        if not PickDialog.objectName():
            PickDialog.setObjectName(u"PickDialog")
        self.whole = QVBoxLayout(PickDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(PickDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.filter = FilterLine(PickDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)

        self.whole.addWidget(self.filter)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.ok = QPushButton(PickDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(PickDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)


        self.retranslateUi(PickDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(PickDialog)
    # setupUi

    def retranslateUi(self, PickDialog) -> None:
        PickDialog.setWindowTitle(QCoreApplication.translate("PickDialog", u"Choose", None))
        self.hint.setText("")
        self.hint.setProperty(u"role", QCoreApplication.translate("PickDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("PickDialog", u"Filter the list", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("PickDialog", u"Filter", None))
        self.ok.setText(QCoreApplication.translate("PickDialog", u"&Take it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("PickDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("PickDialog", u"Cancel", None))
    # retranslateUi
