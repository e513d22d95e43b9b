"""Roles to choose from, and what a role would ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.staff_forms.role_rules import asked_of, roles_of
from esafety_desktop.staff_forms.slot_service import own_texts

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def titles() -> tuple[str, ...]:
    """The roles that are offered."""
    return tuple(role.title for role in load_roles())


def asked_words(store: Store, written: str) -> str:
    """One sentence: what somebody with these roles is asked to sign, and by which role."""
    roles = load_roles()
    with store.read() as session:
        agreements = pinned.adult_agreements(session, store.today())
    asked = asked_of(written, roles, own_texts(agreements))
    names = [one.row.title for one in agreements if one.row.key in asked]
    known = ", ".join(role.title for role in roles_of(written, roles))
    return f"{known} signs: {'; '.join(names) or 'nothing that the school asks for'}."
