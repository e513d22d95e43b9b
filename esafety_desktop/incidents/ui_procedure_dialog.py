# Compiled from forms/incidents/procedure_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

class Ui_ProcedureDialog(object):
    def setupUi(self, ProcedureDialog) -> None:
        if not ProcedureDialog.objectName():
            ProcedureDialog.setObjectName(u"ProcedureDialog")
        self.whole = QVBoxLayout(ProcedureDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.heading = QLabel(ProcedureDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(False)

        self.head.addWidget(self.heading)

        self.stamp = QLabel(ProcedureDialog)
        self.stamp.setObjectName(u"stamp")
        self.stamp.setTextFormat(Qt.TextFormat.PlainText)
        self.stamp.setWordWrap(True)
        self.stamp.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.head.addWidget(self.stamp)

        self.police = QPushButton(ProcedureDialog)
        self.police.setObjectName(u"police")
        self.police.setAutoDefault(False)

        self.head.addWidget(self.police)

        self.others = QPushButton(ProcedureDialog)
        self.others.setObjectName(u"others")
        self.others.setAutoDefault(False)

        self.head.addWidget(self.others)


        self.whole.addLayout(self.head)

        self.waysPlace = QVBoxLayout()
        self.waysPlace.setSpacing(0)
        self.waysPlace.setObjectName(u"waysPlace")

        self.whole.addLayout(self.waysPlace)

        self.split = QSplitter(ProcedureDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.chartSide = QWidget(self.split)
        self.chartSide.setObjectName(u"chartSide")
        self.chartPlace = QVBoxLayout(self.chartSide)
        self.chartPlace.setSpacing(4)
        self.chartPlace.setObjectName(u"chartPlace")
        self.chartPlace.setContentsMargins(0, 0, 12, 0)
        self.legend = QLabel(self.chartSide)
        self.legend.setObjectName(u"legend")
        self.legend.setTextFormat(Qt.TextFormat.PlainText)
        self.legend.setWordWrap(True)

        self.chartPlace.addWidget(self.legend)

        self.chartTools = QHBoxLayout()
        self.chartTools.setSpacing(8)
        self.chartTools.setObjectName(u"chartTools")
        self.chartSaid = QLabel(self.chartSide)
        self.chartSaid.setObjectName(u"chartSaid")
        self.chartSaid.setTextFormat(Qt.TextFormat.PlainText)
        self.chartSaid.setWordWrap(True)

        self.chartTools.addWidget(self.chartSaid)

        self.larger = QPushButton(self.chartSide)
        self.larger.setObjectName(u"larger")
        self.larger.setAutoDefault(False)

        self.chartTools.addWidget(self.larger)

        self.smaller = QPushButton(self.chartSide)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setAutoDefault(False)

        self.chartTools.addWidget(self.smaller)

        self.fit = QPushButton(self.chartSide)
        self.fit.setObjectName(u"fit")
        self.fit.setAutoDefault(False)

        self.chartTools.addWidget(self.fit)


        self.chartPlace.addLayout(self.chartTools)

        self.split.addWidget(self.chartSide)
        self.pages = QStackedWidget(self.split)
        self.pages.setObjectName(u"pages")
        self.firstPage = QWidget()
        self.firstPage.setObjectName(u"firstPage")
        self.firstInside = QVBoxLayout(self.firstPage)
        self.firstInside.setSpacing(8)
        self.firstInside.setObjectName(u"firstInside")
        self.firstInside.setContentsMargins(16, 0, 0, 0)
        self.firstTitle = QLabel(self.firstPage)
        self.firstTitle.setObjectName(u"firstTitle")
        self.firstTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.firstTitle.setWordWrap(True)

        self.firstInside.addWidget(self.firstTitle)

        self.firstHint = QLabel(self.firstPage)
        self.firstHint.setObjectName(u"firstHint")
        self.firstHint.setTextFormat(Qt.TextFormat.PlainText)
        self.firstHint.setWordWrap(True)

        self.firstInside.addWidget(self.firstHint)

        self.whatHappened = QPlainTextEdit(self.firstPage)
        self.whatHappened.setObjectName(u"whatHappened")
        self.whatHappened.setTabChangesFocus(True)
        self.whatHappened.setAcceptDrops(False)

        self.firstInside.addWidget(self.whatHappened)

        self.draftSaid = QLabel(self.firstPage)
        self.draftSaid.setObjectName(u"draftSaid")
        self.draftSaid.setTextFormat(Qt.TextFormat.PlainText)
        self.draftSaid.setWordWrap(True)

        self.firstInside.addWidget(self.draftSaid)

        self.leaderCard = QFrame(self.firstPage)
        self.leaderCard.setObjectName(u"leaderCard")
        self.leaderInside = QVBoxLayout(self.leaderCard)
        self.leaderInside.setObjectName(u"leaderInside")
        self.leaderInside.setContentsMargins(12, 8, 12, 8)
        self.leaderAsk = QLabel(self.leaderCard)
        self.leaderAsk.setObjectName(u"leaderAsk")
        self.leaderAsk.setTextFormat(Qt.TextFormat.PlainText)
        self.leaderAsk.setWordWrap(True)

        self.leaderInside.addWidget(self.leaderAsk)

        self.leaderHow = QPushButton(self.leaderCard)
        self.leaderHow.setObjectName(u"leaderHow")
        self.leaderHow.setAutoDefault(False)

        self.leaderInside.addWidget(self.leaderHow)

        self.leaderRoute = QLabel(self.leaderCard)
        self.leaderRoute.setObjectName(u"leaderRoute")
        self.leaderRoute.setWordWrap(True)
        self.leaderRoute.setTextFormat(Qt.TextFormat.PlainText)

        self.leaderInside.addWidget(self.leaderRoute)


        self.firstInside.addWidget(self.leaderCard)

        self.firstFoot = QHBoxLayout()
        self.firstFoot.setSpacing(8)
        self.firstFoot.setObjectName(u"firstFoot")
        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.firstFoot.addItem(self.gap1)

        self.firstLater = QPushButton(self.firstPage)
        self.firstLater.setObjectName(u"firstLater")
        self.firstLater.setAutoDefault(False)

        self.firstFoot.addWidget(self.firstLater)

        self.firstMinor = QPushButton(self.firstPage)
        self.firstMinor.setObjectName(u"firstMinor")
        self.firstMinor.setAutoDefault(False)

        self.firstFoot.addWidget(self.firstMinor)

        self.firstDone = QPushButton(self.firstPage)
        self.firstDone.setObjectName(u"firstDone")
        self.firstDone.setAutoDefault(False)

        self.firstFoot.addWidget(self.firstDone)


        self.firstInside.addLayout(self.firstFoot)

        self.pages.addWidget(self.firstPage)
        self.stepPage = QWidget()
        self.stepPage.setObjectName(u"stepPage")
        self.stepInside = QVBoxLayout(self.stepPage)
        self.stepInside.setSpacing(8)
        self.stepInside.setObjectName(u"stepInside")
        self.stepInside.setContentsMargins(16, 0, 0, 0)
        self.stepScroll = QScrollArea(self.stepPage)
        self.stepScroll.setObjectName(u"stepScroll")
        self.stepScroll.setWidgetResizable(True)
        self.stepScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stepScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.stepContent = QWidget()
        self.stepContent.setObjectName(u"stepContent")
        self.stepPlace = QVBoxLayout(self.stepContent)
        self.stepPlace.setSpacing(12)
        self.stepPlace.setObjectName(u"stepPlace")
        self.stepPlace.setContentsMargins(0, 0, 8, 0)
        self.stepScroll.setWidget(self.stepContent)

        self.stepInside.addWidget(self.stepScroll)

        self.lackRow = QHBoxLayout()
        self.lackRow.setSpacing(8)
        self.lackRow.setObjectName(u"lackRow")
        self.goThere = QPushButton(self.stepPage)
        self.goThere.setObjectName(u"goThere")
        self.goThere.setAutoDefault(False)

        self.lackRow.addWidget(self.goThere)

        self.wrong = QLabel(self.stepPage)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.lackRow.addWidget(self.wrong)

        self.moreBelow = QPushButton(self.stepPage)
        self.moreBelow.setObjectName(u"moreBelow")
        self.moreBelow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.moreBelow.setAutoDefault(False)

        self.lackRow.addWidget(self.moreBelow)

        self.lackRow.setStretch(1, 1)

        self.stepInside.addLayout(self.lackRow)

        self.stepFoot = QHBoxLayout()
        self.stepFoot.setSpacing(8)
        self.stepFoot.setObjectName(u"stepFoot")
        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stepFoot.addItem(self.gap2)

        self.notDone = QPushButton(self.stepPage)
        self.notDone.setObjectName(u"notDone")
        self.notDone.setAutoDefault(False)

        self.stepFoot.addWidget(self.notDone)

        self.back = QPushButton(self.stepPage)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.stepFoot.addWidget(self.back)

        self.done = QPushButton(self.stepPage)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.stepFoot.addWidget(self.done)


        self.stepInside.addLayout(self.stepFoot)

        self.pages.addWidget(self.stepPage)
        self.ticksPage = QWidget()
        self.ticksPage.setObjectName(u"ticksPage")
        self.ticksInside = QVBoxLayout(self.ticksPage)
        self.ticksInside.setSpacing(8)
        self.ticksInside.setObjectName(u"ticksInside")
        self.ticksInside.setContentsMargins(16, 0, 0, 0)
        self.ticksTitle = QLabel(self.ticksPage)
        self.ticksTitle.setObjectName(u"ticksTitle")
        self.ticksTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.ticksTitle.setWordWrap(True)

        self.ticksInside.addWidget(self.ticksTitle)

        self.ticksHint = QLabel(self.ticksPage)
        self.ticksHint.setObjectName(u"ticksHint")
        self.ticksHint.setTextFormat(Qt.TextFormat.PlainText)
        self.ticksHint.setWordWrap(True)

        self.ticksInside.addWidget(self.ticksHint)

        self.ticksScroll = QScrollArea(self.ticksPage)
        self.ticksScroll.setObjectName(u"ticksScroll")
        self.ticksScroll.setWidgetResizable(True)
        self.ticksScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.ticksContent = QWidget()
        self.ticksContent.setObjectName(u"ticksContent")
        self.ticksPlace = QVBoxLayout(self.ticksContent)
        self.ticksPlace.setSpacing(8)
        self.ticksPlace.setObjectName(u"ticksPlace")
        self.ticksPlace.setContentsMargins(0, 0, 8, 0)
        self.ticksScroll.setWidget(self.ticksContent)

        self.ticksInside.addWidget(self.ticksScroll)

        self.ticksForm = QFormLayout()
        self.ticksForm.setObjectName(u"ticksForm")
        self.ticksForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.ticksWhoLabel = QLabel(self.ticksPage)
        self.ticksWhoLabel.setObjectName(u"ticksWhoLabel")

        self.ticksForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.ticksWhoLabel)

        self.ticksWho = QLineEdit(self.ticksPage)
        self.ticksWho.setObjectName(u"ticksWho")

        self.ticksForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.ticksWho)

        self.ticksWhenLabel = QLabel(self.ticksPage)
        self.ticksWhenLabel.setObjectName(u"ticksWhenLabel")

        self.ticksForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ticksWhenLabel)

        self.ticksWhenRow = QHBoxLayout()
        self.ticksWhenRow.setSpacing(8)
        self.ticksWhenRow.setObjectName(u"ticksWhenRow")
        self.ticksWhen = QLineEdit(self.ticksPage)
        self.ticksWhen.setObjectName(u"ticksWhen")

        self.ticksWhenRow.addWidget(self.ticksWhen)

        self.ticksWhenNow = QPushButton(self.ticksPage)
        self.ticksWhenNow.setObjectName(u"ticksWhenNow")
        self.ticksWhenNow.setAutoDefault(False)

        self.ticksWhenRow.addWidget(self.ticksWhenNow)

        self.gap3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ticksWhenRow.addItem(self.gap3)


        self.ticksForm.setLayout(1, QFormLayout.ItemRole.FieldRole, self.ticksWhenRow)

        self.ticksReasonLabel = QLabel(self.ticksPage)
        self.ticksReasonLabel.setObjectName(u"ticksReasonLabel")
        self.ticksReasonLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.ticksForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.ticksReasonLabel)

        self.ticksReason = QPlainTextEdit(self.ticksPage)
        self.ticksReason.setObjectName(u"ticksReason")
        self.ticksReason.setTabChangesFocus(True)
        self.ticksReason.setAcceptDrops(False)

        self.ticksForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.ticksReason)


        self.ticksInside.addLayout(self.ticksForm)

        self.ticksWrong = QLabel(self.ticksPage)
        self.ticksWrong.setObjectName(u"ticksWrong")
        self.ticksWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.ticksWrong.setWordWrap(True)

        self.ticksInside.addWidget(self.ticksWrong)

        self.ticksFoot = QHBoxLayout()
        self.ticksFoot.setSpacing(8)
        self.ticksFoot.setObjectName(u"ticksFoot")
        self.gap4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ticksFoot.addItem(self.gap4)

        self.ticksOk = QPushButton(self.ticksPage)
        self.ticksOk.setObjectName(u"ticksOk")
        self.ticksOk.setAutoDefault(False)

        self.ticksFoot.addWidget(self.ticksOk)

        self.ticksBack = QPushButton(self.ticksPage)
        self.ticksBack.setObjectName(u"ticksBack")
        self.ticksBack.setAutoDefault(False)

        self.ticksFoot.addWidget(self.ticksBack)


        self.ticksInside.addLayout(self.ticksFoot)

        self.pages.addWidget(self.ticksPage)
        self.split.addWidget(self.pages)

        self.whole.addWidget(self.split)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.sends = QLabel(ProcedureDialog)
        self.sends.setObjectName(u"sends")
        self.sends.setTextFormat(Qt.TextFormat.PlainText)
        self.sends.setWordWrap(True)

        self.foot.addWidget(self.sends)

        self.pair = QHBoxLayout()
        self.pair.setSpacing(8)
        self.pair.setObjectName(u"pair")
        self.several = QPushButton(ProcedureDialog)
        self.several.setObjectName(u"several")
        self.several.setAutoDefault(False)

        self.pair.addWidget(self.several)

        self.notNeeded = QPushButton(ProcedureDialog)
        self.notNeeded.setObjectName(u"notNeeded")
        self.notNeeded.setAutoDefault(False)

        self.pair.addWidget(self.notNeeded)


        self.foot.addLayout(self.pair)

        self.worse = QPushButton(ProcedureDialog)
        self.worse.setObjectName(u"worse")
        self.worse.setAutoDefault(False)

        self.foot.addWidget(self.worse)

        self.leave = QPushButton(ProcedureDialog)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.foot.addWidget(self.leave)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.ticksWhoLabel.setBuddy(self.ticksWho)
        self.ticksWhenLabel.setBuddy(self.ticksWhen)
        self.ticksReasonLabel.setBuddy(self.ticksReason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProcedureDialog)

        self.pages.setCurrentIndex(1)


        QMetaObject.connectSlotsByName(ProcedureDialog)
    # setupUi

    def retranslateUi(self, ProcedureDialog) -> None:
        ProcedureDialog.setWindowTitle(QCoreApplication.translate("ProcedureDialog", u"Guided procedure", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"section", None))
        self.stamp.setText("")
        self.stamp.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.police.setText(QCoreApplication.translate("ProcedureDialog", u"When &must the police be told?", None))
        self.police.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.others.setText(QCoreApplication.translate("ProcedureDialog", u"Other proced&ures\u2026", None))
        self.others.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
