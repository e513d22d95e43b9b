# Compiled from forms/contacts/table_preview.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout

class Ui_TablePreview(object):
    def setupUi(self, TablePreview) -> None:
        if not TablePreview.objectName():
            TablePreview.setObjectName(u"TablePreview")
        self.whole = QVBoxLayout(TablePreview)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.figure = QLabel(TablePreview)
        self.figure.setObjectName(u"figure")
        self.figure.setProperty(u"role", u"section")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setWordWrap(True)

        self.whole.addWidget(self.figure)

        self.notes = QLabel(TablePreview)
        self.notes.setObjectName(u"notes")
        self.notes.setProperty(u"role", u"warn")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)

        self.whole.addWidget(self.notes)

        self.mend = QCheckBox(TablePreview)
        self.mend.setObjectName(u"mend")

        self.whole.addWidget(self.mend)

        self.zeros = QCheckBox(TablePreview)
        self.zeros.setObjectName(u"zeros")
        self.zeros.setChecked(True)

        self.whole.addWidget(self.zeros)

        self.list_place = QVBoxLayout()
        self.list_place.setObjectName(u"list_place")

        self.whole.addLayout(self.list_place)

        self.details_label = QLabel(TablePreview)
        self.details_label.setObjectName(u"details_label")

        self.whole.addWidget(self.details_label)

        self.details = QPlainTextEdit(TablePreview)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setMaximumSize(QSize(16777215, 110))

        self.whole.addWidget(self.details)

        self.answer_row = QHBoxLayout()
        self.answer_row.setSpacing(8)
        self.answer_row.setObjectName(u"answer_row")
        self.place_label = QLabel(TablePreview)
        self.place_label.setObjectName(u"place_label")

        self.answer_row.addWidget(self.place_label)

        self.place = QComboBox(TablePreview)
        self.place.setObjectName(u"place")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.place.sizePolicy().hasHeightForWidth())
        self.place.setSizePolicy(sizePolicy)

        self.answer_row.addWidget(self.place)

        self.leave_out = QPushButton(TablePreview)
        self.leave_out.setObjectName(u"leave_out")
        self.leave_out.setAutoDefault(False)

        self.answer_row.addWidget(self.leave_out)


        self.whole.addLayout(self.answer_row)

#if QT_CONFIG(shortcut)
        self.details_label.setBuddy(self.details)
        self.place_label.setBuddy(self.place)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TablePreview)

        QMetaObject.connectSlotsByName(TablePreview)
    # setupUi

    def retranslateUi(self, TablePreview) -> None:
        self.figure.setText("")
        self.notes.setText("")
        self.mend.setText(QCoreApplication.translate("TablePreview", u"&Put garbled letters right (Zo\u00c3\u00ab \u2192 Zo\u00eb)", None))
        self.zeros.setText(QCoreApplication.translate("TablePreview", u"Put the lost first &0 of numbers back (1632960388 \u2192 01632 960388)", None))
        self.details_label.setText(QCoreApplication.translate("TablePreview", u"&All of the chosen line", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("TablePreview", u"All of the chosen line", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("TablePreview", u"&Put this contact in", None))
        self.leave_out.setText(QCoreApplication.translate("TablePreview", u"&Leave this line out", None))
        pass
    # retranslateUi
