"""Who works in a school and what is asked of them (``resources/staff/roles.toml``)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

Group = Literal["staff", "governor", "volunteer", "visitor", "community"]


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One responsibility and where it comes from."""

    text: str
    sources: tuple[str, ...]


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One role.

    Attributes:
        id: Its stable name.
        title: As it stands in lists and on forms.
        group: What kind of adult it makes of somebody.
        words: Other words by which it is known again, in lower case.
        asks: The agreements that somebody with this role signs, by their names.
        duties: What the role is responsible for.
    """

    id: str
    title: str
    group: Group
    asks: tuple[str, ...]
    sources: tuple[str, ...]
    words: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All roles in their order; the first stands for whoever has a role that nobody knows."""

    roles: tuple[Role, ...]


@lru_cache(maxsize=1)
def load_roles() -> tuple[Role, ...]:
    """Every role.

    Raises:
        ContentError: the file names a role twice or a source that there isn't.
    """
    found = read_content(resource("staff") / "roles.toml", Roles).roles
    names = [role.id for role in found]
    cited = {
        source
        for role in found
        for source in (*role.sources, *(one for duty in role.duties for one in duty.sources))
    }
    unknown = sorted(cited - known_sources())
    if len(set(names)) != len(names) or unknown:
        raise ContentError(f"roles.toml: doubled role or unknown sources {', '.join(unknown)}")
    return found
