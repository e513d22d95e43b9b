"""What an import would change: joiners, leavers, moves, changed details, and what must be asked.

Nothing is decided silently: a number that is wrong or shared, a child who may be one of two, or who
would join while one of a like name leaves, is a question with choices; until it is answered that
child is not taken in, and nobody whom it may be is taken for a leaver.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.school import name_rules
from esafety_desktop.school.change_rules import details, in_the_schools_words
from esafety_desktop.school.difference_rows import (
    Answer,
    Differences,
    Joiner,
    Known,
    Leaver,
    Question,
    Scope,
    Update,
)
from esafety_desktop.school.likeness_rules import Missing
from esafety_desktop.school.match_rules import (
    STANDS_TWICE,
    Register,
    Verdict,
    missing_words,
    names_of,
)
from esafety_desktop.school.table_rules import Aside
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from esafety_desktop.school.child_rules import Child, Gathered
    from esafety_desktop.school.rows import ParentRow, PupilRow

_MISSING = "Not in the file any more."
_DAY = timedelta(days=1)
"""Whom a file doesn't name any more was on the roll the day before at most."""


class _Sorter:
    """Goes over the children once and sorts each into its place."""

    def __init__(self, known: Known, answers: Mapping[str, Answer]) -> None:
        self.known = known
        self.answers = answers
        self.register = Register((), known.today)
        self.joiners: list[Joiner] = []
        self.updates: list[Update] = []
        self.leavers: list[Leaver] = []
        self.questions: list[Question] = []
        self.spoken_for: set[str] = set()
        self.taken: set[str] = set()
        self.claimed: set[str] = set()
        self.surely_new: set[str] = set()
        self.aside: list[Aside] = []
        self.unchanged = 0
        self._parents: dict[str, list[ParentRow]] = {}
        for parent in known.parents:
            self._parents.setdefault(parent.pupil_id, []).append(parent)
        self._classes = {name_rules.class_key(row.name): row.id for row in known.classes}

    def sort(self, children: Sequence[Child]) -> None:
        """Put every child of the file into its place: first whoever is sure, then who is left."""
        names = {names for child in children for names in names_of(child)}
        self.register = Register(self.known.pupils, self.known.today, names)
        shared = Counter(child.upn for child in children if child.upn and not child.upn_fault)
        verdicts = [self.register.find(c, shared_number=shared[c.upn] > 1) for c in children]
        self.claimed = {v.pupil.id for v in verdicts if v.pupil and not v.question}
        met: set[tuple[object, ...]] = set()
        for child, first in zip(children, verdicts, strict=True):
            verdict = first
            if first.question:
                in_file_twice = shared[child.upn] > 1
                verdict = self.register.find(
                    child, shared_number=in_file_twice, claimed=self.claimed
                )
            who = (*names_of(child)[0], child.born)
            taken = verdict.pupil is not None and verdict.pupil.id in self.taken
            if not verdict.question and (taken or (verdict.pupil is None and who in met)):
                verdict = Verdict(None, STANDS_TWICE, ("aside", "new"), number_taken=taken)
            met.add(who)
            self._place(child, verdict)

    def _place(self, child: Child, verdict: Verdict) -> None:
        if not verdict.question:
            self._take(child, verdict.pupil, with_number=True)
            return
        answer = self._ask(child, verdict)
        if answer is Answer.ASIDE:
            self.spoken_for.update(pupil.id for pupil in verdict.might_be)
        elif answer is Answer.NO_NUMBER:
            self._take(child, self.register.by_names(child, self.claimed), with_number=False)
        elif answer is Answer.SAME:
            self._take(child, verdict.pupil, with_number=True)
        elif answer is Answer.NEW:
            if verdict.pupil and verdict.number_taken:
                self.spoken_for.add(verdict.pupil.id)
            self.surely_new.add(child.key)
            self._take(child, None, with_number=not verdict.number_taken)

    def _ask(self, child: Child, verdict: Verdict, key: str = "") -> Answer:
        key = key or child.key
        choices = tuple(Answer(choice) for choice in verdict.choices)
        self.questions.append(Question(key, child, verdict.question, choices, verdict.pupil))
        answer = self.answers.get(key, Answer.ASIDE)
        return answer if answer in choices else Answer.ASIDE

    def ask_about_pairs(self) -> None:
        """Ask where one child of a like name would join while the other leaves."""
        missing = Missing(item.pupil for item in self.leavers if item.reason == _MISSING)
        stay: set[str] = set()
        for joiner in tuple(self.joiners):
            child = joiner.child
            if joiner.back or child.key in self.surely_new:
                continue
            like = tuple(pupil for pupil in missing.like(child) if pupil.id not in self.taken)
            if not like:
                continue
            choices = ("aside", "same", "new")
            verdict = Verdict(
                like[0], missing_words(like[0], self.known.today), choices, might_be=like
            )
            answer = self._ask(child, verdict, f"{child.key}=")
            if answer is Answer.NEW:
                continue
            self.joiners.remove(joiner)
            if answer is Answer.SAME:
                stay.add(like[0].id)
                self._take(child, like[0], with_number=True)
            else:
                stay.update(pupil.id for pupil in like)
        self.leavers = [item for item in self.leavers if item.pupil.id not in stay]

    def _take(self, child: Child, pupil: PupilRow | None, *, with_number: bool) -> None:
        if not with_number:
            child = replace(child, upn="", upn_fault="")
        gone = child.left_on is not None and child.left_on < self.known.today
        if pupil is None:
            if not gone:
                self.joiners.append(Joiner(child))
            return
        if pupil.id in self.taken:
            reason = f"An earlier row was taken for {pupil.name} already."
            self.aside.append(Aside(child.lines[0], child.name, reason))
            return
        self.spoken_for.add(pupil.id)
        self.taken.add(pupil.id)
        child = in_the_schools_words(pupil, child)
        if gone:
            self._leave(pupil, child.left_on or self.known.today, "The file gives this day.")
        elif not pupil.here_on(self.known.today):
            self.joiners.append(Joiner(child, back=pupil))
        else:
            self._update(pupil, child)

    def _leave(self, pupil: PupilRow, on: date, reason: str) -> None:
        if pupil.here_on(self.known.today):
            self.leavers.append(Leaver(pupil, on, reason))

    def _update(self, pupil: PupilRow, child: Child) -> None:
        class_id = self._classes.get(name_rules.class_key(child.class_name))
        moved = bool(child.class_name) and (class_id is None or class_id != pupil.class_id)
        changes = details(pupil, child, self._parents.get(pupil.id, []))
        if moved or changes:
            self.updates.append(Update(pupil, child, moved, changes))
        else:
            self.unchanged += 1

    def find_leavers(self, in_file: set[str], scope: Scope, aside: Sequence[Aside]) -> None:
        """Everybody the file should name and doesn't; a row put aside may have been theirs.

        Last year's 5B is not the 5B of a file of September: it speaks for this year's classes.
        """
        this_year = {row.id for row in self.known.classes}
        unread = [name_rules.key(item.text) for item in aside]
        for pupil in self.known.pupils:
            if not pupil.here_on(self.known.today) or pupil.id in self.spoken_for:
                continue
            class_key = name_rules.class_key(pupil.class_name)
            if scope is Scope.CLASSES_IN_FILE and not (
                class_key in in_file and pupil.class_id in this_year
            ):
                continue
            if any(
                all(part in text for part in names) for names in names_of(pupil) for text in unread
            ):
                continue
            self._leave(pupil, self.known.today - _DAY, _MISSING)


