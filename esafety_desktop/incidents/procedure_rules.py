"""What the guided procedure shows and takes: frozen values between service and dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import datetime

    from esafety_desktop.incidents.chart_rules import Chart
    from esafety_desktop.incidents.pack_rules import OpenWay

BEFORE = "This step belongs to another procedure: what was entered can be read."
GONE = "This step is no longer in this procedure: what was entered can be read."


class StepAnswer(Value):
    """What is entered at a step.

    Attributes:
        outcome: "done", "not done" (with a reason) or "not needed".
        when: UTC.
    """

    outcome: str = "done"
    choices: tuple[str, ...] = ()
    who: str = ""
    when: datetime | None = None
    reference: str = ""
    note: str = ""
    reason: str = ""


class Given(Value):
    """A kept answer, as it is read back.

    Attributes:
        outcome: As in an answer, or "re-routed" where the routes were ticked anew.
        choices: The labels of what was ticked.
        entry: Number of its line in the chronology.
        counts: False once a later answer took its place.
    """

    outcome: str
    choices: tuple[str, ...]
    who: str
    when: datetime | None
    reference: str
    note: str
    reason: str
    author: str
    written_at: datetime
    entry: int
    counts: bool = True


class Option(Value):
    """One possible answer.

    Attributes:
        asks: What must be given with it: "who", "when", "reference", "note".
        alone: Whether it goes together with no other one ("none of these").
    """

    id: str
    label: str
    hint: str = ""
    asks: tuple[str, ...] = ()
    alone: bool = False


class CardLine(Value):
    """One line of the first-five-minutes card.

    Attributes:
        devices: Shown only for these devices; empty: always (one rule for a device, never two).
    """

    text: str
    devices: tuple[str, ...] = ()
    check: bool = False


class Call(Value):
    """Somebody to ring at a step.

    Attributes:
        slot_id: The contact slot, or "" for a number that ships with the program.
        lines: Numbers, each with its hours.
        missing: The map has no number for it: a fault (TFG-5); ``lines`` then hold what helps
            meanwhile.
        person: The name alone.
        barred: The incident is sealed from this person: not to be rung.
    """

    label: str
    name: str
    lines: tuple[str, ...]
    slot_id: str = ""
    hint: str = ""
    missing: bool = False
    person: str = ""
    barred: bool = False


class StepView(Value):
    """One step with all that its screen needs.

    Attributes:
        path: The route's title, or "" on the trunk.
        light: How it stands: "here", "done", "not done", "ahead", "left", "elsewhere" or "gone".
        card: Lines of the first-five-minutes card, where this step is that card.
        caution: What to check before relying on it, or "".
        record: Whether it is the step at which the record is written.
        kept_words: There, where the child protection file is kept; "" when nobody has said.
        reference_label: What the reference is called there; "" for a plain one.
        added: Whether the source has no such step and today's practice puts it there.
        said: What the source says, "" in today's procedure.
        today: What holds today instead, where that has changed.
        struck: Whether what the source says must not be done any more.
        checkable: Whether it should be compared with the local partners' advice.
        checked: Who did that and when, as a sentence; ``check_old``: more than a year ago.
        own_words: Whether the school has put its own sentences here.
        opens_record: Whether it is the first step, which only asks how it came to the school.
        about: There, what happened as it was kept.
        origin: Where the step comes from, in words.
        names: Who may have done it, to choose from; ``last_who``: who is
            proposed, whoever has to do it or else did the last step.
        names_people: Whether it writes down who was in it.
    """

    id: str
    title: str
    path: str
    light: str
    within: str
    do: tuple[str, ...]
    never: tuple[str, ...]
    card: tuple[CardLine, ...]
    question: str
    options: tuple[Option, ...]
    default: str
    many: bool
    asks: tuple[str, ...]
    offers: tuple[str, ...]
    required: bool
    why_not: bool
    triage: bool
    caution: str
    calls: tuple[Call, ...]
    history: tuple[Given, ...]
    record: bool = False
    kept_words: str = ""
    reference_label: str = ""
    added: bool = False
    said: str = ""
    today: str = ""
    struck: bool = False
    checkable: bool = False
    origin: str = ""
    checked: str = ""
    check_old: bool = False
    own_words: bool = False
    opens_record: bool = False
    about: str = ""
    names: tuple[str, ...] = ()
    last_who: str = ""
    names_people: bool = False

    @property
    def before(self) -> Given | None:
        """The last answer under another procedure, where none counts under this one."""
        return self.history[-1] if self.history and self.given is None else None

    @property
    def given(self) -> Given | None:
        """The answer that counts, or None."""
        return next((one for one in reversed(self.history) if one.counts), None)

    def asked(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """What must be given with these choices."""
        if not chosen:
            return self.asks
        wanted = [ask for option in self.options if option.id in chosen for ask in option.asks]
        return tuple(dict.fromkeys(wanted))

    def lacks(self, answer: StepAnswer) -> str:
        """What an answer still lacks, in words; "" when it may be given."""
        if self.light in {"gone", "before"}:
            return GONE if self.light == "gone" else BEFORE
        if answer.outcome == "not done":
            return "" if answer.reason.strip() else "Write why it was not done."
        if self.options and not answer.choices:
            return "Tick what it may be." if self.triage else "Choose an answer."
        alone = [one.label for one in self.options if one.alone and one.id in answer.choices]
        if alone and len(answer.choices) > 1:
            return f"“{alone[0]}” doesn’t go together with another tick: take one away."
        asked = self.asked(answer.choices) if self.options else self.asks
        words = {
            "who": "Write who it was.",
            "when": "Put in when it was.",
            "reference": "Write the reference number.",
            "note": "Write a few words.",
        }
        for ask in ("who", "when", "reference", "note"):
            value = getattr(answer, ask)
            if ask in asked and not (value.strip() if isinstance(value, str) else value):
                return words[ask]
        return ""


class ProcedureView(Value):
    """Where an incident stands.

    Attributes:
        here: Ids of the open steps, the leading one first.
        steps: Every step that is open or was answered, by id.
        always: The sentence that stands on every screen of the procedure.
        stamp: Which guidance it is, and how far it was checked.
        reminder: The September reminder, until somebody has compared it; else "".
        routes: The routes at triage, most serious first; ``open_routes`` of them are open.
        editable: Whether answers can be given (the incident is open).
        procedure_id: Which procedure it goes by; ``used``: the titles of all that it went by.
        note: Whose procedure that was, "" for today's.
        version: Which wording it is.
        ways: The routes that run, the leading one first, each with its next step.
        sealed_from: In a sealed envelope, the leaders who must not hear of it.
        names: Who may have done a step, to choose from.
    """

    incident_id: str
    reference: str
    title: str
    always: str
    stamp: str
    here: tuple[str, ...]
    steps: dict[str, StepView]
    chart: Chart
    routes: tuple[Option, ...]
    open_routes: tuple[str, ...]
    can_reroute: bool
    editable: bool
    quick: tuple[str, ...] = ()
    reminder: str = ""
    procedure_id: str = ""
    note: str = ""
    version: str = ""
    used: tuple[str, ...] = ()
    ways: tuple[OpenWay, ...] = ()
    sealed_from: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def sealed_line(self) -> str:
        """Whom not to ring though a step names them; "" outside a sealed envelope."""
        if not self.sealed_from:
            return ""
        return (
            f"Sealed from {', '.join(self.sealed_from)}: do not ring or tell them, even where a "
            "step names the DSL or the head."
        )

    def stamp_line(self, *, whole: bool) -> str:
        """The September reminder while it is due; else the stamp, or only its name."""
        return self.reminder or (self.stamp if whole else self.stamp.partition(",")[0])
