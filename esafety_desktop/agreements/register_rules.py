"""What the register lacks, compared with the children at school: pure decisions."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from esafety_desktop.agreements.rows import ONCE, Status
from esafety_desktop.value import Value


class PupilFacts(NamedTuple):
    """What decides about a child's slots; ``class_seq`` counts this year's class only.

    Who ``leaves_before`` the year begins is still here, and asked nothing new.
    """

    seq: int
    class_seq: int | None
    year_group: str
    left: bool
    leaves_before: bool = False


class AskedFacts(NamedTuple):
    """What decides for whom an agreement is; no year group means every pupil."""

    seq: int
    yearly: bool
    year_groups: tuple[str, ...]


class SlotKeySeq(NamedTuple):
    """The primary key of a slot."""

    year: int
    pupil_seq: int
    agreement_seq: int


class SlotFacts(NamedTuple):
    """What is held about a slot so far."""

    class_seq: int | None
    status: str


class Difference(Value):
    """What has to be written, by the children's numbers.

    Attributes:
        missing: Slots to add, each with the class to add it under.
        moved: Children who are in another class now.
        left: Children who left while something was due.
        back: Children who left and are at school again.
        unasked: Slots that are due of children who aren't asked any more: the agreement is for
            other years now, or the child is in one of those.
        asked_again: Such slots whose children are asked again.
    """

    missing: tuple[tuple[SlotKeySeq, int | None], ...] = ()
    moved: tuple[tuple[int, int | None], ...] = ()
    left: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    unasked: tuple[SlotKeySeq, ...] = ()
    asked_again: tuple[SlotKeySeq, ...] = ()

    def __len__(self) -> int:
        children = len(self.moved) + len(self.left) + len(self.back)
        return len(self.missing) + children + len(self.unasked) + len(self.asked_again)


def difference(
    pupils: Iterable[PupilFacts],
    asked: Iterable[AskedFacts],
    slots: Mapping[SlotKeySeq, SlotFacts],
    year: int,
) -> Difference:
    """Compare the register of one academic year with the school as it is."""
    agreements = tuple(asked)
    missing: list[tuple[SlotKeySeq, int | None]] = []
    moved: list[tuple[int, int | None]] = []
    left: list[int] = []
    back: list[int] = []
    turned: dict[str, list[SlotKeySeq]] = {Status.UNASKED: [], Status.DUE: []}
    for pupil in pupils:
        keys = [SlotKeySeq(year if a.yearly else ONCE, pupil.seq, a.seq) for a in agreements]
        held = [slots[key] for key in keys if key in slots]
        if pupil.left:
            if any(slot.status == Status.DUE for slot in held):
                left.append(pupil.seq)
            continue
        missing.extend(
            (key, pupil.class_seq)
            for key, agreement in zip(keys, agreements, strict=True)
            if key not in slots and not pupil.leaves_before and _is_for(agreement, pupil)
        )
        if any(slot.class_seq != pupil.class_seq for slot in held):
            moved.append((pupil.seq, pupil.class_seq))
        if any(slot.status == Status.LEFT for slot in held):
            back.append(pupil.seq)
        for key, agreement in zip(keys, agreements, strict=True):
            if key in slots and (to := _turns_to(slots[key], agreement, pupil)):
                turned[to].append(key)
    unasked, again = tuple(turned[Status.UNASKED]), tuple(turned[Status.DUE])
    return Difference(tuple(missing), tuple(moved), tuple(left), tuple(back), unasked, again)


def _turns_to(slot: SlotFacts, agreement: AskedFacts, pupil: PupilFacts) -> str:
    """What a slot becomes because the child isn't asked any more, or is again; "": nothing.

    Who has no year group just now stays as they are. Who is back at school is not asked again for
    what is no longer for them.
    """
    if (
        slot.status in {Status.DUE, Status.LEFT}
        and pupil.year_group
        and not _is_for(agreement, pupil)
    ):
        return Status.UNASKED
    return Status.DUE if slot.status == Status.UNASKED and _is_for(agreement, pupil) else ""


def _is_for(agreement: AskedFacts, pupil: PupilFacts) -> bool:
    return not agreement.year_groups or pupil.year_group in agreement.year_groups
