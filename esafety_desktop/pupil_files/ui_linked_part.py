# Compiled from forms/pupil_files/linked_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_LinkedPart(object):
    def setupUi(self, LinkedPart) -> None:
        if not LinkedPart.objectName():
            LinkedPart.setObjectName(u"LinkedPart")
        self.whole = QVBoxLayout(LinkedPart)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(8, 8, 8, 8)
        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.whole.addLayout(self.tablePlace)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.link = QPushButton(LinkedPart)
        self.link.setObjectName(u"link")
        self.link.setAutoDefault(False)

        self.tools.addWidget(self.link)

        self.open = QPushButton(LinkedPart)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.tools.addWidget(self.open)

        self.unlink = QPushButton(LinkedPart)
        self.unlink.setObjectName(u"unlink")
        self.unlink.setAutoDefault(False)

        self.tools.addWidget(self.unlink)

        self.toolGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolGap)


        self.whole.addLayout(self.tools)


        self.retranslateUi(LinkedPart)

        QMetaObject.connectSlotsByName(LinkedPart)
    # setupUi

    def retranslateUi(self, LinkedPart) -> None:
        self.link.setText(QCoreApplication.translate("LinkedPart", u"Link &with another incident\u2026", None))
        self.open.setText(QCoreApplication.translate("LinkedPart", u"O&pen it", None))
        self.unlink.setText(QCoreApplication.translate("LinkedPart", u"Take the link &back\u2026", None))
        pass
    # retranslateUi
