"""When the screen locks, and when the curtain opens again: pure decisions over a clock.

Moments are seconds of a clock that never runs backwards (``time.monotonic``).
"""

from __future__ import annotations

from typing import NamedTuple

IDLE_MINUTES = 10
TELEPHONE_MINUTES = 30
CURTAIN_MINUTES = 30
CURTAIN_TRIES = 3


class IdleWatch(NamedTuple):
    """Counts the time since somebody last touched mouse or keyboard.

    Attributes:
        touched: Moment of the last touch.
        minutes: Idle minutes after which the screen locks.
        telephone_until: Moment until which a telephone call holds the lock off; 0 for none.
    """

    touched: float
    minutes: int = IDLE_MINUTES
    telephone_until: float = 0.0

    def touch(self, now: float) -> IdleWatch:
        """Somebody is there."""
        return self._replace(touched=now)

    def telephone(self, now: float, *, on: bool) -> IdleWatch:
        """A call begins (holds the lock off for 30 minutes) or is over."""
        until = now + TELEPHONE_MINUTES * 60 if on else 0.0
        return self._replace(touched=now, telephone_until=until)

    def on_telephone(self, now: float) -> bool:
        return now < self.telephone_until

    def locks(self, now: float) -> bool:
        """Whether the screen is to be locked at this moment."""
        return now >= self.locks_at()

    def locks_at(self) -> float:
        """The moment at which the screen locks when nobody touches anything until then."""
        return max(self.touched + self.minutes * 60, self.telephone_until)


class CurtainRule(NamedTuple):
    """A drawn curtain: its PIN opens it for a while and for a few tries.

    A PIN is chosen beforehand, in front of open work (`shell.pin_dialog`), never before the drawn
    curtain: whoever stands there may be anybody. Without one the password opens.

    Attributes:
        pin: What the person chose; kept in memory only. "" where none is chosen.
        drawn: Moment at which it was drawn.
        tries_left: How often a PIN may still be tried.
    """

    pin: str
    drawn: float
    tries_left: int = CURTAIN_TRIES

    def try_pin(self, pin: str) -> tuple[bool, CurtainRule]:
        """Whether the PIN opens the curtain, and the rule from then on."""
        if self.tries_left > 0 and self.pin and pin == self.pin:
            return True, self
        return False, self._replace(tries_left=max(0, self.tries_left - 1))

    def spent(self, now: float) -> bool:
        """Whether the screen must be locked instead: no try or no time is left."""
        return self.tries_left == 0 or now >= self.drawn + CURTAIN_MINUTES * 60


def pin_reason(pin: str, again: str) -> str:
    """Why a curtain cannot be drawn with this PIN yet, or nothing."""
    if not pin.isdecimal() or not 4 <= len(pin) <= 8:
        return "A PIN has four to eight digits."
    if len(set(pin)) == 1:
        return "Choose a PIN of more than one digit."
    return "" if pin == again else "The two PINs are not the same yet."


def caps_lock_seems_on(text: str, *, shift: bool) -> bool | None:
    """What one typed key tells about Caps Lock; None where it tells nothing."""
    if len(text) != 1 or text.upper() == text.lower():
        return None
    return text.isupper() != shift


def made_up_words(password: str) -> str:
    """What is said where a password of the made-up school is asked for; "" in a real school.

    It has a line of its own: one that goes on in the next line looks like two.
    """
    return f"In this made-up school the password is:\n{password}" if password else ""
