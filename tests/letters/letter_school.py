"""A small school in a real store: names in five scripts, an injection, two families set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.school.records import Parent, Pupil, School, SchoolClass

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

YEAR = 2026
NAMES = (
    ("Ashdown", "Zoë"),
    ("Kowalczyk", "Łukasz"),
    ("Nguyễn", "Mỹ Linh"),
    ("Παπαδόπουλος", "Γιώργος"),
    ("Шевченко", "Юлія"),
    ("الحسن", "محمد"),
    ("כהן", "שרה"),
    ("</para>", "<b>Bobby</b>"),
)


def fill(store: Store) -> dict[str, str]:
    """Two classes: 5B with the names above, 1R with three; gives class name → id."""
    with store.write() as unit:
        session = unit.session
        session.add(
            School(
                name="Seabrook Primary School",
                address="Harbour Road\nSeabrook\nSB1 2CD",
                telephone="0151 496 0123",
                head_teacher="Mrs J. Okafor",
                academic_year=YEAR,
            )
        )
        classes = {}
        for name, year_group in (("5B", "5"), ("1R", "1")):
            record = SchoolClass(name=name, year_group=year_group, academic_year=YEAR)
            session.add(record)
            session.flush()
            classes[name] = record.id
        for surname, forename in NAMES:
            _child(session, surname, forename, classes["5B"], "5")
        for forename in ("Ada", "Ben", "Cai"):
            _child(session, "Young", forename, classes["1R"], "1")
        unit.commit("test.fill")
    return classes


def _child(session: Session, surname: str, forename: str, class_id: str, year_group: str) -> None:
    pupil = Pupil(surname=surname, forename=forename, class_id=class_id, year_group=year_group)
    session.add(pupil)
    session.flush()
    session.add_all(
        [
            Parent(
                pupil_id=pupil.id,
                name=f"Parent {surname}",
                salutation=f"Mrs {surname}",
                addressee=f"Mr and Mrs {surname}",
                address="14 Harbour Road\nSeabrook\nSB1 2CD",
                priority=1,
            ),
            Parent(pupil_id=pupil.id, name="Second", salutation="Mr Second", priority=2),
        ]
    )


def set_flag(store: Store, family: str, **flags: object) -> None:
    """Change marks of a child, as the office would."""
    with store.write() as unit:
        pupil = unit.session.query(Pupil).filter_by(surname=family).first()
        assert pupil is not None
        for name, value in flags.items():
            setattr(pupil, name, value)
        unit.commit("test.flag")