def compare(
    known: Known,
    gathered: Gathered,
    scope: Scope = Scope.CLASSES_IN_FILE,
    answers: Mapping[str, Answer] | None = None,
) -> Differences:
    """Hold the file's children against the school's.

    Args:
        known: The school as it is.
        gathered: What the file says.
        scope: Whether children of classes that the file does not mention have left.
        answers: The answers given so far; an unanswered question puts its child aside.
    """
    answers = dict(answers or {})
    sorter = _Sorter(known, answers)
    sorter.sort(gathered.children)
    in_file = {child.class_name for child in gathered.children if child.class_name}
    keys_in_file = {name_rules.class_key(name) for name in in_file}
    sorter.find_leavers(keys_in_file, scope, gathered.aside)
    sorter.ask_about_pairs()
    return Differences(
        known=known,
        joiners=tuple(sorter.joiners),
        leavers=tuple(sorter.leavers),
        updates=tuple(sorter.updates),
        questions=tuple(sorter.questions),
        aside=(*gathered.aside, *sorter.aside),
        unchanged=sorter.unchanged,
        classes_in_file=tuple(sorted(in_file)),
        classes_left_out=_left_out(known, keys_in_file),
        answers=answers,
    )


def _left_out(known: Known, in_file: set[str]) -> tuple[str, ...]:
    """Names of classes that have children now and that the file does not mention."""
    return tuple(
        row.name
        for row in known.classes
        if row.pupil_count and name_rules.class_key(row.name) not in in_file
    )