#if QT_CONFIG(tooltip)
        self.legend.setToolTip(QCoreApplication.translate("ProcedureDialog", u"\u25a0 full square: done\n"
"\u25ea half square: not done, and the reason is written\n"
"\u25a3 square in a square: to do now\n"
"\u25a1 empty square: still to come\n"
"\u229f crossed square: begun, then left for another way\n"
"\u00b7 dot: not on the way of this incident\n"
"Dashed frame, \u201c(added)\u201d: today\u2019s practice put this step here\n"
"Thick line: the way gone; dashed line: a way that was left", None))
#endif // QT_CONFIG(tooltip)
        self.legend.setText(QCoreApplication.translate("ProcedureDialog", u"\u25a0 done   \u25ea not done, with a reason   \u25a3 to do now   \u25a1 still to come   \u229f left for another way   \u00b7 not on this way", None))
        self.legend.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.chartSaid.setText("")
        self.chartSaid.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.larger.setText(QCoreApplication.translate("ProcedureDialog", u"+ Larger", None))
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"Larger chart", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("ProcedureDialog", u"Larger chart (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
        self.larger.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.smaller.setText(QCoreApplication.translate("ProcedureDialog", u"\u2212 Smaller", None))
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"Smaller chart", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("ProcedureDialog", u"Smaller chart (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
        self.smaller.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.fit.setText(QCoreApplication.translate("ProcedureDialog", u"Whole chart", None))
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"Show the whole chart, or letters that can be read", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("ProcedureDialog", u"Show the whole chart; once more: letters that can be read (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
        self.fit.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.firstTitle.setText(QCoreApplication.translate("ProcedureDialog", u"What happened?", None))
        self.firstTitle.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"section", None))
        self.firstHint.setText(QCoreApplication.translate("ProcedureDialog", u"Facts, in plain words. Describe an image in a word or two. Write a child\u2019s own words exactly as they were said. The rest can wait until the end.", None))
        self.firstHint.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.whatHappened.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"What happened", None))
