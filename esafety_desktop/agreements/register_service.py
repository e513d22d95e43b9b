"""The register itself: which agreements there are, and a slot for each signature that is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import and_, bindparam, func, insert, literal_column, or_, select, update

from esafety_desktop.agreements.records import Agreement, AgreementVersion, RegisterSlot
from esafety_desktop.agreements.register_rules import (
    AskedFacts,
    Difference,
    PupilFacts,
    SlotFacts,
    SlotKeySeq,
    difference,
)
from esafety_desktop.agreements.rows import ONCE, AgreementRow, Status
from esafety_desktop.agreements.version_service import newest_version, pin, text_digest
from esafety_desktop.dates import AcademicYear
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import has_left, on_roll
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.wordings.service import effective_agreements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Select, Table
    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store, UnitOfWork


def agreements(store: Store) -> tuple[AgreementRow, ...]:
    """The agreements in use that pupils' families sign, in the order of their columns."""
    with store.read() as session:
        return read_agreements(session)


def read_agreements(session: Session) -> tuple[AgreementRow, ...]:
    """The same inside an open read or unit of work."""
    return tuple(row for _, row in read_numbered(session))


def _newest_wordings() -> Select[*tuple[Any, ...]]:
    version = AgreementVersion.__table__.c
    newest = (
        select(version.agreement_id, func.max(version.number).label("number"))
        .group_by(version.agreement_id)
        .subquery()
    )
    own = Agreement.__table__.c
    both = and_(version.agreement_id == own.id, version.number == newest.c.number)
    return (
        select(
            own.seq,
            own.id,
            own.key,
            own.audience,
            own.title,
            own.short,
            own.yearly,
            own.child_signs,
            own.parent_signs,
            own.year_groups,
            version.number,
            version.id,
        )
        .join_from(Agreement.__table__, newest, newest.c.agreement_id == own.id)
        .join(AgreementVersion.__table__, both)
        .where(own.in_use)
        .order_by(own.position, own.seq)
    )


_NEWEST_WORDINGS = _newest_wordings()


def read_numbered(session: Session) -> tuple[tuple[int, AgreementRow], ...]:
    """The same with the number by which slots know each."""
    return tuple(
        (row[0], _agreement(row)) for row in session.connection().execute(_NEWEST_WORDINGS)
    )


def _agreement(row: Sequence[Any]) -> AgreementRow:
    return AgreementRow(
        id=row[1],
        key=row[2],
        audience=row[3],
        title=row[4],
        short=row[5],
        yearly=row[6],
        child_signs=row[7],
        parent_signs=row[8],
        year_groups=tuple(row[9].split()),
        version=row[10],
        version_id=row[11],
    )


def current_year(store: Store) -> int:
    """The academic year whose register is in use, by the calendar year of its September."""
    with store.read() as session:
        return year_in_use(session, store)


def bring_up_to_date(store: Store) -> Changed[int]:
    """Take in changed wordings, joiners, leavers and children who changed class.

    Cheap, and writes nothing, when nothing is behind. Called where the register is shown and
    after an import; each child at school then has a slot for each agreement that is asked of it.

    Returns:
        How many slots were added or altered.
    """
    with store.read() as session:
        texts = effective_agreements(session)
        year = year_in_use(session, store)
        behind = (
            _texts_behind(session, texts) or len(_read_difference(session, year, store.today())) > 0
        )
    if not behind:
        return Changed(Area(0), 0)
    with store.write() as unit:
        altered = bring_into(unit)
        unit.commit("register brought up to date", "register", {"slots": altered, "year": year})
    return Changed(Area.AGREEMENTS, altered)


def bring_into(unit: UnitOfWork) -> int:
    """The same inside an open unit of work; how many slots were added or altered."""
    adopt_texts(unit, effective_agreements(unit.session))
    year = year_in_use(unit.session, unit.store)
    found = _read_difference(unit.session, year, unit.store.today())
    _write_difference(unit.session, found, year)
    return len(found)


def adopt_texts(unit: UnitOfWork, texts: tuple[AgreementText, ...]) -> int:
    """Keep agreements and wordings as they are in force; how many wordings are new."""
    session = unit.session
    gone = {record.key: record for record in session.scalars(select(Agreement))}
    new = 0
    for position, text in enumerate(texts):
        record = gone.pop(text.id, None) or Agreement(key=text.id)
        session.add(record)
        for name, value in _description(text, position).items():
            setattr(record, name, value)
        record.in_use = True
        session.flush()
        new += pin(unit, record, text)
    for record in gone.values():
        record.in_use = False
    session.flush()
    return new


def pin_version(unit: UnitOfWork, text: AgreementText) -> str:
    """Keep a wording that no column of the register stands for (adults sign it); gives its id."""
    record = unit.session.scalars(select(Agreement).where(Agreement.key == text.id)).first()
    if record is None:
        record = Agreement(key=text.id, in_use=False)
        unit.session.add(record)
    for name, value in _description(text, 0).items():
        setattr(record, name, value)
    unit.session.flush()
    pin(unit, record, text)
    return newest_version(unit.session, record.id).id


