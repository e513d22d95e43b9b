# Compiled from forms/image_consent/trip_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.date_edit import DateEdit
from esafety_desktop.widgets.filter_line import FilterLine
class Ui_TripDialog(object):
    def setupUi(self, TripDialog) -> None:
        if not TripDialog.objectName():
            TripDialog.setObjectName(u"TripDialog")
        self.page = QVBoxLayout(TripDialog)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(TripDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.page.addWidget(self.heading)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.title_label = QLabel(TripDialog)
        self.title_label.setObjectName(u"title_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title = QLineEdit(TripDialog)
        self.title.setObjectName(u"title")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.on_label = QLabel(TripDialog)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(TripDialog)
        self.on.setObjectName(u"on")
        self.on.setCalendarPopup(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on)

        self.class_label = QLabel(TripDialog)
        self.class_label.setObjectName(u"class_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.class_label)

        self.class_line = QHBoxLayout()
        self.class_line.setSpacing(8)
        self.class_line.setObjectName(u"class_line")
        self.class_line.setContentsMargins(0, 0, 0, 0)
        self.school_class = QComboBox(TripDialog)
        self.school_class.setObjectName(u"school_class")

        self.class_line.addWidget(self.school_class)

        self.all_in = QPushButton(TripDialog)
        self.all_in.setObjectName(u"all_in")
        self.all_in.setAutoDefault(False)

        self.class_line.addWidget(self.all_in)

        self.none_in = QPushButton(TripDialog)
        self.none_in.setObjectName(u"none_in")
        self.none_in.setAutoDefault(False)

        self.class_line.addWidget(self.none_in)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.class_line.addItem(self.gap1)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.class_line)


        self.page.addLayout(self.fields)

        self.children_label = QLabel(TripDialog)
        self.children_label.setObjectName(u"children_label")

        self.page.addWidget(self.children_label)

        self.filter = FilterLine(TripDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)

        self.page.addWidget(self.filter)

        self.children = QListView(TripDialog)
        self.children.setObjectName(u"children")
        self.children.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.page.addWidget(self.children)

        self.summary = QLabel(TripDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.page.addWidget(self.summary)

        self.buttons = QDialogButtonBox(TripDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page.addWidget(self.buttons)

        self.page.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.on_label.setBuddy(self.on)
        self.class_label.setBuddy(self.school_class)
        self.children_label.setBuddy(self.children)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TripDialog)
        self.buttons.accepted.connect(TripDialog.accept)
        self.buttons.rejected.connect(TripDialog.reject)

        QMetaObject.connectSlotsByName(TripDialog)
    # setupUi

    def retranslateUi(self, TripDialog) -> None:
        TripDialog.setWindowTitle(QCoreApplication.translate("TripDialog", u"Trip", None))
        self.heading.setProperty(u"role", QCoreApplication.translate("TripDialog", u"section", None))
        self.heading.setText(QCoreApplication.translate("TripDialog", u"A trip and its children", None))
        self.title_label.setText(QCoreApplication.translate("TripDialog", u"&Title", None))
        self.title.setPlaceholderText(QCoreApplication.translate("TripDialog", u"For example: Year 5 to the museum", None))
        self.on_label.setText(QCoreApplication.translate("TripDialog", u"&Day", None))
        self.on.setDisplayFormat(QCoreApplication.translate("TripDialog", u"dd/MM/yyyy", None))
        self.class_label.setText(QCoreApplication.translate("TripDialog", u"&Class", None))
        self.all_in.setText(QCoreApplication.translate("TripDialog", u"&All of this class", None))
        self.none_in.setText(QCoreApplication.translate("TripDialog", u"&None of it", None))
        self.children_label.setText(QCoreApplication.translate("TripDialog", u"T&ick who goes:", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("TripDialog", u"Find a child", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("TripDialog", u"Type a name: Enter ticks the first", None))
        self.summary.setText("")
        self.summary.setProperty(u"role", QCoreApplication.translate("TripDialog", u"hint", None))
    # retranslateUi
