# Compiled from forms/printing/protected_save.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ProtectedSave(object):
    def setupUi(self, ProtectedSave) -> None:
        if not ProtectedSave.objectName():
            ProtectedSave.setObjectName(u"ProtectedSave")
        self.whole = QVBoxLayout(ProtectedSave)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.why = QLabel(ProtectedSave)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.whole.addWidget(self.why)

        self.passwordLabel = QLabel(ProtectedSave)
        self.passwordLabel.setObjectName(u"passwordLabel")

        self.whole.addWidget(self.passwordLabel)

        self.password = QLineEdit(ProtectedSave)
        self.password.setObjectName(u"password")
        self.password.setReadOnly(True)
        self.password.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.whole.addWidget(self.password)

        self.written = QCheckBox(ProtectedSave)
        self.written.setObjectName(u"written")

        self.whole.addWidget(self.written)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.below)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.wrong = QLabel(ProtectedSave)
        self.wrong.setObjectName(u"wrong")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.wrong.sizePolicy().hasHeightForWidth())
        self.wrong.setSizePolicy(sizePolicy)

        self.foot.addWidget(self.wrong)

        self.ok = QPushButton(ProtectedSave)
        self.ok.setObjectName(u"ok")
        self.ok.setAutoDefault(False)

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(ProtectedSave)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.passwordLabel.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProtectedSave)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(ProtectedSave)
    # setupUi

    def retranslateUi(self, ProtectedSave) -> None:
        ProtectedSave.setWindowTitle(QCoreApplication.translate("ProtectedSave", u"Save with a password", None))
        self.why.setText(QCoreApplication.translate("ProtectedSave", u"These pages come from the locked cabinet. The file opens only with this password, which is shown now and never again. Write it down and give it separately: by telephone or in person, never together with the file.", None))
        self.passwordLabel.setText(QCoreApplication.translate("ProtectedSave", u"&Password of the file", None))
        self.written.setText(QCoreApplication.translate("ProtectedSave", u"I have &written the password down", None))
        self.wrong.setText("")
        self.ok.setText(QCoreApplication.translate("ProtectedSave", u"&Save\u2026", None))
        self.cancel.setText(QCoreApplication.translate("ProtectedSave", u"Cancel", None))
    # retranslateUi
