# Compiled from forms/image_consent/answers_view.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine
class Ui_AnswersView(object):
    def setupUi(self, AnswersView) -> None:
        if not AnswersView.objectName():
            AnswersView.setObjectName(u"AnswersView")
        self.page = QVBoxLayout(AnswersView)
        self.page.setSpacing(8)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(16, 8, 16, 12)
        self.scanning = QHBoxLayout()
        self.scanning.setSpacing(8)
        self.scanning.setObjectName(u"scanning")
        self.scanning.setContentsMargins(0, 0, 0, 0)
        self.scan_label = QLabel(AnswersView)
        self.scan_label.setObjectName(u"scan_label")

        self.scanning.addWidget(self.scan_label)

        self.scan_line = QLineEdit(AnswersView)
        self.scan_line.setObjectName(u"scan_line")
        self.scan_line.setProperty(u"passing", True)

        self.scanning.addWidget(self.scan_line)

        self.answer = QLabel(AnswersView)
        self.answer.setObjectName(u"answer")
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)

        self.scanning.addWidget(self.answer)

        self.figure = QLabel(AnswersView)
        self.figure.setObjectName(u"figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)

        self.scanning.addWidget(self.figure)

        self.scanning.setStretch(1, 2)
        self.scanning.setStretch(2, 3)

        self.page.addLayout(self.scanning)

        self.choices = QHBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.class_label = QLabel(AnswersView)
        self.class_label.setObjectName(u"class_label")

        self.choices.addWidget(self.class_label)

        self.school_class = QComboBox(AnswersView)
        self.school_class.setObjectName(u"school_class")
        self.school_class.setProperty(u"remembered", True)

        self.choices.addWidget(self.school_class)

        self.filter = FilterLine(AnswersView)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)
        self.filter.setClearButtonEnabled(True)

        self.choices.addWidget(self.filter)

        self.keys = QLabel(AnswersView)
        self.keys.setObjectName(u"keys")
        self.keys.setWordWrap(True)

        self.choices.addWidget(self.keys)

        self.choices.setStretch(2, 2)
        self.choices.setStretch(3, 5)

        self.page.addLayout(self.choices)

        self.strips = QVBoxLayout()
        self.strips.setObjectName(u"strips")

        self.page.addLayout(self.strips)

        self.grid_place = QVBoxLayout()
        self.grid_place.setObjectName(u"grid_place")

        self.page.addLayout(self.grid_place)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.all_yes = QPushButton(AnswersView)
        self.all_yes.setObjectName(u"all_yes")
        self.all_yes.setAutoDefault(False)

        self.buttons.addWidget(self.all_yes)

        self.withdrawn = QPushButton(AnswersView)
        self.withdrawn.setObjectName(u"withdrawn")
        self.withdrawn.setAutoDefault(False)

        self.buttons.addWidget(self.withdrawn)

        self.all_except = QPushButton(AnswersView)
        self.all_except.setObjectName(u"all_except")
        self.all_except.setAutoDefault(False)

        self.buttons.addWidget(self.all_except)

        self.more = QPushButton(AnswersView)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.buttons.addWidget(self.more)

        self.gap1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap1)

        self.print_list = QPushButton(AnswersView)
        self.print_list.setObjectName(u"print_list")
        self.print_list.setAutoDefault(False)

        self.buttons.addWidget(self.print_list)


        self.page.addLayout(self.buttons)

        self.page.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.scan_label.setBuddy(self.scan_line)
        self.class_label.setBuddy(self.school_class)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnswersView)

        QMetaObject.connectSlotsByName(AnswersView)
    # setupUi

    def retranslateUi(self, AnswersView) -> None:
        self.scan_label.setText(QCoreApplication.translate("AnswersView", u"&Scan or type a slip", None))
#if QT_CONFIG(accessibility)
        self.scan_line.setAccessibleName(QCoreApplication.translate("AnswersView", u"Scan or type the code of a slip", None))
#endif // QT_CONFIG(accessibility)
        self.answer.setProperty(u"role", QCoreApplication.translate("AnswersView", u"group", None))
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("AnswersView", u"What was done last", None))
#endif // QT_CONFIG(accessibility)
        self.figure.setProperty(u"role", QCoreApplication.translate("AnswersView", u"figure", None))
        self.class_label.setText(QCoreApplication.translate("AnswersView", u"C&lass", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("AnswersView", u"Type to filter the names", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("AnswersView", u"Type to filter the names", None))
#endif // QT_CONFIG(accessibility)
        self.keys.setText(QCoreApplication.translate("AnswersView", u"Y yes \u00b7 N no \u00b7 A all yes \u00b7 X all no \u00b7 Delete \u00b7 Enter for limits. No answer counts as no.", None))
        self.keys.setProperty(u"role", QCoreApplication.translate("AnswersView", u"hint", None))
        self.all_yes.setText(QCoreApplication.translate("AnswersView", u"&Yes to all", None))
        self.withdrawn.setText(QCoreApplication.translate("AnswersView", u"Consent taken &back\u2026", None))
        self.all_except.setText(QCoreApplication.translate("AnswersView", u"All yes e&xcept\u2026", None))
        self.more.setText(QCoreApplication.translate("AnswersView", u"&More", None))
        self.print_list.setText(QCoreApplication.translate("AnswersView", u"No-&photograph list", None))
        self.print_list.setProperty(u"role", QCoreApplication.translate("AnswersView", u"primary", None))
        pass
    # retranslateUi
