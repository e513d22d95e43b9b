"""What the tabs may ask of other rooms; bootstrap wires it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.letters.rows import AdultPack
    from esafety_desktop.store.store import Store, UnitOfWork
    from esafety_desktop.widgets.part import Action, Part


class Ways(Value):
    """What the tabs may ask of other rooms.

    Attributes:
        open_contact: Shows a slot of the contact map.
        print_reminders: Shows the reminder letters of a class, about one agreement or all.
        show_letters: Shows a pack of letters over the widget; what follows is called once they
            are made, and each time they were printed or saved.
        take_choices: Gives where answers about pictures go that came as a table.
        print_again: Shows one child's forms once more: class, child, agreements.
        report_concern: Opens an empty slip over the widget.
        read_concerns: Opens the leader's inbox; the callable gets the id of an incident made there.
        own_concerns: Shows what became of the slips that one wrote.
        concerns_waiting: How many slips wait for the person, and that in words.
        print_card: Shows the first-five-minutes card.
        print_adult_forms: Shows the forms of a pack for adults to sign; the second is called each
            time they were printed or saved.
        preview_agreement: Shows an agreement as it would print: window, words, version number.
        count_agreement_pages: Tells the second how many sides of A4 the rules of the first take,
            and the letter with them and its slip.
        signed_adults: Names the adults who have signed an agreement, by its key.
        incident_parts: Makers of the pages that other rooms add to an incident.
        incident_actions: What else can be done from the menu of the Incidents tab.
        incident_disposers: What empties the words that other rooms keep of an incident.
        record_sections: What other rooms add to the printed record of an incident.
        beside_points: What other rooms know of the action points (`shell.beside_points`).
        hear_scans: Has a callable told of each burst of slips that the scanner read anywhere.
    """

    open_contact: Callable[[str], object]
    print_reminders: Callable[[str, str | None], object]
    show_letters: Callable[..., object]
    take_choices: Callable[[], Any]
    print_again: Callable[[str, str, Collection[str]], object]
    report_concern: Callable[[QWidget], object]
    read_concerns: Callable[[QWidget, Callable[[str], object]], object]
    own_concerns: Callable[[QWidget], object]
    concerns_waiting: Callable[[], tuple[int, str]]
    print_card: Callable[[QWidget], object]
    print_adult_forms: Callable[[AdultPack, Callable[[], object] | None], object]
    preview_agreement: Callable[[QWidget, AgreementText, int], object]
    count_agreement_pages: Callable[[AgreementText, Callable[[int, int], object]], object]
    signed_adults: Callable[[str], tuple[str, ...]]
    incident_parts: tuple[Callable[[], Part], ...] = ()
    incident_actions: tuple[Action, ...] = ()
    incident_disposers: tuple[Callable[[UnitOfWork, str], None], ...] = ()
    record_sections: tuple[Callable[[Store, str], Any], ...] = ()
    hear_scans: Callable[[Callable[[Any], object]], object] | None = None
    beside_points: Any = None
