# Compiled from forms/readiness/drill_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

class Ui_DrillDialog(object):
    def setupUi(self, DrillDialog) -> None:
        if not DrillDialog.objectName():
            DrillDialog.setObjectName(u"DrillDialog")
        self.whole = QVBoxLayout(DrillDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.drillStrip = QFrame(DrillDialog)
        self.drillStrip.setObjectName(u"drillStrip")
        self.drillInside = QHBoxLayout(self.drillStrip)
        self.drillInside.setSpacing(8)
        self.drillInside.setObjectName(u"drillInside")
        self.drillSays = QLabel(self.drillStrip)
        self.drillSays.setObjectName(u"drillSays")
        self.drillSays.setTextFormat(Qt.TextFormat.PlainText)
        self.drillSays.setWordWrap(True)

        self.drillInside.addWidget(self.drillSays)


        self.whole.addWidget(self.drillStrip)

        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.heading = QLabel(DrillDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.head.addWidget(self.heading)

        self.stamp = QLabel(DrillDialog)
        self.stamp.setObjectName(u"stamp")
        self.stamp.setTextFormat(Qt.TextFormat.PlainText)
        self.stamp.setWordWrap(True)

        self.head.addWidget(self.stamp)


        self.whole.addLayout(self.head)

        self.pages = QStackedWidget(DrillDialog)
        self.pages.setObjectName(u"pages")
        self.choosePage = QWidget()
        self.choosePage.setObjectName(u"choosePage")
        self.chooseInside = QVBoxLayout(self.choosePage)
        self.chooseInside.setSpacing(8)
        self.chooseInside.setObjectName(u"chooseInside")
        self.chooseInside.setContentsMargins(0, 0, 0, 0)
        self.chooseTitle = QLabel(self.choosePage)
        self.chooseTitle.setObjectName(u"chooseTitle")
        self.chooseTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.chooseTitle.setWordWrap(True)

        self.chooseInside.addWidget(self.chooseTitle)

        self.packLine = QHBoxLayout()
        self.packLine.setSpacing(8)
        self.packLine.setObjectName(u"packLine")
        self.packsLabel = QLabel(self.choosePage)
        self.packsLabel.setObjectName(u"packsLabel")

        self.packLine.addWidget(self.packsLabel)

        self.packs = QComboBox(self.choosePage)
        self.packs.setObjectName(u"packs")

        self.packLine.addWidget(self.packs)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.packLine.addItem(self.gap1)


        self.chooseInside.addLayout(self.packLine)

        self.chooseBoth = QHBoxLayout()
        self.chooseBoth.setSpacing(8)
        self.chooseBoth.setObjectName(u"chooseBoth")
        self.scenarios = QListWidget(self.choosePage)
        self.scenarios.setObjectName(u"scenarios")

        self.chooseBoth.addWidget(self.scenarios)

        self.storyScroll = QScrollArea(self.choosePage)
        self.storyScroll.setObjectName(u"storyScroll")
        self.storyScroll.setWidgetResizable(True)
        self.storyScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.storyScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.storyContent = QWidget()
        self.storyContent.setObjectName(u"storyContent")
        self.storyPlace = QVBoxLayout(self.storyContent)
        self.storyPlace.setSpacing(8)
        self.storyPlace.setObjectName(u"storyPlace")
        self.storyTitle = QLabel(self.storyContent)
        self.storyTitle.setObjectName(u"storyTitle")
        self.storyTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.storyTitle.setWordWrap(True)

        self.storyPlace.addWidget(self.storyTitle)

        self.story = QLabel(self.storyContent)
        self.story.setObjectName(u"story")
        self.story.setTextFormat(Qt.TextFormat.PlainText)
        self.story.setWordWrap(True)

        self.storyPlace.addWidget(self.story)

        self.questionsTitle = QLabel(self.storyContent)
        self.questionsTitle.setObjectName(u"questionsTitle")
        self.questionsTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.questionsTitle.setWordWrap(True)

        self.storyPlace.addWidget(self.questionsTitle)

        self.questions = QLabel(self.storyContent)
        self.questions.setObjectName(u"questions")
        self.questions.setTextFormat(Qt.TextFormat.PlainText)
        self.questions.setWordWrap(True)

        self.storyPlace.addWidget(self.questions)

        self.storyGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.storyPlace.addItem(self.storyGap)

        self.storyScroll.setWidget(self.storyContent)

        self.chooseBoth.addWidget(self.storyScroll)


        self.chooseInside.addLayout(self.chooseBoth)

        self.chooseFoot = QHBoxLayout()
        self.chooseFoot.setSpacing(8)
        self.chooseFoot.setObjectName(u"chooseFoot")
        self.chooseHint = QLabel(self.choosePage)
        self.chooseHint.setObjectName(u"chooseHint")
        self.chooseHint.setTextFormat(Qt.TextFormat.PlainText)
        self.chooseHint.setWordWrap(True)

        self.chooseFoot.addWidget(self.chooseHint)

        self.chooseProject = QPushButton(self.choosePage)
        self.chooseProject.setObjectName(u"chooseProject")
        self.chooseProject.setAutoDefault(False)

        self.chooseFoot.addWidget(self.chooseProject)

        self.begin = QPushButton(self.choosePage)
        self.begin.setObjectName(u"begin")
        self.begin.setAutoDefault(False)

        self.chooseFoot.addWidget(self.begin)

        self.chooseClose = QPushButton(self.choosePage)
        self.chooseClose.setObjectName(u"chooseClose")
        self.chooseClose.setAutoDefault(False)

        self.chooseFoot.addWidget(self.chooseClose)


        self.chooseInside.addLayout(self.chooseFoot)

        self.pages.addWidget(self.choosePage)
        self.walkPage = QWidget()
        self.walkPage.setObjectName(u"walkPage")
        self.walkInside = QVBoxLayout(self.walkPage)
        self.walkInside.setSpacing(8)
        self.walkInside.setObjectName(u"walkInside")
        self.walkInside.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(self.walkPage)
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

        self.chartSaid = QLabel(self.chartSide)
        self.chartSaid.setObjectName(u"chartSaid")
        self.chartSaid.setTextFormat(Qt.TextFormat.PlainText)
        self.chartSaid.setWordWrap(True)

        self.chartPlace.addWidget(self.chartSaid)

        self.split.addWidget(self.chartSide)
        self.stepSide = QWidget(self.split)
        self.stepSide.setObjectName(u"stepSide")
        self.stepOuter = QVBoxLayout(self.stepSide)
        self.stepOuter.setSpacing(8)
        self.stepOuter.setObjectName(u"stepOuter")
        self.stepOuter.setContentsMargins(16, 0, 0, 0)
        self.walkStory = QLabel(self.stepSide)
        self.walkStory.setObjectName(u"walkStory")
        self.walkStory.setTextFormat(Qt.TextFormat.PlainText)
        self.walkStory.setWordWrap(True)

        self.stepOuter.addWidget(self.walkStory)

        self.stepScroll = QScrollArea(self.stepSide)
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

        self.stepOuter.addWidget(self.stepScroll)

        self.wrong = QLabel(self.stepSide)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.stepOuter.addWidget(self.wrong)

        self.stepFoot = QHBoxLayout()
        self.stepFoot.setSpacing(8)
        self.stepFoot.setObjectName(u"stepFoot")
        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stepFoot.addItem(self.gap2)

        self.leaveOut = QPushButton(self.stepSide)
        self.leaveOut.setObjectName(u"leaveOut")
        self.leaveOut.setAutoDefault(False)

        self.stepFoot.addWidget(self.leaveOut)

        self.back = QPushButton(self.stepSide)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.stepFoot.addWidget(self.back)

        self.done = QPushButton(self.stepSide)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.stepFoot.addWidget(self.done)


        self.stepOuter.addLayout(self.stepFoot)

        self.split.addWidget(self.stepSide)

        self.walkInside.addWidget(self.split)

        self.walkFoot = QHBoxLayout()
        self.walkFoot.setSpacing(8)
        self.walkFoot.setObjectName(u"walkFoot")
        self.storyAgain = QPushButton(self.walkPage)
        self.storyAgain.setObjectName(u"storyAgain")
        self.storyAgain.setAutoDefault(False)

        self.walkFoot.addWidget(self.storyAgain)

        self.gap3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.walkFoot.addItem(self.gap3)

        self.walkProject = QPushButton(self.walkPage)
        self.walkProject.setObjectName(u"walkProject")
        self.walkProject.setAutoDefault(False)

        self.walkFoot.addWidget(self.walkProject)

        self.finish = QPushButton(self.walkPage)
        self.finish.setObjectName(u"finish")
        self.finish.setAutoDefault(False)

        self.walkFoot.addWidget(self.finish)


        self.walkInside.addLayout(self.walkFoot)

        self.pages.addWidget(self.walkPage)
        self.endPage = QWidget()
        self.endPage.setObjectName(u"endPage")
        self.endInside = QVBoxLayout(self.endPage)
        self.endInside.setSpacing(8)
        self.endInside.setObjectName(u"endInside")
        self.endInside.setContentsMargins(0, 0, 0, 0)
        self.endTitle = QLabel(self.endPage)
        self.endTitle.setObjectName(u"endTitle")
        self.endTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.endTitle.setWordWrap(True)

        self.endInside.addWidget(self.endTitle)

        self.endScroll = QScrollArea(self.endPage)
        self.endScroll.setObjectName(u"endScroll")
        self.endScroll.setWidgetResizable(True)
        self.endScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.endScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.endContent = QWidget()
        self.endContent.setObjectName(u"endContent")
        self.endPlace = QVBoxLayout(self.endContent)
        self.endPlace.setSpacing(8)
        self.endPlace.setObjectName(u"endPlace")
        self.endPlace.setContentsMargins(0, 0, 8, 0)
        self.endScroll.setWidget(self.endContent)

        self.endInside.addWidget(self.endScroll)

        self.endFoot = QHBoxLayout()
        self.endFoot.setSpacing(8)
        self.endFoot.setObjectName(u"endFoot")
        self.endHint = QLabel(self.endPage)
        self.endHint.setObjectName(u"endHint")
        self.endHint.setTextFormat(Qt.TextFormat.PlainText)
        self.endHint.setWordWrap(True)

        self.endFoot.addWidget(self.endHint)

        self.attendance = QPushButton(self.endPage)
        self.attendance.setObjectName(u"attendance")
        self.attendance.setAutoDefault(False)

        self.endFoot.addWidget(self.attendance)

        self.another = QPushButton(self.endPage)
        self.another.setObjectName(u"another")
        self.another.setAutoDefault(False)

        self.endFoot.addWidget(self.another)

        self.endClose = QPushButton(self.endPage)
        self.endClose.setObjectName(u"endClose")
        self.endClose.setAutoDefault(False)

        self.endFoot.addWidget(self.endClose)


        self.endInside.addLayout(self.endFoot)

        self.pages.addWidget(self.endPage)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.packsLabel.setBuddy(self.packs)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DrillDialog)

        self.pages.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(DrillDialog)
    # setupUi

    def retranslateUi(self, DrillDialog) -> None:
        DrillDialog.setWindowTitle(QCoreApplication.translate("DrillDialog", u"Drill \u2013 nothing is recorded", None))
        self.drillStrip.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"warn-strip", None))
        self.drillSays.setText(QCoreApplication.translate("DrillDialog", u"DRILL \u2013 nothing is recorded. Nothing you tick here is kept, and nobody is told.", None))
        self.drillSays.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"warn", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"section", None))
        self.stamp.setText("")
        self.stamp.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.chooseTitle.setText(QCoreApplication.translate("DrillDialog", u"What do you want to practise?", None))
        self.chooseTitle.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"group", None))
        self.packsLabel.setText(QCoreApplication.translate("DrillDialog", u"&What to practise", None))
