"""What was typed into the first start, so that it can be left and gone on with."""

from __future__ import annotations

from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.value import Value


class Typed(Value):
    """What stands on the pages; never a password or a code of a recovery sheet.

    Attributes:
        page: The page that was shown, by its name in the assistant.
        school: Letterhead, as far as it was typed.
        terms_year: The academic year on the page of terms, by its September; None for this one.
        terms: First and last days of the half-terms as they stand, whether they are dates or not;
            none where nobody was on the page.
        office: The office's sign-in name.
        office_sheet: Whether the office's recovery sheet was printed and checked.
        leader_now: Whether the leader makes an account at once.
        leader: The leader's sign-in name.
        leader_sheet: Whether the locked cabinet's recovery sheet was printed and checked.
        child_file: Where the child protection file is kept, as in `setup.service.Details`.
        import_now: Whether the pupils are imported once the school is open.
    """

    page: str = "welcome"
    school: SchoolRow = SchoolRow()
    terms_year: int | None = None
    terms: tuple[str, ...] = ()
    office: str = "office"
    office_sheet: bool = False
    leader_now: bool = False
    leader: str = ""
    leader_sheet: bool = False
    child_file: str = ""
    import_now: bool = True


class Made(Value):
    """The accounts that an earlier start has made, by their sign-in names; "" for none yet."""

    office: str = ""
    leader: str = ""
