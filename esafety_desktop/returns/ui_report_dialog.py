# Compiled from forms/returns/report_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QTabWidget, QVBoxLayout

class Ui_ReportDialog(object):
    def setupUi(self, ReportDialog) -> None:
        if not ReportDialog.objectName():
            ReportDialog.setObjectName(u"ReportDialog")
        self.whole = QVBoxLayout(ReportDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.top = QHBoxLayout()
        self.top.setSpacing(24)
        self.top.setObjectName(u"top")
        self.figures = QVBoxLayout()
        self.figures.setSpacing(2)
        self.figures.setObjectName(u"figures")
        self.figure = QLabel(ReportDialog)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.figures.addWidget(self.figure)

        self.words = QLabel(ReportDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.figures.addWidget(self.words)

        self.before = QLabel(ReportDialog)
        self.before.setObjectName(u"before")
        self.before.setTextFormat(Qt.TextFormat.PlainText)
        self.before.setWordWrap(True)

        self.figures.addWidget(self.before)


        self.top.addLayout(self.figures)

        self.when = QVBoxLayout()
        self.when.setSpacing(4)
        self.when.setObjectName(u"when")
        self.on_label = QLabel(ReportDialog)
        self.on_label.setObjectName(u"on_label")

        self.when.addWidget(self.on_label)

        self.on = QLineEdit(ReportDialog)
        self.on.setObjectName(u"on")

        self.when.addWidget(self.on)

        self.reason = QLabel(ReportDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)

        self.when.addWidget(self.reason)


        self.top.addLayout(self.when)

        self.top.setStretch(0, 1)

        self.whole.addLayout(self.top)

        self.tabs = QTabWidget(ReportDialog)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)

        self.whole.addWidget(self.tabs)

        self.rule = QLabel(ReportDialog)
        self.rule.setObjectName(u"rule")
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setWordWrap(True)

        self.whole.addWidget(self.rule)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.governors = QPushButton(ReportDialog)
        self.governors.setObjectName(u"governors")

        self.foot.addWidget(self.governors)

        self.print_all = QPushButton(ReportDialog)
        self.print_all.setObjectName(u"print_all")

        self.foot.addWidget(self.print_all)

        self.save = QPushButton(ReportDialog)
        self.save.setObjectName(u"save")

        self.foot.addWidget(self.save)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.buttons = QDialogButtonBox(ReportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.foot.addWidget(self.buttons)


        self.whole.addLayout(self.foot)

        self.whole.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReportDialog)

        QMetaObject.connectSlotsByName(ReportDialog)
    # setupUi

    def retranslateUi(self, ReportDialog) -> None:
        ReportDialog.setWindowTitle(QCoreApplication.translate("ReportDialog", u"How many are returned", None))
        self.figure.setText("")
        self.figure.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"figure", None))
#if QT_CONFIG(accessibility)
        self.figure.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Share of signatures returned", None))
#endif // QT_CONFIG(accessibility)
        self.words.setText("")
        self.before.setText("")
        self.before.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"hint", None))
        self.on_label.setText(QCoreApplication.translate("ReportDialog", u"As of the &day", None))
        self.on_label.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"hint", None))
        self.on.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"dd/mm/yyyy", None))
        self.reason.setText("")
        self.reason.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"hint", None))
        self.rule.setText("")
        self.rule.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"hint", None))
        self.governors.setText(QCoreApplication.translate("ReportDialog", u"Print for &governors, without classes", None))
        self.governors.setProperty(u"role", QCoreApplication.translate("ReportDialog", u"primary", None))
        self.print_all.setText(QCoreApplication.translate("ReportDialog", u"&Print with each class", None))
        self.save.setText(QCoreApplication.translate("ReportDialog", u"&Save as Excel or CSV\u2026", None))
    # retranslateUi
