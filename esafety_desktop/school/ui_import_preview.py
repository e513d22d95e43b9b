# Compiled from forms/school/import_preview.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

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
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy)

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
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.answer.sizePolicy().hasHeightForWidth())
        self.answer.setSizePolicy(sizePolicy1)

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
        self.mend.setText(QCoreApplication.translate("ImportPreview", u"Put the &garbled letters right", None))
        self.someClasses.setText(QCoreApplication.translate("ImportPreview", u"It is only about &these classes: all others stay as they are", None))
        self.wholeSchool.setText(QCoreApplication.translate("ImportPreview", u"It is the &whole school: children who are not in it have left", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportPreview", u"What would change, sorted", None))
#endif // QT_CONFIG(accessibility)
        self.decisionLabel.setText(QCoreApplication.translate("ImportPreview", u"&Decide for this child", None))
        self.allAlike.setText(QCoreApplication.translate("ImportPreview", u"The same for all of this &kind", None))
    # retranslateUi
