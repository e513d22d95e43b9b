# Compiled from forms/new_year/new_year_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from esafety_desktop.widgets.date_edit import DateEdit

class Ui_NewYearDialog(object):
    def setupUi(self, NewYearDialog) -> None:
        if not NewYearDialog.objectName():
            NewYearDialog.setObjectName(u"NewYearDialog")
        NewYearDialog.resize(1120, 680)
        self.whole = QVBoxLayout(NewYearDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(NewYearDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.heading)

        self.lead = QLabel(NewYearDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.strips = QVBoxLayout()
        self.strips.setObjectName(u"strips")

        self.whole.addLayout(self.strips)

        self.pages = QStackedWidget(NewYearDialog)
        self.pages.setObjectName(u"pages")
        self.planPage = QWidget()
        self.planPage.setObjectName(u"planPage")
        self.planWhole = QVBoxLayout(self.planPage)
        self.planWhole.setSpacing(8)
        self.planWhole.setObjectName(u"planWhole")
        self.planWhole.setContentsMargins(0, 0, 0, 0)
        self.sides = QHBoxLayout()
        self.sides.setSpacing(16)
        self.sides.setObjectName(u"sides")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.linePlace = QVBoxLayout()
        self.linePlace.setObjectName(u"linePlace")

        self.left.addLayout(self.linePlace)

        self.lineChoice = QHBoxLayout()
        self.lineChoice.setSpacing(8)
        self.lineChoice.setObjectName(u"lineChoice")
        self.lineLabel = QLabel(self.planPage)
        self.lineLabel.setObjectName(u"lineLabel")

        self.lineChoice.addWidget(self.lineLabel)

        self.lineTo = QComboBox(self.planPage)
        self.lineTo.setObjectName(u"lineTo")
        self.lineTo.setEditable(True)

        self.lineChoice.addWidget(self.lineTo)


        self.left.addLayout(self.lineChoice)


        self.sides.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.childPlace = QVBoxLayout()
        self.childPlace.setObjectName(u"childPlace")

        self.right.addLayout(self.childPlace)

        self.childChoice = QHBoxLayout()
        self.childChoice.setSpacing(8)
        self.childChoice.setObjectName(u"childChoice")
        self.childLabel = QLabel(self.planPage)
        self.childLabel.setObjectName(u"childLabel")

        self.childChoice.addWidget(self.childLabel)

        self.childTo = QComboBox(self.planPage)
        self.childTo.setObjectName(u"childTo")
        self.childTo.setEditable(True)

        self.childChoice.addWidget(self.childTo)


        self.right.addLayout(self.childChoice)


        self.sides.addLayout(self.right)


        self.planWhole.addLayout(self.sides)

        self.leaveLine = QHBoxLayout()
        self.leaveLine.setSpacing(8)
        self.leaveLine.setObjectName(u"leaveLine")
        self.leavingLabel = QLabel(self.planPage)
        self.leavingLabel.setObjectName(u"leavingLabel")

        self.leaveLine.addWidget(self.leavingLabel)

        self.leaving = DateEdit(self.planPage)
        self.leaving.setObjectName(u"leaving")
        self.leaving.setCalendarPopup(True)

        self.leaveLine.addWidget(self.leaving)

        self.leaveGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leaveLine.addItem(self.leaveGap)

        self.again = QCheckBox(self.planPage)
        self.again.setObjectName(u"again")

        self.leaveLine.addWidget(self.again)


        self.planWhole.addLayout(self.leaveLine)

        self.pages.addWidget(self.planPage)
        self.lookPage = QWidget()
        self.lookPage.setObjectName(u"lookPage")
        self.lookWhole = QVBoxLayout(self.lookPage)
        self.lookWhole.setSpacing(8)
        self.lookWhole.setObjectName(u"lookWhole")
        self.lookWhole.setContentsMargins(0, 0, 0, 0)
        self.lookScroll = QScrollArea(self.lookPage)
        self.lookScroll.setObjectName(u"lookScroll")
        self.lookScroll.setWidgetResizable(True)
        self.lookScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.lookRoom = QWidget()
        self.lookRoom.setObjectName(u"lookRoom")
        self.looks = QVBoxLayout(self.lookRoom)
        self.looks.setObjectName(u"looks")
        self.lookScroll.setWidget(self.lookRoom)

        self.lookWhole.addWidget(self.lookScroll)

        self.pages.addWidget(self.lookPage)

        self.whole.addWidget(self.pages)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.printOld = QPushButton(NewYearDialog)
        self.printOld.setObjectName(u"printOld")
        self.printOld.setAutoDefault(False)

        self.buttons.addWidget(self.printOld)

        self.takeBack = QPushButton(NewYearDialog)
        self.takeBack.setObjectName(u"takeBack")
        self.takeBack.setAutoDefault(False)

        self.buttons.addWidget(self.takeBack)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.back = QPushButton(NewYearDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.buttons.addWidget(self.back)

        self.next = QPushButton(NewYearDialog)
        self.next.setObjectName(u"next")
        self.next.setAutoDefault(False)

        self.buttons.addWidget(self.next)

        self.close = QPushButton(NewYearDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.lineLabel.setBuddy(self.lineTo)
        self.childLabel.setBuddy(self.childTo)
        self.leavingLabel.setBuddy(self.leaving)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewYearDialog)

        self.pages.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(NewYearDialog)
    # setupUi

    def retranslateUi(self, NewYearDialog) -> None:
        NewYearDialog.setWindowTitle(QCoreApplication.translate("NewYearDialog", u"New academic year", None))
        self.heading.setText(QCoreApplication.translate("NewYearDialog", u"New academic year", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("NewYearDialog", u"title", None))
        self.lead.setText("")
        self.lead.setProperty(u"role", QCoreApplication.translate("NewYearDialog", u"hint", None))
        self.lineLabel.setText(QCoreApplication.translate("NewYearDialog", u"The class &goes to", None))
        self.childLabel.setText(QCoreApplication.translate("NewYearDialog", u"The chil&d goes to", None))
        self.leavingLabel.setText(QCoreApplication.translate("NewYearDialog", u"Those who &leave left on", None))
        self.leaving.setDisplayFormat(QCoreApplication.translate("NewYearDialog", u"dd/MM/yyyy", None))
        self.again.setText(QCoreApplication.translate("NewYearDialog", u"the child does the &year group again", None))
#if QT_CONFIG(accessibility)
        self.lookScroll.setAccessibleName(QCoreApplication.translate("NewYearDialog", u"What the new year brings", None))
#endif // QT_CONFIG(accessibility)
        self.printOld.setText(QCoreApplication.translate("NewYearDialog", u"&Print the register\u2026", None))
        self.takeBack.setText(QCoreApplication.translate("NewYearDialog", u"Take last move &back", None))
        self.back.setText(QCoreApplication.translate("NewYearDialog", u"Bac&k", None))
        self.next.setText(QCoreApplication.translate("NewYearDialog", u"&What will happen", None))
        self.next.setProperty(u"role", QCoreApplication.translate("NewYearDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("NewYearDialog", u"Close", None))
    # retranslateUi
