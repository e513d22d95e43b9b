"""The words an incident is described with: kinds, risk cells, 4C tags, roles, places, states.

Sources: BECTA09-INC-1 to -7 (kinds), BECTA09-INC-ATTR-1 (by accident or on purpose, roles),
BECTA09-RISK (content, contact, conduct × commercial, aggressive, sexual, values), KCSIE's four Cs.
"""

from __future__ import annotations

from esafety_desktop.value import Value


class Choice(Value):
    """One thing that can be chosen.

    Attributes:
        id: How it is kept; never changes.
        label: What the person reads.
        hint: One more sentence, or "".
        sources: Ids of the source items it carries.
    """

    id: str
    label: str
    hint: str = ""
    sources: tuple[str, ...] = ()


KINDS = (
    Choice("", "Not decided yet"),
    Choice(
        "unsuitable",
        "Unsuitable material seen",
        "What counts is what the school's rules call unsuitable.",
        ("BECTA09-INC-1",),
    ),
    Choice(
        "illegal",
        "Material that may be illegal",
        "Always goes further than the school.",
        ("BECTA09-INC-2",),
    ),
    Choice("misuse", "E-mail, messages or apps misused", "", ("BECTA09-INC-3",)),
    Choice(
        "illegal-use",
        "E-mail, messages or apps used illegally",
        "Always goes to an outside agency.",
        ("BECTA09-INC-4",),
    ),
    Choice(
        "network",
        "Network misused: hacking, virus, round the filter",
        "",
        ("BECTA09-INC-5",),
    ),
    Choice("bullying", "Bullying or harassment online", "", ("BECTA09-INC-6",)),
    Choice(
        "exploitation",
        "Sexual exploitation or grooming",
        "Serious: always goes to outside agencies.",
        ("BECTA09-INC-7",),
    ),
    Choice("KIND26-AT-RISK", "A child at risk", "Grooming, exploitation, harm at home."),
    Choice("KIND26-NUDES", "Nudes or semi-nudes of children", "Also made by AI; nobody looks."),
    Choice("KIND26-CHILD-ON-CHILD", "Sexual harassment or violence between children"),
    Choice("KIND26-ADULT", "Allegation against an adult in school"),
    Choice("KIND26-LOW-LEVEL", "Low-level concern about an adult"),
    Choice("KIND26-PREVENT", "Radicalisation or extremism"),
    Choice("KIND26-DATA", "Personal data lost or shown"),
    Choice("KIND26-CYBER", "Cyber attack on the school"),
    Choice("KIND26-SCAM", "Scam, blackmail, gambling or spending"),
    Choice("KIND26-SELF-HARM", "Signs of self-harm or suicide"),
    Choice("KIND26-UNSURE", "Not sure, or only a rumour"),
    Choice("other", "Something else"),
)

INTENTS = (
    Choice("", "Not known yet"),
    Choice("accident", "By accident", "", ("BECTA09-INC-ATTR-1",)),
    Choice("purpose", "On purpose", "", ("BECTA09-INC-ATTR-1",)),
)

RISK_ROWS = (
    Choice("content", "Content", "the child receives"),
    Choice("contact", "Contact", "the child takes part"),
    Choice("conduct", "Conduct", "the child acts"),
)
RISK_COLUMNS = (
    Choice("commercial", "Commercial"),
    Choice("aggressive", "Aggressive"),
    Choice("sexual", "Sexual"),
    Choice("values", "Values"),
)
_RISK_HINTS = {
    "content-commercial": "adverts, spam, sponsors, asking for personal details",
    "content-aggressive": "violent or hateful material",
    "content-sexual": "pornography, sexual material nobody asked for",
    "content-values": "bias, racism, misleading advice",
    "contact-commercial": "being tracked, personal details gathered",
    "contact-aggressive": "being bullied, harassed or stalked",
    "contact-sexual": "being groomed, meeting strangers",
    "contact-values": "self-harm, being talked into something",
    "conduct-commercial": "illegal downloads, hacking, gambling, scams",
    "conduct-aggressive": "bullying or harassing somebody",
    "conduct-sexual": "making or sending sexual material",
    "conduct-values": "giving misleading information or advice",
}
RISKS = (
    Choice("", "Not decided yet"),
    *(
        Choice(
            f"{row.id}-{column.id}",
            f"{row.label} · {column.label.lower()}",
            _RISK_HINTS[f"{row.id}-{column.id}"],
            (f"BECTA09-RISK-{row.id}-{column.id}".upper(),),
        )
        for row in RISK_ROWS
        for column in RISK_COLUMNS
    ),
)

