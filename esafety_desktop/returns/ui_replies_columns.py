# Compiled from forms/returns/replies_columns.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_RepliesColumns(object):
    def setupUi(self, RepliesColumns) -> None:
        if not RepliesColumns.objectName():
            RepliesColumns.setObjectName(u"RepliesColumns")
        self.whole = QVBoxLayout(RepliesColumns)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(RepliesColumns)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.whole.addLayout(self.list_place)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.choice_label = QLabel(RepliesColumns)
        self.choice_label.setObjectName(u"choice_label")

        self.choice_row.addWidget(self.choice_label)

        self.choice = QComboBox(RepliesColumns)
        self.choice.setObjectName(u"choice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.choice.sizePolicy().hasHeightForWidth())
        self.choice.setSizePolicy(sizePolicy)

        self.choice_row.addWidget(self.choice)


        self.whole.addLayout(self.choice_row)

        self.about_row = QHBoxLayout()
        self.about_row.setSpacing(8)
        self.about_row.setObjectName(u"about_row")
        self.about_label = QLabel(RepliesColumns)
        self.about_label.setObjectName(u"about_label")

        self.about_row.addWidget(self.about_label)

        self.about = QComboBox(RepliesColumns)
        self.about.setObjectName(u"about")
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.about_row.addWidget(self.about)

        self.about_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.about_row.addItem(self.about_gap)


        self.whole.addLayout(self.about_row)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice)
        self.about_label.setBuddy(self.about)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RepliesColumns)

        QMetaObject.connectSlotsByName(RepliesColumns)
    # setupUi

    def retranslateUi(self, RepliesColumns) -> None:
        self.intro.setText(QCoreApplication.translate("RepliesColumns", u"This is what the columns were taken for. Where that is wrong, choose the column and say below what it holds. It is remembered for the next file of this form.", None))
        self.choice_label.setText(QCoreApplication.translate("RepliesColumns", u"This co&lumn holds", None))
        self.about_label.setText(QCoreApplication.translate("RepliesColumns", u"No column holds an answer: who filled it in &agreed to", None))
        pass
    # retranslateUi
