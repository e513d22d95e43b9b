"""What the page asks of the school's own wording of letters (`wordings.letter_service`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.letter_library import OWN
from esafety_desktop.letters.reminder_translation_service import open_in
from esafety_desktop.value import replace
from esafety_desktop.wordings import letter_service

if TYPE_CHECKING:
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store
    from esafety_desktop.wordings.letter_rules import OwnLetter, WordingChange

NEW = OWN


def is_own(key: str) -> bool:
    """Whether the school wrote the letter itself."""
    return key.startswith(OWN)


def own(store: Store, key: str) -> OwnLetter | None:
    """The school's wording of a letter, or None."""
    return letter_service.own_letters(store).get(key)


def history(store: Store, key: str) -> tuple[WordingChange, ...]:
    """Every wording that the school had, newest first."""
    return letter_service.history(store, key)


def keep(store: Store, key: str, text: str, title: str, about: str) -> Changed[str]:
    """Keep a wording (``letter_service.save_letter``); says which translations it leaves open."""
    kept = letter_service.save_letter(store, key, text, title=title, about=about)
    return replace(kept, said=" ".join((kept.said, *open_in(store, key))))


def go_back(store: Store, key: str) -> Changed[str]:
    """The shipped wording again, or an own letter out of the library."""
    return letter_service.go_back(store, key)


def keep_own(store: Store, key: str) -> Changed[str]:
    """The newer shipped wording was looked at; ours stays."""
    return letter_service.keep_own(store, key)
