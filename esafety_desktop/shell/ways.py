"""What the tabs may ask of other rooms; bootstrap wires it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Ways:
    """What the tabs may ask of other rooms.

    Attributes:
        open_contact: Shows a slot of the contact map.
        print_reminders: Shows the reminder letters of a class, about one agreement or all.
    """

    open_contact: Callable[[str], object]
    print_reminders: Callable[[str, str | None], object]
