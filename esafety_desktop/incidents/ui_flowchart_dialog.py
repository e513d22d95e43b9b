# Compiled from forms/incidents/flowchart_dialog.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_FlowchartDialog(object):
    def setupUi(self, FlowchartDialog) -> None:
        if not FlowchartDialog.objectName():
            FlowchartDialog.setObjectName(u"FlowchartDialog")
        self.whole = QVBoxLayout(FlowchartDialog)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.hint = QLabel(FlowchartDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.packLabel = QLabel(FlowchartDialog)
        self.packLabel.setObjectName(u"packLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.packLabel)

        self.pack = QComboBox(FlowchartDialog)
        self.pack.setObjectName(u"pack")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.pack)

        self.sizeLabel = QLabel(FlowchartDialog)
        self.sizeLabel.setObjectName(u"sizeLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.sizeLabel)

        self.size = QComboBox(FlowchartDialog)
        self.size.setObjectName(u"size")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.size)


        self.whole.addLayout(self.form)

        self.missing = QLabel(FlowchartDialog)
        self.missing.setObjectName(u"missing")
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)

        self.whole.addWidget(self.missing)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.ok = QPushButton(FlowchartDialog)
        self.ok.setObjectName(u"ok")

        self.foot.addWidget(self.ok)

        self.cancel = QPushButton(FlowchartDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)


        self.whole.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.packLabel.setBuddy(self.pack)
        self.sizeLabel.setBuddy(self.size)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.pack, self.size)
        QWidget.setTabOrder(self.size, self.ok)
        QWidget.setTabOrder(self.ok, self.cancel)

        self.retranslateUi(FlowchartDialog)

        self.ok.setDefault(True)


        QMetaObject.connectSlotsByName(FlowchartDialog)
    # setupUi

    def retranslateUi(self, FlowchartDialog) -> None:
        FlowchartDialog.setWindowTitle(QCoreApplication.translate("FlowchartDialog", u"Flowchart poster", None))
        self.hint.setText(QCoreApplication.translate("FlowchartDialog", u"One page for the staff room wall, with the numbers of your contact map. No incident stands on it.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("FlowchartDialog", u"hint", None))
        self.packLabel.setText(QCoreApplication.translate("FlowchartDialog", u"&Procedure", None))
        self.sizeLabel.setText(QCoreApplication.translate("FlowchartDialog", u"Paper &size", None))
        self.missing.setText("")
        self.missing.setProperty(u"role", QCoreApplication.translate("FlowchartDialog", u"warn", None))
        self.ok.setText(QCoreApplication.translate("FlowchartDialog", u"Show &it", None))
        self.ok.setProperty(u"role", QCoreApplication.translate("FlowchartDialog", u"primary", None))
        self.cancel.setText(QCoreApplication.translate("FlowchartDialog", u"&Cancel", None))
    # retranslateUi