def _description(text: AgreementText, position: int) -> dict[str, object]:
    """What is kept of an agreement beside its wording."""
    return {
        "audience": text.audience,
        "title": text.title,
        "short": text.short,
        "yearly": text.yearly,
        "child_signs": text.child_signs,
        "parent_signs": text.parent_signs,
        "year_groups": " ".join(text.year_groups),
        "position": position,
    }


def _texts_behind(session: Session, texts: tuple[AgreementText, ...]) -> bool:
    """Whether what is kept of the agreements in use differs from ``resources`` in anything."""
    found = session.execute(
        select(Agreement, AgreementVersion.digest)
        .join(AgreementVersion, AgreementVersion.agreement_id == Agreement.id)
        .where(Agreement.in_use)
        .order_by(AgreementVersion.number)
    )
    newest = {record.key: (record, digest) for record, digest in found}
    return newest.keys() != {text.id for text in texts} or any(
        _differs(*newest[text.id], text, position) for position, text in enumerate(texts)
    )


def _differs(record: Agreement, digest: str, text: AgreementText, position: int) -> bool:
    return digest != text_digest(text.wording) or any(
        getattr(record, name) != value for name, value in _description(text, position).items()
    )


def _read_difference(session: Session, year: int, today: date) -> Difference:
    asked = session.execute(
        select(Agreement.seq, Agreement.yearly, Agreement.year_groups).where(Agreement.in_use)
    )
    this_year = and_(SchoolClass.id == Pupil.class_id, SchoolClass.academic_year == year)
    years = (ONCE, year)
    still_due = select(RegisterSlot.pupil_seq).where(
        RegisterSlot.year.in_(years), RegisterSlot.status == literal_column("'due'")
    )
    counts = or_(on_roll(today), Pupil.seq.in_(still_due))  # leavers of old are settled
    pupils = session.execute(
        select(
            Pupil.seq,
            SchoolClass.seq,
            func.coalesce(func.nullif(Pupil.year_group, ""), SchoolClass.year_group, ""),
            has_left(today),
            has_left(AcademicYear(year).first_day),
        )
        .outerjoin(SchoolClass, this_year)
        .where(counts)
    )
    slots = session.execute(
        select(
            RegisterSlot.year,
            RegisterSlot.pupil_seq,
            RegisterSlot.agreement_seq,
            RegisterSlot.class_seq,
            RegisterSlot.status,
        ).where(
            RegisterSlot.year.in_(years),
            RegisterSlot.pupil_seq.in_(select(Pupil.seq).where(counts)),
        )
    )
    return difference(
        (PupilFacts(*row) for row in pupils),
        (AskedFacts(row[0], row[1], tuple(row[2].split())) for row in asked),
        {SlotKeySeq(*row[:3]): SlotFacts(*row[3:]) for row in slots},
        year,
    )


def _write_difference(session: Session, found: Difference, year: int) -> None:
    if found.missing:
        session.execute(
            insert(RegisterSlot),
            [{**key._asdict(), "class_seq": class_seq} for key, class_seq in found.missing],
        )
    of_year = update(RegisterSlot).where(RegisterSlot.year.in_((ONCE, year)))
    if found.moved:
        slot = RegisterSlot.__table__.c
        session.connection().execute(
            update(cast("Table", RegisterSlot.__table__))
            .where(or_(slot.year == ONCE, slot.year == year), slot.pupil_seq == bindparam("pupil"))
            .values(class_seq=bindparam("to")),
            [{"pupil": pupil, "to": to} for pupil, to in found.moved],
        )
    for pupils, before, after in (
        (found.left, Status.DUE, Status.LEFT),
        (found.back, Status.LEFT, Status.DUE),
    ):
        for pupil_seq in pupils:
            session.execute(
                of_year.where(
                    RegisterSlot.pupil_seq == pupil_seq, RegisterSlot.status == before.value
                ).values(status=after.value)
            )
    for keys, after in ((found.unasked, Status.UNASKED), (found.asked_again, Status.DUE)):
        _turn(session, keys, after)


def _turn(session: Session, keys: Sequence[SlotKeySeq], after: Status) -> None:
    if not keys:
        return
    slot = RegisterSlot.__table__.c
    session.connection().execute(
        update(cast("Table", RegisterSlot.__table__))
        .where(
            slot.year == bindparam("of_year"),
            slot.pupil_seq == bindparam("pupil"),
            slot.agreement_seq == bindparam("agreement"),
        )
        .values(status=after.value),
        [{"of_year": k.year, "pupil": k.pupil_seq, "agreement": k.agreement_seq} for k in keys],
    )
