"""What leaves the services of chasing: how a family was reminded, what was said, who is next."""

import enum
from datetime import date, datetime

from esafety_desktop.value import Value


class ChaseHow(enum.StrEnum):
    """How a family was reminded, or that it was given time without a word."""

    LETTER = "letter"
    TELEPHONE = "telephone"
    IN_PERSON = "in person"
    EMAIL = "e-mail"
    MORE_TIME = "more time"

    @property
    def is_talk(self) -> bool:
        """Whether a person spoke to a person."""
        return self in {ChaseHow.TELEPHONE, ChaseHow.IN_PERSON}


class Talk(Value):
    """What is kept of a call or a meeting beside its day.

    Attributes:
        how: By which means.
        said: What was said, in one line.
        next_step: What comes next, in the office's words.
        wait_until: Nothing is chased before this day; None leaves it to the ladder.
        reached: False where nobody was reached: it is written down and counts as no reminder.
    """

    how: ChaseHow
    said: str = ""
    next_step: str = ""
    wait_until: date | None = None
    reached: bool = True


class ChaseFamily(Value):
    """One child's family in a round of reminders; ``rung`` is the one that comes next."""

    pupil_id: str
    pupil_name: str
    class_name: str
    agreement_ids: tuple[str, ...]
    titles: tuple[str, ...]
    rung: int
    days_out: int | None


class ChasePlan(Value):
    """Who gets a reminder, whom to ring, and whom the safeguarding lead is asked about first.

    ``asked_by`` is the last day that any of these was given so far, when it is still to come.
    ``talk``: three letters went out, so a person has to talk to them; no fourth is printed.
    """

    letters: tuple[ChaseFamily, ...]
    telephone: tuple[ChaseFamily, ...]
    ask_first: tuple[ChaseFamily, ...]
    asked_by: date | None = None
    talk: tuple[ChaseFamily, ...] = ()


class ChaseRow(Value):
    """One entry of the chase log; one that was taken back is shown struck through."""

    id: str
    on: date
    pupil_id: str
    agreement_title: str
    rung: int
    how: ChaseHow
    by: str
    reached: bool = True
    said: str = ""
    next_step: str = ""
    wait_until: date | None = None
    taken_back_at: datetime | None = None
