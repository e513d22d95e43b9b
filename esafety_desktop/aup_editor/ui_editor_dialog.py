# Compiled from forms/aup_editor/editor_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

class Ui_EditorDialog(object):
    def setupUi(self, EditorDialog) -> None:
        if not EditorDialog.objectName():
            EditorDialog.setObjectName(u"EditorDialog")
        self.whole = QVBoxLayout(EditorDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.strips = QVBoxLayout()
        self.strips.setSpacing(8)
        self.strips.setObjectName(u"strips")

        self.whole.addLayout(self.strips)

        self.split = QSplitter(EditorDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.leftLine = QVBoxLayout(self.left)
        self.leftLine.setSpacing(6)
        self.leftLine.setObjectName(u"leftLine")
        self.leftLine.setContentsMargins(0, 0, 8, 0)
        self.titleLine = QHBoxLayout()
        self.titleLine.setSpacing(8)
        self.titleLine.setObjectName(u"titleLine")
        self.titleLabel = QLabel(self.left)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleLine.addWidget(self.titleLabel)

        self.title = QLineEdit(self.left)
        self.title.setObjectName(u"title")

        self.titleLine.addWidget(self.title)

        self.shortLabel = QLabel(self.left)
        self.shortLabel.setObjectName(u"shortLabel")

        self.titleLine.addWidget(self.shortLabel)

        self.short_ = QLineEdit(self.left)
        self.short_.setObjectName(u"short_")

        self.titleLine.addWidget(self.short_)


        self.leftLine.addLayout(self.titleLine)

        self.introLine = QHBoxLayout()
        self.introLine.setSpacing(8)
        self.introLine.setObjectName(u"introLine")
        self.introLabel = QLabel(self.left)
        self.introLabel.setObjectName(u"introLabel")

        self.introLine.addWidget(self.introLabel)

        self.intro = QLineEdit(self.left)
        self.intro.setObjectName(u"intro")

        self.introLine.addWidget(self.intro)


        self.leftLine.addLayout(self.introLine)

        self.kindLine = QHBoxLayout()
        self.kindLine.setSpacing(8)
        self.kindLine.setObjectName(u"kindLine")
        self.kindLabel = QLabel(self.left)
        self.kindLabel.setObjectName(u"kindLabel")

        self.kindLine.addWidget(self.kindLabel)

        self.kind = QComboBox(self.left)
        self.kind.setObjectName(u"kind")

        self.kindLine.addWidget(self.kind)

        self.kindGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kindLine.addItem(self.kindGap)

        self.undo = QPushButton(self.left)
        self.undo.setObjectName(u"undo")
        self.undo.setAutoDefault(False)

        self.kindLine.addWidget(self.undo)

        self.redo = QPushButton(self.left)
        self.redo.setObjectName(u"redo")
        self.redo.setAutoDefault(False)

        self.kindLine.addWidget(self.redo)


        self.leftLine.addLayout(self.kindLine)

        self.kinds = QStackedWidget(self.left)
        self.kinds.setObjectName(u"kinds")
        self.partsPage = QWidget()
        self.partsPage.setObjectName(u"partsPage")
        self.partsLine = QVBoxLayout(self.partsPage)
        self.partsLine.setSpacing(6)
        self.partsLine.setObjectName(u"partsLine")
        self.partsLine.setContentsMargins(0, 0, 0, 0)
        self.statementsPlace = QVBoxLayout()
        self.statementsPlace.setSpacing(8)
        self.statementsPlace.setObjectName(u"statementsPlace")

        self.partsLine.addLayout(self.statementsPlace)

        self.statementButtons = QHBoxLayout()
        self.statementButtons.setSpacing(8)
        self.statementButtons.setObjectName(u"statementButtons")
        self.add = QPushButton(self.partsPage)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.statementButtons.addWidget(self.add)

        self.library = QPushButton(self.partsPage)
        self.library.setObjectName(u"library")
        self.library.setAutoDefault(False)

        self.statementButtons.addWidget(self.library)

        self.up = QPushButton(self.partsPage)
        self.up.setObjectName(u"up")
        self.up.setAutoDefault(False)

        self.statementButtons.addWidget(self.up)

        self.down = QPushButton(self.partsPage)
        self.down.setObjectName(u"down")
        self.down.setAutoDefault(False)

        self.statementButtons.addWidget(self.down)

        self.out = QPushButton(self.partsPage)
        self.out.setObjectName(u"out")
        self.out.setAutoDefault(False)

        self.statementButtons.addWidget(self.out)

        self.statementGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.statementButtons.addItem(self.statementGap)


        self.partsLine.addLayout(self.statementButtons)

        self.statementHead = QHBoxLayout()
        self.statementHead.setSpacing(8)
        self.statementHead.setObjectName(u"statementHead")
        self.statementLabel = QLabel(self.partsPage)
        self.statementLabel.setObjectName(u"statementLabel")

        self.statementHead.addWidget(self.statementLabel)

        self.statementHeadGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.statementHead.addItem(self.statementHeadGap)

        self.partLabel = QLabel(self.partsPage)
        self.partLabel.setObjectName(u"partLabel")

        self.statementHead.addWidget(self.partLabel)

        self.part = QComboBox(self.partsPage)
        self.part.setObjectName(u"part")

        self.statementHead.addWidget(self.part)


        self.partsLine.addLayout(self.statementHead)

        self.statement = QPlainTextEdit(self.partsPage)
        self.statement.setObjectName(u"statement")
        self.statement.setTabChangesFocus(True)
        self.statement.setAcceptDrops(False)

        self.partsLine.addWidget(self.statement)

        self.layerLine = QHBoxLayout()
        self.layerLine.setSpacing(8)
        self.layerLine.setObjectName(u"layerLine")
        self.layer = QLabel(self.partsPage)
        self.layer.setObjectName(u"layer")
        self.layer.setTextFormat(Qt.TextFormat.PlainText)
        self.layer.setWordWrap(True)

        self.layerLine.addWidget(self.layer)

        self.back = QPushButton(self.partsPage)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.layerLine.addWidget(self.back)

        self.layerLine.setStretch(0, 1)

        self.partsLine.addLayout(self.layerLine)

        self.whyLine = QHBoxLayout()
        self.whyLine.setSpacing(8)
        self.whyLine.setObjectName(u"whyLine")
        self.whyLabel = QLabel(self.partsPage)
        self.whyLabel.setObjectName(u"whyLabel")

        self.whyLine.addWidget(self.whyLabel)

        self.why = QLineEdit(self.partsPage)
        self.why.setObjectName(u"why")

        self.whyLine.addWidget(self.why)


        self.partsLine.addLayout(self.whyLine)

        self.kinds.addWidget(self.partsPage)
        self.freePage = QWidget()
        self.freePage.setObjectName(u"freePage")
        self.freeLine = QVBoxLayout(self.freePage)
        self.freeLine.setSpacing(6)
        self.freeLine.setObjectName(u"freeLine")
        self.freeLine.setContentsMargins(0, 0, 0, 0)
        self.freeHint = QLabel(self.freePage)
        self.freeHint.setObjectName(u"freeHint")
        self.freeHint.setTextFormat(Qt.TextFormat.PlainText)
        self.freeHint.setWordWrap(True)

        self.freeLine.addWidget(self.freeHint)

        self.freeText = QPlainTextEdit(self.freePage)
        self.freeText.setObjectName(u"freeText")
        self.freeText.setTabChangesFocus(True)
        self.freeText.setAcceptDrops(False)

        self.freeLine.addWidget(self.freeText)

        self.kinds.addWidget(self.freePage)

        self.leftLine.addWidget(self.kinds)

        self.split.addWidget(self.left)
        self.sides = QTabWidget(self.split)
        self.sides.setObjectName(u"sides")
        self.coveragePage = QWidget()
        self.coveragePage.setObjectName(u"coveragePage")
        self.coverageLine = QVBoxLayout(self.coveragePage)
        self.coverageLine.setSpacing(6)
        self.coverageLine.setObjectName(u"coverageLine")
        self.coverageLine.setContentsMargins(8, 8, 8, 8)
        self.summary = QLabel(self.coveragePage)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.coverageLine.addWidget(self.summary)

        self.linesPlace = QVBoxLayout()
        self.linesPlace.setSpacing(8)
        self.linesPlace.setObjectName(u"linesPlace")

        self.coverageLine.addLayout(self.linesPlace)

        self.lineAsks = QLabel(self.coveragePage)
        self.lineAsks.setObjectName(u"lineAsks")
        self.lineAsks.setTextFormat(Qt.TextFormat.PlainText)
        self.lineAsks.setWordWrap(True)

        self.coverageLine.addWidget(self.lineAsks)

        self.lineDetail = QLabel(self.coveragePage)
        self.lineDetail.setObjectName(u"lineDetail")
        self.lineDetail.setTextFormat(Qt.TextFormat.PlainText)
        self.lineDetail.setWordWrap(True)

        self.coverageLine.addWidget(self.lineDetail)

        self.lineButtons = QHBoxLayout()
        self.lineButtons.setSpacing(8)
        self.lineButtons.setObjectName(u"lineButtons")
        self.insert = QPushButton(self.coveragePage)
        self.insert.setObjectName(u"insert")
        self.insert.setAutoDefault(False)

        self.lineButtons.addWidget(self.insert)

        self.answered = QPushButton(self.coveragePage)
        self.answered.setObjectName(u"answered")
        self.answered.setAutoDefault(False)

        self.lineButtons.addWidget(self.answered)

        self.lineGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lineButtons.addItem(self.lineGap)


        self.coverageLine.addLayout(self.lineButtons)

        self.handButtons = QHBoxLayout()
        self.handButtons.setSpacing(8)
        self.handButtons.setObjectName(u"handButtons")
        self.notUs = QPushButton(self.coveragePage)
        self.notUs.setObjectName(u"notUs")
        self.notUs.setAutoDefault(False)

        self.handButtons.addWidget(self.notUs)

        self.clear = QPushButton(self.coveragePage)
        self.clear.setObjectName(u"clear")
        self.clear.setAutoDefault(False)

        self.handButtons.addWidget(self.clear)

        self.handGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.handButtons.addItem(self.handGap)


        self.coverageLine.addLayout(self.handButtons)

        self.sides.addTab(self.coveragePage, "")
        self.readingPage = QWidget()
        self.readingPage.setObjectName(u"readingPage")
        self.readingLine = QVBoxLayout(self.readingPage)
        self.readingLine.setSpacing(8)
        self.readingLine.setObjectName(u"readingLine")
        self.readingLine.setContentsMargins(8, 8, 8, 8)
        self.age = QLabel(self.readingPage)
        self.age.setObjectName(u"age")
        self.age.setTextFormat(Qt.TextFormat.PlainText)
        self.age.setWordWrap(True)

        self.readingLine.addWidget(self.age)

        self.measure = QLabel(self.readingPage)
        self.measure.setObjectName(u"measure")
        self.measure.setTextFormat(Qt.TextFormat.PlainText)
        self.measure.setWordWrap(True)

        self.readingLine.addWidget(self.measure)

        self.hard = QLabel(self.readingPage)
        self.hard.setObjectName(u"hard")
        self.hard.setTextFormat(Qt.TextFormat.PlainText)
        self.hard.setWordWrap(True)

        self.readingLine.addWidget(self.hard)

        self.measureHint = QLabel(self.readingPage)
        self.measureHint.setObjectName(u"measureHint")
        self.measureHint.setTextFormat(Qt.TextFormat.PlainText)
        self.measureHint.setWordWrap(True)

        self.readingLine.addWidget(self.measureHint)

        self.readingGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.readingLine.addItem(self.readingGap)

        self.sides.addTab(self.readingPage, "")
        self.abovePage = QWidget()
        self.abovePage.setObjectName(u"abovePage")
        self.aboveLine = QVBoxLayout(self.abovePage)
        self.aboveLine.setSpacing(8)
        self.aboveLine.setObjectName(u"aboveLine")
        self.aboveLine.setContentsMargins(8, 8, 8, 8)
        self.aboveHint = QLabel(self.abovePage)
        self.aboveHint.setObjectName(u"aboveHint")
        self.aboveHint.setTextFormat(Qt.TextFormat.PlainText)
        self.aboveHint.setWordWrap(True)

        self.aboveLine.addWidget(self.aboveHint)

        self.offersPlace = QVBoxLayout()
        self.offersPlace.setSpacing(8)
        self.offersPlace.setObjectName(u"offersPlace")

        self.aboveLine.addLayout(self.offersPlace)

        self.offerButtons = QHBoxLayout()
        self.offerButtons.setSpacing(8)
        self.offerButtons.setObjectName(u"offerButtons")
        self.take = QPushButton(self.abovePage)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.offerButtons.addWidget(self.take)

        self.keep = QPushButton(self.abovePage)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)

        self.offerButtons.addWidget(self.keep)

        self.offerGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.offerButtons.addItem(self.offerGap)


        self.aboveLine.addLayout(self.offerButtons)

        self.sides.addTab(self.abovePage, "")
        self.split.addWidget(self.sides)

        self.whole.addWidget(self.split)

        self.state = QHBoxLayout()
        self.state.setSpacing(8)
        self.state.setObjectName(u"state")
        self.length = QLabel(EditorDialog)
        self.length.setObjectName(u"length")
        self.length.setTextFormat(Qt.TextFormat.PlainText)

        self.state.addWidget(self.length)

        self.kept = QLabel(EditorDialog)
        self.kept.setObjectName(u"kept")
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)

        self.state.addWidget(self.kept)

        self.state.setStretch(1, 1)

        self.whole.addLayout(self.state)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.preview = QPushButton(EditorDialog)
        self.preview.setObjectName(u"preview")
        self.preview.setAutoDefault(False)

        self.foot.addWidget(self.preview)

        self.compare = QPushButton(EditorDialog)
        self.compare.setObjectName(u"compare")
        self.compare.setAutoDefault(False)

        self.foot.addWidget(self.compare)

        self.throwAway = QPushButton(EditorDialog)
        self.throwAway.setObjectName(u"throwAway")
        self.throwAway.setAutoDefault(False)

        self.foot.addWidget(self.throwAway)

        self.adopt = QPushButton(EditorDialog)
        self.adopt.setObjectName(u"adopt")
        self.adopt.setAutoDefault(False)

        self.foot.addWidget(self.adopt)

        self.close = QPushButton(EditorDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.whole.addLayout(self.foot)

        self.whole.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.shortLabel.setBuddy(self.short_)
        self.introLabel.setBuddy(self.intro)
        self.kindLabel.setBuddy(self.kind)
        self.statementLabel.setBuddy(self.statement)
        self.partLabel.setBuddy(self.part)
        self.whyLabel.setBuddy(self.why)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EditorDialog)

        QMetaObject.connectSlotsByName(EditorDialog)
    # setupUi

    def retranslateUi(self, EditorDialog) -> None:
        EditorDialog.setWindowTitle(QCoreApplication.translate("EditorDialog", u"Wording", None))
        self.titleLabel.setText(QCoreApplication.translate("EditorDialog", u"Tit&le", None))
        self.shortLabel.setText(QCoreApplication.translate("EditorDialog", u"S&hort", None))
        self.introLabel.setText(QCoreApplication.translate("EditorDialog", u"&Before the rules", None))
        self.kindLabel.setText(QCoreApplication.translate("EditorDialog", u"Writt&en as", None))
        self.undo.setText(QCoreApplication.translate("EditorDialog", u"Undo", None))
