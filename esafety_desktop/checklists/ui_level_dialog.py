# Compiled from forms/checklists/level_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

class Ui_LevelDialog(object):
    def setupUi(self, LevelDialog) -> None:
        if not LevelDialog.objectName():
            LevelDialog.setObjectName(u"LevelDialog")
        self.whole = QVBoxLayout(LevelDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.area = QScrollArea(LevelDialog)
        self.area.setObjectName(u"area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.inside = QVBoxLayout(self.content)
        self.inside.setSpacing(8)
        self.inside.setObjectName(u"inside")
        self.inside.setContentsMargins(0, 0, 4, 0)
        self.part = QLabel(self.content)
        self.part.setObjectName(u"part")
        self.part.setTextFormat(Qt.TextFormat.PlainText)
        self.part.setWordWrap(True)

        self.inside.addWidget(self.part)

        self.about = QLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.inside.addWidget(self.about)

        self.steps = QGridLayout()
        self.steps.setObjectName(u"steps")
        self.steps.setVerticalSpacing(8)
        self.steps.setHorizontalSpacing(12)

        self.inside.addLayout(self.steps)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.term_label = QLabel(self.content)
        self.term_label.setObjectName(u"term_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.term_label)

        self.term = QComboBox(self.content)
        self.term.setObjectName(u"term")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.term)

        self.who_label = QLabel(self.content)
        self.who_label.setObjectName(u"who_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.who_label)

        self.who = QLineEdit(self.content)
        self.who.setObjectName(u"who")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.who)

        self.evidence_label = QLabel(self.content)
        self.evidence_label.setObjectName(u"evidence_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.evidence_label)

        self.evidence = QPlainTextEdit(self.content)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setTabChangesFocus(True)
        self.evidence.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.evidence)


        self.inside.addLayout(self.form)

        self.hint = QLabel(self.content)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.inside.addWidget(self.hint)

        self.area.setWidget(self.content)

        self.whole.addWidget(self.area)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(LevelDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(LevelDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(LevelDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.foot.setStretch(0, 1)

        self.whole.addLayout(self.foot)

        self.whole.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.term_label.setBuddy(self.term)
        self.who_label.setBuddy(self.who)
        self.evidence_label.setBuddy(self.evidence)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LevelDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(LevelDialog)
    # setupUi

    def retranslateUi(self, LevelDialog) -> None:
        LevelDialog.setWindowTitle(QCoreApplication.translate("LevelDialog", u"Level of a part", None))
        self.part.setText("")
        self.part.setProperty(u"role", QCoreApplication.translate("LevelDialog", u"section", None))
        self.about.setText("")
        self.about.setProperty(u"role", QCoreApplication.translate("LevelDialog", u"hint", None))
        self.term_label.setText(QCoreApplication.translate("LevelDialog", u"&Term", None))
        self.who_label.setText(QCoreApplication.translate("LevelDialog", u"&Judged by", None))
        self.evidence_label.setText(QCoreApplication.translate("LevelDialog", u"&How can you tell?", None))
        self.hint.setText(QCoreApplication.translate("LevelDialog", u"One sentence about something that others could see too: no child\u2019s name, and nothing of an incident.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("LevelDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("LevelDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("LevelDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("LevelDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("LevelDialog", u"Cancel", None))
    # retranslateUi
