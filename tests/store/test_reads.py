"""Reads inside one another share a session, and what was read once in there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.store.faults import CabinetsClosed
from esafety_desktop.store.reads import read_once, worked_out
from esafety_desktop.store.settings import get_setting, put_setting
from tests.work import statements

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


def keep(store: Store, value: int) -> None:
    with store.write() as unit:
        put_setting(unit, "number", value)
        unit.commit("tested")


def number(store: Store) -> int:
    with store.read() as session:
        return int(get_setting(session, "number", 0))


def test_a_read_inside_a_read_is_the_same_one(office_store: Store) -> None:
    with statements() as said, office_store.read() as outer:
        assert number(office_store) == 0
        with office_store.read() as inner:
            assert inner is outer
        assert outer.scalar(text("SELECT 1")) == 1
    assert said.count("BEGIN") == 1


def test_reads_one_after_the_other_are_two(office_store: Store) -> None:
    with statements() as said:
        number(office_store)
        number(office_store)
    assert said.count("BEGIN") == 2


def test_what_was_read_once_is_forgotten_with_the_read(office_store: Store) -> None:
    with statements() as said, office_store.read():
        assert [number(office_store) for _ in range(3)] == [0, 0, 0]
    assert sum("setting" in one for one in said) == 1
    keep(office_store, 7)
    assert number(office_store) == 7


def test_a_unit_of_work_reads_again_each_time(office_store: Store) -> None:
    with office_store.write() as unit:
        for value in (1, 2):
            put_setting(unit, "number", value)
            assert get_setting(unit.session, "number") == value
        asked = iter("ab")
        assert [read_once(unit.session, "x", lambda: next(asked)) for _ in range(2)] == ["a", "b"]


def test_a_write_inside_reads_raises_until_the_last_of_them_ends(office_store: Store) -> None:
    with office_store.read():
        with office_store.read():
            pass
        with pytest.raises(RuntimeError), office_store.write():
            pass
    keep(office_store, 1)
    with office_store.write(), pytest.raises(RuntimeError), office_store.read():
        pass


def test_an_error_inside_leaves_the_read_around_it_whole(office_store: Store) -> None:
    with office_store.read() as outer:
        with pytest.raises(ValueError, match="inside"), office_store.read():
            raise ValueError("inside")
        assert outer.scalar(text("SELECT 1")) == 1
    keep(office_store, 1)


def test_a_generator_may_keep_its_read_longer_than_the_one_around_it(office_store: Store) -> None:
    def slow() -> Generator[Session, None, None]:
        with office_store.read() as session:
            yield session
            yield session

    kept = slow()
    with office_store.read() as outer:
        assert next(kept) is outer
    assert next(kept).scalar(text("SELECT 1")) == 1
    with pytest.raises(RuntimeError), office_store.write():
        pass
    kept.close()
    keep(office_store, 1)


def test_a_read_may_begin_while_a_generator_keeps_one_and_outlive_it(office_store: Store) -> None:
    def slow() -> Generator[Session, None, None]:
        with office_store.read() as session:
            yield session

    kept = slow()
    first = next(kept)
    with office_store.read() as session:
        assert session is first
        kept.close()
        assert session.scalar(text("SELECT 1")) == 1
    keep(office_store, 1)


def test_another_thread_has_a_read_of_its_own(office_store: Store) -> None:
    found: list[Session] = []

    def elsewhere() -> None:
        with office_store.read() as session:
            found.append(session)

    with office_store.read() as here:
        beside = threading.Thread(target=elsewhere)
        beside.start()
        beside.join()
        assert found[0] is not here


def test_a_generator_that_another_thread_ends_bars_no_later_read(office_store: Store) -> None:
    def slow() -> Generator[Session, None, None]:
        with office_store.read() as session:
            yield session

    kept = slow()
    first = next(kept)
    beside = threading.Thread(target=kept.close)
    beside.start()
    beside.join()
    with office_store.read() as session:
        assert session is not first
        assert session.scalar(text("SELECT 1")) == 1
    keep(office_store, 1)


def test_inside_a_read_of_a_store_that_was_closed_nothing_can_be_read(office_store: Store) -> None:
    with office_store.read():
        office_store.close()
        with pytest.raises(CabinetsClosed), office_store.read():
            pass


def test_what_was_worked_out_is_kept_for_all_sessions_until_the_cabinets_close(
    office_store: Store,
) -> None:
    asked: list[str] = []

    def work() -> str:
        asked.append("asked")
        return "worked out"

    for _ in range(2):
        with office_store.read() as session:
            assert worked_out(session, ("of", "this"), work) == "worked out"
    with office_store.write() as unit:
        assert worked_out(unit.session, ("of", "this"), work) == "worked out"
        assert len(asked) == 1
        worked_out(unit.session, ("of", "that"), work)
        assert len(asked) == 2
    office_store.forget_worked_out()  # something went for good
    worked_out(session, ("of", "this"), work)
    worked_out(session, ("of", "this"), work)
    assert len(asked) == 3
    office_store.close()
    for _ in range(2):
        worked_out(session, ("of", "this"), work)
    assert len(asked) == 5  # nothing is kept any more
