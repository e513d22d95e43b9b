# Compiled from forms/printing/preview.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QSplitter, QVBoxLayout, QWidget
class Ui_Preview(object):
    def setupUi(self, Preview) -> None:
        if not Preview.objectName():
            Preview.setObjectName(u"Preview")
        Preview.resize(980, 820)
        Preview.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(Preview)
        self.outer.setObjectName(u"outer")
        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.status = QLabel(Preview)
        self.status.setObjectName(u"status")
        self.status.setTextFormat(Qt.TextFormat.PlainText)

        self.tools.addWidget(self.status)

        self.toolSpace = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolSpace)

        self.pageLabel = QLabel(Preview)
        self.pageLabel.setObjectName(u"pageLabel")

        self.tools.addWidget(self.pageLabel)

        self.page = QSpinBox(Preview)
        self.page.setObjectName(u"page")
        self.page.setMinimum(1)
        self.page.setKeyboardTracking(False)

        self.tools.addWidget(self.page)

        self.smaller = QPushButton(Preview)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setAutoDefault(False)

        self.tools.addWidget(self.smaller)

        self.larger = QPushButton(Preview)
        self.larger.setObjectName(u"larger")
        self.larger.setAutoDefault(False)

        self.tools.addWidget(self.larger)

        self.wholePage = QPushButton(Preview)
        self.wholePage.setObjectName(u"wholePage")
        self.wholePage.setAutoDefault(False)

        self.tools.addWidget(self.wholePage)

        self.pageWidth = QPushButton(Preview)
        self.pageWidth.setObjectName(u"pageWidth")
        self.pageWidth.setAutoDefault(False)

        self.tools.addWidget(self.pageWidth)


        self.outer.addLayout(self.tools)

        self.splitter = QSplitter(Preview)
        self.splitter.setObjectName(u"splitter")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)

        self.outer.addWidget(self.splitter)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.buttonSpace = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)

        self.printButton = QPushButton(Preview)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.printButton)

        self.saveButton = QPushButton(Preview)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setAutoDefault(False)

        self.buttons.addWidget(self.saveButton)

        self.closeButton = QPushButton(Preview)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.pageLabel.setBuddy(self.page)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.page, self.smaller)
        QWidget.setTabOrder(self.smaller, self.larger)
        QWidget.setTabOrder(self.larger, self.wholePage)
        QWidget.setTabOrder(self.wholePage, self.pageWidth)
        QWidget.setTabOrder(self.pageWidth, self.printButton)
        QWidget.setTabOrder(self.printButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.closeButton)

        self.retranslateUi(Preview)

        self.printButton.setDefault(True)


        QMetaObject.connectSlotsByName(Preview)
    # setupUi

    def retranslateUi(self, Preview) -> None:
        Preview.setWindowTitle(QCoreApplication.translate("Preview", u"Preview", None))
        self.status.setText(QCoreApplication.translate("Preview", u"0 pages", None))
        self.pageLabel.setText(QCoreApplication.translate("Preview", u"Pa&ge", None))
        self.smaller.setText(QCoreApplication.translate("Preview", u"Smaller", None))
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("Preview", u"Smaller (Ctrl+minus)", None))
#endif // QT_CONFIG(tooltip)
        self.larger.setText(QCoreApplication.translate("Preview", u"Larger", None))
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("Preview", u"Larger (Ctrl+plus)", None))
#endif // QT_CONFIG(tooltip)
        self.wholePage.setText(QCoreApplication.translate("Preview", u"&Whole page", None))
#if QT_CONFIG(tooltip)
        self.wholePage.setToolTip(QCoreApplication.translate("Preview", u"Show the whole page (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
        self.pageWidth.setText(QCoreApplication.translate("Preview", u"Page wi&dth", None))
#if QT_CONFIG(tooltip)
        self.pageWidth.setToolTip(QCoreApplication.translate("Preview", u"Fit the page to the window's width (Ctrl+1)", None))
#endif // QT_CONFIG(tooltip)
        self.printButton.setText(QCoreApplication.translate("Preview", u"&Print\u2026", None))
#if QT_CONFIG(tooltip)
        self.printButton.setToolTip(QCoreApplication.translate("Preview", u"Choose a printer (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.saveButton.setText(QCoreApplication.translate("Preview", u"&Save as PDF\u2026", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("Preview", u"Save the pages as a file (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("Preview", u"&Close", None))
    # retranslateUi
