# Compiled from forms/setup/terms.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_Terms(object):
    def setupUi(self, Terms) -> None:
        if not Terms.objectName():
            Terms.setObjectName(u"Terms")
        self.whole = QVBoxLayout(Terms)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setVerticalSpacing(8)
        self.year_label = QLabel(Terms)
        self.year_label.setObjectName(u"year_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.year_label)

        self.year = QComboBox(Terms)
        self.year.setObjectName(u"year")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.year)

        self.label_1 = QLabel(Terms)
        self.label_1.setObjectName(u"label_1")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.label_1)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.first_1 = QLineEdit(Terms)
        self.first_1.setObjectName(u"first_1")

        self.layout3.addWidget(self.first_1)

        self.to_1 = QLabel(Terms)
        self.to_1.setObjectName(u"to_1")
        self.to_1.setWordWrap(False)

        self.layout3.addWidget(self.to_1)

        self.last_1 = QLineEdit(Terms)
        self.last_1.setObjectName(u"last_1")

        self.layout3.addWidget(self.last_1)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.layout3)

        self.label_2 = QLabel(Terms)
        self.label_2.setObjectName(u"label_2")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.label_2)

        self.layout4 = QHBoxLayout()
        self.layout4.setObjectName(u"layout4")
        self.first_2 = QLineEdit(Terms)
        self.first_2.setObjectName(u"first_2")

        self.layout4.addWidget(self.first_2)

        self.to_2 = QLabel(Terms)
        self.to_2.setObjectName(u"to_2")
        self.to_2.setWordWrap(False)

        self.layout4.addWidget(self.to_2)

        self.last_2 = QLineEdit(Terms)
        self.last_2.setObjectName(u"last_2")

        self.layout4.addWidget(self.last_2)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.layout4)

        self.label_3 = QLabel(Terms)
        self.label_3.setObjectName(u"label_3")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.label_3)

        self.layout5 = QHBoxLayout()
        self.layout5.setObjectName(u"layout5")
        self.first_3 = QLineEdit(Terms)
        self.first_3.setObjectName(u"first_3")

        self.layout5.addWidget(self.first_3)

        self.to_3 = QLabel(Terms)
        self.to_3.setObjectName(u"to_3")
        self.to_3.setWordWrap(False)

        self.layout5.addWidget(self.to_3)

        self.last_3 = QLineEdit(Terms)
        self.last_3.setObjectName(u"last_3")

        self.layout5.addWidget(self.last_3)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.layout5)

        self.label_4 = QLabel(Terms)
        self.label_4.setObjectName(u"label_4")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.label_4)

        self.layout6 = QHBoxLayout()
        self.layout6.setObjectName(u"layout6")
        self.first_4 = QLineEdit(Terms)
        self.first_4.setObjectName(u"first_4")

        self.layout6.addWidget(self.first_4)

        self.to_4 = QLabel(Terms)
        self.to_4.setObjectName(u"to_4")
        self.to_4.setWordWrap(False)

        self.layout6.addWidget(self.to_4)

        self.last_4 = QLineEdit(Terms)
        self.last_4.setObjectName(u"last_4")

        self.layout6.addWidget(self.last_4)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.layout6)

        self.label_5 = QLabel(Terms)
        self.label_5.setObjectName(u"label_5")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.label_5)

        self.layout7 = QHBoxLayout()
        self.layout7.setObjectName(u"layout7")
        self.first_5 = QLineEdit(Terms)
        self.first_5.setObjectName(u"first_5")

        self.layout7.addWidget(self.first_5)

        self.to_5 = QLabel(Terms)
        self.to_5.setObjectName(u"to_5")
        self.to_5.setWordWrap(False)

        self.layout7.addWidget(self.to_5)

        self.last_5 = QLineEdit(Terms)
        self.last_5.setObjectName(u"last_5")

        self.layout7.addWidget(self.last_5)


        self.fields.setLayout(5, QFormLayout.ItemRole.FieldRole, self.layout7)

        self.label_6 = QLabel(Terms)
        self.label_6.setObjectName(u"label_6")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.label_6)

        self.layout8 = QHBoxLayout()
        self.layout8.setObjectName(u"layout8")
        self.first_6 = QLineEdit(Terms)
        self.first_6.setObjectName(u"first_6")

        self.layout8.addWidget(self.first_6)

        self.to_6 = QLabel(Terms)
        self.to_6.setObjectName(u"to_6")
        self.to_6.setWordWrap(False)

        self.layout8.addWidget(self.to_6)

        self.last_6 = QLineEdit(Terms)
        self.last_6.setObjectName(u"last_6")

        self.layout8.addWidget(self.last_6)


        self.fields.setLayout(6, QFormLayout.ItemRole.FieldRole, self.layout8)


        self.whole.addLayout(self.fields)

        self.words = QLabel(Terms)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.whole.addWidget(self.words)

        self.clear = QPushButton(Terms)
        self.clear.setObjectName(u"clear")

        self.whole.addWidget(self.clear)

        self.spacer9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.spacer9)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.label_1.setBuddy(self.first_1)
        self.label_2.setBuddy(self.first_2)
        self.label_3.setBuddy(self.first_3)
        self.label_4.setBuddy(self.first_4)
        self.label_5.setBuddy(self.first_5)
        self.label_6.setBuddy(self.first_6)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.year, self.first_1)
        QWidget.setTabOrder(self.first_1, self.last_1)
        QWidget.setTabOrder(self.last_1, self.first_2)
        QWidget.setTabOrder(self.first_2, self.last_2)
        QWidget.setTabOrder(self.last_2, self.first_3)
        QWidget.setTabOrder(self.first_3, self.last_3)
        QWidget.setTabOrder(self.last_3, self.first_4)
        QWidget.setTabOrder(self.first_4, self.last_4)
        QWidget.setTabOrder(self.last_4, self.first_5)
        QWidget.setTabOrder(self.first_5, self.last_5)
        QWidget.setTabOrder(self.last_5, self.first_6)
        QWidget.setTabOrder(self.first_6, self.last_6)
        QWidget.setTabOrder(self.last_6, self.clear)

        self.retranslateUi(Terms)

        QMetaObject.connectSlotsByName(Terms)
    # setupUi

    def retranslateUi(self, Terms) -> None:
        Terms.setWindowTitle(QCoreApplication.translate("Terms", u"Term dates", None))
        self.year_label.setText(QCoreApplication.translate("Terms", u"Academic &year", None))
        self.label_1.setText(QCoreApplication.translate("Terms", u"Autumn, first half", None))
