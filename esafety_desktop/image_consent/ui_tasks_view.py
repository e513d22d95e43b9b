# Compiled from forms/image_consent/tasks_view.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout
class Ui_TasksView(object):
    def setupUi(self, TasksView) -> None:
        if not TasksView.objectName():
            TasksView.setObjectName(u"TasksView")
        self.page = QVBoxLayout(TasksView)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 8, 16, 12)
        self.about = QLabel(TasksView)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.page.addWidget(self.about)

        self.table_place = QVBoxLayout()
        self.table_place.setObjectName(u"table_place")

        self.page.addLayout(self.table_place)

        self.what = QLabel(TasksView)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.page.addWidget(self.what)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.note_label = QLabel(TasksView)
        self.note_label.setObjectName(u"note_label")

        self.buttons.addWidget(self.note_label)

        self.note = QLineEdit(TasksView)
        self.note.setObjectName(u"note")

        self.buttons.addWidget(self.note)

        self.done = QPushButton(TasksView)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.buttons.addWidget(self.done)

        self.child = QPushButton(TasksView)
        self.child.setObjectName(u"child")
        self.child.setAutoDefault(False)

        self.buttons.addWidget(self.child)

        self.show_done = QCheckBox(TasksView)
        self.show_done.setObjectName(u"show_done")
        self.show_done.setProperty(u"remembered", True)

        self.buttons.addWidget(self.show_done)

        self.buttons.setStretch(1, 1)

        self.page.addLayout(self.buttons)

        self.page.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TasksView)

        QMetaObject.connectSlotsByName(TasksView)
    # setupUi

    def retranslateUi(self, TasksView) -> None:
        self.about.setText(QCoreApplication.translate("TasksView", u"When a family takes consent back, or a child leaves, pictures that are already out are taken down. What is done here is kept with the day and who did it.", None))
        self.about.setProperty(u"role", QCoreApplication.translate("TasksView", u"hint", None))
        self.what.setText("")
        self.what.setProperty(u"role", QCoreApplication.translate("TasksView", u"hint", None))
        self.note_label.setText(QCoreApplication.translate("TasksView", u"&Note", None))
        self.note.setPlaceholderText(QCoreApplication.translate("TasksView", u"For example: three pages of the gallery, newspaper rung", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("TasksView", u"Note on what was taken down", None))
#endif // QT_CONFIG(accessibility)
        self.done.setText(QCoreApplication.translate("TasksView", u"&Taken down", None))
        self.done.setProperty(u"role", QCoreApplication.translate("TasksView", u"primary", None))
        self.child.setText(QCoreApplication.translate("TasksView", u"&Answers of this child\u2026", None))
        self.show_done.setText(QCoreApplication.translate("TasksView", u"Show what was &done", None))
        pass
    # retranslateUi
