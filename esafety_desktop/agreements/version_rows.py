"""What leaves the services of wordings: the versions of an agreement, and who signs one anew."""

from datetime import date

from esafety_desktop.agreements.rows import AgreementRow
from esafety_desktop.value import Value


class VersionRow(Value):
    """One version of an agreement.

    Attributes:
        why: What changed, in words; "" for words that the program brought.
        again: Who signs it anew (`wordings.rows.Again`).
        adoption_id: By which adoption it came; "" for words that the program brought.
        text: The wording as plain text.
        signatures: How many signatures stand under it, of families and of adults.
        asked_again: How many had signed when it came, and sign anew.
    """

    id: str
    number: int
    adopted_on: date
    why: str
    again: str
    again_from: date | None
    adoption_id: str
    text: str
    signatures: int
    asked_again: int = 0


class SignAgainRow(Value):
    """An agreement whose wording changed, and how many signed only an earlier one."""

    agreement: AgreementRow
    number: int
    why: str = ""
    adopted_on: date | None = None

    @property
    def sentence(self) -> str:
        """Why they have to sign again, in words."""
        row = self.agreement
        on = f" on {self.adopted_on:%d/%m/%Y}" if self.adopted_on else ""
        why = f" because {self.why.rstrip('.')}" if self.why else ""
        signed = f"{self.number} signed an earlier wording"
        return f"{row.title} ({row.short}) was changed{on}{why}: {signed}."