#if QT_CONFIG(accessibility)
        self.scenarios.setAccessibleName(QCoreApplication.translate("DrillDialog", u"Stories to practise", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.storyScroll.setAccessibleName(QCoreApplication.translate("DrillDialog", u"The story", None))
#endif // QT_CONFIG(accessibility)
        self.storyTitle.setText("")
        self.storyTitle.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"section", None))
        self.story.setText("")
        self.questionsTitle.setText(QCoreApplication.translate("DrillDialog", u"To talk over", None))
        self.questionsTitle.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"group", None))
        self.questions.setText("")
        self.chooseHint.setText(QCoreApplication.translate("DrillDialog", u"Read the story out, then go through the procedure together: here, or in large letters on the projector. Esc leaves the projector view; it asks for the PIN of your curtain (F9), or for your password where you have chosen none.", None))
        self.chooseHint.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.chooseProject.setText(QCoreApplication.translate("DrillDialog", u"&Projector view \u25b8", None))
#if QT_CONFIG(tooltip)
        self.chooseProject.setToolTip(QCoreApplication.translate("DrillDialog", u"Esc leaves it, with your curtain PIN or your password", None))
#endif // QT_CONFIG(tooltip)
        self.begin.setText(QCoreApplication.translate("DrillDialog", u"&Begin the drill \u25b8", None))
        self.begin.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"primary", None))
        self.chooseClose.setText(QCoreApplication.translate("DrillDialog", u"Close", None))
        self.legend.setText(QCoreApplication.translate("DrillDialog", u"\u25a0 done   \u25ea left out   \u25a3 here   \u25a1 ahead   \u00b7 not on this way", None))
        self.legend.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.chartSaid.setText("")
        self.chartSaid.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.walkStory.setText("")
        self.walkStory.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.stepScroll.setAccessibleName(QCoreApplication.translate("DrillDialog", u"The step", None))
