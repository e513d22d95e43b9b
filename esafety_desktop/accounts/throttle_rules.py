"""How many wrong passwords are let through: ten in five minutes (F20)."""

from datetime import datetime, timedelta

MOST = 10
WINDOW = timedelta(minutes=5)


def recent(wrong: list[datetime], now: datetime) -> list[datetime]:
    """The wrong tries that still count; with the clock put back they count as of now."""
    return [min(at, now) for at in wrong if now - at < WINDOW][-MOST:]


def closed_until(wrong: list[datetime], now: datetime) -> datetime | None:
    """When the next try is let through, or None when it may be made now."""
    counted = recent(wrong, now)
    return counted[0] + WINDOW if len(counted) >= MOST else None
