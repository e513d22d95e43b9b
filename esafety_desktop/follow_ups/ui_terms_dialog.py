# Compiled from forms/follow_ups/terms_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_TermsDialog(object):
    def setupUi(self, TermsDialog) -> None:
        if not TermsDialog.objectName():
            TermsDialog.setObjectName(u"TermsDialog")
        self.whole = QVBoxLayout(TermsDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.lead = QLabel(TermsDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.scroll = QScrollArea(TermsDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.grid = QGridLayout(self.inside)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.scroll.setWidget(self.inside)

        self.whole.addWidget(self.scroll)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(8)
        self.middle.setObjectName(u"middle")
        self.originals = QPushButton(TermsDialog)
        self.originals.setObjectName(u"originals")
        self.originals.setAutoDefault(False)

        self.middle.addWidget(self.originals)

        self.middleGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.middleGap)


        self.whole.addLayout(self.middle)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(TermsDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(TermsDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(TermsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)


        self.retranslateUi(TermsDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(TermsDialog)
    # setupUi

    def retranslateUi(self, TermsDialog) -> None:
        TermsDialog.setWindowTitle(QCoreApplication.translate("TermsDialog", u"Times to chase", None))
        self.lead.setText(QCoreApplication.translate("TermsDialog", u"How long things may take before they are chased. Published limits are shown and stay as they are; the others are for your school to set. Follow-ups that stand keep their day.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("TermsDialog", u"hint", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("TermsDialog", u"Times to chase", None))
#endif // QT_CONFIG(accessibility)
        self.originals.setText(QCoreApplication.translate("TermsDialog", u"Put the &originals back", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("TermsDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("TermsDialog", u"&Keep them", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("TermsDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("TermsDialog", u"Cancel", None))
    # retranslateUi
