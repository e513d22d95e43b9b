# Compiled from forms/shell/settings.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSpinBox, QTabWidget, QVBoxLayout, QWidget

class Ui_Settings(object):
    def setupUi(self, Settings) -> None:
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        self.whole = QVBoxLayout(Settings)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Settings)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.parts = QTabWidget(Settings)
        self.parts.setObjectName(u"parts")
        self.of_this_pc = QWidget()
        self.of_this_pc.setObjectName(u"of_this_pc")
        self.pc_column = QVBoxLayout(self.of_this_pc)
        self.pc_column.setSpacing(12)
        self.pc_column.setObjectName(u"pc_column")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.fields.setVerticalSpacing(8)
        self.minutes_label = QLabel(self.of_this_pc)
        self.minutes_label.setObjectName(u"minutes_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.minutes_label)

        self.minutes = QSpinBox(self.of_this_pc)
        self.minutes.setObjectName(u"minutes")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.minutes)


        self.pc_column.addLayout(self.fields)

        self.why = QLabel(self.of_this_pc)
        self.why.setObjectName(u"why")
        self.why.setWordWrap(True)

        self.pc_column.addWidget(self.why)

        self.text_line = QHBoxLayout()
        self.text_line.setObjectName(u"text_line")
        self.text_label = QLabel(self.of_this_pc)
        self.text_label.setObjectName(u"text_label")

        self.text_line.addWidget(self.text_label)

        self.text_size = QComboBox(self.of_this_pc)
        self.text_size.setObjectName(u"text_size")

        self.text_line.addWidget(self.text_size)

        self.text_why = QLabel(self.of_this_pc)
        self.text_why.setObjectName(u"text_why")
        self.text_why.setWordWrap(True)

        self.text_line.addWidget(self.text_why)

        self.text_line.setStretch(2, 1)

        self.pc_column.addLayout(self.text_line)

        self.sound = QCheckBox(self.of_this_pc)
        self.sound.setObjectName(u"sound")

        self.pc_column.addWidget(self.sound)

        self.capture = QCheckBox(self.of_this_pc)
        self.capture.setObjectName(u"capture")

        self.pc_column.addWidget(self.capture)

        self.capture_why = QLabel(self.of_this_pc)
        self.capture_why.setObjectName(u"capture_why")
        self.capture_why.setWordWrap(True)

        self.pc_column.addWidget(self.capture_why)

        self.folder_title = QLabel(self.of_this_pc)
        self.folder_title.setObjectName(u"folder_title")

        self.pc_column.addWidget(self.folder_title)

        self.folder_line = QHBoxLayout()
        self.folder_line.setObjectName(u"folder_line")
        self.folder = QLineEdit(self.of_this_pc)
        self.folder.setObjectName(u"folder")
        self.folder.setReadOnly(True)

        self.folder_line.addWidget(self.folder)

        self.open_folder = QPushButton(self.of_this_pc)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(False)

        self.folder_line.addWidget(self.open_folder)

        self.folder_line.setStretch(0, 1)

        self.pc_column.addLayout(self.folder_line)

        self.folder_why = QLabel(self.of_this_pc)
        self.folder_why.setObjectName(u"folder_why")
        self.folder_why.setWordWrap(True)

        self.pc_column.addWidget(self.folder_why)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pc_column.addItem(self.rest)

        self.parts.addTab(self.of_this_pc, "")
        self.of_the_school = QWidget()
        self.of_the_school.setObjectName(u"of_the_school")
        self.school_column = QVBoxLayout(self.of_the_school)
        self.school_column.setObjectName(u"school_column")
        self.school_column.setContentsMargins(0, -1, 0, -1)
        self.scroll = QScrollArea(self.of_the_school)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.scroll.setWidget(self.inside)

        self.school_column.addWidget(self.scroll)

        self.parts.addTab(self.of_the_school, "")

        self.whole.addWidget(self.parts)

        self.buttons = QDialogButtonBox(Settings)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.minutes_label.setBuddy(self.minutes)
        self.text_label.setBuddy(self.text_size)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.minutes, self.capture)
        QWidget.setTabOrder(self.capture, self.folder)
        QWidget.setTabOrder(self.folder, self.open_folder)

        self.retranslateUi(Settings)

        QMetaObject.connectSlotsByName(Settings)
    # setupUi

    def retranslateUi(self, Settings) -> None:
        Settings.setWindowTitle(QCoreApplication.translate("Settings", u"Settings", None))
        self.title.setText(QCoreApplication.translate("Settings", u"Settings", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Settings", u"title", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("Settings", u"Parts of the settings", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_label.setText(QCoreApplication.translate("Settings", u"&Lock after", None))
        self.minutes.setSuffix(QCoreApplication.translate("Settings", u" minutes", None))
        self.why.setText(QCoreApplication.translate("Settings", u"When nobody has touched the mouse or a key for that long, the cabinets are closed and the password is asked for. What is being typed is sealed and comes back. The screen also locks when Windows locks, when somebody else signs in to Windows, and when the PC goes to sleep. \u201cDon't lock: on the telephone\u201d holds the lock off for half an hour.", None))
        self.why.setProperty(u"role", QCoreApplication.translate("Settings", u"hint", None))
        self.text_label.setText(QCoreApplication.translate("Settings", u"Si&ze of the text", None))
        self.text_why.setText(QCoreApplication.translate("Settings", u"From the next start of the program, on this PC.", None))
        self.text_why.setProperty(u"role", QCoreApplication.translate("Settings", u"hint", None))
        self.sound.setText(QCoreApplication.translate("Settings", u"A short &sound when a slip is scanned", None))
        self.capture.setText(QCoreApplication.translate("Settings", u"Leave these windows out of &pictures of the screen and shared screens", None))
        self.capture_why.setText(QCoreApplication.translate("Settings", u"Windows then keeps no pictures of records, and a shared screen shows none. Somebody who helps from afar sees these windows only while this is off.", None))
        self.capture_why.setProperty(u"role", QCoreApplication.translate("Settings", u"hint", None))
        self.folder_title.setText(QCoreApplication.translate("Settings", u"Where the cabinets are", None))
        self.folder_title.setProperty(u"role", QCoreApplication.translate("Settings", u"group", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("Settings", u"Data folder", None))
#endif // QT_CONFIG(accessibility)
        self.open_folder.setText(QCoreApplication.translate("Settings", u"&Open folder", None))
        self.folder_why.setText(QCoreApplication.translate("Settings", u"The files there are encrypted. Never move or delete one by hand: File \u203a Back up now makes a copy that can be put back.", None))
        self.folder_why.setProperty(u"role", QCoreApplication.translate("Settings", u"hint", None))
        self.parts.setTabText(self.parts.indexOf(self.of_this_pc), QCoreApplication.translate("Settings", u"This &PC", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("Settings", u"Settings of the school", None))
#endif // QT_CONFIG(accessibility)
        self.parts.setTabText(self.parts.indexOf(self.of_the_school), QCoreApplication.translate("Settings", u"The sc&hool", None))
    # retranslateUi