#if QT_CONFIG(accessibility)
        self.first_1.setAccessibleName(QCoreApplication.translate("Terms", u"Autumn, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_1.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_1.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_1.setAccessibleName(QCoreApplication.translate("Terms", u"Autumn, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_1.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.label_2.setText(QCoreApplication.translate("Terms", u"Autumn, second half", None))
#if QT_CONFIG(accessibility)
        self.first_2.setAccessibleName(QCoreApplication.translate("Terms", u"Autumn, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_2.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_2.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_2.setAccessibleName(QCoreApplication.translate("Terms", u"Autumn, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_2.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.label_3.setText(QCoreApplication.translate("Terms", u"Spring, first half", None))
#if QT_CONFIG(accessibility)
        self.first_3.setAccessibleName(QCoreApplication.translate("Terms", u"Spring, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_3.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_3.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_3.setAccessibleName(QCoreApplication.translate("Terms", u"Spring, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_3.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.label_4.setText(QCoreApplication.translate("Terms", u"Spring, second half", None))
#if QT_CONFIG(accessibility)
        self.first_4.setAccessibleName(QCoreApplication.translate("Terms", u"Spring, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_4.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_4.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_4.setAccessibleName(QCoreApplication.translate("Terms", u"Spring, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_4.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.label_5.setText(QCoreApplication.translate("Terms", u"Summer, first half", None))
#if QT_CONFIG(accessibility)
        self.first_5.setAccessibleName(QCoreApplication.translate("Terms", u"Summer, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_5.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_5.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_5.setAccessibleName(QCoreApplication.translate("Terms", u"Summer, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_5.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.label_6.setText(QCoreApplication.translate("Terms", u"Summer, second half", None))
#if QT_CONFIG(accessibility)
        self.first_6.setAccessibleName(QCoreApplication.translate("Terms", u"Summer, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first_6.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.to_6.setText(QCoreApplication.translate("Terms", u"to", None))
#if QT_CONFIG(accessibility)
        self.last_6.setAccessibleName(QCoreApplication.translate("Terms", u"Summer, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last_6.setPlaceholderText(QCoreApplication.translate("Terms", u"dd/mm/yyyy", None))
        self.words.setText(QCoreApplication.translate("Terms", u"These are usual dates: put in your own. Deadlines that count school days go by them. You can change them later under File.", None))
        self.words.setProperty(u"role", QCoreApplication.translate("Terms", u"hint", None))
        self.clear.setText(QCoreApplication.translate("Terms", u"I don't have the dates &yet", None))
    # retranslateUi
