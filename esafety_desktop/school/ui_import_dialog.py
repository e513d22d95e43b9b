# Compiled from forms/school/import_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.setAcceptDrops(True)
        self.whole = QVBoxLayout(ImportDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(ImportDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.pages = QStackedWidget(ImportDialog)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)
        self.filePage = QWidget()
        self.filePage.setObjectName(u"filePage")
        self.fileLayout = QVBoxLayout(self.filePage)
        self.fileLayout.setSpacing(8)
        self.fileLayout.setObjectName(u"fileLayout")
        self.fileLayout.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(self.filePage)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.fileLayout.addWidget(self.intro)

        self.pathLabel = QLabel(self.filePage)
        self.pathLabel.setObjectName(u"pathLabel")
        self.pathLabel.setWordWrap(True)

        self.fileLayout.addWidget(self.pathLabel)

        self.pathRow = QHBoxLayout()
        self.pathRow.setSpacing(8)
        self.pathRow.setObjectName(u"pathRow")
        self.path = QLineEdit(self.filePage)
        self.path.setObjectName(u"path")
        self.path.setClearButtonEnabled(True)

        self.pathRow.addWidget(self.path)

        self.choose = QPushButton(self.filePage)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.pathRow.addWidget(self.choose)


        self.fileLayout.addLayout(self.pathRow)

        self.fault = QLabel(self.filePage)
        self.fault.setObjectName(u"fault")
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.fileLayout.addWidget(self.fault)

        self.fileSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fileLayout.addItem(self.fileSpace)

        self.pages.addWidget(self.filePage)

        self.whole.addWidget(self.pages)

        self.reason = QLabel(ImportDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.reason)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back = QPushButton(ImportDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.buttons.addWidget(self.back)

        self.buttonSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)

        self.next = QPushButton(ImportDialog)
        self.next.setObjectName(u"next")

        self.buttons.addWidget(self.next)

        self.cancel = QPushButton(ImportDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.pathLabel.setBuddy(self.path)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.path, self.choose)
        QWidget.setTabOrder(self.choose, self.back)
        QWidget.setTabOrder(self.back, self.next)
        QWidget.setTabOrder(self.next, self.cancel)

        self.retranslateUi(ImportDialog)

        self.next.setDefault(True)


        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Import pupils", None))
        self.heading.setText(QCoreApplication.translate("ImportDialog", u"Which file?", None))
        self.intro.setText(QCoreApplication.translate("ImportDialog", u"Take the list that your school's information system exports as CSV or Excel (.xlsx), with all pupils and, if you like, their parents. You see what would change before anything does.", None))
        self.pathLabel.setText(QCoreApplication.translate("ImportDialog", u"&File: drag it onto this window, paste where it is, or choose it", None))
        self.choose.setText(QCoreApplication.translate("ImportDialog", u"C&hoose\u2026", None))
        self.back.setText(QCoreApplication.translate("ImportDialog", u"&Back", None))
        self.next.setText(QCoreApplication.translate("ImportDialog", u"&Next", None))
        self.cancel.setText(QCoreApplication.translate("ImportDialog", u"Cancel", None))
    # retranslateUi
