# Compiled from forms/returns/replies_preview.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_RepliesPreview(object):
    def setupUi(self, RepliesPreview) -> None:
        if not RepliesPreview.objectName():
            RepliesPreview.setObjectName(u"RepliesPreview")
        self.whole = QVBoxLayout(RepliesPreview)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.figure = QLabel(RepliesPreview)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setWordWrap(True)

        self.whole.addWidget(self.figure)

        self.notes = QLabel(RepliesPreview)
        self.notes.setObjectName(u"notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)

        self.whole.addWidget(self.notes)

        self.mend = QCheckBox(RepliesPreview)
        self.mend.setObjectName(u"mend")

        self.whole.addWidget(self.mend)

        self.show_row = QHBoxLayout()
        self.show_row.setSpacing(8)
        self.show_row.setObjectName(u"show_row")
        self.show_label = QLabel(RepliesPreview)
        self.show_label.setObjectName(u"show_label")

        self.show_row.addWidget(self.show_label)

        self.show_box = QComboBox(RepliesPreview)
        self.show_box.setObjectName(u"show_box")
        self.show_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.show_row.addWidget(self.show_box)

        self.show_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.show_row.addItem(self.show_gap)


        self.whole.addLayout(self.show_row)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.whole.addLayout(self.list_place)

        self.question = QLabel(RepliesPreview)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.whole.addWidget(self.question)

        self.answer_row = QHBoxLayout()
        self.answer_row.setSpacing(8)
        self.answer_row.setObjectName(u"answer_row")
        self.answer_label = QLabel(RepliesPreview)
        self.answer_label.setObjectName(u"answer_label")

        self.answer_row.addWidget(self.answer_label)

        self.answer = QComboBox(RepliesPreview)
        self.answer.setObjectName(u"answer")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.answer.sizePolicy().hasHeightForWidth())
        self.answer.setSizePolicy(sizePolicy)

        self.answer_row.addWidget(self.answer)

        self.save = QPushButton(RepliesPreview)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.answer_row.addWidget(self.save)


        self.whole.addLayout(self.answer_row)

#if QT_CONFIG(shortcut)
        self.show_label.setBuddy(self.show_box)
        self.answer_label.setBuddy(self.answer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RepliesPreview)

        QMetaObject.connectSlotsByName(RepliesPreview)
    # setupUi

    def retranslateUi(self, RepliesPreview) -> None:
        self.figure.setText("")
        self.figure.setProperty(u"role", QCoreApplication.translate("RepliesPreview", u"section", None))
        self.notes.setText("")
        self.notes.setProperty(u"role", QCoreApplication.translate("RepliesPreview", u"warn", None))
        self.mend.setText(QCoreApplication.translate("RepliesPreview", u"&Put garbled letters right (Zo\u00c3\u00ab \u2192 Zo\u00eb)", None))
        self.show_label.setText(QCoreApplication.translate("RepliesPreview", u"Sho&w", None))
        self.show_label.setProperty(u"role", QCoreApplication.translate("RepliesPreview", u"hint", None))
        self.question.setText("")
        self.question.setProperty(u"role", QCoreApplication.translate("RepliesPreview", u"group", None))
        self.answer_label.setText(QCoreApplication.translate("RepliesPreview", u"&Decide", None))
        self.save.setText(QCoreApplication.translate("RepliesPreview", u"&Save this list\u2026", None))
        pass
    # retranslateUi
