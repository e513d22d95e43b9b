"""Which review counts: corrections stand where the review stood that they put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Step(NamedTuple):
    """A review as far as its order is concerned: its own number, and what it puts right."""

    seq: int
    id: str
    corrects: str


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Newest first: a correction beside the review that it puts right, the later one first."""
    known = {step.id: step for step in steps}

    def place(step: Step) -> tuple[int, int]:
        root = step
        while root.corrects in known:
            root = known[root.corrects]
        return root.seq, step.seq

    return tuple(sorted(known.values(), key=place, reverse=True))


def latest(steps: Iterable[Step]) -> Step | None:
    """The review that counts today; None before the first."""
    return next(iter(in_order(steps)), None)
