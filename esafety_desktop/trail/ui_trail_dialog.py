# Compiled from forms/trail/trail_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_TrailDialog(object):
    def setupUi(self, TrailDialog) -> None:
        if not TrailDialog.objectName():
            TrailDialog.setObjectName(u"TrailDialog")
        self.whole = QVBoxLayout(TrailDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(TrailDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.earlierLabel = QLabel(TrailDialog)
        self.earlierLabel.setObjectName(u"earlierLabel")
        self.earlierLabel.setWordWrap(True)

        self.whole.addWidget(self.earlierLabel)

        self.earlier = QPlainTextEdit(TrailDialog)
        self.earlier.setObjectName(u"earlier")
        self.earlier.setProperty(u"takes codes of its own", True)
        self.earlier.setTabChangesFocus(True)

        self.whole.addWidget(self.earlier)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.fromBackup = QPushButton(TrailDialog)
        self.fromBackup.setObjectName(u"fromBackup")
        self.fromBackup.setAutoDefault(False)

        self.line.addWidget(self.fromBackup)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line.addItem(self.gap)

        self.check = QPushButton(TrailDialog)
        self.check.setObjectName(u"check")

        self.line.addWidget(self.check)


        self.whole.addLayout(self.line)

        self.progress = QProgressBar(TrailDialog)
        self.progress.setObjectName(u"progress")

        self.whole.addWidget(self.progress)

        self.result = QPlainTextEdit(TrailDialog)
        self.result.setObjectName(u"result")
        self.result.setReadOnly(True)
        self.result.setTabChangesFocus(True)

        self.whole.addWidget(self.result)

        self.envelopes = QCheckBox(TrailDialog)
        self.envelopes.setObjectName(u"envelopes")

        self.whole.addWidget(self.envelopes)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.print = QPushButton(TrailDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap2)

        self.close = QPushButton(TrailDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.earlierLabel.setBuddy(self.earlier)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.earlier, self.fromBackup)
        QWidget.setTabOrder(self.fromBackup, self.check)
        QWidget.setTabOrder(self.check, self.result)
        QWidget.setTabOrder(self.result, self.envelopes)
        QWidget.setTabOrder(self.envelopes, self.print)
        QWidget.setTabOrder(self.print, self.close)

        self.retranslateUi(TrailDialog)

        self.check.setDefault(True)


        QMetaObject.connectSlotsByName(TrailDialog)
    # setupUi

    def retranslateUi(self, TrailDialog) -> None:
        TrailDialog.setWindowTitle(QCoreApplication.translate("TrailDialog", u"Check the records", None))
        self.lead.setText(QCoreApplication.translate("TrailDialog", u"Every change leaves an entry, signed by whoever made it. The check follows them from the first to the last and says whether anybody changed, took out or put in something outside the program.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("TrailDialog", u"hint", None))
        self.earlierLabel.setText(QCoreApplication.translate("TrailDialog", u"Codes from an &earlier page, one a line (can stay empty)", None))
        self.earlier.setPlaceholderText(QCoreApplication.translate("TrailDialog", u"L 1234 3F2A 91BC 0D4E 7788 A1B2 7C", None))
        self.fromBackup.setText(QCoreApplication.translate("TrailDialog", u"From a &back-up\u2026", None))
#if QT_CONFIG(tooltip)
        self.fromBackup.setToolTip(QCoreApplication.translate("TrailDialog", u"Every back-up has written down how far the records went that day.", None))
#endif // QT_CONFIG(tooltip)
        self.check.setText(QCoreApplication.translate("TrailDialog", u"&Check", None))
        self.check.setProperty(u"role", QCoreApplication.translate("TrailDialog", u"primary", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("TrailDialog", u"How far the check has come", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.result.setAccessibleName(QCoreApplication.translate("TrailDialog", u"What the check found", None))
#endif // QT_CONFIG(accessibility)
        self.envelopes.setText(QCoreApplication.translate("TrailDialog", u"My sealed en&velopes too: keep that page with them", None))
        self.print.setText(QCoreApplication.translate("TrailDialog", u"&Print the file's page\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("TrailDialog", u"Once a term: it shows later that nothing was cut off the end.", None))
#endif // QT_CONFIG(tooltip)
        self.close.setText(QCoreApplication.translate("TrailDialog", u"Close", None))
    # retranslateUi
