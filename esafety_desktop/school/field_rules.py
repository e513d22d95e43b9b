"""What a column of a list of pupils can hold: the fields, and whose they are."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from esafety_desktop.places import resource
from esafety_desktop.value import Value

ADULTS = (1, 2, 3)


class Field(Value):
    """Something that a column can hold.

    Attributes:
        adult: It belongs to a parent or carer, not to the child.
        many: Several columns may hold parts of it (lines of an address, two telephones).
    """

    key: str
    label: str
    says: tuple[str, ...]
    adult: bool = False
    many: bool = False


class Target(Value, order=True):
    """What a column is taken as; ``adult`` numbers the parents that stand side by side in a row."""

    field: str
    adult: int = 0

    @property
    def label(self) -> str:
        """What the import dialog says."""
        found = fields()[self.field]
        if not found.adult:
            return found.label
        return (
            f"Parent: {found.label}" if self.adult <= 1 else f"Parent {self.adult}: {found.label}"
        )


@lru_cache(maxsize=1)
def fields() -> dict[str, Field]:
    """All fields by key, in the order in which the dialog offers them."""
    raw = tomllib.loads(resource("school", "headings.toml").read_text("utf-8"))
    return {
        key: Field(
            key,
            item["label"],
            tuple(item["says"]),
            bool(item.get("adult")),
            bool(item.get("many")),
        )
        for key, item in raw.items()
    }


@lru_cache(maxsize=1)
def targets() -> tuple[Target, ...]:
    """Everything that a column can be taken as, in the order in which the dialog offers it."""
    child = [Target(key) for key, field in fields().items() if not field.adult]
    adult = [
        Target(key, number) for number in ADULTS for key, field in fields().items() if field.adult
    ]
    return (*child, *adult)
