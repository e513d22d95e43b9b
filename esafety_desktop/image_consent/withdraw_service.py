"""A family takes consent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.image_consent.answer_rules import standing
from esafety_desktop.image_consent.line_service import Made, keep, line_of, undo_of
from esafety_desktop.image_consent.reading_service import lines_of
from esafety_desktop.image_consent.records import ImageTask
from esafety_desktop.image_consent.rows import Answer, Given, Kind, Why
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from esafety_desktop.image_consent.records import ImageLine
    from esafety_desktop.image_consent.rows import Heard, Line, Use
    from esafety_desktop.store.store import Store


def withdraw(
    store: Store, pupil_id: str, uses: Collection[str], heard: Heard
) -> Changed[tuple[str, ...]]:
    """The family takes consent back from a day on; the pictures are to be taken down.

    Args:
        store: The open cabinets.
        pupil_id: The child.
        uses: The uses that are taken back.
        heard: From when, who told the school, how, and who took it down.

    Returns:
        The ids of the tasks to take pictures down.

    Raises:
        Problem: nothing was chosen that stands at yes, or it isn't said who took it down.
    """
    if not heard.taken_by.strip():
        raise Problem("Write who took this down.", "For example: Mrs Khan, who took the call.")
    with store.write() as unit:
        asked = read_asked(unit.session)
        known = lines_of(unit.session, pupil_id)
        chosen = [
            use
            for use in asked.uses
            if use.id in set(uses) and not _gone(known, use, (heard.from_on, store.today()))
        ]
        if not chosen:
            raise Problem("Nothing was chosen to take back.", "Tick at least one use.")
        lines = [
            line_of(unit, asked, pupil_id, Given(use.id, Answer.WITHDRAWN), heard) for use in chosen
        ]
        for line in lines:
            line.kind = Kind.WITHDRAWN.value
        tasks = [
            _task(line, use) for line, use in zip(lines, chosen, strict=True) if _shown(known, use)
        ]
        unit.session.add_all(tasks)
        label = f"Consent taken back for {', '.join(use.short for use in chosen)}"
        ids = tuple(task.id for task in tasks)
        made = keep(unit, Made(label, tuple(line.id for line in lines), ids), lines)
    said = f"{label} from {british(heard.from_on)}. "
    said += "Today says what to take down." if ids else "Nothing had been allowed before."
    return Changed(Area.AGREEMENTS, ids, said, undo_of(made))


def _gone(known: Sequence[Line], use: Use, days: Iterable[date]) -> bool:
    """Whether it is taken back on all of these days already."""
    return all(standing(known, use, day).answer is Answer.WITHDRAWN for day in days)


def _shown(known: Sequence[Line], use: Use) -> bool:
    """Whether pictures may have been shown there: some yes was given once, to whatever words."""
    return any(
        line.use == use.id and line.answer is Answer.YES and line.taken_back_at is None
        for line in known
    )


def _task(line: ImageLine, use: Use) -> ImageTask:
    return ImageTask(
        pupil_seq=line.pupil_seq,
        use=use.id,
        what=use.take_down,
        why=Why.WITHDRAWN.value,
        since=line.from_on,
        due_on=line.from_on,
    )
