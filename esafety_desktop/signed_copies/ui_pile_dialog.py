# Compiled from forms/signed_copies/pile_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget
class Ui_PileDialog(object):
    def setupUi(self, PileDialog) -> None:
        if not PileDialog.objectName():
            PileDialog.setObjectName(u"PileDialog")
        self.page = QVBoxLayout(PileDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(PileDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.page.addWidget(self.heading)

        self.split = QSplitter(PileDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left_side = QVBoxLayout(self.left)
        self.left_side.setSpacing(8)
        self.left_side.setObjectName(u"left_side")
        self.left_side.setContentsMargins(0, 0, 0, 0)
        self.table_place = QVBoxLayout()
        self.table_place.setObjectName(u"table_place")

        self.left_side.addLayout(self.table_place)

        self.whose_label = QLabel(self.left)
        self.whose_label.setObjectName(u"whose_label")

        self.left_side.addWidget(self.whose_label)

        self.by_hand = QHBoxLayout()
        self.by_hand.setSpacing(8)
        self.by_hand.setObjectName(u"by_hand")
        self.by_hand.setContentsMargins(0, 0, 0, 0)
        self.whose = QLineEdit(self.left)
        self.whose.setObjectName(u"whose")

        self.by_hand.addWidget(self.whose)

        self.form = QComboBox(self.left)
        self.form.setObjectName(u"form")

        self.by_hand.addWidget(self.form)

        self.give = QPushButton(self.left)
        self.give.setObjectName(u"give")
        self.give.setAutoDefault(False)

        self.by_hand.addWidget(self.give)

        self.by_hand.setStretch(0, 3)
        self.by_hand.setStretch(1, 2)

        self.left_side.addLayout(self.by_hand)

        self.others = QHBoxLayout()
        self.others.setSpacing(8)
        self.others.setObjectName(u"others")
        self.others.setContentsMargins(0, 0, 0, 0)
        self.back_of = QPushButton(self.left)
        self.back_of.setObjectName(u"back_of")
        self.back_of.setAutoDefault(False)

        self.others.addWidget(self.back_of)

        self.leave = QPushButton(self.left)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.others.addWidget(self.leave)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.others.addItem(self.gap1)


        self.left_side.addLayout(self.others)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right_side = QVBoxLayout(self.right)
        self.right_side.setSpacing(8)
        self.right_side.setObjectName(u"right_side")
        self.right_side.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.right)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.picture = QLabel()
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignTop)
        self.scroll.setWidget(self.picture)

        self.right_side.addWidget(self.scroll)

        self.split.addWidget(self.right)

        self.page.addWidget(self.split)

        self.mark = QCheckBox(PileDialog)
        self.mark.setObjectName(u"mark")
        self.mark.setChecked(True)

        self.page.addWidget(self.mark)

        self.summary = QLabel(PileDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.buttons = QDialogButtonBox(PileDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

        self.page.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.whose_label.setBuddy(self.whose)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PileDialog)
        self.buttons.accepted.connect(PileDialog.accept)
        self.buttons.rejected.connect(PileDialog.reject)

        QMetaObject.connectSlotsByName(PileDialog)
    # setupUi

    def retranslateUi(self, PileDialog) -> None:
        PileDialog.setWindowTitle(QCoreApplication.translate("PileDialog", u"A scanned pile", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("PileDialog", u"section", None))
        self.whose_label.setText(QCoreApplication.translate("PileDialog", u"&Whose is it? Type a name or class, then Enter", None))
#if QT_CONFIG(accessibility)
        self.form.setAccessibleName(QCoreApplication.translate("PileDialog", u"Which form", None))
#endif // QT_CONFIG(accessibility)
        self.give.setText(QCoreApplication.translate("PileDialog", u"File it the&re", None))
        self.back_of.setText(QCoreApplication.translate("PileDialog", u"It is the &back of the one before", None))
        self.leave.setText(QCoreApplication.translate("PileDialog", u"&Leave out", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PileDialog", u"The scanned page", None))
#endif // QT_CONFIG(accessibility)
        self.mark.setText(QCoreApplication.translate("PileDialog", u"Mark slips that were still out as &returned today", None))
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("PileDialog", u"hint", None))
    # retranslateUi
