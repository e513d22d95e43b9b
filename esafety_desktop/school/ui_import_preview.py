# Compiled from forms/school/import_preview.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

class Ui_ImportPreview(object):
    def setupUi(self, ImportPreview) -> None:
        if not ImportPreview.objectName():
            ImportPreview.setObjectName(u"ImportPreview")
        self.whole = QVBoxLayout(ImportPreview)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.nothingYet = QLabel(ImportPreview)
        self.nothingYet.setObjectName(u"nothingYet")
        self.nothingYet.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.nothingYet)

        self.notes = QLabel(ImportPreview)
        self.notes.setObjectName(u"notes")
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.notes)

        self.column = QFrame(ImportPreview)
        self.column.setObjectName(u"column")
        self.columnRow = QHBoxLayout(self.column)
        self.columnRow.setSpacing(12)
        self.columnRow.setObjectName(u"columnRow")
        self.columnText = QLabel(self.column)
        self.columnText.setObjectName(u"columnText")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.columnText.sizePolicy().hasHeightForWidth())
        self.columnText.setSizePolicy(sizePolicy)
        self.columnText.setWordWrap(True)
        self.columnText.setTextFormat(Qt.TextFormat.PlainText)

        self.columnRow.addWidget(self.columnText)

        self.columnAll = QPushButton(self.column)
        self.columnAll.setObjectName(u"columnAll")
        self.columnAll.setAutoDefault(False)

        self.columnRow.addWidget(self.columnAll)


        self.whole.addWidget(self.column)

        self.mend = QCheckBox(ImportPreview)
        self.mend.setObjectName(u"mend")

        self.whole.addWidget(self.mend)

        self.partial = QWidget(ImportPreview)
        self.partial.setObjectName(u"partial")
        self.partialLayout = QVBoxLayout(self.partial)
        self.partialLayout.setSpacing(4)
        self.partialLayout.setObjectName(u"partialLayout")
        self.partialLayout.setContentsMargins(0, 0, 0, 0)
        self.partialText = QLabel(self.partial)
        self.partialText.setObjectName(u"partialText")
        self.partialText.setWordWrap(True)
        self.partialText.setTextFormat(Qt.TextFormat.PlainText)

        self.partialLayout.addWidget(self.partialText)

        self.someClasses = QRadioButton(self.partial)
        self.someClasses.setObjectName(u"someClasses")
        self.someClasses.setChecked(True)

        self.partialLayout.addWidget(self.someClasses)

        self.wholeSchool = QRadioButton(self.partial)
        self.wholeSchool.setObjectName(u"wholeSchool")

        self.partialLayout.addWidget(self.wholeSchool)


        self.whole.addWidget(self.partial)

        self.tabs = QTabWidget(ImportPreview)
        self.tabs.setObjectName(u"tabs")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy1)

        self.whole.addWidget(self.tabs)

        self.detail = QLabel(ImportPreview)
        self.detail.setObjectName(u"detail")
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.detail)

        self.decision = QWidget(ImportPreview)
        self.decision.setObjectName(u"decision")
        self.decisionRow = QHBoxLayout(self.decision)
        self.decisionRow.setSpacing(8)
        self.decisionRow.setObjectName(u"decisionRow")
        self.decisionRow.setContentsMargins(0, 0, 0, 0)
        self.decisionLabel = QLabel(self.decision)
        self.decisionLabel.setObjectName(u"decisionLabel")

        self.decisionRow.addWidget(self.decisionLabel)

        self.answer = QComboBox(self.decision)
        self.answer.setObjectName(u"answer")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.answer.sizePolicy().hasHeightForWidth())
        self.answer.setSizePolicy(sizePolicy2)

        self.decisionRow.addWidget(self.answer)

        self.allAlike = QPushButton(self.decision)
        self.allAlike.setObjectName(u"allAlike")
        self.allAlike.setAutoDefault(False)

        self.decisionRow.addWidget(self.allAlike)


        self.whole.addWidget(self.decision)

#if QT_CONFIG(shortcut)
        self.decisionLabel.setBuddy(self.answer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportPreview)

        QMetaObject.connectSlotsByName(ImportPreview)
    # setupUi

    def retranslateUi(self, ImportPreview) -> None:
        ImportPreview.setWindowTitle(QCoreApplication.translate("ImportPreview", u"What would change", None))
        self.nothingYet.setText(QCoreApplication.translate("ImportPreview", u"Nothing has changed yet.", None))
        self.columnAll.setText(QCoreApplication.translate("ImportPreview", u"Take the children in &without these numbers", None))
        self.mend.setText(QCoreApplication.translate("ImportPreview", u"Put the &garbled letters right", None))
        self.someClasses.setText(QCoreApplication.translate("ImportPreview", u"It is only about &these classes: all others stay as they are", None))
        self.wholeSchool.setText(QCoreApplication.translate("ImportPreview", u"It is the &whole school: children who are not in it have left", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportPreview", u"What would change, sorted", None))
#endif // QT_CONFIG(accessibility)
        self.decisionLabel.setText(QCoreApplication.translate("ImportPreview", u"&Decide for this child", None))
        self.allAlike.setText(QCoreApplication.translate("ImportPreview", u"The same for all of this &kind", None))
    # retranslateUi
