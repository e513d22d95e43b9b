"""Each reply held against the register: what would be marked, and what is asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.dates import british
from esafety_desktop.returns.reply_column_rules import Paper, says
from esafety_desktop.returns.reply_rules import (
    LEAVE,
    NO,
    TAKE,
    YES,
    Children,
    Kind,
    Line,
    Pupil,
    Question,
    Reply,
    Standing,
)
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

_SIGNED = frozenset({"returned", "paper only"})
_OPEN = frozenset({"due", "not asked"})
"""What comes back although it is no longer asked for counts all the same."""
_ORDER = tuple(Kind)
_NEXT = "+"


class KnownRegister(Value):
    """The school and its register as they are now, read once.

    Attributes:
        standing: Pupil → what is asked of the child, by agreement.
        uses: Use of pictures → its title.
    """

    today: date
    pupils: tuple[Pupil, ...]
    papers: tuple[Paper, ...]
    standing: Mapping[str, Mapping[str, Standing]]
    uses: Mapping[str, str] = msgspec.field(default_factory=dict)
    picture_paper: str = ""


class Preview(Value):
    """Everything that taking the replies in would do; nothing of it has been done."""

    known: KnownRegister
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]
    notes: tuple[str, ...] = ()

    @property
    def to_mark(self) -> tuple[Line, ...]:
        """What would be written."""
        return tuple(one for one in self.lines if one.kind in {Kind.RETURNED, Kind.DECLINED})

    def count(self, kind: Kind) -> int:
        return sum(one.kind is kind for one in self.lines)


def preview(known: KnownRegister, replies: Sequence[Reply], answers: Mapping[str, str]) -> Preview:
    """Hold every reply against the register; of several about the same the last one counts.

    Args:
        known: The school as it is.
        replies: The rows of the file.
        answers: The answers given so far to questions, by their keys.
    """
    judge = _Judge(known, answers)
    for reply in replies:
        judge.take(reply)
    lines = judge.last_ones()
    asked = {line.key for line in lines if line.kind is not Kind.DOUBLE}
    questions = tuple(
        one
        for key, one in judge.questions.items()
        if key.endswith(":who") or key.rstrip(_NEXT) in asked
    )
    lines.sort(key=lambda one: (_ORDER.index(one.kind), one.line, one.about))
    return Preview(known, tuple(lines), questions)


class _Judge:
    def __init__(self, known: KnownRegister, answers: Mapping[str, str]) -> None:
        self.known = known
        self.answers = answers
        self.children = Children(known.pupils)
        self.papers = {one.id: one for one in known.papers}
        self.lines: list[tuple[Line, Reply]] = []
        self.questions: dict[str, Question] = {}

    def take(self, reply: Reply) -> None:
        """Judge one reply, agreement by agreement."""
        found = self.children.find(reply, self.answers)
        if found.question is not None:
            self.questions[found.question.key] = found.question
        if found.pupil is None:
            line = Line(f"{reply.line}:who", found.kind, reply.line, reply.name, "", found.text)
            self.lines.append((line, reply))
            return
        for paper_id, cell in _answered(reply, self.known).items():
            paper = self.papers.get(paper_id)
            if paper is None:
                self._about_nothing(reply, found.pupil, paper_id)
            else:
                self._about(reply, found.pupil, paper, cell)

    def _about_nothing(self, reply: Reply, pupil: Pupil, paper_id: str) -> None:
        """A column that was taken for an agreement, or the pictures, while there is none."""
        key, text = f"{reply.line}:{paper_id}", "No agreement in use is what this answers."
        self._add(Line(key, Kind.ASIDE, reply.line, pupil.name, "", text, pupil.id), reply)

    def _about(self, reply: Reply, pupil: Pupil, paper: Paper, cell: str) -> None:
        asked = self.known.standing.get(pupil.id, {})
        own = [asked[one] for one in paper.agreement_ids if one in asked]
        key = f"{reply.line}:{paper.id}"
        base = Line(
            key, Kind.ASIDE, reply.line, pupil.name, paper.title, "", pupil.id, told_by=reply.who
        )
        if not own:
            self._add(replace(base, text="This is not asked of the child."), reply)
            return
        for standing in own:
            line = replace(
                base,
                key=f"{reply.line}:{standing.agreement_id}",
                about=standing.title,
                agreement_id=standing.agreement_id,
            )
            self._add(self._judged(line, reply, pupil, standing, cell), reply)

    def _add(self, line: Line, reply: Reply) -> None:
        self.lines.append((line, reply))

    def _judged(
        self, line: Line, reply: Reply, pupil: Pupil, standing: Standing, cell: str
    ) -> Line:
        on = reply.on or self.known.today
        if fault := _day_fault(reply, on, standing, self.known.today):
            return replace(line, text=fault)
        answer = says(cell)
        if answer is None:
            if not cell:
                return replace(line, text="Not answered.")
            chosen = self._ask(
                line,
                f"“{cell}”: is that a yes or a no?",
                ((LEAVE, "Leave out"), (YES, "Yes: returned"), (NO, "No: declined")),
            )
            if chosen == LEAVE:
                return replace(line, kind=Kind.ASK, text=f"“{cell}”")
            answer = chosen == YES
        line = replace(line, on=on, choices=self._choices(reply, standing))
        if reply.who_key and reply.who_key in pupil.barred:
            text = f"{reply.who} answered: look at who may decide for {pupil.name}."
            if self._ask(line, text, ((LEAVE, "Leave out"), (TAKE, "Take it"))) == LEAVE:
                return replace(line, kind=Kind.ASK, text=text)
        return self._against(line, standing, answer=answer)

    def _against(self, line: Line, standing: Standing, *, answer: bool) -> Line:
        """The answer beside what stands in the register."""
        wanted = Kind.RETURNED if answer else Kind.DECLINED
        words = f"{'Yes' if answer else 'No'}, {british(line.on)}"
        if standing.status in _OPEN:
            return replace(line, kind=wanted, text=words)
        if answer == (standing.status in _SIGNED) and standing.status != "exempt":
            since = f" on {british(standing.on)}" if standing.on else ""
            return replace(line, kind=Kind.ALREADY, text=f"Marked {standing.status}{since}.")
        by = f" by {standing.by}" if standing.by else ""
        since = f" on {british(standing.on)}" if standing.on else ""
        text = (
            f"Marked {standing.status}{since}{by}; this reply says {words[:1].lower()}{words[1:]}."
        )
        choices = ((LEAVE, "Leave the mark"), (TAKE, f"Take the reply: {wanted.value[15:]}"))
        if self._ask(line, text, choices) == TAKE:
            return replace(line, kind=wanted, text=words)
        return replace(line, kind=Kind.ASK, text=text)

    def _choices(self, reply: Reply, standing: Standing) -> Mapping[str, bool]:
        if (
            standing.agreement_id
            not in self.papers.get(self.known.picture_paper, Paper("", "", ())).agreement_ids
        ):
            return {}
        read = {use: says(cell) for use, cell in reply.choices.items()}
        return {use: answer for use, answer in read.items() if answer is not None}

    def _ask(self, line: Line, text: str, choices: tuple[tuple[str, str], ...]) -> str:
        key = line.key
        while key in self.questions:  # a further question about the same reply
            key += _NEXT
        self.questions[key] = Question(key, line.line, line.name, text, choices)
        chosen = self.answers.get(key, choices[0][0])
        return chosen if chosen in dict(choices) else choices[0][0]

    def last_ones(self) -> list[Line]:
        """All lines; where several replies are about the same, the last one stands."""
        last: dict[tuple[str, str], tuple[date | None, int]] = {}
        for line, reply in self.lines:
            if line.agreement_id and line.kind is not Kind.ASIDE:
                place = (line.pupil_id, line.agreement_id)
                last[place] = max(last.get(place, _moment(reply)), _moment(reply), key=_rank)
        kept = []
        for line, reply in self.lines:
            later = last.get((line.pupil_id, line.agreement_id))
            counts = line.agreement_id and line.kind is not Kind.ASIDE
            if counts and later is not None and later != _moment(reply):
                text = f"Line {later[1]} is the later reply: that one counts."
                line = replace(line, kind=Kind.DOUBLE, text=text)  # noqa: PLW2901 - the same line
            kept.append(line)
        return kept


def _answered(reply: Reply, known: KnownRegister) -> dict[str, str]:
    """The papers that a reply speaks of; a choice about pictures answers the paper of pictures."""
    found = dict(reply.answers)
    said = [says(cell) for cell in reply.choices.values()]
    if (
        known.picture_paper
        and known.picture_paper not in found
        and any(s is not None for s in said)
    ):
        found[known.picture_paper] = "yes"
    return found


def _moment(reply: Reply) -> tuple[date | None, int]:
    return reply.on, reply.line


def _rank(moment: tuple[date | None, int]) -> tuple[bool, str, int]:
    on, line = moment
    return on is not None, on.isoformat() if on else "", line


def _day_fault(reply: Reply, on: date, standing: Standing, today: date) -> str:
    if reply.day_fault:
        return reply.day_fault
    if on > today:
        return f"Its day, {british(on)}, is still to come."
    if standing.since is not None and on < standing.since:
        return f"Answered on {british(on)}, for an earlier school year."
    return ""
