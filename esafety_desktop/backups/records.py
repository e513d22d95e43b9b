"""How it is kept that a back-up was tried out (the termly drill)."""

from datetime import datetime

from sqlalchemy import Boolean, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class RestoreDrill(Kept, OfficeBase):
    """One trying out of a back-up; a line that is added and never changed.

    Attributes:
        at: When it was tried.
        who: The sign-in name.
        place: Where it lay, in words.
        file: The name of the file.
        made_at: When that back-up was made, if it says so.
        good: Whether all of it was sound.
        with_sheet: Whether the code of a recovery sheet opened it.
        said: What was found.
    """

    __tablename__ = "restore_drill"

    at: Mapped[datetime] = mapped_column(UtcTime)
    who: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    file: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime | None] = mapped_column(UtcTime)
    good: Mapped[bool] = mapped_column(Boolean)
    with_sheet: Mapped[bool] = mapped_column(Boolean)
    said: Mapped[str] = mapped_column(Text)
