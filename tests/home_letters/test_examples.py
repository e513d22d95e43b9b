"""The examples beside what is asked when a letter home is written."""

from datetime import date

import pytest

from esafety_desktop.dates import day_in_words
from esafety_desktop.guidance.home_letters import ASKED
from esafety_desktop.home_letters import text_service


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2027, 2, 28), date(2031, 12, 31)])
def test_a_day_in_an_example_is_still_to_come(today: date) -> None:
    every = " ".join(f"{{{{{name}}}}}" for name in ASKED)
    found = text_service.asked(every, today)
    coming = {f"{day:%A} {day_in_words(day)}" for day in _days_after(today)}
    for name in ("answer_by", "event_day", "from_day"):
        assert found[name][1] in coming
    assert found["answer_by"][1].startswith("Friday")
    assert found["contact"] == (ASKED["contact"].label, ASKED["contact"].example)


def _days_after(today: date) -> list[date]:
    return [date.fromordinal(today.toordinal() + ahead) for ahead in range(1, 60)]
