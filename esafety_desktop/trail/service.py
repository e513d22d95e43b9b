"""Checking the audit trails from end to end, and their heads for paper (F23)."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.dates import british_time
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import school
from esafety_desktop.store import audit, envelope_heads
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.manifest import inspect
from esafety_desktop.store.verifying import Verification
from esafety_desktop.trail import code_rules
from esafety_desktop.trail.rows import Found, HeadRow, HeadsPage
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from esafety_desktop.store.store import Store
    from esafety_desktop.store.verifying import Fault
    from esafety_desktop.trail.code_rules import Code

CHECKED = "records checked"
PRINTED = "records page made"
_MOST_FAULTS = 3
_TELL = (
    "Was an older back-up put back since? That is the usual reason. If not, something changed the"
    " records outside the program. Change nothing more and keep the last back-ups. Tell the head"
    " and whoever looks after this PC."
)


class _Trail(NamedTuple):
    store: Store
    cabinet: Cabinet
    name: str
    letter: str


class Step(NamedTuple):
    """How far a check has come.

    Attributes:
        done: Entries looked at.
        total: Entries in all.
        found: What is known about a trail once its end is reached, else None.
    """

    done: int
    total: int
    found: Found | None = None


def has_envelopes(store: Store) -> bool:
    """Whether the signed-in person can open any sealed envelope."""
    return len(store.stores) > 1


def check_steps(store: Store, earlier: Sequence[Code] = ()) -> Iterator[Step]:
    """Walk along every trail that the account can open, a few milliseconds at a time.

    Args:
        store: The open store.
        earlier: Heads that were written down before: on a print, or by a back-up.

    Yields:
        How far it came; at the end of each trail what was found about it.

    Raises:
        Problem: a code belongs to no trail that this account can open.
    """
    trails = _trails(store)
    _must_be_known(trails, earlier)
    totals = [_head(one).seq for one in trails]
    before = 0
    for trail, entries in zip(trails, totals, strict=True):
        mine = [code for code in earlier if code.trail == trail.letter]
        anchors = [audit.Head(code.seq, code.start) for code in mine]
        walk = Verification(trail.cabinet, anchors)
        faults: list[Fault] = []
        while not walk.over:
            with trail.store.read() as session:
                faults += walk.step(session)
            yield Step(before + min(walk.last.seq, entries), sum(totals))
        before += entries
        yield Step(before, sum(totals), _found(trail, walk, faults, mine))


def note_check(store: Store, found: Sequence[Found]) -> None:
    """Put down in the trail that it was checked; a full disk keeps nobody from checking."""
    with contextlib.suppress(Problem), store.write() as unit:
        unit.commit(CHECKED, "", {"sound": [one.sound for one in found]})


def heads(store: Store, *, envelopes: bool = False) -> tuple[HeadRow, ...]:
    """The newest entry of each trail.

    Args:
        store: The open store.
        envelopes: Whether the sealed envelopes' are among them: a page that tells of them is for
            their readers only.
    """
    trails = _trails(store)
    wanted = trails if envelopes else [one for one in trails if one.store is store]
    return tuple(_row(one) for one in wanted)


def page(store: Store, found: Sequence[Found] = (), *, envelopes: bool = False) -> HeadsPage:
    """The page that is filed each term; that it was made is in the trail, below its head.

    Raises:
        NotSaved: the disk did not take the entry.
    """
    with store.write() as unit:
        unit.commit(PRINTED)
    bad = [one.name for one in found if not one.sound]
    said = f"Does not add up: {', '.join(bad)}." if bad else "Everything adds up."
    return HeadsPage(
        school(store).name,
        heads(store, envelopes=envelopes),
        store.account.name,
        british_time(store.clock()),
        said if found else "",
    )


class Looker(Value):
    """Who looks into a back-up for its heads, away from the store.

    Attributes:
        folder: The data folder.
        school: The chance name that ties keyring, cabinets and back-ups together.
        private: The account's private key: it opens the envelopes that are for this account.
    """

    folder: Path
    school: str
    private: bytes

    def __repr__(self) -> str:
        return f"Looker({self.school})"


def looker(store: Store) -> Looker:
    """The signed-in account, for `codes_of_backup`."""
    return Looker(store.folder, store.keyring().school, store.private_key())


def codes_of_backup(
    path: Path, who: Looker, told: Callable[[int], None] | None = None
) -> tuple[str, ...]:
    """The heads that a back-up holds, as codes; reads the whole file (worker thread).

    Those of the cabinets were written down in it; those of the sealed envelopes that this account
    can open are read out of their copies.

    Args:
        path: The back-up file.
        who: Who looks.
        told: Hears how many bytes were read.

    Raises:
        Problem: no back-up, a damaged one, or another school's.
    """
    manifest = inspect(path, told)
    if manifest.school != who.school:
        raise Problem("This is a back-up of another school.", "Choose one of this school.")
    letters = {
        Cabinet.OFFICE.file_name: code_rules.OFFICE,
        Cabinet.LOCKED.file_name: code_rules.LOCKED,
    }
    codes = [
        code_rules.code_of(letters[one.name], one.head_seq, one.head_hash)
        for one in manifest.files
        if one.name in letters and one.head_seq
    ]
    codes += [
        code_rules.code_of(code_rules.envelope(one.envelope), one.seq, one.hash)
        for one in envelope_heads.heads_in(path, who.folder, who.private)
    ]
    return tuple(code_rules.written(one) for one in codes)


def _trails(store: Store) -> list[_Trail]:
    letters = {Cabinet.OFFICE: code_rules.OFFICE, Cabinet.LOCKED: code_rules.LOCKED}
    own = [
        _Trail(store, one.cabinet, one.cabinet.plain_name.capitalize(), letters[one.cabinet])
        for one in store.drawers()
    ]
    for envelope in store.stores[1:]:
        letter = code_rules.envelope(envelope.envelope_id)
        own.append(_Trail(envelope, Cabinet.LOCKED, f"Sealed envelope {letter}", letter))
    return own


def _must_be_known(trails: Sequence[_Trail], earlier: Sequence[Code]) -> None:
    letters = {one.letter for one in trails}
    for code in earlier:
        if code.trail not in letters and code.trail.startswith(code_rules.ENVELOPE):
            raise Problem(
                f"The sealed envelope {code.trail} is not among those that you can open.",
                "If you could open it once and nobody told you that it was moved, somebody took it"
                " away or closed it to you. Keep the last back-ups and tell the head. Take that"
                " line out to check the rest.",
            )
        if code.trail not in letters:
            raise Problem(
                f"The code that begins with {code.trail} belongs to a cabinet that you can't open.",
                "Take that line out, or ask a leader to do the check.",
            )


def _head(trail: _Trail) -> audit.Head:
    with trail.store.read() as session:
        return audit.head(session, trail.cabinet)


def _row(trail: _Trail) -> HeadRow:
    with trail.store.read() as session:
        head = audit.head(session, trail.cabinet)
        written_at = audit.written_at(session, trail.cabinet, head.seq)
    code = code_rules.written(code_rules.code_of(trail.letter, head.seq, head.hash))
    return HeadRow(trail.name, head.seq, _when(written_at), code)


def _when(text: str) -> str:
    try:
        return british_time(datetime.fromisoformat(text))
    except ValueError:  # somebody wrote rubbish over it, which the check tells
        return ""


def _found(
    trail: _Trail, walk: Verification, faults: Sequence[Fault], earlier: Sequence[Code]
) -> Found:
    if faults:
        lines = [f"At entry {one.seq:,}: {one.what}." for one in faults[:_MOST_FAULTS]]
        if len(faults) > _MOST_FAULTS:
            lines.append(f"And {len(faults) - _MOST_FAULTS:,} more places.")
        return Found(trail.name, sound=False, lines=(*lines, _TELL))
    said = [f"{walk.last.seq:,} entries, all whole, in order and signed."]
    said += [f"Agrees with what was written down at entry {one.seq:,}." for one in earlier]
    said.append(_keys_told(trail.store, walk))
    return Found(trail.name, sound=True, lines=tuple(said))


def _keys_told(store: Store, walk: Verification) -> str:
    """Whose keys the entries are signed with: a key that nobody expects is to be asked about."""
    ring, told = store.keyring(), []
    for account_id in dict.fromkeys(one.account_id for one in walk.keys):
        since = [
            _when(one.at).partition(" ")[0] for one in walk.keys if one.account_id == account_id
        ]
        account = ring.by_id(account_id)
        name = account.name if account else "an account that was removed"
        told.append(f"{name} (since {', '.join(since)})")
    return f"Signed by: {'; '.join(told)}."