#endif // QT_CONFIG(accessibility)
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.leaveOut.setText(QCoreApplication.translate("DrillDialog", u"&Leave it out", None))
        self.back.setText(QCoreApplication.translate("DrillDialog", u"&Back", None))
        self.done.setText(QCoreApplication.translate("DrillDialog", u"&Done, next \u25b8", None))
        self.done.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"primary", None))
        self.storyAgain.setText(QCoreApplication.translate("DrillDialog", u"Read the &story again", None))
        self.walkProject.setText(QCoreApplication.translate("DrillDialog", u"&Projector view \u25b8", None))
#if QT_CONFIG(tooltip)
        self.walkProject.setToolTip(QCoreApplication.translate("DrillDialog", u"Esc leaves it, with your curtain PIN or your password", None))
#endif // QT_CONFIG(tooltip)
        self.finish.setText(QCoreApplication.translate("DrillDialog", u"&Finish the drill", None))
        self.endTitle.setText(QCoreApplication.translate("DrillDialog", u"What was done, and what was missed", None))
        self.endTitle.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"group", None))
#if QT_CONFIG(accessibility)
        self.endScroll.setAccessibleName(QCoreApplication.translate("DrillDialog", u"What was done, and what was missed", None))
#endif // QT_CONFIG(accessibility)
        self.endHint.setText(QCoreApplication.translate("DrillDialog", u"Nothing of this was kept. If you want to remember something, write it into an action point.", None))
        self.endHint.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"hint", None))
        self.attendance.setText(QCoreApplication.translate("DrillDialog", u"&Who was there\u2026", None))
        self.another.setText(QCoreApplication.translate("DrillDialog", u"&Another story", None))
        self.endClose.setText(QCoreApplication.translate("DrillDialog", u"Close", None))
        self.endClose.setProperty(u"role", QCoreApplication.translate("DrillDialog", u"primary", None))
    # retranslateUi
