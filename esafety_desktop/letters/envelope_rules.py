"""Which letters share an envelope: brothers and sisters at one address, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters.addressee_rules import Adult, envelope, set_apart, whom_to_write
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FEWEST_LINES = 2


class Family(Value):
    """One child who gets letters.

    Attributes:
        pupil_id: The child; however many letters it gets, they go into one envelope.
        child: The name, for an envelope without an addressee.
        adults: All adults known of the child, as the register has them.
        alone: Never put with another child, for a reason that the caller knows.
    """

    pupil_id: str
    child: str
    adults: Sequence[Adult] = ()
    alone: bool = False


class Envelope(Value):
    """One envelope.

    Attributes:
        lines: For the address window: addressee, then the address.
        pupil_ids: Whose letters go into it; the first child carries it home.
    """

    lines: tuple[str, ...]
    pupil_ids: tuple[str, ...]

    @property
    def shared(self) -> bool:
        """Whether letters of several children lie in it."""
        return len(self.pupil_ids) > 1


def envelopes(families: Iterable[Family]) -> tuple[Envelope, ...]:
    """Put letters into envelopes, in the order of the children (feature S4).

    Two children share one only where the same adult is written to in the same words at the same
    full address, the school knows that this adult has parental responsibility for each of them,
    and no court order is marked on any adult of any of them. Whatever is not known keeps apart.
    """
    found: list[Envelope] = []
    place: dict[tuple[str, ...], int] = {}
    for number, family in enumerate(families):
        key = shared_key(family) or ("", str(number))
        if key not in place:
            place[key] = len(found)
            found.append(Envelope(window(family), (family.pupil_id,)))
            continue
        one = found[place[key]]
        if family.pupil_id not in one.pupil_ids:
            found[place[key]] = Envelope(one.lines, (*one.pupil_ids, family.pupil_id))
    return tuple(found)


def window(family: Family) -> tuple[str, ...]:
    """What stands in the address window of a child's letters."""
    adult = whom_to_write(family.adults)
    return envelope(adult, family.child, apart=set_apart(family.adults))


def shared_key(family: Family) -> tuple[str, ...] | None:
    """By what letters of brothers and sisters come together; None for letters that stay alone."""
    adult = whom_to_write(family.adults)
    if adult is None or family.alone or set_apart(family.adults):
        return None
    if adult.parental_responsibility is not True:
        return None
    address = tuple(filter(None, map(_plain, adult.address)))
    who = tuple(map(_plain, (adult.name, adult.addressee, adult.salutation)))
    if len(address) < _FEWEST_LINES or not (who[0] or who[1]):
        return None
    return (*who, *address)


def _plain(text: str) -> str:
    """Capitals, blanks, commas and full stops tell no two houses apart."""
    return " ".join(text.casefold().replace(",", " ").replace(".", " ").split())
