# Compiled from forms/incidents/incidents_tab.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

class Ui_IncidentsTab(object):
    def setupUi(self, IncidentsTab) -> None:
        if not IncidentsTab.objectName():
            IncidentsTab.setObjectName(u"IncidentsTab")
        self.whole = QVBoxLayout(IncidentsTab)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(IncidentsTab)
        self.pages.setObjectName(u"pages")
        self.leaderPage = QWidget()
        self.leaderPage.setObjectName(u"leaderPage")
        self.leaderInside = QVBoxLayout(self.leaderPage)
        self.leaderInside.setSpacing(8)
        self.leaderInside.setObjectName(u"leaderInside")
        self.leaderInside.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.newIncident = QPushButton(self.leaderPage)
        self.newIncident.setObjectName(u"newIncident")
        self.newIncident.setAutoDefault(False)

        self.head.addWidget(self.newIncident)

        self.reportConcern = QPushButton(self.leaderPage)
        self.reportConcern.setObjectName(u"reportConcern")
        self.reportConcern.setAutoDefault(False)

        self.head.addWidget(self.reportConcern)

        self.slips = QPushButton(self.leaderPage)
        self.slips.setObjectName(u"slips")
        self.slips.setAutoDefault(False)

        self.head.addWidget(self.slips)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.gap1)

        self.more = QPushButton(self.leaderPage)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.head.addWidget(self.more)


        self.leaderInside.addLayout(self.head)

        self.split = QSplitter(self.leaderPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.listSide = QWidget(self.split)
        self.listSide.setObjectName(u"listSide")
        self.listPlace = QVBoxLayout(self.listSide)
        self.listPlace.setSpacing(8)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")
        self.statusLabel = QLabel(self.listSide)
        self.statusLabel.setObjectName(u"statusLabel")

        self.filters.addWidget(self.statusLabel)

        self.status = QComboBox(self.listSide)
        self.status.setObjectName(u"status")

        self.filters.addWidget(self.status)

        self.yearLabel = QLabel(self.listSide)
        self.yearLabel.setObjectName(u"yearLabel")

        self.filters.addWidget(self.yearLabel)

        self.year = QComboBox(self.listSide)
        self.year.setObjectName(u"year")

        self.filters.addWidget(self.year)

        self.kindLabel = QLabel(self.listSide)
        self.kindLabel.setObjectName(u"kindLabel")

        self.filters.addWidget(self.kindLabel)

        self.kind = QComboBox(self.listSide)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(10)

        self.filters.addWidget(self.kind)

        self.gap2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters.addItem(self.gap2)


        self.listPlace.addLayout(self.filters)

        self.split.addWidget(self.listSide)
        self.right = QStackedWidget(self.split)
        self.right.setObjectName(u"right")
        self.nothing = QWidget()
        self.nothing.setObjectName(u"nothing")
        self.nothingInside = QVBoxLayout(self.nothing)
        self.nothingInside.setObjectName(u"nothingInside")
        self.nothingText = QLabel(self.nothing)
        self.nothingText.setObjectName(u"nothingText")
        self.nothingText.setTextFormat(Qt.TextFormat.PlainText)
        self.nothingText.setWordWrap(True)
        self.nothingText.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.nothingInside.addWidget(self.nothingText)

        self.right.addWidget(self.nothing)
        self.detail = QWidget()
        self.detail.setObjectName(u"detail")
        self.detailInside = QVBoxLayout(self.detail)
        self.detailInside.setSpacing(8)
        self.detailInside.setObjectName(u"detailInside")
        self.detailInside.setContentsMargins(12, 0, 0, 0)
        self.heading = QLabel(self.detail)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.detailInside.addWidget(self.heading)

        self.standing = QLabel(self.detail)
        self.standing.setObjectName(u"standing")
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.standing.setWordWrap(True)

        self.detailInside.addWidget(self.standing)

        self.nextCard = QFrame(self.detail)
        self.nextCard.setObjectName(u"nextCard")
        self.nextInside = QHBoxLayout(self.nextCard)
        self.nextInside.setObjectName(u"nextInside")
        self.nextInside.setContentsMargins(12, 8, 12, 8)
        self.next = QLabel(self.nextCard)
        self.next.setObjectName(u"next")
        self.next.setTextFormat(Qt.TextFormat.PlainText)
        self.next.setWordWrap(True)

        self.nextInside.addWidget(self.next)

        self.carryOn = QPushButton(self.nextCard)
        self.carryOn.setObjectName(u"carryOn")
        self.carryOn.setAutoDefault(False)

        self.nextInside.addWidget(self.carryOn)


        self.detailInside.addWidget(self.nextCard)

        self.sealNow = QPushButton(self.detail)
        self.sealNow.setObjectName(u"sealNow")
        self.sealNow.setAutoDefault(False)

        self.detailInside.addWidget(self.sealNow)

        self.parts = QTabWidget(self.detail)
        self.parts.setObjectName(u"parts")
        self.chronologyPage = QWidget()
        self.chronologyPage.setObjectName(u"chronologyPage")
        self.chronologyPlace = QVBoxLayout(self.chronologyPage)
        self.chronologyPlace.setSpacing(8)
        self.chronologyPlace.setObjectName(u"chronologyPlace")
        self.chronologyPlace.setContentsMargins(0, 8, 0, 0)
        self.chronologyFoot = QHBoxLayout()
        self.chronologyFoot.setSpacing(8)
        self.chronologyFoot.setObjectName(u"chronologyFoot")
        self.strike = QPushButton(self.chronologyPage)
        self.strike.setObjectName(u"strike")
        self.strike.setAutoDefault(False)

        self.chronologyFoot.addWidget(self.strike)

        self.verify = QPushButton(self.chronologyPage)
        self.verify.setObjectName(u"verify")
        self.verify.setAutoDefault(False)

        self.chronologyFoot.addWidget(self.verify)

        self.seal = QLabel(self.chronologyPage)
        self.seal.setObjectName(u"seal")
        self.seal.setTextFormat(Qt.TextFormat.PlainText)
        self.seal.setWordWrap(True)

        self.chronologyFoot.addWidget(self.seal)

        self.gap3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chronologyFoot.addItem(self.gap3)


        self.chronologyPlace.addLayout(self.chronologyFoot)

        self.parts.addTab(self.chronologyPage, "")
        self.peoplePage = QWidget()
        self.peoplePage.setObjectName(u"peoplePage")
        self.peoplePlace = QVBoxLayout(self.peoplePage)
        self.peoplePlace.setSpacing(8)
        self.peoplePlace.setObjectName(u"peoplePlace")
        self.peoplePlace.setContentsMargins(0, 8, 0, 0)
        self.peopleFoot = QHBoxLayout()
        self.peopleFoot.setSpacing(8)
        self.peopleFoot.setObjectName(u"peopleFoot")
        self.addPerson = QPushButton(self.peoplePage)
        self.addPerson.setObjectName(u"addPerson")
        self.addPerson.setAutoDefault(False)

        self.peopleFoot.addWidget(self.addPerson)

        self.removePerson = QPushButton(self.peoplePage)
        self.removePerson.setObjectName(u"removePerson")
        self.removePerson.setAutoDefault(False)

        self.peopleFoot.addWidget(self.removePerson)

        self.whomToRing = QPushButton(self.peoplePage)
        self.whomToRing.setObjectName(u"whomToRing")
        self.whomToRing.setAutoDefault(False)

        self.peopleFoot.addWidget(self.whomToRing)

        self.gap4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.peopleFoot.addItem(self.gap4)


        self.peoplePlace.addLayout(self.peopleFoot)

        self.parts.addTab(self.peoplePage, "")
        self.factsPage = QWidget()
        self.factsPage.setObjectName(u"factsPage")
        self.factsPlace = QVBoxLayout(self.factsPage)
        self.factsPlace.setSpacing(8)
        self.factsPlace.setObjectName(u"factsPlace")
        self.factsPlace.setContentsMargins(0, 8, 0, 0)
        self.factsScroll = QScrollArea(self.factsPage)
        self.factsScroll.setObjectName(u"factsScroll")
        self.factsScroll.setWidgetResizable(True)
        self.factsInner = QWidget()
        self.factsInner.setObjectName(u"factsInner")
        self.factsInside = QVBoxLayout(self.factsInner)
        self.factsInside.setObjectName(u"factsInside")
        self.factsText = QLabel(self.factsInner)
        self.factsText.setObjectName(u"factsText")
        self.factsText.setWordWrap(True)
        self.factsText.setTextFormat(Qt.TextFormat.PlainText)
        self.factsText.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.factsInside.addWidget(self.factsText)

        self.factsScroll.setWidget(self.factsInner)

        self.factsPlace.addWidget(self.factsScroll)

        self.factsFoot = QHBoxLayout()
        self.factsFoot.setSpacing(8)
        self.factsFoot.setObjectName(u"factsFoot")
        self.editFacts = QPushButton(self.factsPage)
        self.editFacts.setObjectName(u"editFacts")
        self.editFacts.setAutoDefault(False)

        self.factsFoot.addWidget(self.editFacts)

        self.toPaper = QPushButton(self.factsPage)
        self.toPaper.setObjectName(u"toPaper")
        self.toPaper.setAutoDefault(False)

        self.factsFoot.addWidget(self.toPaper)

        self.gap5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.factsFoot.addItem(self.gap5)


        self.factsPlace.addLayout(self.factsFoot)

        self.parts.addTab(self.factsPage, "")

        self.detailInside.addWidget(self.parts)

        self.detailFoot = QHBoxLayout()
        self.detailFoot.setSpacing(8)
        self.detailFoot.setObjectName(u"detailFoot")
        self.addNote = QPushButton(self.detail)
        self.addNote.setObjectName(u"addNote")
        self.addNote.setAutoDefault(False)

        self.detailFoot.addWidget(self.addNote)

        self.addCall = QPushButton(self.detail)
        self.addCall.setObjectName(u"addCall")
        self.addCall.setAutoDefault(False)

        self.detailFoot.addWidget(self.addCall)

        self.printRecord = QPushButton(self.detail)
        self.printRecord.setObjectName(u"printRecord")
        self.printRecord.setAutoDefault(False)

        self.detailFoot.addWidget(self.printRecord)

        self.gap6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.detailFoot.addItem(self.gap6)

        self.closeIncident = QPushButton(self.detail)
        self.closeIncident.setObjectName(u"closeIncident")
        self.closeIncident.setAutoDefault(False)

        self.detailFoot.addWidget(self.closeIncident)

        self.reopen = QPushButton(self.detail)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setAutoDefault(False)

        self.detailFoot.addWidget(self.reopen)


        self.detailInside.addLayout(self.detailFoot)

        self.right.addWidget(self.detail)
        self.split.addWidget(self.right)

        self.leaderInside.addWidget(self.split)

        self.pages.addWidget(self.leaderPage)
        self.officePage = QWidget()
        self.officePage.setObjectName(u"officePage")
        self.officeInside = QVBoxLayout(self.officePage)
        self.officeInside.setSpacing(16)
        self.officeInside.setObjectName(u"officeInside")
        self.officeInside.setContentsMargins(48, 24, 48, 24)
        self.below7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.officeInside.addItem(self.below7)

        self.officeTitle = QLabel(self.officePage)
        self.officeTitle.setObjectName(u"officeTitle")
        self.officeTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.officeTitle.setWordWrap(True)
        self.officeTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.officeInside.addWidget(self.officeTitle)

        self.officeText = QLabel(self.officePage)
        self.officeText.setObjectName(u"officeText")
        self.officeText.setTextFormat(Qt.TextFormat.PlainText)
        self.officeText.setWordWrap(True)
        self.officeText.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.officeInside.addWidget(self.officeText)

        self.officeRow = QHBoxLayout()
        self.officeRow.setObjectName(u"officeRow")
        self.gap8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.officeRow.addItem(self.gap8)

        self.officeReport = QPushButton(self.officePage)
        self.officeReport.setObjectName(u"officeReport")
        self.officeReport.setAutoDefault(False)

        self.officeRow.addWidget(self.officeReport)

        self.officeOwn = QPushButton(self.officePage)
        self.officeOwn.setObjectName(u"officeOwn")
        self.officeOwn.setAutoDefault(False)

        self.officeRow.addWidget(self.officeOwn)

        self.officeCard = QPushButton(self.officePage)
        self.officeCard.setObjectName(u"officeCard")
        self.officeCard.setAutoDefault(False)

        self.officeRow.addWidget(self.officeCard)

        self.officeFlowchart = QPushButton(self.officePage)
        self.officeFlowchart.setObjectName(u"officeFlowchart")
        self.officeFlowchart.setAutoDefault(False)

        self.officeRow.addWidget(self.officeFlowchart)

        self.gap9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.officeRow.addItem(self.gap9)


        self.officeInside.addLayout(self.officeRow)

        self.officeCount = QLabel(self.officePage)
        self.officeCount.setObjectName(u"officeCount")
        self.officeCount.setTextFormat(Qt.TextFormat.PlainText)
        self.officeCount.setWordWrap(True)
        self.officeCount.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.officeInside.addWidget(self.officeCount)

        self.below10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.officeInside.addItem(self.below10)

        self.pages.addWidget(self.officePage)

        self.whole.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.statusLabel.setBuddy(self.status)
        self.yearLabel.setBuddy(self.year)
        self.kindLabel.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IncidentsTab)

        self.pages.setCurrentIndex(0)
        self.right.setCurrentIndex(0)
        self.parts.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(IncidentsTab)
    # setupUi

    def retranslateUi(self, IncidentsTab) -> None:
        self.newIncident.setText(QCoreApplication.translate("IncidentsTab", u"&New incident \u25b8", None))
        self.newIncident.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"primary", None))
        self.reportConcern.setText(QCoreApplication.translate("IncidentsTab", u"&Report a concern\u2026", None))
        self.slips.setText(QCoreApplication.translate("IncidentsTab", u"C&oncerns to read", None))
        self.more.setText(QCoreApplication.translate("IncidentsTab", u"&More", None))
        self.statusLabel.setText(QCoreApplication.translate("IncidentsTab", u"&Status", None))
        self.yearLabel.setText(QCoreApplication.translate("IncidentsTab", u"&Year", None))
        self.kindLabel.setText(QCoreApplication.translate("IncidentsTab", u"&Kind", None))
        self.nothingText.setText(QCoreApplication.translate("IncidentsTab", u"Choose an incident on the left, or press New incident: it has its number before you type a word.", None))
        self.nothingText.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"hint", None))
        self.heading.setText("")
        self.heading.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"section", None))
        self.standing.setText("")
        self.standing.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"hint", None))
        self.nextCard.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"card", None))
        self.next.setText("")
        self.next.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"group", None))
        self.carryOn.setText(QCoreApplication.translate("IncidentsTab", u"&Continue \u25b8", None))
        self.carryOn.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"primary", None))
        self.sealNow.setText(QCoreApplication.translate("IncidentsTab", u"A&bout an adult in school: only the head, and whom the head names, should read this. Seal it away\u2026", None))
        self.sealNow.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"link", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("IncidentsTab", u"Parts of the incident", None))
