"""When the police must be told, and what the police ask for: at hand on every procedure.

Sources: KN-POLICE-1 to -3 (the three cases), KN-CEOP-1 to -8 (what to do with the device), read
with today's guidance (TF-D, TF-E, TF-F, TFG-8).
"""

from __future__ import annotations

from esafety_desktop.value import Value


class Advice(Value):
    """One rule.

    Attributes:
        id: Of the source item.
        text: The rule.
        today: What today's guidance says besides, or "".
    """

    id: str
    text: str
    today: str = ""


TRIGGERS = (
    Advice(
        "KN-POLICE-1",
        "Indecent pictures of somebody under 18 were found, or may have been.",
        "Between children the guidance on nudes leaves some cases to the DSL. If the police are "
        "not told, the reason is written down at that step.",
    ),
    Advice(
        "KN-POLICE-2",
        "Somebody behaves as if grooming a child: wins trust in secret, asks for pictures, wants "
        "to meet.",
        "Children’s social care is told as well, the same day.",
    ),
    Advice(
        "KN-POLICE-3",
        "Somebody sent obscene material to a child.",
    ),
)
"""The three cases in which the police are told directly, besides the head and the DSL."""

HOW = (
    "In danger now: ring 999. Otherwise ring 101. Anyone may ring; nobody needs leave to do it.",
    "Tell the DSL and the head too. About the head: the chair of governors.",
    "The CEOP form comes besides, never instead.",
)

DEVICE = (
    Advice("KN-CEOP-1", "Turn off the screen, so that nobody else sees it."),
    Advice("KN-CEOP-2", "Put the device where nobody can use it."),
    Advice("KN-CEOP-3", "Found an indecent picture of a child? Ask the police what to do next."),
    Advice(
        "KN-CEOP-4",
        "In doubt leave a school computer switched on. The police say how it is to be dealt with.",
        "A telephone or tablet of a person is another matter: follow the card of the first five "
        "minutes for that device.",
    ),
    Advice("KN-CEOP-5", "Never take a screenshot: that makes another picture, which is a crime."),
    Advice("KN-CEOP-6", "Never send such a picture on, not even to report it."),
    Advice("KN-CEOP-7", "The Internet Watch Foundation takes reports of web addresses."),
    Advice(
        "KN-CEOP-8",
        "IT staff do not open, copy or mail such pictures.",
        "The source asked for a written request first. Today only the police can make it safe.",
    ),
)
"""What the police's child protection command advises about the device."""
