# Compiled from forms/school/term_dates.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_TermDates(object):
    def setupUi(self, TermDates) -> None:
        if not TermDates.objectName():
            TermDates.setObjectName(u"TermDates")
        self.whole = QVBoxLayout(TermDates)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.intro = QLabel(TermDates)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)
        self.intro.setTextFormat(Qt.TextFormat.PlainText)

        self.whole.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(8)
        self.yearLabel = QLabel(TermDates)
        self.yearLabel.setObjectName(u"yearLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.yearLabel)

        self.year = QComboBox(TermDates)
        self.year.setObjectName(u"year")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.year)

        self.label1 = QLabel(TermDates)
        self.label1.setObjectName(u"label1")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.label1)

        self.line1 = QHBoxLayout()
        self.line1.setSpacing(8)
        self.line1.setObjectName(u"line1")
        self.first1 = QLineEdit(TermDates)
        self.first1.setObjectName(u"first1")

        self.line1.addWidget(self.first1)

        self.to1 = QLabel(TermDates)
        self.to1.setObjectName(u"to1")

        self.line1.addWidget(self.to1)

        self.last1 = QLineEdit(TermDates)
        self.last1.setObjectName(u"last1")

        self.line1.addWidget(self.last1)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.line1)

        self.label2 = QLabel(TermDates)
        self.label2.setObjectName(u"label2")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.label2)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.first2 = QLineEdit(TermDates)
        self.first2.setObjectName(u"first2")

        self.line2.addWidget(self.first2)

        self.to2 = QLabel(TermDates)
        self.to2.setObjectName(u"to2")

        self.line2.addWidget(self.to2)

        self.last2 = QLineEdit(TermDates)
        self.last2.setObjectName(u"last2")

        self.line2.addWidget(self.last2)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.line2)

        self.label3 = QLabel(TermDates)
        self.label3.setObjectName(u"label3")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.label3)

        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.first3 = QLineEdit(TermDates)
        self.first3.setObjectName(u"first3")

        self.line3.addWidget(self.first3)

        self.to3 = QLabel(TermDates)
        self.to3.setObjectName(u"to3")

        self.line3.addWidget(self.to3)

        self.last3 = QLineEdit(TermDates)
        self.last3.setObjectName(u"last3")

        self.line3.addWidget(self.last3)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.line3)

        self.label4 = QLabel(TermDates)
        self.label4.setObjectName(u"label4")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.label4)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.first4 = QLineEdit(TermDates)
        self.first4.setObjectName(u"first4")

        self.line4.addWidget(self.first4)

        self.to4 = QLabel(TermDates)
        self.to4.setObjectName(u"to4")

        self.line4.addWidget(self.to4)

        self.last4 = QLineEdit(TermDates)
        self.last4.setObjectName(u"last4")

        self.line4.addWidget(self.last4)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.line4)

        self.label5 = QLabel(TermDates)
        self.label5.setObjectName(u"label5")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.label5)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.first5 = QLineEdit(TermDates)
        self.first5.setObjectName(u"first5")

        self.line5.addWidget(self.first5)

        self.to5 = QLabel(TermDates)
        self.to5.setObjectName(u"to5")

        self.line5.addWidget(self.to5)

        self.last5 = QLineEdit(TermDates)
        self.last5.setObjectName(u"last5")

        self.line5.addWidget(self.last5)


        self.fields.setLayout(5, QFormLayout.ItemRole.FieldRole, self.line5)

        self.label6 = QLabel(TermDates)
        self.label6.setObjectName(u"label6")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.label6)

        self.line6 = QHBoxLayout()
        self.line6.setSpacing(8)
        self.line6.setObjectName(u"line6")
        self.first6 = QLineEdit(TermDates)
        self.first6.setObjectName(u"first6")

        self.line6.addWidget(self.first6)

        self.to6 = QLabel(TermDates)
        self.to6.setObjectName(u"to6")

        self.line6.addWidget(self.to6)

        self.last6 = QLineEdit(TermDates)
        self.last6.setObjectName(u"last6")

        self.line6.addWidget(self.last6)


        self.fields.setLayout(6, QFormLayout.ItemRole.FieldRole, self.line6)


        self.whole.addLayout(self.fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.propose = QPushButton(TermDates)
        self.propose.setObjectName(u"propose")
        self.propose.setAutoDefault(False)

        self.buttons.addWidget(self.propose)

        self.buttonSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)


        self.whole.addLayout(self.buttons)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.label1.setBuddy(self.first1)
        self.label2.setBuddy(self.first2)
        self.label3.setBuddy(self.first3)
        self.label4.setBuddy(self.first4)
        self.label5.setBuddy(self.first5)
        self.label6.setBuddy(self.first6)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TermDates)

        QMetaObject.connectSlotsByName(TermDates)
    # setupUi

    def retranslateUi(self, TermDates) -> None:
        TermDates.setWindowTitle(QCoreApplication.translate("TermDates", u"Term dates", None))
        self.intro.setText(QCoreApplication.translate("TermDates", u"First and last school day of each half-term. Deadlines that count school days go by these dates.", None))
        self.yearLabel.setText(QCoreApplication.translate("TermDates", u"Academic &year", None))
        self.label1.setText(QCoreApplication.translate("TermDates", u"Autumn, first half", None))
