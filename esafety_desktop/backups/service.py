"""Making back-ups at every place, by hand and by themselves, and whether one is late.

The order: `task` where the store is, `run` on the worker thread, `finish` where the store is again.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from esafety_desktop.backups import book_service, found_service, late_rules, places_service
from esafety_desktop.backups.book_service import places
from esafety_desktop.backups.drill_service import drills
from esafety_desktop.backups.late_rules import begin
from esafety_desktop.backups.rotation_rules import HELD_FOR
from esafety_desktop.backups.rows import DueRow, Kind, Outcome, Place, PlaceResult, Result
from esafety_desktop.dates import british, to_london
from esafety_desktop.school import service as school
from esafety_desktop.store import backup
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import plain_reason
from esafety_desktop.store.traffic import GivingWay, Interrupted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from esafety_desktop.store.store import Store

__all__ = ["Interrupted", "places"]

#: Entries of the trail that change nothing that a back-up would have to hold.
QUIET = (
    "signed in",
    "signed in after a throttle",
    "back-up made",
    "back-up checked",
    "back-up tried out",
    "back-up place added",
    "back-up place removed",
)

_LOOK_BACK = 100
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Task(NamedTuple):
    """A back-up that is to be made.

    Attributes:
        what: What it will hold.
        places: Where it goes.
        school: The school's random id.
        way: Lets a save stop it.
    """

    what: backup.Plan
    places: tuple[Place, ...]
    school: str
    way: GivingWay


def task(store: Store, wanted: Sequence[Place] | None = None) -> Task:
    """Prepare a back-up; from now on a save stops its copying.

    Args:
        store: The open cabinets.
        wanted: Where it goes; every place when None.
    """
    chosen = places(store.folder, store.clock()) if wanted is None else tuple(wanted)
    way = GivingWay()
    store.traffic.copying = way
    return Task(backup.plan(store), chosen, store.keyring().school, way)


def run(what: Task, progress: Callable[[int, int], None]) -> Result:
    """Make it: at every place that is there; then remove what the rotation doesn't keep.

    Raises:
        NotSaved: there was nowhere to copy the cabinets to.
        CabinetDamaged: a cabinet isn't sound.
        Interrupted: a save came first; begin again.
    """
    moment = what.what.made_at
    targets: dict[str, backup.Target] = {}
    faults: dict[str, OSError] = {}
    for place in what.places:
        try:
            folder = places_service.made_ready(place)
            if folder is not None:
                path = backup.free_path(folder, moment, what.school)
                targets[place.id] = backup.Target(path, place.away)
        except OSError as error:  # a stick that dies, a share that is lost: the others go on
            faults[place.id] = error
    made: tuple[backup.Made, ...] = ()
    if targets:
        made = backup.write_all(what.what, tuple(targets.values()), progress, what.way)
    outcomes = dict(zip(targets, made, strict=True))
    results = tuple(
        _failed(one, faults[one.id]) if one.id in faults else _result(one, outcomes.get(one.id))
        for one in what.places
    )
    heads: dict[str, tuple[int, str]] = {}
    for one in made:
        if one.manifest is not None:
            heads = {item.name: (item.head_seq, item.head_hash) for item in one.manifest.files}
            with contextlib.suppress(OSError):  # what was made is made; it is tidied next time
                found_service.tidy(what.what.folder, one.target.path, what.school, moment)
    return Result(moment, results, heads)


def _failed(place: Place, error: OSError) -> PlaceResult:
    said = (
        f"{begin(place.name)}: its folder can't be read: {plain_reason(error)}. Look whether the"
        " stick or drive is sound and the network there, then back up again."
    )
    return PlaceResult(place, Outcome.FAILED, said)


def _result(place: Place, made: backup.Made | None) -> PlaceResult:
    if made is None and place.kind is Kind.PC:
        why = (
            f"{begin(place.name)}: nothing can be written to {place.path}. Ask whoever looks after"
            " the PC. Until then add a stick or a folder in File, Back up now, and back up to that."
        )
        return PlaceResult(place, Outcome.FAILED, why)
    if made is None:
        seen = place.seen_at
        last = f" It was last there on {british(to_london(seen).date())}." if seen else ""
        none = " There is no back-up on it yet." if place.made_at is None else ""
        said = f"{begin(place.name)} isn't there.{last}{none}"
        return PlaceResult(place, Outcome.ABSENT, said)
    if made.fault is not None or made.manifest is None:
        why = f"{made.fault.message} {made.fault.advice}" if made.fault else ""
        return PlaceResult(place, Outcome.FAILED, f"{begin(place.name)}: {why}")
    said = f"{begin(place.name)}: backed up and read again."
    return PlaceResult(place, Outcome.MADE, said, made.target.path)


def finish(store: Store, result: Result) -> Changed[Result]:
    """Write down what became of it: in the trail, and for each place beside the cabinets."""
    book_service.note_result(store.folder, result)
    if not result.made:  # a place that isn't there is no news
        return Changed(Area.SETTINGS, result, result.said if result.failed else "")
    backup.record_heads(store, result.made_at, result.heads)
    return Changed(Area.SETTINGS, result, result.said)


def _changes(store: Store) -> tuple[datetime, ...]:
    """When something was changed that a back-up has to hold; a sign-in alone is nothing."""
    found = [newest_written(one) for one in store.stores]
    found += _closed_changes(store)
    return tuple(one for one in found if one is not None)


def newest_written(store: Store) -> datetime | None:
    """The same of one store alone, without envelopes and closed files.

    Words that are still being typed are in no trail, and would be missed all the same.
    """
    found = [_newest_in(store, trail) for trail in _trails(store)]
    found.append(store.drafts.newest())
    return max((one for one in found if one is not None), default=None)


def _trails(store: Store) -> Iterator[type[OfficeAudit] | type[LockedAudit]]:
    if not store.is_envelope:
        yield OfficeAudit
    if store.is_leader:
        yield LockedAudit


def _newest_in(store: Store, trail: type[OfficeAudit] | type[LockedAudit]) -> datetime | None:
    newest = select(trail.at).where(trail.action.not_in(QUIET)).order_by(trail.seq.desc()).limit(1)
    with store.read() as session:
        return session.scalar(newest)


def _closed_changes(store: Store) -> Iterator[datetime]:
    """Of a closed cabinet only the time of its file is known."""
    if not store.is_leader:
        path = store.folder / Cabinet.LOCKED.file_name
        if path.exists():
            yield datetime.fromtimestamp(path.stat().st_mtime, UTC)


def wanting(store: Store) -> tuple[Place, ...]:
    """The places that lack the newest change, whether they are there or not."""
    found, now = _changes(store), store.clock()
    if not found:
        return ()
    # What is of a time to come, before the clock fell back, is in every back-up since.
    changed = max((one for one in found if one <= now), default=_LONG_AGO)
    return tuple(
        one
        for one in places(store.folder, now)
        # One of a time to come was made before a clock fell back, and proves nothing.
        if one.made_at is None or one.made_at < changed or one.made_at > now
    )


def hold(store: Store) -> None:
    """Keep the newest back-up of each place beyond its time: another one is put in its stead.

    Nothing is held where the newest one lacks something: it isn't what was here.
    """
    lacking = {one.id for one in wanting(store)}
    now = store.clock()
    files = [
        newest.path
        for place in places(store.folder, now)
        if place.id not in lacking
        and (folder := places_service.locate(place)) is not None
        and (newest := found_service.newest_in(store.folder, folder, place.name, now)) is not None
    ]
    book_service.note_held(store.folder, files, now, HELD_FOR)


def newest_good(store: Store) -> datetime | None:
    """When the newest good back-up was made, as far as this PC knows."""
    known = book_service.book(store.folder)
    made = [one.made_at for one in known.places or () if one.made_at is not None]
    if known.other_at is not None:
        made.append(known.other_at)
    return max(made, default=None)


def lacking_words(store: Store) -> tuple[str, str]:
    """Which chosen places have no back-up of today: in a few words, and in a sentence."""
    return late_rules.lacking_words(places(store.folder, store.clock()), store.today())


def banner(store: Store) -> str:
    """What is wrong with the newest good back-up (F26); "" when nothing is."""
    last, now = newest_good(store), store.clock()
    if wrong := late_rules.clock_words(now, last, _newest_at(store)):
        return wrong
    if late_rules.is_fresh(last, now):  # on most days nothing has to be read
        return ""
    return late_rules.banner(last, _begun(store), now, school.terms(store))


def _begun(store: Store) -> datetime | None:
    """When the school was set up."""
    with store.read() as session:
        return session.scalar(select(OfficeAudit.at).order_by(OfficeAudit.seq).limit(1))


def _newest_at(store: Store) -> datetime | None:
    """The latest time that the newest entries tell of; the very newest may be of a wrong clock."""
    newest = select(OfficeAudit.at).order_by(OfficeAudit.seq.desc()).limit(_LOOK_BACK)
    with store.read() as session:
        return max(session.scalars(newest), default=None)


def due(store: Store, day: date) -> tuple[DueRow, ...]:
    """What of back-ups is due or late: the first one, places, and the drill of the term."""
    here = places(store.folder, store.clock())
    tried = drills(store)
    made = {found_service.called(one): one.made_at for one in here}
    rows = [*late_rules.bad_drills(tried, made), *late_rules.late_places(here, store.clock())]
    if newest_good(store) is None:
        none = "There is no back-up yet: make one now"
        return DueRow(none, None, overdue=False, place=late_rules.BACK_UP_PLACE, fault=True), *rows
    rows += late_rules.none_outside(here)
    last = tried[0] if tried and tried[0].good else None  # a bad one is no drill yet
    on = to_london(last.at).date() if last else None
    begun = _begun(store)
    since = to_london(begun).date() if begun else None
    drill = late_rules.drill_due(on, day, school.terms(store), since)
    return (*rows, drill) if drill is not None else tuple(rows)
