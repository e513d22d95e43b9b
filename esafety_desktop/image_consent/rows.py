"""What leaves the services about pictures: frozen values and their words."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Answer(enum.StrEnum):
    """What a family says to one use on a day; only YES lets a picture be shown."""

    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"
    NONE = "none"


class Kind(enum.StrEnum):
    """What a line is."""

    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    NOTE = "note"


class How(enum.StrEnum):
    """How the school came to know."""

    SLIP = "slip"
    LETTER = "letter"
    EMAIL = "e-mail"
    TELEPHONE = "telephone"
    IN_PERSON = "in person"
    ONLINE = "online form"


class Why(enum.StrEnum):
    """Why pictures are to be taken down."""

    WITHDRAWN = "withdrawn"
    LEFT = "left"


class Use(Value):
    """One use of pictures that families are asked about.

    Attributes:
        id: Its stable name.
        short: A heading for a narrow column.
        text: The question as it stands on the slip.
        take_down: What has to be done once a yes is taken back.
        words: The digest of the question: an answer to other words is no answer to this one.
    """

    id: str
    short: str
    text: str
    take_down: str
    words: str


class Line(Value):
    """One thing that was said, as it was kept.

    Attributes:
        number: The order in which lines came.
        answer: YES, NO or NONE of an answer; WITHDRAWN of a withdrawal.
        limits: Ids of the limits of a yes.
        taken_back_at: When it was undone or struck out; it doesn't count any more.
        struck_by: Who struck it out as a mistake; "" where it was only undone.
    """

    id: str
    number: int
    kind: Kind
    use: str
    answer: Answer
    from_on: date
    limits: tuple[str, ...] = ()
    note: str = ""
    words: str = ""
    version: int = 0
    how: str = ""
    told_by: str = ""
    taken_by: str = ""
    by: str = ""
    at: datetime | None = None
    taken_back_at: datetime | None = None
    struck_by: str = ""
    struck_why: str = ""


class Cell(Value):
    """How one use stands for one child on a day.

    Attributes:
        earlier: A yes or no that was given to other words; it counts as none.
        left_on: When the child left, who has joined again since: a yes of then counts as none.
        withdrawn_from: For a yes: the day, still to come, from which it is taken back.
    """

    use: str
    answer: Answer = Answer.NONE
    from_on: date | None = None
    limits: tuple[str, ...] = ()
    earlier: Answer | None = None
    left_on: date | None = None
    withdrawn_from: date | None = None


class ChildRow(Value):
    """One child of the grid; ``number`` is the place in the class list, from 1.

    Attributes:
        cells: One for each use, in their order.
        note: What the office noted about this child; never printed.
        slip: Where the return slip stands, in a word or two.
        ask_dsl_first: Nothing goes out before the safeguarding lead was asked.
    """

    pupil_id: str
    number: int
    name: str
    first_name: str
    class_id: str
    class_name: str
    cells: tuple[Cell, ...]
    note: str = ""
    slip: str = ""
    ask_dsl_first: bool = False

    @property
    def answered(self) -> bool:
        """Whether every use has an answer."""
        return all(cell.answer is not Answer.NONE for cell in self.cells)


class AnswerGrid(Value):
    """Children by uses, on one day."""

    day: date
    uses: tuple[Use, ...]
    rows: tuple[ChildRow, ...]

    def row(self, pupil_id: str) -> ChildRow | None:
        """The row of a child, if it is here."""
        return next((row for row in self.rows if row.pupil_id == pupil_id), None)


class Given(Value):
    """An answer to one use, as it is entered."""

    use: str
    answer: Answer
    limits: tuple[str, ...] = ()


class Heard(Value):
    """From when something holds, how the school came to know, from whom, who took it down."""

    from_on: date
    how: How = How.SLIP
    told_by: str = ""
    taken_by: str = ""
    note: str = ""


class TaskRow(Value):
    """Pictures of a child that are to be taken down."""

    id: str
    pupil_id: str
    name: str
    class_name: str
    use: str
    short: str
    what: str
    why: Why
    since: date
    due_on: date
    done_on: date | None = None
    done_by: str = ""
    done_note: str = ""


class StoreValues(Value):
    """What is entered about a place where pictures lie."""

    where: str
    what: str = ""
    who: str = ""
    delete_by: date | None = None
    note: str = ""


class StoreRow(Value):
    """A place where pictures of children lie."""

    id: str
    values: StoreValues
    deleted_on: date | None = None
    deleted_by: str = ""


class TripRow(Value):
    """A trip with its children, by ids."""

    id: str
    title: str
    on: date
    pupil_ids: tuple[str, ...]


class ListRow(Value):
    """One child on a no-photograph list; nothing tells why.

    Attributes:
        marks: One for each use: "" where pictures may be shown, "NO", or the limits of a yes.
        unanswered: Whether the family has not answered every use; it counts as no.
    """

    name: str
    class_name: str
    marks: tuple[str, ...]
    unanswered: bool = False


class ListPart(Value):
    """A class, or the children of a trip; ``children`` counts those who are not listed too."""

    title: str
    children: int
    rows: tuple[ListRow, ...]


class NoPhotoList(Value):
    """A no-photograph list, frozen for paper."""

    school: str
    title: str
    day: date
    uses: tuple[str, ...]
    parts: tuple[ListPart, ...]
    by_class: bool = True


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str
