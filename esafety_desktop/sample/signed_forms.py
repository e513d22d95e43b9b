"""The made-up school's signed forms: most are back, 5B lags, some families were reminded."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.agreements import code_rules
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.chase_rows import ChaseHow
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.dates import academic_year
from esafety_desktop.sample.made_up import SEED
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.school.rows import ClassRow, PupilRow

_GIVEN_OUT = 60
_LATE_CLASSES = {"5B": 9, "3A": 6, "6B": 5, "RB": 2, "4B": 1}


def write(diary: Diary) -> None:
    """Put slips, marks and reminders into the diary."""
    _Forms(diary).write()


class _Forms:
    """Everything happens within the year in use, however young it is."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.store = diary.office
        self.rng = random.Random(SEED)  # noqa: S311 - the same school at every making
        begun = (diary.today - academic_year(diary.today).first_day).days
        self.span = max(0, min(_GIVEN_OUT, begun - 2))

    def _ago(self, share: float) -> int:
        """Days ago: 1 is when slips were given out, 0 today."""
        return round(self.span * share)

    def write(self) -> None:
        agreements.bring_up_to_date(self.store)
        classes = school.classes(self.store)
        children = {row.id: school.pupils(self.store, row.id) for row in classes}
        everybody = [child.id for row in classes for child in children[row.id]]
        asked = agreements.agreements(self.store)
        self.diary.add(
            self.diary.moment(self._ago(1), "09:10"),
            lambda: agreements.issue_slips(self.store, [row.id for row in asked], everybody),
        )
        for place, row in enumerate(classes):
            share = 0.85 - 0.04 * (place % 12)
            moment = self.diary.moment(self._ago(share), "08:50", place)
            for agreement in asked:
                self._mark(moment, row, agreement, children[row.id])
        self._special(asked, everybody)
        self._remind([row for row in classes if row.name in _LATE_CLASSES])

    def _mark(
        self,
        moment: datetime,
        row: ClassRow,
        agreement: AgreementRow,
        children: Sequence[PupilRow],
    ) -> None:
        if not agreement.is_for(row.year_group):
            return
        late = _LATE_CLASSES.get(row.name, 0)
        still_out = {child.id for child in self.rng.sample(children, late)}
        self.diary.add(
            moment,
            lambda: agreements.mark_all_except(self.store, row.id, agreement.id, still_out),
        )

    def _special(self, asked: Sequence[AgreementRow], everybody: Sequence[str]) -> None:
        """A few declined and exempt ones, and a slip of nobody's."""
        images = next((row for row in asked if row.key == "images"), asked[-1])
        some = self.rng.sample(everybody, 14)
        for ids, status in ((some[:10], Status.DECLINED), (some[10:12], Status.PAPER)):
            keys = [SlotKey(child, images.id) for child in ids]
            self.diary.add(
                self.diary.moment(self._ago(0.3), "09:40"),
                partial(agreements.mark, self.store, keys, status),
            )
        nobodys = code_rules.with_check("K7M29QX")
        self.diary.add(
            self.diary.moment(1, "08:58"), lambda: agreements.mark_code(self.store, nobodys)
        )

    def _remind(self, classes: Sequence[ClassRow]) -> None:
        for share, how in ((0.35, ChaseHow.LETTER), (0.12, ChaseHow.TELEPHONE)):
            for row in classes[: 1 if how is ChaseHow.TELEPHONE else None]:
                self.diary.add(
                    self.diary.moment(self._ago(share), "15:10"),
                    partial(self._chase, row, how),
                )

    def _chase(self, row: ClassRow, how: ChaseHow) -> None:
        out = agreements.outstanding(self.store, row.id)
        ids = list(dict.fromkeys(item.pupil_id for item in out if not item.ask_dsl_first))
        if ids:
            agreements.record_chase(self.store, ids, how)