#endif // QT_CONFIG(accessibility)
        self.strike.setText(QCoreApplication.translate("IncidentsTab", u"Strike thro&ugh\u2026", None))
        self.verify.setText(QCoreApplication.translate("IncidentsTab", u"&Verify the seal", None))
        self.seal.setText("")
        self.seal.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"hint", None))
        self.parts.setTabText(self.parts.indexOf(self.chronologyPage), QCoreApplication.translate("IncidentsTab", u"Chronology", None))
        self.addPerson.setText(QCoreApplication.translate("IncidentsTab", u"Add a &person\u2026", None))
        self.removePerson.setText(QCoreApplication.translate("IncidentsTab", u"Take o&ut\u2026", None))
        self.whomToRing.setText(QCoreApplication.translate("IncidentsTab", u"Whom to rin&g for this child\u2026", None))
        self.parts.setTabText(self.parts.indexOf(self.peoplePage), QCoreApplication.translate("IncidentsTab", u"People", None))
#if QT_CONFIG(accessibility)
        self.factsScroll.setAccessibleName(QCoreApplication.translate("IncidentsTab", u"Facts of this incident", None))
#endif // QT_CONFIG(accessibility)
        self.editFacts.setText(QCoreApplication.translate("IncidentsTab", u"Ch&ange the facts\u2026", None))
        self.toPaper.setText(QCoreApplication.translate("IncidentsTab", u"Seal it away or &paper\u2026", None))
        self.parts.setTabText(self.parts.indexOf(self.factsPage), QCoreApplication.translate("IncidentsTab", u"Facts", None))
        self.addNote.setText(QCoreApplication.translate("IncidentsTab", u"A&dd note\u2026", None))
        self.addCall.setText(QCoreApplication.translate("IncidentsTab", u"No&te a call\u2026", None))
        self.printRecord.setText(QCoreApplication.translate("IncidentsTab", u"Pr&int record", None))
        self.closeIncident.setText(QCoreApplication.translate("IncidentsTab", u"C&lose incident\u2026", None))
        self.reopen.setText(QCoreApplication.translate("IncidentsTab", u"Open i&t again\u2026", None))
        self.officeTitle.setText(QCoreApplication.translate("IncidentsTab", u"Report a concern", None))
        self.officeTitle.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"title", None))
        self.officeText.setText(QCoreApplication.translate("IncidentsTab", u"Incidents are kept in the locked cabinet, which only a leader can open. What you write here is sealed: only leaders can read it, and you cannot read it again.", None))
        self.officeReport.setText(QCoreApplication.translate("IncidentsTab", u"&Report a concern\u2026", None))
        self.officeReport.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"primary", None))
        self.officeOwn.setText(QCoreApplication.translate("IncidentsTab", u"&What became of it\u2026", None))
#if QT_CONFIG(tooltip)
        self.officeOwn.setToolTip(QCoreApplication.translate("IncidentsTab", u"Concerns that you reported: collected or not, and the reply", None))
#endif // QT_CONFIG(tooltip)
        self.officeCard.setText(QCoreApplication.translate("IncidentsTab", u"&Print five minutes card\u2026", None))
        self.officeFlowchart.setText(QCoreApplication.translate("IncidentsTab", u"Print the f&lowchart\u2026", None))
#if QT_CONFIG(tooltip)
        self.officeFlowchart.setToolTip(QCoreApplication.translate("IncidentsTab", u"What to do when something goes wrong online, as a poster with the school's numbers", None))
#endif // QT_CONFIG(tooltip)
        self.officeCount.setText("")
        self.officeCount.setProperty(u"role", QCoreApplication.translate("IncidentsTab", u"group", None))
        pass
    # retranslateUi
