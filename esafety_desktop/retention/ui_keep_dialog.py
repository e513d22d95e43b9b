# Compiled from forms/retention/keep_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_KeepDialog(object):
    def setupUi(self, KeepDialog) -> None:
        if not KeepDialog.objectName():
            KeepDialog.setObjectName(u"KeepDialog")
        self.whole = QVBoxLayout(KeepDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(KeepDialog)
        self.pages.setObjectName(u"pages")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listPageInside = QVBoxLayout(self.listPage)
        self.listPageInside.setSpacing(8)
        self.listPageInside.setObjectName(u"listPageInside")
        self.listPageInside.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(self.listPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.listSide = QWidget(self.split)
        self.listSide.setObjectName(u"listSide")
        self.listPlace = QVBoxLayout(self.listSide)
        self.listPlace.setSpacing(8)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(8)
        self.filterRow.setObjectName(u"filterRow")
        self.showLabel = QLabel(self.listSide)
        self.showLabel.setObjectName(u"showLabel")

        self.filterRow.addWidget(self.showLabel)

        self.show = QComboBox(self.listSide)
        self.show.setObjectName(u"show")

        self.filterRow.addWidget(self.show)

        self.more = QPushButton(self.listSide)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.filterRow.addWidget(self.more)

        self.filterGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterRow.addItem(self.filterGap)


        self.listPlace.addLayout(self.filterRow)

        self.split.addWidget(self.listSide)
        self.detailSide = QWidget(self.split)
        self.detailSide.setObjectName(u"detailSide")
        self.detailInside = QVBoxLayout(self.detailSide)
        self.detailInside.setSpacing(8)
        self.detailInside.setObjectName(u"detailInside")
        self.detailInside.setContentsMargins(12, 0, 0, 0)
        self.title = QLabel(self.detailSide)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.detailInside.addWidget(self.title)

        self.state = QLabel(self.detailSide)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.detailInside.addWidget(self.state)

        self.periodRow = QHBoxLayout()
        self.periodRow.setSpacing(8)
        self.periodRow.setObjectName(u"periodRow")
        self.periodLabel = QLabel(self.detailSide)
        self.periodLabel.setObjectName(u"periodLabel")

        self.periodRow.addWidget(self.periodLabel)

        self.period = QComboBox(self.detailSide)
        self.period.setObjectName(u"period")

        self.periodRow.addWidget(self.period)


        self.detailInside.addLayout(self.periodRow)

        self.why = QLabel(self.detailSide)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.detailInside.addWidget(self.why)

        self.decided = QLabel(self.detailSide)
        self.decided.setObjectName(u"decided")
        self.decided.setTextFormat(Qt.TextFormat.PlainText)
        self.decided.setWordWrap(True)

        self.detailInside.addWidget(self.decided)

        self.historyLabel = QLabel(self.detailSide)
        self.historyLabel.setObjectName(u"historyLabel")

        self.detailInside.addWidget(self.historyLabel)

        self.history = QPlainTextEdit(self.detailSide)
        self.history.setObjectName(u"history")
        self.history.setTabChangesFocus(True)
        self.history.setAcceptDrops(False)
        self.history.setReadOnly(True)

        self.detailInside.addWidget(self.history)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.setObjectName(u"acts")
        self.hold = QPushButton(self.detailSide)
        self.hold.setObjectName(u"hold")
        self.hold.setAutoDefault(False)

        self.acts.addWidget(self.hold)

        self.lift = QPushButton(self.detailSide)
        self.lift.setObjectName(u"lift")
        self.lift.setAutoDefault(False)

        self.acts.addWidget(self.lift)

        self.keep = QPushButton(self.detailSide)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)

        self.acts.addWidget(self.keep)

        self.g1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.g1)


        self.detailInside.addLayout(self.acts)

        self.acts2 = QHBoxLayout()
        self.acts2.setSpacing(8)
        self.acts2.setObjectName(u"acts2")
        self.decide = QPushButton(self.detailSide)
        self.decide.setObjectName(u"decide")
        self.decide.setAutoDefault(False)

        self.acts2.addWidget(self.decide)

        self.dispose = QPushButton(self.detailSide)
        self.dispose.setObjectName(u"dispose")
        self.dispose.setAutoDefault(False)

        self.acts2.addWidget(self.dispose)

        self.certificate = QPushButton(self.detailSide)
        self.certificate.setObjectName(u"certificate")
        self.certificate.setAutoDefault(False)

        self.acts2.addWidget(self.certificate)

        self.g2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts2.addItem(self.g2)


        self.detailInside.addLayout(self.acts2)

        self.split.addWidget(self.detailSide)

        self.listPageInside.addWidget(self.split)

        self.foot2 = QHBoxLayout()
        self.foot2.setSpacing(8)
        self.foot2.setObjectName(u"foot2")
        self.g3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot2.addItem(self.g3)

        self.close = QPushButton(self.listPage)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot2.addWidget(self.close)


        self.listPageInside.addLayout(self.foot2)

        self.pages.addWidget(self.listPage)
        self.stepPage = QWidget()
        self.stepPage.setObjectName(u"stepPage")
        self.stepInside = QVBoxLayout(self.stepPage)
        self.stepInside.setSpacing(8)
        self.stepInside.setObjectName(u"stepInside")
        self.stepInside.setContentsMargins(0, 0, 0, 0)
        self.question = QLabel(self.stepPage)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.stepInside.addWidget(self.question)

        self.what = QLabel(self.stepPage)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.stepInside.addWidget(self.what)

        self.untilLabel = QLabel(self.stepPage)
        self.untilLabel.setObjectName(u"untilLabel")

        self.stepInside.addWidget(self.untilLabel)

        self.until = DateEdit(self.stepPage)
        self.until.setObjectName(u"until")
        self.until.setCalendarPopup(True)

        self.stepInside.addWidget(self.until)

        self.secondLabel = QLabel(self.stepPage)
        self.secondLabel.setObjectName(u"secondLabel")

        self.stepInside.addWidget(self.secondLabel)

        self.second = QComboBox(self.stepPage)
        self.second.setObjectName(u"second")

        self.stepInside.addWidget(self.second)

        self.sure = QCheckBox(self.stepPage)
        self.sure.setObjectName(u"sure")

        self.stepInside.addWidget(self.sure)

        self.reasonLabel = QLabel(self.stepPage)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.stepInside.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(self.stepPage)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)

        self.stepInside.addWidget(self.reason)

        self.stepGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.stepInside.addItem(self.stepGap)

        self.stepFoot = QHBoxLayout()
        self.stepFoot.setSpacing(8)
        self.stepFoot.setObjectName(u"stepFoot")
        self.wrong = QLabel(self.stepPage)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.stepFoot.addWidget(self.wrong)

        self.ok = QPushButton(self.stepPage)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.stepFoot.addWidget(self.ok)

        self.stepBack = QPushButton(self.stepPage)
        self.stepBack.setObjectName(u"stepBack")
        self.stepBack.setAutoDefault(False)

        self.stepFoot.addWidget(self.stepBack)


        self.stepInside.addLayout(self.stepFoot)

        self.pages.addWidget(self.stepPage)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.showLabel.setBuddy(self.show)
        self.periodLabel.setBuddy(self.period)
        self.historyLabel.setBuddy(self.history)
        self.untilLabel.setBuddy(self.until)
        self.secondLabel.setBuddy(self.second)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(KeepDialog)

        self.close.setDefault(True)


        QMetaObject.connectSlotsByName(KeepDialog)
    # setupUi

    def retranslateUi(self, KeepDialog) -> None:
        KeepDialog.setWindowTitle(QCoreApplication.translate("KeepDialog", u"Keep or dispose", None))
        self.showLabel.setText(QCoreApplication.translate("KeepDialog", u"&Show", None))
        self.more.setText(QCoreApplication.translate("KeepDialog", u"&More", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"section", None))
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"group", None))
        self.periodLabel.setText(QCoreApplication.translate("KeepDialog", u"&Period", None))
        self.why.setText("")
        self.decided.setText("")
        self.decided.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"warn", None))
        self.historyLabel.setText(QCoreApplication.translate("KeepDialog", u"Holds and reviews", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("KeepDialog", u"Holds and reviews of this record", None))
#endif // QT_CONFIG(accessibility)
        self.hold.setText(QCoreApplication.translate("KeepDialog", u"Legal &hold\u2026", None))
        self.lift.setText(QCoreApplication.translate("KeepDialog", u"&Lift the hold\u2026", None))
        self.keep.setText(QCoreApplication.translate("KeepDialog", u"&Keep until\u2026", None))
        self.decide.setText(QCoreApplication.translate("KeepDialog", u"It can &go\u2026", None))
        self.dispose.setText(QCoreApplication.translate("KeepDialog", u"&Dispose of it\u2026", None))
        self.certificate.setText(QCoreApplication.translate("KeepDialog", u"Ce&rtificate\u2026", None))
        self.close.setText(QCoreApplication.translate("KeepDialog", u"&Close", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"section", None))
        self.what.setText("")
        self.untilLabel.setText(QCoreApplication.translate("KeepDialog", u"&Until", None))
        self.until.setDisplayFormat(QCoreApplication.translate("KeepDialog", u"dd/MM/yyyy", None))
        self.secondLabel.setText(QCoreApplication.translate("KeepDialog", u"&Second leader who has seen the record and agrees", None))
        self.sure.setText(QCoreApplication.translate("KeepDialog", u"I have read the &record; its words can go for good", None))
        self.reasonLabel.setText(QCoreApplication.translate("KeepDialog", u"Wh&y", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("KeepDialog", u"&OK", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("KeepDialog", u"primary", None))
        self.stepBack.setText(QCoreApplication.translate("KeepDialog", u"&Back", None))
    # retranslateUi
