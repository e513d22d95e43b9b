"""A transfer on its way: printed or saved, sent, asked for, receipt back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import transfer_rules as rules
from esafety_desktop.pupil_files.transfer_keeping_service import found_open, sent_words, tell
from esafety_desktop.school.service import terms
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


def note_handled(store: Store, transfer_id: str, words: str) -> Changed[None]:
    """Put what became of the pages into each chronology: printed, all in hand, saved."""
    with store.write() as unit:
        record = found_open(unit.session, transfer_id)
        record.handled = f"{british_time(unit.now)}, {unit.account.name}: {plain(words)}"
        tell(
            unit, record, f"Transfer pack for {record.to_school}: {plain(words)}", "transfer.pages"
        )
    return Changed(Area.INCIDENTS, None, "It is in the chronology of each incident.")


def mark_sent(
    store: Store, transfer_id: str, on: date, how: str, reference_words: str = ""
) -> Changed[None]:
    """Put down that the records went.

    Args:
        store: The store of the cabinet.
        transfer_id: The transfer.
        on: The day.
        how: One of `rules.HOWS`.
        reference_words: Number of the delivery, who took them; "" for none.

    Raises:
        Problem: they went already, the transfer is over, or the day lies ahead.
    """
    _not_ahead(store, on)
    days = terms(store)
    with store.write() as unit:
        record = found_open(unit.session, transfer_id)
        if record.sent_on is not None:
            raise Problem(
                "These records went already.",
                f"Nothing is left to do: they went on {british(record.sent_on)}.",
            )
        record.sent_on, record.sent_by = on, unit.account.name
        record.sent_how, record.sent_reference = how, plain(reference_words)
        record.chase_on = rules.receipt_by(on, days)
        tell(
            unit,
            record,
            f"Records sent to {record.to_school}.\n{sent_words(record)}",
            "transfer.sent",
        )
        said = f"Put down. The receipt is asked for from {british(record.chase_on)}."
    return Changed(Area.INCIDENTS, None, said)


def mark_chased(store: Store, transfer_id: str, words: str) -> Changed[None]:
    """Put down that the new school was asked for the receipt; it is asked for again later.

    Raises:
        Problem: nothing is waited for, or nothing is written.
    """
    if not plain(words):
        raise Problem("Write whom you asked.", "A name and how will do.")
    days = terms(store)
    with store.write() as unit:
        record = found_open(unit.session, transfer_id)
        if record.sent_on is None:
            raise Problem("These records have not gone yet.", "Send them first.")
        record.chase_on = rules.receipt_by(store.today(), days)
        text = f"Receipt asked for at {record.to_school}: {plain(words)}"
        tell(unit, record, text, "transfer.chased")
    return Changed(Area.INCIDENTS, None, "Put down; it comes up again in five school days.")


def mark_received(store: Store, transfer_id: str, on: date, who: str) -> Changed[None]:
    """Put down that the signed receipt is back: the transfer is over.

    Raises:
        Problem: the records have not gone, nobody is named, or the day can't be.
    """
    _not_ahead(store, on)
    if not plain(who):
        raise Problem("Write who signed the receipt.", "The name that stands on it.")
    with store.write() as unit:
        record = found_open(unit.session, transfer_id)
        if record.sent_on is None:
            raise Problem("These records have not gone yet.", "Put down first when they went.")
        if on < record.sent_on:
            raise Problem("The receipt can’t be older than the sending.", "Put the day right.")
        record.receipt_on, record.receipt_from = on, plain(who)
        record.chase_on = None
        text = f"Receipt of {record.to_school} is back: signed by {plain(who)}, {british(on)}."
        tell(unit, record, text, "transfer.received")
    return Changed(Area.INCIDENTS, None, "The receipt is back: the transfer is done.")


def _not_ahead(store: Store, on: date) -> None:
    if on > store.today():
        raise Problem("That day lies ahead.", "Put in the day on which it was done.")
