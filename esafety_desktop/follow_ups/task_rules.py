"""Kinds and states of follow-ups, and what comes after what (TF-K, TF-L, TF-M, TF-N)."""

from __future__ import annotations

WAITING, ACTION, MONITOR = "waiting", "action", "monitor"
OPEN, DONE, GIVEN_UP = "open", "done", "given up"

KINDS = {
    WAITING: "Waiting for",
    ACTION: "Action",
    "debrief": "Debrief",
    "review": "Review of policies",
    "change": "Change",
    MONITOR: "Monitor",
}
STATES = {OPEN: "Open", DONE: "Done", GIVEN_UP: "Given up"}
_NEXT = {"debrief": "review", "review": "change", "change": MONITOR}
CALL = "call"
CHASE_WAYS = {CALL: "By telephone", "email": "By e-mail", "person": "In person"}

AGENCIES = {
    "police": "the police",
    "care": "children's social care",
    "lado": "the LADO",
    "prevent": "the Prevent lead",
    "ico": "the ICO",
    "iwf": "the IWF",
    "ceop": "CEOP",
    "filter": "the filter provider",
    "other": "the others who were told",
}
HARD = frozenset({"police", "care", "lado"})
"""Whose answer is awaited at the procedure's own step (TF-W)."""

_MANAGER = "Still no answer: ring again and ask for their manager."
_AGAIN = "No answer: ring again."


def chase_words(how: str, whom: str, note: str) -> str:
    """How somebody was asked again, whom, and what they said, below the line's first words."""
    way = CHASE_WAYS.get(how, "")
    asked = f"{way}: {whom}" if whom else ("" if how == CALL else way)
    return "".join(f"\n{line}" for line in (asked, note) if line)


def next_kind(kind: str) -> str:
    """What follows once this is finished; "" for nothing."""
    return _NEXT.get(kind, "")


def agency_words(agency: str) -> str:
    """An agency as one says it; a name that isn't known stays as it is."""
    return AGENCIES.get(agency, agency)


def escalation(kind: str, chased: int, *, overdue: bool) -> str:
    """What to do where nobody answers (TF-T10); "" while there is time."""
    if kind != WAITING or not overdue:
        return ""
    return _MANAGER if chased else _AGAIN


def draft_problem(kind: str, what: str, who: str, *, dated: bool) -> str:
    """Why a follow-up can't be kept as it is, in words; "" when it can."""
    if kind not in KINDS:
        return "Choose what it is."
    if not what.strip():
        return "Write what is to be done." if kind != WAITING else "Write what you wait for."
    if not who.strip() and kind in {WAITING, ACTION, "change"}:
        return "Write whom you wait for." if kind == WAITING else "Write who does it."
    return "" if dated else "Put in the day by which it is due."
