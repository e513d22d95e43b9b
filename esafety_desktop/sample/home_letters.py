"""Letters home of the made-up school: two wordings of its own, and some that were printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.guidance.home_letters import ASKED, home_letters
from esafety_desktop.guidance.letter_library import OWN, shipped
from esafety_desktop.home_letters import service
from esafety_desktop.home_letters.rows import Written
from esafety_desktop.school import service as school
from esafety_desktop.wordings import letter_service

if TYPE_CHECKING:
    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

CLUB = """Dear {{parent}}

**{{child}}** has a place in our coding club this half-term.

- Day and time: {{event_day}}, {{event_time}}
- Place: {{event_place}}

Children need nothing but a drink. Our online rules count in the club as they do in lessons.

{{close}}\\
{{signed}}"""
TABLET = """Dear {{parent}}

The tablet that {{child_first}} borrowed for home learning is due back. Please send it to the
office with its charger by {{answer_by}}.

If something is broken, tell us: we will sort it out together.

{{close}}\\
{{signed}}"""
_EVENING = {
    "topic": "games and chat at home",
    "event_day": "the last Thursday of this month",
    "event_time": "6 pm to 7 pm",
    "event_place": "the school hall",
    "leader": "Our online safety leader",
    "answer_by": "the Friday before",
}


def write(diary: Diary) -> None:
    """Put the wordings and the letters into the diary."""
    store = diary.office
    diary.add(diary.moment(60, "09:10"), partial(_wordings, store))
    diary.add(diary.moment(40, "10:05"), partial(_workshop, store, "Year 5", "by the children"))
    diary.add(diary.moment(21, "11:20"), partial(_club, store))
    diary.add(diary.moment(6, "14:30"), partial(_workshop, store, "Year 6", ""))


def _wordings(store: Store) -> None:
    about = "For children who have a place; twice a year."
    letter_service.save_letter(store, OWN, CLUB, title="Coding club: a place", about=about)
    about = "When a borrowed tablet is due back."
    letter_service.save_letter(store, OWN, TABLET, title="Tablet due back", about=about)
    kinder = shipped("reminder1").source.replace(
        "It may still be in a book bag.", "It may still be at the bottom of a book bag."
    )
    letter_service.save_letter(store, "reminder1", kinder)


def _workshop(store: Store, year: str, how: str) -> None:
    letter = next(one for one in home_letters() if one.id == "workshop")
    given = {name: _EVENING.get(name, ASKED[name].example) for name in letter.asks}
    target = f"year/{year.removeprefix('Year ')}"
    written = Written("home/workshop", letter.title, letter.source, given, (target,))
    _print(store, written, how)


def _club(store: Store) -> None:
    own = letter_service.own_letters(store)
    key = next(one.key for one in own.values() if one.title.startswith("Coding club"))
    given = {"event_day": "Tuesdays", "event_time": "3.30 pm", "event_place": "room 4"}
    children = [one for one in school.pupils(store) if one.year_group in {"4", "5"}][:6]
    targets = tuple(f"child/{one.id}" for one in children)
    _print(store, Written(key, "Coding club: a place", CLUB, given, targets), "by the children")


def _print(store: Store, written: Written, how: str) -> None:
    letter_id = service.record(store, service.make_ready(store, written)).value
    if how:
        service.mark_sent(store, letter_id, how)
