# Compiled from forms/follow_ups/tasks_part.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_TasksPart(object):
    def setupUi(self, TasksPart) -> None:
        if not TasksPart.objectName():
            TasksPart.setObjectName(u"TasksPart")
        self.whole = QVBoxLayout(TasksPart)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 8, 0, 0)
        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.story = QPlainTextEdit(TasksPart)
        self.story.setObjectName(u"story")
        self.story.setTabChangesFocus(True)
        self.story.setAcceptDrops(False)
        self.story.setReadOnly(True)

        self.whole.addWidget(self.story)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add = QPushButton(TasksPart)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.done = QPushButton(TasksPart)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.buttons.addWidget(self.done)

        self.chased = QPushButton(TasksPart)
        self.chased.setObjectName(u"chased")
        self.chased.setAutoDefault(False)

        self.buttons.addWidget(self.chased)

        self.change = QPushButton(TasksPart)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.buttons.addWidget(self.change)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)


        self.whole.addLayout(self.buttons)

        self.more = QHBoxLayout()
        self.more.setSpacing(8)
        self.more.setObjectName(u"more")
        self.giveUp = QPushButton(TasksPart)
        self.giveUp.setObjectName(u"giveUp")
        self.giveUp.setAutoDefault(False)

        self.more.addWidget(self.giveUp)

        self.share = QPushButton(TasksPart)
        self.share.setObjectName(u"share")
        self.share.setAutoDefault(False)

        self.more.addWidget(self.share)

        self.moreGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.more.addItem(self.moreGap)


        self.whole.addLayout(self.more)


        self.retranslateUi(TasksPart)

        QMetaObject.connectSlotsByName(TasksPart)
    # setupUi

    def retranslateUi(self, TasksPart) -> None:
#if QT_CONFIG(accessibility)
        self.story.setAccessibleName(QCoreApplication.translate("TasksPart", u"History of the chosen follow-up", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("TasksPart", u"&Add\u2026", None))
        self.done.setText(QCoreApplication.translate("TasksPart", u"Done\u2026", None))
        self.chased.setText(QCoreApplication.translate("TasksPart", u"Chased again\u2026", None))
        self.change.setText(QCoreApplication.translate("TasksPart", u"Change\u2026", None))
        self.giveUp.setText(QCoreApplication.translate("TasksPart", u"Gi&ve up\u2026", None))
        self.share.setText(QCoreApplication.translate("TasksPart", u"To the action &points\u2026", None))
        pass
    # retranslateUi
