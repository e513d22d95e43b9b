"""The bank holidays of England, worked out by the standing rules."""

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England in a calendar year, by the standing rules.

    A single one that is proclaimed for an occasion is not known: a deadline then comes a day early,
    never late.
    """
    easter = _easter(year)
    may, last_of_may, last_of_august = date(year, 5, 1), date(year, 5, 31), date(year, 8, 31)
    found = {
        easter - timedelta(days=2),
        easter + timedelta(days=1),
        may + timedelta(days=-may.weekday() % 7),
        last_of_may - timedelta(days=last_of_may.weekday()),
        last_of_august - timedelta(days=last_of_august.weekday()),
    }
    fixed = (date(year, 12, 25), date(year, 12, 26), date(year, 1, 1))
    found.update(day for day in fixed if day.weekday() < 5)
    for day in fixed:
        if day.weekday() > 4:
            instead = day
            while instead.weekday() > 4 or instead in found:
                instead += timedelta(days=1)
            found.add(instead)
    return frozenset(found)


def _easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian reckoning)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
