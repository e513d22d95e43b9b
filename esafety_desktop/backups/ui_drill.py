# Compiled from forms/backups/drill.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

class Ui_Drill(object):
    def setupUi(self, Drill) -> None:
        if not Drill.objectName():
            Drill.setObjectName(u"Drill")
        self.whole = QVBoxLayout(Drill)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.title = QLabel(Drill)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.whole.addWidget(self.title)

        self.intro = QLabel(Drill)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.whole.addWidget(self.intro)

        self.last = QLabel(Drill)
        self.last.setObjectName(u"last")
        self.last.setWordWrap(True)

        self.whole.addWidget(self.last)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.which_label = QLabel(Drill)
        self.which_label.setObjectName(u"which_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.which_label)

        self.which = QComboBox(Drill)
        self.which.setObjectName(u"which")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.which)

        self.code_label = QLabel(Drill)
        self.code_label.setObjectName(u"code_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code = QLineEdit(Drill)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"secret", True)
        self.code.setProperty(u"takes codes of its own", True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.code)


        self.whole.addLayout(self.fields)

        self.message = QLabel(Drill)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.whole.addWidget(self.message)

        self.done = QLabel(Drill)
        self.done.setObjectName(u"done")
        self.done.setWordWrap(True)

        self.whole.addWidget(self.done)

        self.busy = QProgressBar(Drill)
        self.busy.setObjectName(u"busy")
        self.busy.setMaximum(0)
        self.busy.setTextVisible(False)

        self.whole.addWidget(self.busy)

        self.buttons = QDialogButtonBox(Drill)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close|QDialogButtonBox.StandardButton.Ok)

        self.whole.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.which_label.setBuddy(self.which)
        self.code_label.setBuddy(self.code)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.which, self.code)

        self.retranslateUi(Drill)

        QMetaObject.connectSlotsByName(Drill)
    # setupUi

    def retranslateUi(self, Drill) -> None:
        Drill.setWindowTitle(QCoreApplication.translate("Drill", u"Try a back-up out", None))
        self.title.setText(QCoreApplication.translate("Drill", u"Try a back-up out", None))
        self.title.setProperty(u"role", QCoreApplication.translate("Drill", u"title", None))
        self.intro.setText(QCoreApplication.translate("Drill", u"Once a term a back-up, best the newest, is opened in a temporary folder. Everything in it is checked and counted, and the folder is removed again. Your records are not touched. Who tried which file, when, and what was found is kept for the inspection pack.", None))
        self.last.setText("")
        self.last.setProperty(u"role", QCoreApplication.translate("Drill", u"hint", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("Drill", u"When a back-up was last tried out", None))
#endif // QT_CONFIG(accessibility)
        self.which_label.setText(QCoreApplication.translate("Drill", u"&Back-up", None))
        self.code_label.setText(QCoreApplication.translate("Drill", u"Recovery &code", None))
        self.code.setPlaceholderText(QCoreApplication.translate("Drill", u"only to try the paper as well", None))
        self.message.setText("")
        self.message.setProperty(u"role", QCoreApplication.translate("Drill", u"danger", None))
        self.done.setText("")
#if QT_CONFIG(accessibility)
        self.done.setAccessibleName(QCoreApplication.translate("Drill", u"What was found", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Drill", u"Trying the back-up out", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
