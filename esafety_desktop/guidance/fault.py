"""What is wrong with a content pack."""

from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong with a pack: where, and what to do about it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"
