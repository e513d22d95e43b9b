# Compiled from forms/letters/posters_page.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout, QWidget
class Ui_PostersPage(object):
    def setupUi(self, PostersPage) -> None:
        if not PostersPage.objectName():
            PostersPage.setObjectName(u"PostersPage")
        PostersPage.resize(1080, 600)
        self.whole = QVBoxLayout(PostersPage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 16, 16, 16)
        self.title = QLabel(PostersPage)
        self.title.setObjectName(u"title")

        self.whole.addWidget(self.title)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(32)
        self.halves.setObjectName(u"halves")
        self.leftHalf = QWidget(PostersPage)
        self.leftHalf.setObjectName(u"leftHalf")
        self.left = QVBoxLayout(self.leftHalf)
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.posterTitle = QLabel(self.leftHalf)
        self.posterTitle.setObjectName(u"posterTitle")

        self.left.addWidget(self.posterTitle)

        self.posterForm = QFormLayout()
        self.posterForm.setObjectName(u"posterForm")
        self.posterForm.setHorizontalSpacing(16)
        self.posterForm.setVerticalSpacing(8)
        self.rulesLabel = QLabel(self.leftHalf)
        self.rulesLabel.setObjectName(u"rulesLabel")

        self.posterForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.rulesLabel)

        self.rules = QComboBox(self.leftHalf)
        self.rules.setObjectName(u"rules")
        self.rules.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rules.setMinimumContentsLength(18)

        self.posterForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.rules)

        self.sizeLabel = QLabel(self.leftHalf)
        self.sizeLabel.setObjectName(u"sizeLabel")

        self.posterForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.sizeLabel)

        self.size = QComboBox(self.leftHalf)
        self.size.setObjectName(u"size")
        self.size.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.size.setMinimumContentsLength(18)

        self.posterForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.size)

        self.pictures = QCheckBox(self.leftHalf)
        self.pictures.setObjectName(u"pictures")

        self.posterForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.pictures)


        self.left.addLayout(self.posterForm)

        self.posterHint = QLabel(self.leftHalf)
        self.posterHint.setObjectName(u"posterHint")
        self.posterHint.setTextFormat(Qt.TextFormat.PlainText)
        self.posterHint.setWordWrap(True)

        self.left.addWidget(self.posterHint)

        self.posterLine = QHBoxLayout()
        self.posterLine.setObjectName(u"posterLine")
        self.posterSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.posterLine.addItem(self.posterSpace)

        self.poster = QPushButton(self.leftHalf)
        self.poster.setObjectName(u"poster")

        self.posterLine.addWidget(self.poster)


        self.left.addLayout(self.posterLine)

        self.leftSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.leftSpace)


        self.halves.addWidget(self.leftHalf)

        self.rightHalf = QWidget(PostersPage)
        self.rightHalf.setObjectName(u"rightHalf")
        self.right = QVBoxLayout(self.rightHalf)
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.postTitle = QLabel(self.rightHalf)
        self.postTitle.setObjectName(u"postTitle")

        self.right.addWidget(self.postTitle)

        self.postForm = QFormLayout()
        self.postForm.setObjectName(u"postForm")
        self.postForm.setHorizontalSpacing(16)
        self.postForm.setVerticalSpacing(8)
        self.kindLabel = QLabel(self.rightHalf)
        self.kindLabel.setObjectName(u"kindLabel")

        self.postForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.rightHalf)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(18)

        self.postForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.whomLabel = QLabel(self.rightHalf)
        self.whomLabel.setObjectName(u"whomLabel")

        self.postForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whomLabel)

        self.whom = QComboBox(self.rightHalf)
        self.whom.setObjectName(u"whom")
        self.whom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whom.setMinimumContentsLength(18)

        self.postForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.whom)

        self.makeLabel = QLabel(self.rightHalf)
        self.makeLabel.setObjectName(u"makeLabel")

        self.postForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.makeLabel)

        self.make = QComboBox(self.rightHalf)
        self.make.setObjectName(u"make")
        self.make.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.make.setMinimumContentsLength(18)

        self.postForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.make)

        self.firstLabel = QLabel(self.rightHalf)
        self.firstLabel.setObjectName(u"firstLabel")

        self.postForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.firstLabel)

        self.first = QSpinBox(self.rightHalf)
        self.first.setObjectName(u"first")
        self.first.setMinimum(1)

        self.postForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.first)

        self.together = QCheckBox(self.rightHalf)
        self.together.setObjectName(u"together")

        self.postForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.together)

        self.onlyWaiting = QCheckBox(self.rightHalf)
        self.onlyWaiting.setObjectName(u"onlyWaiting")

        self.postForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.onlyWaiting)


        self.right.addLayout(self.postForm)

        self.postLine = QHBoxLayout()
        self.postLine.setObjectName(u"postLine")
        self.figure = QLabel(self.rightHalf)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.postLine.addWidget(self.figure)

        self.postSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.postLine.addItem(self.postSpace)

        self.post = QPushButton(self.rightHalf)
        self.post.setObjectName(u"post")

        self.postLine.addWidget(self.post)


        self.right.addLayout(self.postLine)

        self.sentence = QLabel(self.rightHalf)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)

        self.right.addWidget(self.sentence)

        self.importLine = QHBoxLayout()
        self.importLine.setObjectName(u"importLine")
        self.importPupils = QPushButton(self.rightHalf)
        self.importPupils.setObjectName(u"importPupils")

        self.importLine.addWidget(self.importPupils)

        self.importSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importLine.addItem(self.importSpace)


        self.right.addLayout(self.importLine)

        self.leftOut = QLabel(self.rightHalf)
        self.leftOut.setObjectName(u"leftOut")
        self.leftOut.setTextFormat(Qt.TextFormat.PlainText)
        self.leftOut.setWordWrap(True)

        self.right.addWidget(self.leftOut)

        self.toRing = QLabel(self.rightHalf)
        self.toRing.setObjectName(u"toRing")
        self.toRing.setTextFormat(Qt.TextFormat.PlainText)
        self.toRing.setWordWrap(True)

        self.right.addWidget(self.toRing)

        self.postHint = QLabel(self.rightHalf)
        self.postHint.setObjectName(u"postHint")
        self.postHint.setTextFormat(Qt.TextFormat.PlainText)
        self.postHint.setWordWrap(True)

        self.right.addWidget(self.postHint)

        self.rightSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.rightSpace)


        self.halves.addWidget(self.rightHalf)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.whole.addLayout(self.halves)