FOUR_C = (
    Choice("content", "Content"),
    Choice("contact", "Contact"),
    Choice("conduct", "Conduct"),
    Choice("commerce", "Commerce"),
)

ROLES = (
    Choice("affected", "Affected", "who was harmed or might be", ("BECTA09-INC-ATTR-1",)),
    Choice("initiator", "Said to have done it", "a child or adult", ("BECTA09-INC-ATTR-1",)),
    Choice("witness", "Saw it"),
    Choice("staff_subject", "Member of staff it is about"),
    Choice("reporter", "Reported it"),
)

PERSON_KINDS = (
    Choice("pupil", "Pupil"),
    Choice("staff", "Staff, volunteer or governor"),
    Choice("parent", "Parent or carer"),
    Choice("other", "Somebody else, or not known"),
)

WHEN_KINDS = (
    Choice("", "Not asked yet"),
    Choice("unknown", "Nobody knows"),
    Choice("exact", "At"),
    Choice("about", "About"),
    Choice("between", "Between"),
)

WHERE_KINDS = (
    Choice("", "Not asked yet"),
    Choice("in", "In school"),
    Choice("out", "Out of school"),
    Choice("both", "In and out of school"),
    Choice("unknown", "Nobody knows"),
)

DEVICES = (
    Choice("", "Not asked yet"),
    Choice("school-computer", "School computer or the classroom board"),
    Choice("school-portable", "School laptop or tablet"),
    Choice("own-device", "Telephone or tablet of a child or an adult"),
    Choice("home", "Device at home"),
    Choice("none", "No device"),
    Choice("unknown", "Nobody knows"),
)

OUTCOMES = (
    Choice("sanction", "A sanction was applied", "", ("BECTA09-INC-ATTR-2",)),
    Choice("agency", "Police, social care, LADO or another agency gave its answer"),
    Choice("support", "Support was put in place"),
    Choice("teaching", "Teaching, rules or filter were changed"),
    Choice("talk", "Talked through with those concerned"),
    Choice("nothing", "Nothing further is needed"),
)

OPEN, CLOSED, WITHDRAWN, DISPOSED = "open", "closed", "withdrawn", "disposed"
GONE = frozenset({WITHDRAWN, DISPOSED})
"""States in which no word is in the cabinet any more, and none goes back in."""
STATES = (
    Choice(OPEN, "Open"),
    Choice(CLOSED, "Closed"),
    Choice(WITHDRAWN, "Moved to paper"),
    Choice(DISPOSED, "Disposed of"),
)

ENTRY_KINDS = (
    Choice("opened", "Opened"),
    Choice("note", "Note"),
    Choice("step", "Step"),
    Choice("not_done", "Step not done"),
    Choice("call", "Telephone call"),
    Choice("decision", "Decision"),
    Choice("correction", "Correction"),
    Choice("facts", "Facts changed"),
    Choice("people", "People"),
    Choice("letter", "Letter home"),
    Choice("rerouted", "Another route"),
    Choice("evidence", "Evidence"),
    Choice("procedure", "Procedure"),
    Choice("closed", "Closed"),
    Choice("reopened", "Opened again"),
    Choice("withdrawn", "Moved to paper"),
    Choice("follow_up", "Follow-up"),
    Choice("agency", "Agency"),
    Choice("parents", "Parents"),
    Choice("kept", "Keeping and review"),
    Choice("disclosed", "Copy given out"),
    Choice("disposed", "Disposed of"),
    Choice("link", "Linked incident"),
    Choice("transfer", "Records passed on"),
)
NOTE_KINDS = tuple(choice for choice in ENTRY_KINDS if choice.id in {"note", "call", "decision"})


def label(choices: tuple[Choice, ...], value: str) -> str:
    """What a kept value is called on screen and on paper; the value itself when unknown."""
    return next((choice.label for choice in choices if choice.id == value), value)


def kind_label(kinds: str) -> str:
    """What the kinds of an incident are called, the gravest first; they are kept with commas."""
    return " + ".join(label(KINDS, kind) for kind in kinds.split(",")) if kinds else ""


def kind_choices(kinds: str) -> tuple[Choice, ...]:
    """The kinds to choose from, with those an incident has together now."""
    together = (Choice(kinds, kind_label(kinds)),) if "," in kinds else ()
    return (*KINDS, *together)


def known(choices: tuple[Choice, ...], value: str) -> bool:
    """Whether a value is one of the choices."""
    return any(choice.id == value for choice in choices)
