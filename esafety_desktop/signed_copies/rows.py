"""What leaves the services of the scanned signed copies: frozen values."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.kept_papers.rows import KeptPage

PUPIL, ADULT = "pupil", "adult"
BY_CODE, BY_HAND = "by its code", "by hand"


class State(enum.StrEnum):
    """What a page of a pile is."""

    READY = "ready"
    BACK_ALREADY = "back already"
    HAS_COPY = "has a copy"
    SAME_PAGE = "filed already"
    TWICE = "twice in this pile"
    STALE = "stale"
    UNKNOWN = "unknown code"
    NO_CODE = "no code"
    SEVERAL = "several slips"
    BLANK = "empty"


class Owner(Value):
    """Whose signed form it is.

    Attributes:
        kind: PUPIL or ADULT.
        key: The id of the child or adult.
        name: As it is now; where that isn't known, as it was when it was filed.
        place: Class or role, to tell two of one name apart.
    """

    kind: str
    key: str
    name: str
    place: str = ""


class Form(Value):
    """Which form: ``year`` 0 is one that is signed once."""

    key: str
    title: str
    year: int


class Filing(Value):
    """A copy that is to be filed."""

    owner: Owner
    form: Form
    pages: tuple[KeptPage, ...]
    code: str = ""
    how: str = BY_HAND


class CopyRow(Value):
    """A kept copy.

    Attributes:
        left_on: When the child or adult left, or None.
    """

    id: str
    owner: Owner
    form: Form
    pages: int
    how: str
    filed_on: date
    filed_by: str
    file_name: str
    left_on: date | None = None


class PileItem(Value):
    """One page of a pile, with its back where there is one.

    Attributes:
        number: Of its first page in the file, from 1.
        pages: Places of its pages in the file, from 0.
        said: What it is, as at the scan line.
        owner: Whose it is; None until somebody says so.
        filed: Whether it is to be filed.
        mark: Whether its slip is out and would be marked returned.
    """

    number: int
    pages: tuple[int, ...]
    state: State
    said: str
    owner: Owner | None = None
    form: Form | None = None
    code: str = ""
    filed: bool = False
    mark: bool = False


class CopySheet(Value):
    """Copies, frozen for paper: each with a line for its foot."""

    school: str
    title: str
    copies: tuple[tuple[str, tuple[KeptPage, ...]], ...]


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str
