"""What somebody's role, as it is written, makes of them: pure decisions over the list of roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTED = re.compile(r"\s*[,;/]\s*|\s+and\s+|\s+&\s+")


class RoleLike(Protocol):
    """What is needed of a role (`guidance.roles.Role`)."""

    @property
    def title(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def words(self) -> tuple[str, ...]: ...
    @property
    def asks(self) -> tuple[str, ...]: ...


def roles_of(written: str, roles: Sequence[RoleLike]) -> tuple[RoleLike, ...]:
    """The roles that "Deputy head, teacher of 5B" names; the plain member of staff for none.

    Args:
        written: Roles parted by commas; other words beside them do not matter.
        roles: All roles; the first is the plain member of staff.
    """
    found: dict[str, RoleLike] = {}
    for part in _PARTED.split(written.casefold()):
        role = _role(part, roles)
        if role is not None:
            found.setdefault(role.title, role)
    return tuple(found.values()) or (roles[0],)


def _role(part: str, roles: Sequence[RoleLike]) -> RoleLike | None:
    """The role whose longest word stands in this part: "deputy head" before "head"."""
    best: tuple[int, RoleLike] | None = None
    for role in roles:
        for word in (role.title.casefold(), *role.words):
            if word not in part or (best is not None and len(word) <= best[0]):
                continue  # most words: no pattern is made for them
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", part):
                best = (len(word), role)
    return best[1] if best else None


def asked_of(
    written: str, roles: Sequence[RoleLike], own: Mapping[str, Sequence[str]] | None = None
) -> frozenset[str]:
    """The agreements that somebody with these roles signs, by their names.

    Whoever is on the staff signs the rules of staff alone, even as a governor or parent helper.

    Args:
        written: The roles.
        roles: All roles.
        own: Agreements that no role names, such as the school's own, with the kinds of adults for
            whom each is.
    """
    mine = roles_of(written, roles)
    asked = {key for role in mine for key in role.asks}
    groups = {"volunteer" if role.group == "visitor" else role.group for role in mine}
    asked |= {key for key, kinds in (own or {}).items() if groups & set(kinds)}
    if any(role.group == "staff" for role in mine):
        asked -= {"governors", "community"} if "staff" in asked else set()
    return frozenset(asked)


def groups_of(written: str, roles: Sequence[RoleLike]) -> tuple[str, ...]:
    """What kinds of adult the roles make of somebody."""
    return tuple(dict.fromkeys(role.group for role in roles_of(written, roles)))
