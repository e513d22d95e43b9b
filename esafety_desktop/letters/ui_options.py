# Compiled from forms/letters/options.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QWidget
class Ui_Options(object):
    def setupUi(self, Options) -> None:
        if not Options.objectName():
            Options.setObjectName(u"Options")
        self.grid = QGridLayout(Options)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.aboutLabel = QLabel(Options)
        self.aboutLabel.setObjectName(u"aboutLabel")

        self.grid.addWidget(self.aboutLabel, 0, 0, 1, 1)

        self.about = QComboBox(Options)
        self.about.setObjectName(u"about")
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(14)

        self.grid.addWidget(self.about, 0, 1, 1, 1)

        self.lookLabel = QLabel(Options)
        self.lookLabel.setObjectName(u"lookLabel")

        self.grid.addWidget(self.lookLabel, 0, 2, 1, 1)

        self.look = QComboBox(Options)
        self.look.setObjectName(u"look")
        self.look.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.look.setMinimumContentsLength(14)

        self.grid.addWidget(self.look, 0, 3, 1, 1)

        self.childLabel = QLabel(Options)
        self.childLabel.setObjectName(u"childLabel")

        self.grid.addWidget(self.childLabel, 1, 0, 1, 1)

        self.child = QComboBox(Options)
        self.child.setObjectName(u"child")
        self.child.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.child.setMinimumContentsLength(14)

        self.grid.addWidget(self.child, 1, 1, 1, 1)

        self.sortingLabel = QLabel(Options)
        self.sortingLabel.setObjectName(u"sortingLabel")

        self.grid.addWidget(self.sortingLabel, 1, 2, 1, 1)

        self.sorting = QComboBox(Options)
        self.sorting.setObjectName(u"sorting")
        self.sorting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sorting.setMinimumContentsLength(14)

        self.grid.addWidget(self.sorting, 1, 3, 1, 1)

        self.startLabel = QLabel(Options)
        self.startLabel.setObjectName(u"startLabel")

        self.grid.addWidget(self.startLabel, 2, 0, 1, 1)

        self.start = QComboBox(Options)
        self.start.setObjectName(u"start")
        self.start.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.start.setMinimumContentsLength(14)
        self.start.setEditable(True)
        self.start.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.grid.addWidget(self.start, 2, 1, 1, 1)

        self.sparesLabel = QLabel(Options)
        self.sparesLabel.setObjectName(u"sparesLabel")

        self.grid.addWidget(self.sparesLabel, 2, 2, 1, 1)

        self.spares = QSpinBox(Options)
        self.spares.setObjectName(u"spares")
        self.spares.setMaximum(200)

        self.grid.addWidget(self.spares, 2, 3, 1, 1)

        self.onlyWaiting = QCheckBox(Options)
        self.onlyWaiting.setObjectName(u"onlyWaiting")

        self.grid.addWidget(self.onlyWaiting, 3, 0, 1, 2)

        self.separator = QCheckBox(Options)
        self.separator.setObjectName(u"separator")

        self.grid.addWidget(self.separator, 3, 2, 1, 2)

        self.bothSides = QCheckBox(Options)
        self.bothSides.setObjectName(u"bothSides")

        self.grid.addWidget(self.bothSides, 4, 0, 1, 2)

        self.listAtEnd = QCheckBox(Options)
        self.listAtEnd.setObjectName(u"listAtEnd")

        self.grid.addWidget(self.listAtEnd, 4, 2, 1, 2)

        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.aboutLabel.setBuddy(self.about)
        self.lookLabel.setBuddy(self.look)
        self.childLabel.setBuddy(self.child)
        self.sortingLabel.setBuddy(self.sorting)
        self.startLabel.setBuddy(self.start)
        self.sparesLabel.setBuddy(self.spares)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.about, self.look)
        QWidget.setTabOrder(self.look, self.child)
        QWidget.setTabOrder(self.child, self.sorting)
        QWidget.setTabOrder(self.sorting, self.start)
        QWidget.setTabOrder(self.start, self.spares)
        QWidget.setTabOrder(self.spares, self.onlyWaiting)
        QWidget.setTabOrder(self.onlyWaiting, self.separator)
        QWidget.setTabOrder(self.separator, self.bothSides)
        QWidget.setTabOrder(self.bothSides, self.listAtEnd)

        self.retranslateUi(Options)

        QMetaObject.connectSlotsByName(Options)
    # setupUi

    def retranslateUi(self, Options) -> None:
        self.aboutLabel.setText(QCoreApplication.translate("Options", u"A&bout", None))
        self.lookLabel.setText(QCoreApplication.translate("Options", u"Loo&k", None))
        self.childLabel.setText(QCoreApplication.translate("Options", u"One &child only", None))
        self.sortingLabel.setText(QCoreApplication.translate("Options", u"Or&der", None))
        self.startLabel.setText(QCoreApplication.translate("Options", u"Start fro&m", None))
#if QT_CONFIG(tooltip)
        self.start.setToolTip(QCoreApplication.translate("Options", u"After a paper jam: begin again with this child, by number or name", None))
#endif // QT_CONFIG(tooltip)
        self.sparesLabel.setText(QCoreApplication.translate("Options", u"Sp&ares", None))
#if QT_CONFIG(tooltip)
        self.spares.setToolTip(QCoreApplication.translate("Options", u"Copies without a name, for new children and lost letters", None))
#endif // QT_CONFIG(tooltip)
        self.onlyWaiting.setText(QCoreApplication.translate("Options", u"Only what is &not back yet", None))
        self.separator.setText(QCoreApplication.translate("Options", u"A sheet before each class", None))
        self.bothSides.setText(QCoreApplication.translate("Options", u"Both sides &of the paper", None))
#if QT_CONFIG(tooltip)
        self.bothSides.setToolTip(QCoreApplication.translate("Options", u"Start each child on a new sheet", None))
#endif // QT_CONFIG(tooltip)
        self.listAtEnd.setText(QCoreApplication.translate("Options", u"L&ist of what was printed", None))
#if QT_CONFIG(tooltip)
        self.listAtEnd.setToolTip(QCoreApplication.translate("Options", u"A last page: classes, numbers, who was left out, whom to ring", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
