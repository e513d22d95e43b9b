"""The full-text index inside the encrypted file: kept by the file, emptied with its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.incidents import chronology_service, closing_service, people_service, service
from esafety_desktop.incidents.records import ChronologyEntry, Incident, IncidentPerson
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.store import checks, cipher, text_index
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.text_search import Term, expression, newest, texts
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

CHRONOLOGY, PEOPLE, FACTS = 31, 1, 0


def owners(store: Store, *terms: Term | str, below: int | None = None) -> list[int]:
    wanted = [term if isinstance(term, Term) else Term(term) for term in terms]
    with store.read() as session:
        return [place.owner for place in newest(session, wanted, below)]


def made(store: Store, *whats: str) -> list[str]:
    return [service.start_incident(store, what).value for what in whats]


def blocks(store: Store) -> bytes:
    """Every byte of the index's own tables."""
    drawer = store.drawers()[1]
    assert drawer.cabinet is Cabinet.LOCKED
    with cipher.opened(drawer) as connection:
        rows = connection.execute("SELECT block FROM incident_words_fts_data").fetchall()
        index = connection.execute("SELECT term FROM incident_words_fts_idx").fetchall()
    return b"\n".join(bytes(row[0]) for row in (*rows, *index) if isinstance(row[0], bytes))


def test_the_newest_incident_is_found_first_and_each_once(leader_store: Store) -> None:
    first, _, _ = made(leader_store, "A threat in a chat", "Nothing at all", "Threat by mail")
    chronology_service.add_note(leader_store, first, "The threat was repeated")
    chronology_service.add_note(leader_store, first, "Another threat")
    assert owners(leader_store, "threat") == [3, 1]
    assert owners(leader_store, "threat", below=3) == [1]
    assert owners(leader_store, "nobody") == []


def test_words_of_one_incident_may_stand_in_different_places(leader_store: Store) -> None:
    first, second = made(leader_store, "Pictures were passed round", "Pictures on a telephone")
    person = PersonRow("", "pupil", "affected", "Zoë Ahmed", "5B")
    people_service.add_person(leader_store, first, person)
    chronology_service.add_note(leader_store, second, "Spoke with Zoë's mother")
    chronology_service.add_note(leader_store, first, "The police were told")
    assert owners(leader_store, "zoe", "pictures") == [2, 1]
    assert owners(leader_store, "zoe", "police") == [1]
    assert owners(leader_store, Term("zoe", code=PEOPLE)) == [1]


def test_many_incidents_are_walked_in_step(leader_store: Store) -> None:
    with leader_store.write() as unit:
        for number in range(1, 301):
            words = ["common"] + ["third"] * (number % 3 == 0) + ["seventh"] * (number % 7 == 0)
            record = Incident(
                year_start=2026,
                number=number,
                entered_at=unit.now,
                what_happened=" ".join(words),
            )
            unit.session.add(record)
        unit.commit_unaudited()
    assert owners(leader_store, "common") == list(range(300, 0, -1))
    both = [number for number in range(300, 0, -1) if number % 21 == 0]
    assert owners(leader_store, "third", "seventh") == both
    assert owners(leader_store, "seventh", "common", "third", below=200) == both[-9:]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("nunez", "Señora Núñez rang"),
        ("NÚÑEZ", "senora nunez rang"),
        ("lukasz", "Łukasz saw it"),
        ("Łukasz", "lukasz saw it"),
        ("strasse", "in der Hauptstraße strasse"),
        ("o'brien", "Mrs O’Brien came"),
        ("obrien", "Mr OBrien came"),
        ("李", "name: 李 only"),
        ("مُحمد", "named مُحمد today"),
        ("Zoë", "Zoe\u0308 Ahmed"),
    ],
)
def test_accents_capitals_and_apostrophes_make_no_difference(
    leader_store: Store, typed: str, text: str
) -> None:
    made(leader_store, text)
    assert owners(leader_store, typed) == [1]


