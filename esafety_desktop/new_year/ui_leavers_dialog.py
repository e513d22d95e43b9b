# Compiled from forms/new_year/leavers_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_LeaversDialog(object):
    def setupUi(self, LeaversDialog) -> None:
        if not LeaversDialog.objectName():
            LeaversDialog.setObjectName(u"LeaversDialog")
        LeaversDialog.resize(820, 560)
        self.whole = QVBoxLayout(LeaversDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(LeaversDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.filter = FilterLine(LeaversDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.whole.addWidget(self.filter)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.history = QLabel(LeaversDialog)
        self.history.setObjectName(u"history")
        self.history.setTextFormat(Qt.TextFormat.PlainText)
        self.history.setWordWrap(True)

        self.whole.addWidget(self.history)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.open = QPushButton(LeaversDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.buttons.addWidget(self.open)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close = QPushButton(LeaversDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(LeaversDialog)

        QMetaObject.connectSlotsByName(LeaversDialog)
    # setupUi

    def retranslateUi(self, LeaversDialog) -> None:
        LeaversDialog.setWindowTitle(QCoreApplication.translate("LeaversDialog", u"Leavers", None))
        self.lead.setText(QCoreApplication.translate("LeaversDialog", u"Children and adults who left are out of every list, with what they signed. Signed forms are kept until a newer one replaces them and no longer than needed. A year after somebody left is a sensible start; the school decides. Records of safeguarding have their own times.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("LeaversDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("LeaversDialog", u"Find somebody who left", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("LeaversDialog", u"Find a name, class or year", None))
        self.history.setText("")
        self.open.setText(QCoreApplication.translate("LeaversDialog", u"&Open", None))
        self.close.setText(QCoreApplication.translate("LeaversDialog", u"Close", None))
    # retranslateUi