#if QT_CONFIG(shortcut)
        self.rulesLabel.setBuddy(self.rules)
        self.sizeLabel.setBuddy(self.size)
        self.kindLabel.setBuddy(self.kind)
        self.whomLabel.setBuddy(self.whom)
        self.makeLabel.setBuddy(self.make)
        self.firstLabel.setBuddy(self.first)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.rules, self.size)
        QWidget.setTabOrder(self.size, self.pictures)
        QWidget.setTabOrder(self.pictures, self.poster)
        QWidget.setTabOrder(self.poster, self.kind)
        QWidget.setTabOrder(self.kind, self.whom)
        QWidget.setTabOrder(self.whom, self.make)
        QWidget.setTabOrder(self.make, self.first)
        QWidget.setTabOrder(self.first, self.together)
        QWidget.setTabOrder(self.together, self.onlyWaiting)
        QWidget.setTabOrder(self.onlyWaiting, self.post)

        self.retranslateUi(PostersPage)

        QMetaObject.connectSlotsByName(PostersPage)
    # setupUi

    def retranslateUi(self, PostersPage) -> None:
        self.title.setText(QCoreApplication.translate("PostersPage", u"Posters and labels", None))
        self.posterTitle.setText(QCoreApplication.translate("PostersPage", u"Rules for the wall", None))
        self.rulesLabel.setText(QCoreApplication.translate("PostersPage", u"&Rules", None))
        self.sizeLabel.setText(QCoreApplication.translate("PostersPage", u"S&ize", None))
        self.pictures.setText(QCoreApplication.translate("PostersPage", u"With &pictures", None))
#if QT_CONFIG(tooltip)
        self.pictures.setToolTip(QCoreApplication.translate("PostersPage", u"Easy words beside pictures, where the rules have them", None))
#endif // QT_CONFIG(tooltip)
        self.posterHint.setText("")
        self.poster.setText(QCoreApplication.translate("PostersPage", u"Previe&w poster\u2026", None))
#if QT_CONFIG(tooltip)
        self.poster.setToolTip(QCoreApplication.translate("PostersPage", u"Look at the poster, then print or save it", None))
#endif // QT_CONFIG(tooltip)
        self.postTitle.setText(QCoreApplication.translate("PostersPage", u"Labels and envelopes", None))
        self.kindLabel.setText(QCoreApplication.translate("PostersPage", u"Wh&at", None))
        self.whomLabel.setText(QCoreApplication.translate("PostersPage", u"For", None))
        self.makeLabel.setText(QCoreApplication.translate("PostersPage", u"&Make", None))
        self.firstLabel.setText(QCoreApplication.translate("PostersPage", u"First free la&bel", None))
#if QT_CONFIG(tooltip)
        self.first.setToolTip(QCoreApplication.translate("PostersPage", u"On a sheet that was used before: counted along the rows from the top left", None))
#endif // QT_CONFIG(tooltip)
        self.together.setText(QCoreApplication.translate("PostersPage", u"&One envelope for brothers and sisters", None))
#if QT_CONFIG(tooltip)
        self.together.setToolTip(QCoreApplication.translate("PostersPage", u"Only where the same adult is written to at the same address, and no court order is marked", None))
#endif // QT_CONFIG(tooltip)
        self.onlyWaiting.setText(QCoreApplication.translate("PostersPage", u"Only where something is &not back yet", None))
#if QT_CONFIG(tooltip)
        self.onlyWaiting.setToolTip("")
#endif // QT_CONFIG(tooltip)
        self.figure.setText("")
        self.post.setText(QCoreApplication.translate("PostersPage", u"Pre&view\u2026", None))
#if QT_CONFIG(tooltip)
        self.post.setToolTip(QCoreApplication.translate("PostersPage", u"Look at the sheets, then print or save them (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.sentence.setText("")
        self.importPupils.setText(QCoreApplication.translate("PostersPage", u"&Import pupils\u2026", None))
        self.leftOut.setText("")
        self.toRing.setText("")
        self.postHint.setText("")
        pass
    # retranslateUi
