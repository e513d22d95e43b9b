# Compiled from forms/checklists/item_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ItemDialog(object):
    def setupUi(self, ItemDialog) -> None:
        if not ItemDialog.objectName():
            ItemDialog.setObjectName(u"ItemDialog")
        self.whole = QVBoxLayout(ItemDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.area = QScrollArea(ItemDialog)
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
        self.words = QLabel(self.content)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.inside.addWidget(self.words)

        self.then = QLabel(self.content)
        self.then.setObjectName(u"then")
        self.then.setTextFormat(Qt.TextFormat.PlainText)
        self.then.setWordWrap(True)

        self.inside.addWidget(self.then)

        self.check = QLabel(self.content)
        self.check.setObjectName(u"check")
        self.check.setTextFormat(Qt.TextFormat.PlainText)
        self.check.setWordWrap(True)

        self.inside.addWidget(self.check)

        self.states = QHBoxLayout()
        self.states.setSpacing(16)
        self.states.setObjectName(u"states")
        self.yes = QRadioButton(self.content)
        self.yes.setObjectName(u"yes")

        self.states.addWidget(self.yes)

        self.partly = QRadioButton(self.content)
        self.partly.setObjectName(u"partly")

        self.states.addWidget(self.partly)

        self.no = QRadioButton(self.content)
        self.no.setObjectName(u"no")

        self.states.addWidget(self.no)

        self.not_ours = QRadioButton(self.content)
        self.not_ours.setObjectName(u"not_ours")

        self.states.addWidget(self.not_ours)

        self.states_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.states.addItem(self.states_gap)


        self.inside.addLayout(self.states)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.who_label = QLabel(self.content)
        self.who_label.setObjectName(u"who_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.who_label)

        self.who = QLineEdit(self.content)
        self.who.setObjectName(u"who")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.who)

        self.day_label = QLabel(self.content)
        self.day_label.setObjectName(u"day_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = QLineEdit(self.content)
        self.day.setObjectName(u"day")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day)

        self.comment_label = QLabel(self.content)
        self.comment_label.setObjectName(u"comment_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.comment_label)

        self.comment = QPlainTextEdit(self.content)
        self.comment.setObjectName(u"comment")
        self.comment.setTabChangesFocus(True)
        self.comment.setAcceptDrops(False)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.comment)

        self.owner_label = QLabel(self.content)
        self.owner_label.setObjectName(u"owner_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.owner_label)

        self.owner = QLineEdit(self.content)
        self.owner.setObjectName(u"owner")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.owner)

        self.due_label = QLabel(self.content)
        self.due_label.setObjectName(u"due_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.due_label)

        self.due = QLineEdit(self.content)
        self.due.setObjectName(u"due")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.due)


        self.inside.addLayout(self.form)

        self.history_label = QLabel(self.content)
        self.history_label.setObjectName(u"history_label")
        self.history_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside.addWidget(self.history_label)

        self.history_place = QVBoxLayout()
        self.history_place.setSpacing(8)
        self.history_place.setObjectName(u"history_place")

        self.inside.addLayout(self.history_place)

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
        self.wrong = QLabel(ItemDialog)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ItemDialog)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ItemDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.foot.setStretch(0, 1)

        self.whole.addLayout(self.foot)

        self.whole.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who)
        self.day_label.setBuddy(self.day)
        self.comment_label.setBuddy(self.comment)
        self.owner_label.setBuddy(self.owner)
        self.due_label.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ItemDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ItemDialog)
    # setupUi

    def retranslateUi(self, ItemDialog) -> None:
        ItemDialog.setWindowTitle(QCoreApplication.translate("ItemDialog", u"Item of a checklist", None))
        self.words.setText("")
        self.words.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"group", None))
        self.then.setText("")
        self.then.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"hint", None))
        self.check.setText("")
        self.check.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"warn", None))
        self.yes.setText(QCoreApplication.translate("ItemDialog", u"&Yes", None))
        self.partly.setText(QCoreApplication.translate("ItemDialog", u"&Partly", None))
        self.no.setText(QCoreApplication.translate("ItemDialog", u"&No", None))
        self.not_ours.setText(QCoreApplication.translate("ItemDialog", u"Not for &us", None))
        self.who_label.setText(QCoreApplication.translate("ItemDialog", u"&Looked at by", None))
        self.day_label.setText(QCoreApplication.translate("ItemDialog", u"&On", None))
        self.comment_label.setText(QCoreApplication.translate("ItemDialog", u"&Comment", None))
        self.owner_label.setText(QCoreApplication.translate("ItemDialog", u"&Who does what is missing", None))
        self.due_label.setText(QCoreApplication.translate("ItemDialog", u"&By", None))
        self.history_label.setText(QCoreApplication.translate("ItemDialog", u"&History", None))
        self.history_label.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"group", None))
        self.hint.setText(QCoreApplication.translate("ItemDialog", u"Everybody who signs in can read this: no child\u2019s name, and nothing of an incident.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"hint", None))
        self.wrong.setText("")
        self.wrong.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"hint", None))
        self.ok.setText(QCoreApplication.translate("ItemDialog", u"&Keep it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("ItemDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("ItemDialog", u"Cancel", None))
    # retranslateUi