#if QT_CONFIG(tooltip)
        self.undo.setToolTip(QCoreApplication.translate("EditorDialog", u"Ctrl+Z", None))
#endif // QT_CONFIG(tooltip)
        self.redo.setText(QCoreApplication.translate("EditorDialog", u"Redo", None))
#if QT_CONFIG(tooltip)
        self.redo.setToolTip(QCoreApplication.translate("EditorDialog", u"Ctrl+Y", None))
#endif // QT_CONFIG(tooltip)
        self.add.setText(QCoreApplication.translate("EditorDialog", u"&Add", None))
        self.library.setText(QCoreApplication.translate("EditorDialog", u"Library\u2026", None))
        self.up.setText(QCoreApplication.translate("EditorDialog", u"\u2191", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("EditorDialog", u"Move the statement up", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("EditorDialog", u"Move the statement up", None))
#endif // QT_CONFIG(accessibility)
        self.down.setText(QCoreApplication.translate("EditorDialog", u"\u2193", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("EditorDialog", u"Move the statement down", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("EditorDialog", u"Move the statement down", None))
#endif // QT_CONFIG(accessibility)
        self.out.setText(QCoreApplication.translate("EditorDialog", u"&Take out", None))
        self.statementLabel.setText(QCoreApplication.translate("EditorDialog", u"The &statement", None))
        self.partLabel.setText(QCoreApplication.translate("EditorDialog", u"Pa&rt", None))
#if QT_CONFIG(accessibility)
        self.statement.setAccessibleName(QCoreApplication.translate("EditorDialog", u"The statement", None))
#endif // QT_CONFIG(accessibility)
        self.layer.setText("")
        self.layer.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
        self.back.setText(QCoreApplication.translate("EditorDialog", u"Put bac&k", None))
        self.whyLabel.setText(QCoreApplication.translate("EditorDialog", u"Wh&y it differs", None))
        self.freeHint.setText(QCoreApplication.translate("EditorDialog", u"The text is printed as it stands, in place of the four parts. Paste your agreement here.", None))
        self.freeHint.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.freeText.setAccessibleName(QCoreApplication.translate("EditorDialog", u"Your own text", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sides.setAccessibleName(QCoreApplication.translate("EditorDialog", u"Coverage, reading and what others ask for", None))
#endif // QT_CONFIG(accessibility)
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"group", None))
        self.lineAsks.setText("")
        self.lineDetail.setText("")
        self.lineDetail.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
        self.insert.setText(QCoreApplication.translate("EditorDialog", u"&Insert the example", None))
        self.answered.setText(QCoreApplication.translate("EditorDialog", u"Answered b&y\u2026", None))
        self.notUs.setText(QCoreApplication.translate("EditorDialog", u"&Not for us\u2026", None))
        self.clear.setText(QCoreApplication.translate("EditorDialog", u"Clear", None))
        self.sides.setTabText(self.sides.indexOf(self.coveragePage), QCoreApplication.translate("EditorDialog", u"&Coverage check", None))
        self.age.setText("")
        self.age.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"group", None))
        self.measure.setText("")
        self.hard.setText("")
        self.measureHint.setText(QCoreApplication.translate("EditorDialog", u"Reading age by the Flesch-Kincaid grade level (Kincaid and others, 1975) plus five years; good to about a year.", None))
        self.measureHint.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
        self.sides.setTabText(self.sides.indexOf(self.readingPage), QCoreApplication.translate("EditorDialog", u"Rea&ding", None))
        self.aboveHint.setText("")
        self.aboveHint.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
        self.take.setText(QCoreApplication.translate("EditorDialog", u"Ta&ke it", None))
        self.keep.setText(QCoreApplication.translate("EditorDialog", u"Keep &ours\u2026", None))
        self.sides.setTabText(self.sides.indexOf(self.abovePage), QCoreApplication.translate("EditorDialog", u"&Updates", None))
        self.length.setText("")
        self.length.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"group", None))
        self.kept.setText("")
        self.kept.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"hint", None))
        self.preview.setText(QCoreApplication.translate("EditorDialog", u"&Preview", None))
        self.compare.setText(QCoreApplication.translate("EditorDialog", u"Co&mpare\u2026", None))
        self.throwAway.setText(QCoreApplication.translate("EditorDialog", u"Thro&w away", None))
        self.adopt.setText(QCoreApplication.translate("EditorDialog", u"Ad&opt\u2026", None))
        self.adopt.setProperty(u"role", QCoreApplication.translate("EditorDialog", u"primary", None))
        self.close.setText(QCoreApplication.translate("EditorDialog", u"Close", None))
    # retranslateUi