#if QT_CONFIG(accessibility)
        self.first1.setAccessibleName(QCoreApplication.translate("TermDates", u"Autumn, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first1.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to1.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last1.setAccessibleName(QCoreApplication.translate("TermDates", u"Autumn, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last1.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.label2.setText(QCoreApplication.translate("TermDates", u"Autumn, second half", None))
#if QT_CONFIG(accessibility)
        self.first2.setAccessibleName(QCoreApplication.translate("TermDates", u"Autumn, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first2.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to2.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last2.setAccessibleName(QCoreApplication.translate("TermDates", u"Autumn, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last2.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.label3.setText(QCoreApplication.translate("TermDates", u"Spring, first half", None))
#if QT_CONFIG(accessibility)
        self.first3.setAccessibleName(QCoreApplication.translate("TermDates", u"Spring, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first3.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to3.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last3.setAccessibleName(QCoreApplication.translate("TermDates", u"Spring, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last3.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.label4.setText(QCoreApplication.translate("TermDates", u"Spring, second half", None))
#if QT_CONFIG(accessibility)
        self.first4.setAccessibleName(QCoreApplication.translate("TermDates", u"Spring, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first4.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to4.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last4.setAccessibleName(QCoreApplication.translate("TermDates", u"Spring, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last4.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.label5.setText(QCoreApplication.translate("TermDates", u"Summer, first half", None))
#if QT_CONFIG(accessibility)
        self.first5.setAccessibleName(QCoreApplication.translate("TermDates", u"Summer, first half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first5.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to5.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last5.setAccessibleName(QCoreApplication.translate("TermDates", u"Summer, first half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last5.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.label6.setText(QCoreApplication.translate("TermDates", u"Summer, second half", None))
#if QT_CONFIG(accessibility)
        self.first6.setAccessibleName(QCoreApplication.translate("TermDates", u"Summer, second half, first day", None))
#endif // QT_CONFIG(accessibility)
        self.first6.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.to6.setText(QCoreApplication.translate("TermDates", u"to", None))
#if QT_CONFIG(accessibility)
        self.last6.setAccessibleName(QCoreApplication.translate("TermDates", u"Summer, second half, last day", None))
#endif // QT_CONFIG(accessibility)
        self.last6.setPlaceholderText(QCoreApplication.translate("TermDates", u"dd/mm/yyyy", None))
        self.propose.setText(QCoreApplication.translate("TermDates", u"&Fill in usual dates", None))
    # retranslateUi
