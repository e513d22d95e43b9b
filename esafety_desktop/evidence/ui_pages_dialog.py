# Compiled from forms/evidence/pages_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_PagesDialog(object):
    def setupUi(self, PagesDialog) -> None:
        if not PagesDialog.objectName():
            PagesDialog.setObjectName(u"PagesDialog")
        self.whole = QVBoxLayout(PagesDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.about = QLabel(PagesDialog)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.whole.addWidget(self.about)

        self.question = QGroupBox(PagesDialog)
        self.question.setObjectName(u"question")
        self.questionRow = QHBoxLayout(self.question)
        self.questionRow.setSpacing(8)
        self.questionRow.setObjectName(u"questionRow")
        self.notSure = QRadioButton(self.question)
        self.notSure.setObjectName(u"notSure")
        self.notSure.setChecked(True)

        self.questionRow.addWidget(self.notSure)

        self.yes = QRadioButton(self.question)
        self.yes.setObjectName(u"yes")

        self.questionRow.addWidget(self.yes)

        self.no = QRadioButton(self.question)
        self.no.setObjectName(u"no")

        self.questionRow.addWidget(self.no)

        self.gap5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.questionRow.addItem(self.gap5)


        self.whole.addWidget(self.question)

        self.pages = QStackedWidget(PagesDialog)
        self.pages.setObjectName(u"pages")
        self.paperPage = QWidget()
        self.paperPage.setObjectName(u"paperPage")
        self.paperInside = QVBoxLayout(self.paperPage)
        self.paperInside.setSpacing(8)
        self.paperInside.setObjectName(u"paperInside")
        self.paperInside.setContentsMargins(0, 0, 0, 0)
        self.paperWords = QLabel(self.paperPage)
        self.paperWords.setObjectName(u"paperWords")
        self.paperWords.setTextFormat(Qt.TextFormat.PlainText)
        self.paperWords.setWordWrap(True)

        self.paperInside.addWidget(self.paperWords)

        self.paperForm = QFormLayout()
        self.paperForm.setObjectName(u"paperForm")
        self.paperForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.whereLabel = QLabel(self.paperPage)
        self.whereLabel.setObjectName(u"whereLabel")
        self.whereLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.paperForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.whereLabel)

        self.where = QLineEdit(self.paperPage)
        self.where.setObjectName(u"where")
        self.where.setAcceptDrops(False)

        self.paperForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.where)


        self.paperInside.addLayout(self.paperForm)

        self.gap6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paperInside.addItem(self.gap6)

        self.pages.addWidget(self.paperPage)
        self.filePage = QWidget()
        self.filePage.setObjectName(u"filePage")
        self.fileInside = QVBoxLayout(self.filePage)
        self.fileInside.setSpacing(8)
        self.fileInside.setObjectName(u"fileInside")
        self.fileInside.setContentsMargins(0, 0, 0, 0)
        self.fileWords = QLabel(self.filePage)
        self.fileWords.setObjectName(u"fileWords")
        self.fileWords.setTextFormat(Qt.TextFormat.PlainText)
        self.fileWords.setWordWrap(True)

        self.fileInside.addWidget(self.fileWords)

        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(8)
        self.fileRow.setObjectName(u"fileRow")
        self.choose = QPushButton(self.filePage)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.fileRow.addWidget(self.choose)

        self.gap7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fileRow.addItem(self.gap7)


        self.fileInside.addLayout(self.fileRow)

        self.file = QLabel(self.filePage)
        self.file.setObjectName(u"file")
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.file.setWordWrap(True)

        self.fileInside.addWidget(self.file)

        self.gap8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fileInside.addItem(self.gap8)

        self.pages.addWidget(self.filePage)

        self.whole.addWidget(self.pages)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(PagesDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(PagesDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(PagesDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.whereLabel.setBuddy(self.where)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PagesDialog)

        self.pages.setCurrentIndex(0)
        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(PagesDialog)
    # setupUi

    def retranslateUi(self, PagesDialog) -> None:
        PagesDialog.setWindowTitle(QCoreApplication.translate("PagesDialog", u"Add scanned pages", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("PagesDialog", u"section", None))
        self.question.setTitle(QCoreApplication.translate("PagesDialog", u"Could any page show a child?", None))
        self.notSure.setText(QCoreApplication.translate("PagesDialog", u"Not &sure", None))
        self.yes.setText(QCoreApplication.translate("PagesDialog", u"&Yes", None))
        self.no.setText(QCoreApplication.translate("PagesDialog", u"N&o", None))
        self.paperWords.setText(QCoreApplication.translate("PagesDialog", u"Then it stays on paper: nothing is copied here, and nobody looks to find out. Write only where the paper is kept.", None))
        self.whereLabel.setText(QCoreApplication.translate("PagesDialog", u"&Where it is kept", None))
        self.fileWords.setText(QCoreApplication.translate("PagesDialog", u"Choose a PDF, PNG, JPEG or TIFF from a scanner: pages of text, in black and white, at most 60. They are kept as black-and-white pictures of text and nothing else. The paper stays with you.", None))
        self.choose.setText(QCoreApplication.translate("PagesDialog", u"Choose a &file\u2026", None))
        self.file.setText(QCoreApplication.translate("PagesDialog", u"No file is chosen.", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("PagesDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("PagesDialog", u"&Keep", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("PagesDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("PagesDialog", u"Cancel", None))
    # retranslateUi
