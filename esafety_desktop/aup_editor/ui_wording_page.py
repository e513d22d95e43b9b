# Compiled from forms/aup_editor/wording_page.ui by packaging/dev.py forms. Change that file, not this one.
# mypy: ignore-errors
# ruff: noqa
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from esafety_desktop.widgets.filter_line import FilterLine

class Ui_WordingPage(object):
    def setupUi(self, WordingPage) -> None:
        if not WordingPage.objectName():
            WordingPage.setObjectName(u"WordingPage")
        self.whole = QVBoxLayout(WordingPage)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(WordingPage)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.title)

        self.headGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.filter = FilterLine(WordingPage)
        self.filter.setObjectName(u"filter")
        self.filter.setProperty(u"passing", True)

        self.head.addWidget(self.filter)


        self.whole.addLayout(self.head)

        self.hint = QLabel(WordingPage)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.whole.addWidget(self.hint)

        self.strips = QVBoxLayout()
        self.strips.setSpacing(8)
        self.strips.setObjectName(u"strips")

        self.whole.addLayout(self.strips)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setSpacing(8)
        self.tablePlace.setObjectName(u"tablePlace")

        self.whole.addLayout(self.tablePlace)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.edit = QPushButton(WordingPage)
        self.edit.setObjectName(u"edit")
        self.edit.setAutoDefault(False)

        self.foot.addWidget(self.edit)

        self.history = QPushButton(WordingPage)
        self.history.setObjectName(u"history")
        self.history.setAutoDefault(False)

        self.foot.addWidget(self.history)

        self.print = QPushButton(WordingPage)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.foot.addWidget(self.print)

        self.fresh = QPushButton(WordingPage)
        self.fresh.setObjectName(u"fresh")
        self.fresh.setAutoDefault(False)

        self.foot.addWidget(self.fresh)

        self.footGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footGap)

        self.uses = QPushButton(WordingPage)
        self.uses.setObjectName(u"uses")
        self.uses.setAutoDefault(False)

        self.foot.addWidget(self.uses)

        self.regional = QPushButton(WordingPage)
        self.regional.setObjectName(u"regional")
        self.regional.setAutoDefault(False)

        self.foot.addWidget(self.regional)


        self.whole.addLayout(self.foot)


        self.retranslateUi(WordingPage)

        QMetaObject.connectSlotsByName(WordingPage)
    # setupUi

    def retranslateUi(self, WordingPage) -> None:
        self.title.setText(QCoreApplication.translate("WordingPage", u"Wording of agreements", None))
        self.title.setProperty(u"role", QCoreApplication.translate("WordingPage", u"title", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("WordingPage", u"Filter the agreements", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("WordingPage", u"Filter", None))
        self.hint.setText(QCoreApplication.translate("WordingPage", u"What the school asks people to sign. A wording is drafted, checked, then adopted; what somebody signed is kept word for word.", None))
        self.hint.setProperty(u"role", QCoreApplication.translate("WordingPage", u"hint", None))
        self.edit.setText(QCoreApplication.translate("WordingPage", u"E&dit the wording\u2026", None))
        self.edit.setProperty(u"role", QCoreApplication.translate("WordingPage", u"primary", None))
        self.history.setText(QCoreApplication.translate("WordingPage", u"Histor&y\u2026", None))
        self.print.setText(QCoreApplication.translate("WordingPage", u"&Print", None))
        self.fresh.setText(QCoreApplication.translate("WordingPage", u"&New agreement\u2026", None))
        self.uses.setText(QCoreApplication.translate("WordingPage", u"&Which are used\u2026", None))
        self.regional.setText(QCoreApplication.translate("WordingPage", u"What others as&k for\u2026", None))
        pass
    # retranslateUi
