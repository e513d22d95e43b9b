"""What other rooms ask of the school's own words.

``effective_agreements(session)`` gives what families are asked to sign, ``all_effective`` every
agreement (those of adults too), ``effective`` one of them: the school's own words where it adopted
some, else the program's. What a family was *given* is asked of the register, which pins it:
``agreements.service.printed_texts``.
"""

from esafety_desktop.wordings.adopted_service import (
    adopt_into,
    adoptions,
    all_effective,
    due,
    effective,
    effective_agreements,
    in_force,
)
from esafety_desktop.wordings.choice_service import choose_uses, uses
from esafety_desktop.wordings.draft_service import draft, new_agreement, save_draft, throw_away
from esafety_desktop.wordings.layer_service import add_regional, end_regional, regional

__all__ = [
    "add_regional",
    "adopt_into",
    "adoptions",
    "all_effective",
    "choose_uses",
    "draft",
    "due",
    "effective",
    "effective_agreements",
    "end_regional",
    "in_force",
    "new_agreement",
    "regional",
    "save_draft",
    "throw_away",
    "uses",
]
