"""The made-up school's chase log: calls with what was said, one that reached nobody, a talk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.chase_rows import ChaseHow, Talk
from esafety_desktop.dates import academic_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.rows import OutstandingRow
    from esafety_desktop.sample.diary import Diary

_NEEDED_DAYS = 40
_CALLS = (
    Talk(ChaseHow.TELEPHONE, "Voicemail, left the school's number", "Ring again", reached=False),
    Talk(ChaseHow.TELEPHONE, "Lost the paper, asked for another copy", "Send another copy home"),
    Talk(ChaseHow.IN_PERSON, "At the gate: signs it tonight", "They bring it back"),
    Talk(ChaseHow.EMAIL, "Asked whether the photographs can be seen first", "They answer online"),
)


def write(diary: Diary) -> None:
    """Put calls into the diary; a school year too young for them has none."""
    begun = (diary.today - academic_year(diary.today).first_day).days
    if begun < _NEEDED_DAYS:
        return
    for place, said in enumerate(_CALLS):
        diary.add(diary.moment(5 - place, "15:30", place), partial(_call, diary, place, said))
    diary.add(diary.moment(9, "15:05"), partial(_letters, diary))
    diary.add(diary.moment(3, "15:05"), partial(_letters, diary))


def _still_out(diary: Diary, class_name: str) -> list[OutstandingRow]:
    """What is out in a class, of those who may be written to."""
    rows: Sequence[OutstandingRow] = agreements.outstanding(diary.office)
    return [
        row
        for row in rows
        if row.class_name == class_name and not (row.ask_dsl_first or row.telephone_only)
    ]


def _call(diary: Diary, place: int, said: Talk) -> None:
    pupils = list(dict.fromkeys(row.pupil_id for row in _still_out(diary, "5B")))
    if len(pupils) > place:
        agreements.record_talk(diary.office, [pupils[place]], said)


def _letters(diary: Diary) -> None:
    """Two children of 3A have had all three letters."""
    pupils = list(dict.fromkeys(row.pupil_id for row in _still_out(diary, "3A")))[:2]
    if pupils:
        agreements.record_chase(diary.office, pupils)
