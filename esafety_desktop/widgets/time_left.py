"""How long work will still take, in plain words."""

from __future__ import annotations

_FIRST_SAID = 3.0
_LEAST_SHARE = 0.02


def time_left(elapsed: float, done: int, total: int) -> str:
    """About how long is left; "" while nobody can say.

    Args:
        elapsed: Seconds since it began.
        done: Steps done.
        total: Steps in all, 0 when that isn't known.
    """
    if elapsed < _FIRST_SAID or done <= 0 or done >= total or done / total < _LEAST_SHARE:
        return ""
    left = elapsed * (total - done) / done
    if left < 10:
        return "A few seconds left."
    if left < 55:
        return f"About {round(left / 10) * 10} seconds left."
    minutes = round(left / 60)
    return "About a minute left." if minutes == 1 else f"About {minutes} minutes left."