#endif // QT_CONFIG(accessibility)
        self.draftSaid.setText("")
        self.draftSaid.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.leaderCard.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"card", None))
        self.leaderAsk.setText(QCoreApplication.translate("ProcedureDialog", u"Is it about somebody who signs in here as a leader? Then do not write it here: they could read it.", None))
        self.leaderHow.setText(QCoreApplication.translate("ProcedureDialog", u"What to do instead", None))
        self.leaderHow.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.firstLater.setText(QCoreApplication.translate("ProcedureDialog", u"Write it l&ater", None))
        self.firstMinor.setText(QCoreApplication.translate("ProcedureDialog", u"A minor accident: all on &one screen\u2026", None))
        self.firstDone.setText(QCoreApplication.translate("ProcedureDialog", u"&Start the procedure \u25b8", None))
        self.firstDone.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"primary", None))
#if QT_CONFIG(accessibility)
        self.stepScroll.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"The step", None))
#endif // QT_CONFIG(accessibility)
        self.goThere.setText("")
#if QT_CONFIG(accessibility)
        self.goThere.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"Go to what is missing", None))
#endif // QT_CONFIG(accessibility)
        self.goThere.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.moreBelow.setText(QCoreApplication.translate("ProcedureDialog", u"More below \u25be", None))
#if QT_CONFIG(tooltip)
        self.moreBelow.setToolTip(QCoreApplication.translate("ProcedureDialog", u"The step goes on below: roll down, or press Page Down", None))