@pytest.mark.parametrize(
    "typed",
    [
        'a "quote" inside',
        "cat AND dog",
        "cat OR dog",
        "NOT cat",
        "cat NEAR(dog, 2)",
        "text:cat",
        "{text} : cat",
        "-cat +dog ^first",
        "cat*",
        "(cat",
        "'; DROP TABLE incident; --",
        "\x00cat\x1f",
        '"',
        "&",
    ],
)
def test_whatever_is_typed_is_taken_as_words(leader_store: Store, typed: str) -> None:
    made(leader_store, f"They wrote {typed} on the board")
    assert owners(leader_store, typed) in ([1], [])
    assert owners(leader_store, Term(typed, prefix=True)) in ([1], [])
    assert owners(leader_store, "board") == [1]


def test_operators_are_words(leader_store: Store) -> None:
    made(leader_store, "the cat", "a dog near the cat and not the bird")
    assert owners(leader_store, "near") == [2]
    assert owners(leader_store, "cat and not") == [2]
    assert expression(Term('say "no"', prefix=True)) == '"say ""no""" *'


def test_the_beginning_of_a_word_is_enough_when_asked(leader_store: Store) -> None:
    made(leader_store, "Snapchat", "Snap", "Strap")
    assert owners(leader_store, Term("snap", prefix=True)) == [2, 1]
    assert owners(leader_store, Term("snapch", prefix=True)) == [1]
    assert owners(leader_store, Term("snapch")) == []


def test_the_folding_of_letters_is_that_of_the_other_searches() -> None:
    for letter, plain in text_index.PLAIN_LETTERS.items():
        assert search_key(chr(letter)) == plain


def test_facts_that_change_are_found_by_their_new_words_only(leader_store: Store) -> None:
    (first,) = made(leader_store, "")
    with leader_store.write() as unit:
        record = unit.session.scalars(select(Incident)).one()
        record.place = "Gymnasium"
        unit.commit_unaudited()
    assert owners(leader_store, "gymnasium") == [1]
    with leader_store.write() as unit:
        record = unit.session.scalars(select(Incident)).one()
        record.place = "Library"
        unit.commit_unaudited()
    assert owners(leader_store, "gymnasium") == []
    assert owners(leader_store, "library") == [1]
    assert first


def test_what_is_taken_back_is_not_in_the_index(leader_store: Store) -> None:
    (first,) = made(leader_store, "Something")
    with leader_store.write() as unit:
        record = unit.session.scalars(select(Incident)).one()
        record.place = "Neverland"
        unit.session.flush()
    assert owners(leader_store, "neverland") == []
    noted = chronology_service.add_note(leader_store, first, "Wronglywritten")
    assert noted.undo is not None
    noted.undo.run(leader_store)
    assert owners(leader_store, "wronglywritten") == [1], "a struck line can still be read"


@pytest.mark.covers("TFG-7")
def test_disposed_text_is_gone_from_the_file(leader_store: Store) -> None:
    first, _ = made(leader_store, "Xylophonist threatened", "Another matter")
    person = PersonRow("", "pupil", "affected", "Quentinella Ahmed", "5B")
    people_service.add_person(leader_store, first, person)
    chronology_service.add_note(leader_store, first, "Zymurgical details " * 300)
    words = (b"xylophonist", b"quentinella", b"zymurgical")
    assert all(word[1:] in blocks(leader_store) for word in words)
    closing_service.move_to_paper(leader_store, first, "with the chair of governors")
    for word in words:
        assert owners(leader_store, word.decode()) == []
        assert word[1:] not in blocks(leader_store)
    assert owners(leader_store, "governors") == [1]
    assert owners(leader_store, "another") == [2]


@pytest.mark.fault("B15")
def test_b15_a_very_long_note_is_found_by_its_last_word(leader_store: Store) -> None:
    first, _ = made(leader_store, "Something", "Else")
    text = "word " * 4000 + "lastofall"
    chronology_service.add_note(leader_store, first, text)
    assert owners(leader_store, "lastofall") == [1]


