# Compiled from forms/concerns/concern_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ConcernDialog(object):
    def setupUi(self, ConcernDialog) -> None:
        if not ConcernDialog.objectName():
            ConcernDialog.setObjectName(u"ConcernDialog")
        self.whole = QVBoxLayout(ConcernDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.scroll = QScrollArea(ConcernDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.insidePlace = QVBoxLayout(self.inside)
        self.insidePlace.setSpacing(8)
        self.insidePlace.setObjectName(u"insidePlace")
        self.insidePlace.setContentsMargins(0, 0, 0, 0)
        self.about = QGroupBox(self.inside)
        self.about.setObjectName(u"about")
        self.about.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.aboutPlace = QVBoxLayout(self.about)
        self.aboutPlace.setSpacing(4)
        self.aboutPlace.setObjectName(u"aboutPlace")
        self.aboutNo = QRadioButton(self.about)
        self.aboutNo.setObjectName(u"aboutNo")

        self.aboutPlace.addWidget(self.aboutNo)

        self.aboutYes = QRadioButton(self.about)
        self.aboutYes.setObjectName(u"aboutYes")

        self.aboutPlace.addWidget(self.aboutYes)

        self.leaders = QWidget(self.about)
        self.leaders.setObjectName(u"leaders")
        self.leadersPlace = QVBoxLayout(self.leaders)
        self.leadersPlace.setSpacing(4)
        self.leadersPlace.setObjectName(u"leadersPlace")
        self.leadersPlace.setContentsMargins(24, 0, 0, 0)

        self.aboutPlace.addWidget(self.leaders)


        self.insidePlace.addWidget(self.about)

        self.paper = QLabel(self.inside)
        self.paper.setObjectName(u"paper")
        self.paper.setWordWrap(True)
        self.paper.setTextFormat(Qt.TextFormat.PlainText)

        self.insidePlace.addWidget(self.paper)

        self.writing = QWidget(self.inside)
        self.writing.setObjectName(u"writing")
        self.writingInside = QVBoxLayout(self.writing)
        self.writingInside.setSpacing(8)
        self.writingInside.setObjectName(u"writingInside")
        self.writingInside.setContentsMargins(0, 0, 0, 0)
        self.readers = QLabel(self.writing)
        self.readers.setObjectName(u"readers")
        self.readers.setTextFormat(Qt.TextFormat.PlainText)
        self.readers.setWordWrap(True)

        self.writingInside.addWidget(self.readers)

        self.textLabel = QLabel(self.writing)
        self.textLabel.setObjectName(u"textLabel")

        self.writingInside.addWidget(self.textLabel)

        self.text = QPlainTextEdit(self.writing)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)

        self.writingInside.addWidget(self.text)

        self.hint = QLabel(self.writing)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.writingInside.addWidget(self.hint)

        self.notTold = QLabel(self.writing)
        self.notTold.setObjectName(u"notTold")
        self.notTold.setTextFormat(Qt.TextFormat.PlainText)
        self.notTold.setWordWrap(True)

        self.writingInside.addWidget(self.notTold)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.toldLabel = QLabel(self.writing)
        self.toldLabel.setObjectName(u"toldLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.toldLabel)

        self.told = QLineEdit(self.writing)
        self.told.setObjectName(u"told")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.told)

        self.toldAtLabel = QLabel(self.writing)
        self.toldAtLabel.setObjectName(u"toldAtLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.toldAtLabel)

        self.toldAtRow = QHBoxLayout()
        self.toldAtRow.setSpacing(8)
        self.toldAtRow.setObjectName(u"toldAtRow")
        self.toldAt = QLineEdit(self.writing)
        self.toldAt.setObjectName(u"toldAt")

        self.toldAtRow.addWidget(self.toldAt)

        self.toldAtNow = QPushButton(self.writing)
        self.toldAtNow.setObjectName(u"toldAtNow")
        self.toldAtNow.setAutoDefault(False)

        self.toldAtRow.addWidget(self.toldAtNow)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toldAtRow.addItem(self.gap1)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.toldAtRow)


        self.writingInside.addLayout(self.form)


        self.insidePlace.addWidget(self.writing)

        self.below2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.insidePlace.addItem(self.below2)

        self.scroll.setWidget(self.inside)

        self.whole.addWidget(self.scroll)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ConcernDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ConcernDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ConcernDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.textLabel.setBuddy(self.text)
        self.toldLabel.setBuddy(self.told)
        self.toldAtLabel.setBuddy(self.toldAt)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConcernDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ConcernDialog)
    # setupUi

    def retranslateUi(self, ConcernDialog) -> None:
        ConcernDialog.setWindowTitle(QCoreApplication.translate("ConcernDialog", u"Report a concern", None))
        self.about.setTitle(QCoreApplication.translate("ConcernDialog", u"First: is it about one of the leaders?", None))
        self.aboutNo.setText(QCoreApplication.translate("ConcernDialog", u"&No", None))
        self.aboutYes.setText(QCoreApplication.translate("ConcernDialog", u"&Yes, about:", None))
        self.readers.setText("")
        self.readers.setProperty(u"role", QCoreApplication.translate("ConcernDialog", u"hint", None))
        self.textLabel.setText(QCoreApplication.translate("ConcernDialog", u"What did you see or &hear?", None))
        self.hint.setText(QCoreApplication.translate("ConcernDialog", u"Facts, in plain words. Describe an image in a word or two; never copy, photograph or send one. Write a child\u2019s own words exactly.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ConcernDialog", u"hint", None))
        self.notTold.setText("")
        self.notTold.setProperty(u"role", QCoreApplication.translate("ConcernDialog", u"warn", None))
        self.toldLabel.setText(QCoreApplication.translate("ConcernDialog", u"Whom you &told, and how", None))
        self.toldAtLabel.setText(QCoreApplication.translate("ConcernDialog", u"&When", None))
        self.toldAtNow.setText(QCoreApplication.translate("ConcernDialog", u"Now", None))
#if QT_CONFIG(accessibility)
        self.toldAtNow.setAccessibleName(QCoreApplication.translate("ConcernDialog", u"Set to now", None))
#endif // QT_CONFIG(accessibility)
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ConcernDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ConcernDialog", u"&Seal it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ConcernDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ConcernDialog", u"Cancel", None))
    # retranslateUi