#endif // QT_CONFIG(tooltip)
        self.moreBelow.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"link", None))
        self.notDone.setText(QCoreApplication.translate("ProcedureDialog", u"N&ot done, because\u2026", None))
        self.back.setText(QCoreApplication.translate("ProcedureDialog", u"&Back", None))
        self.done.setText(QCoreApplication.translate("ProcedureDialog", u"&Done, next \u25b8", None))
        self.done.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"primary", None))
        self.ticksTitle.setText("")
        self.ticksTitle.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"section", None))
        self.ticksHint.setText("")
        self.ticksHint.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.ticksScroll.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"What to tick", None))
#endif // QT_CONFIG(accessibility)
        self.ticksWhoLabel.setText(QCoreApplication.translate("ProcedureDialog", u"W&ho did these steps", None))
        self.ticksWhenLabel.setText(QCoreApplication.translate("ProcedureDialog", u"Whe&n", None))
        self.ticksWhenNow.setText(QCoreApplication.translate("ProcedureDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.ticksWhenNow.setAccessibleName(QCoreApplication.translate("ProcedureDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.ticksReasonLabel.setText(QCoreApplication.translate("ProcedureDialog", u"Wh&y, in a few words", None))
        self.ticksWrong.setText("")
        self.ticksWrong.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.ticksOk.setText(QCoreApplication.translate("ProcedureDialog", u"&Put down", None))
        self.ticksOk.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"primary", None))
        self.ticksBack.setText(QCoreApplication.translate("ProcedureDialog", u"&Back", None))
        self.sends.setText(QCoreApplication.translate("ProcedureDialog", u"The program sends nothing and rings nobody: you do. It only writes down what you did.", None))
        self.sends.setProperty(u"role", QCoreApplication.translate("ProcedureDialog", u"hint", None))
        self.several.setText(QCoreApplication.translate("ProcedureDialog", u"Se&veral done already\u2026", None))
        self.notNeeded.setText(QCoreApplication.translate("ProcedureDialog", u"Several not needed\u2026", None))
        self.worse.setText(QCoreApplication.translate("ProcedureDialog", u"It is &worse than we thought\u2026", None))
        self.leave.setText(QCoreApplication.translate("ProcedureDialog", u"&Leave it for now", None))
    # retranslateUi
