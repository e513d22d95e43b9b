# Compiled from forms/log_reviews/diary_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QTabWidget, QVBoxLayout, QWidget

class Ui_DiaryDialog(object):
    def setupUi(self, DiaryDialog) -> None:
        if not DiaryDialog.objectName():
            DiaryDialog.setObjectName(u"DiaryDialog")
        self.whole = QVBoxLayout(DiaryDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.pages = QTabWidget(DiaryDialog)
        self.pages.setObjectName(u"pages")
        self.checksPage = QWidget()
        self.checksPage.setObjectName(u"checksPage")
        self.checksInside = QVBoxLayout(self.checksPage)
        self.checksInside.setSpacing(8)
        self.checksInside.setObjectName(u"checksInside")
        self.checkForm = QFormLayout()
        self.checkForm.setObjectName(u"checkForm")
        self.checkForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(self.checksPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.checkForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.checksPage)
        self.kind.setObjectName(u"kind")

        self.checkForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.dayLabel = QLabel(self.checksPage)
        self.dayLabel.setObjectName(u"dayLabel")

        self.checkForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = QLineEdit(self.checksPage)
        self.day.setObjectName(u"day")

        self.checkForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day)

        self.whoLabel = QLabel(self.checksPage)
        self.whoLabel.setObjectName(u"whoLabel")

        self.checkForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.who = QLineEdit(self.checksPage)
        self.who.setObjectName(u"who")

        self.checkForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.who)

        self.subjectLabel = QLabel(self.checksPage)
        self.subjectLabel.setObjectName(u"subjectLabel")
        self.subjectLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.checkForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.subjectLabel)

        self.subject = QLineEdit(self.checksPage)
        self.subject.setObjectName(u"subject")

        self.checkForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.subject)

        self.textLabel = QLabel(self.checksPage)
        self.textLabel.setObjectName(u"textLabel")

        self.checkForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.text = QLineEdit(self.checksPage)
        self.text.setObjectName(u"text")

        self.checkForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.text)

        self.usual = QPushButton(self.checksPage)
        self.usual.setObjectName(u"usual")
        self.usual.setAutoDefault(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.usual.sizePolicy().hasHeightForWidth())
        self.usual.setSizePolicy(sizePolicy)

        self.checkForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.usual)


        self.checksInside.addLayout(self.checkForm)

        self.checkButtons = QHBoxLayout()
        self.checkButtons.setObjectName(u"checkButtons")
        self.put = QPushButton(self.checksPage)
        self.put.setObjectName(u"put")

        self.checkButtons.addWidget(self.put)

        self.strike = QPushButton(self.checksPage)
        self.strike.setObjectName(u"strike")
        self.strike.setAutoDefault(False)

        self.checkButtons.addWidget(self.strike)

        self.checkWrong = QLabel(self.checksPage)
        self.checkWrong.setObjectName(u"checkWrong")
        self.checkWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.checkWrong.setWordWrap(True)

        self.checkButtons.addWidget(self.checkWrong)


        self.checksInside.addLayout(self.checkButtons)

        self.checksPlace = QVBoxLayout()
        self.checksPlace.setObjectName(u"checksPlace")

        self.checksInside.addLayout(self.checksPlace)

        self.pages.addTab(self.checksPage, "")
        self.readingsPage = QWidget()
        self.readingsPage.setObjectName(u"readingsPage")
        self.readingsInside = QVBoxLayout(self.readingsPage)
        self.readingsInside.setSpacing(8)
        self.readingsInside.setObjectName(u"readingsInside")
        self.readingForm = QFormLayout()
        self.readingForm.setObjectName(u"readingForm")
        self.readingForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.readingKindLabel = QLabel(self.readingsPage)
        self.readingKindLabel.setObjectName(u"readingKindLabel")

        self.readingForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.readingKindLabel)

        self.readingKind = QComboBox(self.readingsPage)
        self.readingKind.setObjectName(u"readingKind")

        self.readingForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.readingKind)

        self.readerLabel = QLabel(self.readingsPage)
        self.readerLabel.setObjectName(u"readerLabel")

        self.readingForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.readerLabel)

        self.reader = QLineEdit(self.readingsPage)
        self.reader.setObjectName(u"reader")

        self.readingForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reader)

        self.readOnLabel = QLabel(self.readingsPage)
        self.readOnLabel.setObjectName(u"readOnLabel")

        self.readingForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.readOnLabel)

        self.readOn = QLineEdit(self.readingsPage)
        self.readOn.setObjectName(u"readOn")

        self.readingForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.readOn)

        self.firstLabel = QLabel(self.readingsPage)
        self.firstLabel.setObjectName(u"firstLabel")

        self.readingForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.firstLabel)

        self.first = QLineEdit(self.readingsPage)
        self.first.setObjectName(u"first")

        self.readingForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.first)

        self.lastLabel = QLabel(self.readingsPage)
        self.lastLabel.setObjectName(u"lastLabel")

        self.readingForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.lastLabel)

        self.last = QLineEdit(self.readingsPage)
        self.last.setObjectName(u"last")

        self.readingForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.last)

        self.remarkLabel = QLabel(self.readingsPage)
        self.remarkLabel.setObjectName(u"remarkLabel")

        self.readingForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.remarkLabel)

        self.remark = QLineEdit(self.readingsPage)
        self.remark.setObjectName(u"remark")

        self.readingForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.remark)


        self.readingsInside.addLayout(self.readingForm)

        self.readingButtons = QHBoxLayout()
        self.readingButtons.setObjectName(u"readingButtons")
        self.putReading = QPushButton(self.readingsPage)
        self.putReading.setObjectName(u"putReading")
        self.putReading.setAutoDefault(False)

        self.readingButtons.addWidget(self.putReading)

        self.printReport = QPushButton(self.readingsPage)
        self.printReport.setObjectName(u"printReport")
        self.printReport.setAutoDefault(False)

        self.readingButtons.addWidget(self.printReport)

        self.readingWrong = QLabel(self.readingsPage)
        self.readingWrong.setObjectName(u"readingWrong")
        self.readingWrong.setTextFormat(Qt.TextFormat.PlainText)
        self.readingWrong.setWordWrap(True)

        self.readingButtons.addWidget(self.readingWrong)


        self.readingsInside.addLayout(self.readingButtons)

        self.readingsPlace = QVBoxLayout()
        self.readingsPlace.setObjectName(u"readingsPlace")

        self.readingsInside.addLayout(self.readingsPlace)

        self.pages.addTab(self.readingsPage, "")
        self.rhythmPage = QWidget()
        self.rhythmPage.setObjectName(u"rhythmPage")
        self.rhythmForm = QFormLayout(self.rhythmPage)
        self.rhythmForm.setObjectName(u"rhythmForm")
        self.rhythmForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.weeksLabel = QLabel(self.rhythmPage)
        self.weeksLabel.setObjectName(u"weeksLabel")

        self.rhythmForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.weeksLabel)

        self.weeks = QSpinBox(self.rhythmPage)
        self.weeks.setObjectName(u"weeks")
        self.weeks.setMinimum(1)
        self.weeks.setMaximum(12)

        self.rhythmForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.weeks)

        self.headLabel = QLabel(self.rhythmPage)
        self.headLabel.setObjectName(u"headLabel")

        self.rhythmForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.headLabel)

        self.headMonths = QSpinBox(self.rhythmPage)
        self.headMonths.setObjectName(u"headMonths")
        self.headMonths.setMinimum(1)
        self.headMonths.setMaximum(12)

        self.rhythmForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.headMonths)

        self.partnersLabel = QLabel(self.rhythmPage)
        self.partnersLabel.setObjectName(u"partnersLabel")
        self.partnersLabel.setWordWrap(True)

        self.rhythmForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.partnersLabel)

        self.partnersMonths = QSpinBox(self.rhythmPage)
        self.partnersMonths.setObjectName(u"partnersMonths")
        self.partnersMonths.setMaximum(24)

        self.rhythmForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.partnersMonths)

        self.wantLabel = QLabel(self.rhythmPage)
        self.wantLabel.setObjectName(u"wantLabel")

        self.rhythmForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.wantLabel)

        self.want = QPlainTextEdit(self.rhythmPage)
        self.want.setObjectName(u"want")
        self.want.setTabChangesFocus(True)

        self.rhythmForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.want)

        self.keepRhythm = QPushButton(self.rhythmPage)
        self.keepRhythm.setObjectName(u"keepRhythm")
        self.keepRhythm.setAutoDefault(False)

        self.rhythmForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.keepRhythm)

        self.pages.addTab(self.rhythmPage, "")

        self.whole.addWidget(self.pages)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap1)

        self.close = QPushButton(DiaryDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.dayLabel.setBuddy(self.day)
        self.whoLabel.setBuddy(self.who)
        self.subjectLabel.setBuddy(self.subject)
        self.textLabel.setBuddy(self.text)
        self.readingKindLabel.setBuddy(self.readingKind)
        self.readerLabel.setBuddy(self.reader)
        self.readOnLabel.setBuddy(self.readOn)
        self.firstLabel.setBuddy(self.first)
        self.lastLabel.setBuddy(self.last)
        self.remarkLabel.setBuddy(self.remark)
        self.weeksLabel.setBuddy(self.weeks)
        self.headLabel.setBuddy(self.headMonths)
        self.partnersLabel.setBuddy(self.partnersMonths)
        self.wantLabel.setBuddy(self.want)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DiaryDialog)

        self.put.setDefault(True)


        QMetaObject.connectSlotsByName(DiaryDialog)
    # setupUi

    def retranslateUi(self, DiaryDialog) -> None:
        DiaryDialog.setWindowTitle(QCoreApplication.translate("DiaryDialog", u"Checks and readings of the log", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("DiaryDialog", u"Checks, readings, how often", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("DiaryDialog", u"&What was done", None))
        self.dayLabel.setText(QCoreApplication.translate("DiaryDialog", u"D&ay", None))
        self.whoLabel.setText(QCoreApplication.translate("DiaryDialog", u"B&y whom", None))
        self.subjectLabel.setText(QCoreApplication.translate("DiaryDialog", u"&Site or app", None))
        self.textLabel.setText(QCoreApplication.translate("DiaryDialog", u"What was &found, or why", None))
        self.usual.setText("")
        self.put.setText(QCoreApplication.translate("DiaryDialog", u"&Put it down", None))
        self.put.setProperty(u"role", QCoreApplication.translate("DiaryDialog", u"primary", None))
        self.strike.setText(QCoreApplication.translate("DiaryDialog", u"Stri&ke the line through\u2026", None))
        self.checkWrong.setText("")
        self.checkWrong.setProperty(u"role", QCoreApplication.translate("DiaryDialog", u"hint", None))
        self.pages.setTabText(self.pages.indexOf(self.checksPage), QCoreApplication.translate("DiaryDialog", u"Checks diary", None))
        self.readingKindLabel.setText(QCoreApplication.translate("DiaryDialog", u"&What", None))
        self.readerLabel.setText(QCoreApplication.translate("DiaryDialog", u"Read b&y, or sent to", None))
        self.readOnLabel.setText(QCoreApplication.translate("DiaryDialog", u"D&ay", None))
        self.firstLabel.setText(QCoreApplication.translate("DiaryDialog", u"Incidents &from", None))
        self.lastLabel.setText(QCoreApplication.translate("DiaryDialog", u"&to", None))
        self.remarkLabel.setText(QCoreApplication.translate("DiaryDialog", u"What follows fro&m it", None))
        self.putReading.setText(QCoreApplication.translate("DiaryDialog", u"&Put it down", None))
        self.putReading.setProperty(u"role", QCoreApplication.translate("DiaryDialog", u"primary", None))
        self.printReport.setText(QCoreApplication.translate("DiaryDialog", u"Repo&rt without names\u2026", None))
        self.readingWrong.setText("")
        self.readingWrong.setProperty(u"role", QCoreApplication.translate("DiaryDialog", u"hint", None))
        self.pages.setTabText(self.pages.indexOf(self.readingsPage), QCoreApplication.translate("DiaryDialog", u"The log was read", None))
        self.weeksLabel.setText(QCoreApplication.translate("DiaryDialog", u"Alerts are &read every \u2026 weeks", None))
        self.headLabel.setText(QCoreApplication.translate("DiaryDialog", u"The &head reads the log every \u2026 months", None))
        self.partnersLabel.setText(QCoreApplication.translate("DiaryDialog", u"The safeguarding &partners want a report every \u2026 months", None))
        self.partnersMonths.setSpecialValueText(QCoreApplication.translate("DiaryDialog", u"no report wanted", None))
        self.wantLabel.setText(QCoreApplication.translate("DiaryDialog", u"What they want to &know", None))
        self.keepRhythm.setText(QCoreApplication.translate("DiaryDialog", u"Keep th&is", None))
        self.pages.setTabText(self.pages.indexOf(self.rhythmPage), QCoreApplication.translate("DiaryDialog", u"How often", None))
        self.close.setText(QCoreApplication.translate("DiaryDialog", u"Close", None))
    # retranslateUi
