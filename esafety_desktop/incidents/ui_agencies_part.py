# Compiled from forms/incidents/agencies_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_AgenciesPart(object):
    def setupUi(self, AgenciesPart) -> None:
        if not AgenciesPart.objectName():
            AgenciesPart.setObjectName(u"AgenciesPart")
        self.whole = QVBoxLayout(AgenciesPart)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 8, 0, 0)
        self.lead = QLabel(AgenciesPart)
        self.lead.setObjectName(u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.whole.addWidget(self.lead)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.story = QPlainTextEdit(AgenciesPart)
        self.story.setObjectName(u"story")
        self.story.setTabChangesFocus(True)
        self.story.setAcceptDrops(False)
        self.story.setReadOnly(True)

        self.whole.addWidget(self.story)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.addAgency = QPushButton(AgenciesPart)
        self.addAgency.setObjectName(u"addAgency")
        self.addAgency.setAutoDefault(False)

        self.buttons.addWidget(self.addAgency)

        self.addParents = QPushButton(AgenciesPart)
        self.addParents.setObjectName(u"addParents")
        self.addParents.setAutoDefault(False)

        self.buttons.addWidget(self.addParents)

        self.complete = QPushButton(AgenciesPart)
        self.complete.setObjectName(u"complete")
        self.complete.setAutoDefault(False)

        self.buttons.addWidget(self.complete)

        self.decide = QPushButton(AgenciesPart)
        self.decide.setObjectName(u"decide")
        self.decide.setAutoDefault(False)

        self.buttons.addWidget(self.decide)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)


        self.whole.addLayout(self.buttons)


        self.retranslateUi(AgenciesPart)

        QMetaObject.connectSlotsByName(AgenciesPart)
    # setupUi

    def retranslateUi(self, AgenciesPart) -> None:
        self.lead.setText(QCoreApplication.translate("AgenciesPart", u"What the steps of the procedure say stands here by itself.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("AgenciesPart", u"hint", None))
#if QT_CONFIG(accessibility)
        self.story.setAccessibleName(QCoreApplication.translate("AgenciesPart", u"The whole of the chosen line, and the decision", None))
#endif // QT_CONFIG(accessibility)
        self.addAgency.setText(QCoreApplication.translate("AgenciesPart", u"&Add an agency\u2026", None))
        self.addParents.setText(QCoreApplication.translate("AgenciesPart", u"Add &parents\u2026", None))
        self.complete.setText(QCoreApplication.translate("AgenciesPart", u"Complete or correct\u2026", None))
        self.decide.setText(QCoreApplication.translate("AgenciesPart", u"&Write a decision\u2026", None))
        pass
    # retranslateUi