def test_deleted_rows_are_gone(leader_store: Store) -> None:
    (first,) = made(leader_store, "Something")
    person = PersonRow("", "pupil", "affected", "Quentinella Ahmed", "5B")
    with leader_store.write() as unit:
        unit.session.add(
            IncidentPerson(incident_id=first, kind="pupil", role="affected", name=person.name)
        )
        unit.commit_unaudited()
    assert owners(leader_store, "quentinella") == [1]
    with leader_store.write() as unit:
        unit.session.delete(unit.session.scalars(select(IncidentPerson)).one())
        unit.commit_unaudited()
    assert owners(leader_store, "quentinella") == []


def test_the_texts_of_what_was_found_are_read_by_their_places(leader_store: Store) -> None:
    (first,) = made(leader_store, "Something")
    entry_id = chronology_service.add_note(leader_store, first, "Peculiar words").value
    with leader_store.read() as session:
        (place,) = newest(session, [Term("peculiar")])
        found = texts(session, place.code, [place.row])
    assert place.code == CHRONOLOGY
    assert found == {place.row: (entry_id, "Peculiar words")}


def test_the_index_is_made_anew_when_it_is_missing(leader_store: Store) -> None:
    made(leader_store, *(f"Thing number{n}" for n in range(30)))
    with leader_store.write() as unit:
        unit.session.connection().exec_driver_sql(f"DROP TABLE {text_index.TABLE}")
        unit.session.connection().exec_driver_sql("PRAGMA main.user_version=0")
        unit.commit_unaudited()
    with pytest.raises(Problem, match="search"):
        owners(leader_store, "thing")
    assert text_index.rebuild(leader_store) == 60
    with leader_store.read() as session:
        assert text_index.is_complete(session)
    assert len(owners(leader_store, "thing")) == 30
    assert owners(leader_store, "number7") == [8]


def test_writing_goes_on_while_the_index_is_made_anew(
    leader_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "_SLICE", 5)
    names = made(leader_store, *(f"Thing number{n}" for n in range(12)))
    steps = text_index.rebuild_steps(leader_store)
    next(steps)
    with leader_store.read() as session:
        assert not text_index.is_complete(session)
    closing_service.move_to_paper(leader_store, names[11], "in the safe")
    chronology_service.add_note(leader_store, names[0], "Written meanwhile")
    added = made(leader_store, "Begun meanwhile")
    for _ in steps:
        pass
    assert owners(leader_store, "meanwhile") == [13, 1]
    assert owners(leader_store, "number11") == []
    assert b"umber11" not in blocks(leader_store)
    assert owners(leader_store, "thing") == list(range(11, 0, -1))
    closing_service.move_to_paper(leader_store, added[0], "in the safe")
    assert owners(leader_store, "meanwhile") == [1]
    with leader_store.read() as session:
        assert text_index.is_complete(session)
        check = f"INSERT INTO {text_index.TABLE}({text_index.TABLE}) VALUES('integrity-check')"
        session.connection().exec_driver_sql(check)
        entries = session.scalars(select(ChronologyEntry.text)).all()
    assert any("meanwhile" in (text or "") for text in entries)


def test_what_was_given_up_half_way_is_finished_in_idle_moments(leader_store: Store) -> None:
    made(leader_store, "Something")
    steps = text_index.rebuild_steps(leader_store)
    next(steps)
    del steps
    with leader_store.read() as session:
        assert not text_index.is_complete(session)
    chronology_service.add_note(leader_store, made(leader_store, "More")[0], "Even more")
    assert not any(checks.check_steps(leader_store))
    assert owners(leader_store, "something") == [1]
    assert owners(leader_store, "even") == [2]
    assert list(text_index.catch_up(leader_store)) == []
