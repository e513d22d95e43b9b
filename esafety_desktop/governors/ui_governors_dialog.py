# Compiled from forms/governors/governors_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_GovernorsDialog(object):
    def setupUi(self, GovernorsDialog) -> None:
        if not GovernorsDialog.objectName():
            GovernorsDialog.setObjectName(u"GovernorsDialog")
        self.whole = QVBoxLayout(GovernorsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.periodLabel = QLabel(GovernorsDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.top.addWidget(self.periodLabel)

        self.period = QComboBox(GovernorsDialog)
        self.period.setObjectName(u"period")

        self.top.addWidget(self.period)

        self.lead = QLabel(GovernorsDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.lead.sizePolicy().hasHeightForWidth())
        self.lead.setSizePolicy(sizePolicy)

        self.top.addWidget(self.lead)


        self.whole.addLayout(self.top)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.scroll = QScrollArea(GovernorsDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scrollContent = QWidget()
        self.scrollContent.setObjectName(u"scrollContent")
        self.picturePlace = QVBoxLayout(self.scrollContent)
        self.picturePlace.setObjectName(u"picturePlace")
        self.scroll.setWidget(self.scrollContent)

        self.middle.addWidget(self.scroll)

        self.side = QVBoxLayout()
        self.side.setSpacing(8)
        self.side.setObjectName(u"side")
        self.commentLabel = QLabel(GovernorsDialog)
        self.commentLabel.setObjectName(u"commentLabel")
        self.commentLabel.setWordWrap(True)

        self.side.addWidget(self.commentLabel)

        self.comment = QPlainTextEdit(GovernorsDialog)
        self.comment.setObjectName(u"comment")
        self.comment.setTabChangesFocus(True)
        self.comment.setAcceptDrops(False)

        self.side.addWidget(self.comment)

        self.wrong = QLabel(GovernorsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.side.addWidget(self.wrong)

        self.keptLabel = QLabel(GovernorsDialog)
        self.keptLabel.setObjectName(u"keptLabel")
        self.keptLabel.setWordWrap(True)

        self.side.addWidget(self.keptLabel)

        self.keptPlace = QVBoxLayout()
        self.keptPlace.setObjectName(u"keptPlace")

        self.side.addLayout(self.keptPlace)

        self.keptButtons = QHBoxLayout()
        self.keptButtons.setSpacing(8)
        self.keptButtons.setObjectName(u"keptButtons")
        self.again = QPushButton(GovernorsDialog)
        self.again.setObjectName(u"again")
        self.again.setAutoDefault(False)

        self.keptButtons.addWidget(self.again)

        self.publish = QPushButton(GovernorsDialog)
        self.publish.setObjectName(u"publish")
        self.publish.setAutoDefault(False)

        self.keptButtons.addWidget(self.publish)

        self.g1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keptButtons.addItem(self.g1)


        self.side.addLayout(self.keptButtons)


        self.middle.addLayout(self.side)

        self.middle.setStretch(0, 3)
        self.middle.setStretch(1, 2)

        self.whole.addLayout(self.middle)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.rule = QLabel(GovernorsDialog)
        self.rule.setObjectName(u"rule")
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.rule.sizePolicy().hasHeightForWidth())
        self.rule.setSizePolicy(sizePolicy)

        self.foot.addWidget(self.rule)

        self.look = QPushButton(GovernorsDialog)
        self.look.setObjectName(u"look")
        self.look.setAutoDefault(False)

        self.foot.addWidget(self.look)

        self.print = QPushButton(GovernorsDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.close = QPushButton(GovernorsDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.periodLabel.setBuddy(self.period)
        self.commentLabel.setBuddy(self.comment)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GovernorsDialog)

        QMetaObject.connectSlotsByName(GovernorsDialog)
    # setupUi

    def retranslateUi(self, GovernorsDialog) -> None:
        GovernorsDialog.setWindowTitle(QCoreApplication.translate("GovernorsDialog", u"Governors' page", None))
        self.periodLabel.setText(QCoreApplication.translate("GovernorsDialog", u"&Year or term", None))
        self.lead.setText(QCoreApplication.translate("GovernorsDialog", u"One side of A4, without names. Small numbers are not shown, so that no child can be worked out: the rule stands below the figures.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("GovernorsDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("GovernorsDialog", u"The figures of the page", None))
#endif // QT_CONFIG(accessibility)
        self.commentLabel.setText(QCoreApplication.translate("GovernorsDialog", u"What you want to &say to the governors (no names)", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("GovernorsDialog", u"hint", None))
        self.keptLabel.setText(QCoreApplication.translate("GovernorsDialog", u"Pages made before: no later one may tell more than they do", None))
        self.keptLabel.setProperty(u"role", QCoreApplication.translate("GovernorsDialog", u"group", None))
        self.again.setText(QCoreApplication.translate("GovernorsDialog", u"Print &it again\u2026", None))
        self.publish.setText(QCoreApplication.translate("GovernorsDialog", u"P&ublish\u2026", None))
        self.rule.setText("")
        self.rule.setProperty(u"role", QCoreApplication.translate("GovernorsDialog", u"hint", None))
        self.look.setText(QCoreApplication.translate("GovernorsDialog", u"Loo&k at the page\u2026", None))
        self.print.setText(QCoreApplication.translate("GovernorsDialog", u"Keep and &print\u2026", None))
        self.print.setProperty(u"role", QCoreApplication.translate("GovernorsDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("GovernorsDialog", u"Close", None))
    # retranslateUi
