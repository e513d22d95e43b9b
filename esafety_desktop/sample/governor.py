"""A governor of the made-up school, with last year's page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import service as accounts
from esafety_desktop.dates import academic_year
from esafety_desktop.governors import service
from esafety_desktop.sample import made_up
from esafety_desktop.store.cabinet import Role

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_WORDS = (
    "Most of what happened was put right on the day. The workshop for parents in the spring was"
    " full; the filter was checked every week. Nothing here needs a decision of yours."
)


def write(leader: Store) -> None:
    """Make the account, keep the page of the year before, publish it."""
    accounts.add_account(leader, made_up.GOVERNOR, Role.GOVERNOR, made_up.GOVERNOR_PASSWORD)
    before = academic_year(leader.today()).previous.start
    page = service.candidate(leader, before, "", _WORDS)
    service.publish(leader, service.keep(leader, page).value.id)
    service.keep_in_step(leader)
