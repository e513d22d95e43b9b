"""What a preview would hold, told before it is made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.dates import to_london
from esafety_desktop.letters.carried_rules import in_english
from esafety_desktop.letters.carried_service import Standing, beside_in, standing
from esafety_desktop.letters.easy_service import easy_lines, without_picture
from esafety_desktop.letters.log_service import last_printed
from esafety_desktop.letters.look_service import USUAL, wish_of, wishes
from esafety_desktop.letters.order_rules import YEAR, Order, PrintPlan, Target
from esafety_desktop.letters.people_service import class_years, not_back, people, year_of
from esafety_desktop.letters.reminder_translation_service import KEYS, title_of
from esafety_desktop.letters.reminder_translation_service import standing as reminders_standing
from esafety_desktop.letters.rows import Look, Paper
from esafety_desktop.letters.sheet_service import asked
from esafety_desktop.letters.translation_service import language_key
from esafety_desktop.school import service as school_service
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from esafety_desktop.agreements.chase_rows import ChaseFamily
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.letters.rows import Bundle
    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store

WHOLE_SCHOOL = "Whole school"


def targets(
    store: Store, bundle: Bundle | None = None, paper: Paper = Paper.LETTER
) -> tuple[Target, ...]:
    """The whole school, the year groups of several classes, the classes; youngest first.

    Args:
        store: The open cabinets.
        bundle: What "not back" and "printed" are about; None for anything.
        paper: Of which kind of paper it is told when it was last printed.
    """
    register.bring_up_to_date(store)
    waiting: dict[str, set[str]] = {}
    for row in register.outstanding(store):
        if bundle is None or row.agreement_id in bundle.agreement_ids:
            waiting.setdefault(row.class_id, set()).add(row.pupil_id)
    classes = school_service.classes(store)
    if not classes:
        return ()
    out = register.classes_given_out(store, bundle.agreement_ids if bundle else None)
    kind = paper if paper is Paper.REMINDER else Paper.LETTER
    printed = last_printed(store, kind, bundle)
    today = store.today()
    rows = [
        Target(
            row.id,
            row.name,
            row.year_group,
            row.pupil_count,
            len(waiting.get(row.id, ())) if out.get(row.id) else None,
            printed_words(printed.get(row.id), today),
        )
        for row in classes
    ]
    whole = _together("", WHOLE_SCHOOL, "", rows)
    years = [
        _together(f"{YEAR}{year}", f"Year group {year}", year, members)
        for year in dict.fromkeys(row.year_group for row in classes)
        if year and len(members := [row for row in rows if row.year_group == year]) > 1
    ]
    return (whole, *years, *rows)


def _together(target_id: str, name: str, year_group: str, rows: Sequence[Target]) -> Target:
    children = sum(row.children for row in rows)
    out = [row.waiting for row in rows if row.waiting is not None]
    waiting = sum(out) if out else None
    done = sum(bool(row.printed) for row in rows)
    printed = f"{done} of {len(rows)} classes" if done else ""
    return Target(target_id, name, year_group, children, waiting, printed)


def printed_words(last: tuple[datetime, int] | None, today: date) -> str:
    """``10:42, 28`` for today, else ``20/11, 28``: when, and how many letters."""
    if last is None:
        return ""
    at = to_london(last[0])
    when = at.strftime("%H:%M") if at.date() == today else at.strftime("%d/%m")
    return f"{when}, {last[1]}"


def plan(
    store: Store, paper: Paper, class_id: str | None = None, bundle: Bundle | None = None
) -> PrintPlan:
    """What a preview for a class would hold; see ``plan_order``."""
    return plan_order(store, paper, Order(class_id or "", bundle))


def plan_order(store: Store, paper: Paper, order: Order) -> PrintPlan:
    """What a preview would hold; no slip is given out for it."""
    if paper is Paper.SPARE:
        return PrintPlan(0, "Letters and slips without a name, to be filled in by hand.")
    register.bring_up_to_date(store)
    found = people(store, order)
    if paper is Paper.REMINDER:
        return _reminder_plan(store, order, found)
    if paper is Paper.CLASS_LIST:
        return PrintPlan(len(found), counted(len(found), "child", "children"))
    rows = asked(store, order.bundle)
    waiting = not_back(store, order.class_id) if order.only_waiting else None
    groups = class_years(store)
    wanted = [
        (pupil, row)
        for pupil in found
        if not pupil.ask_dsl_first
        for row in rows
        if row.is_for(year_of(pupil, groups)) and (waiting is None or (pupil.id, row.id) in waiting)
    ]
    looks, missing, to_translate = _looks(store, order, wanted)
    return PrintPlan(
        len(wanted),
        counted(len(wanted), "letter", "letters"),
        left_out=tuple(pupil.name for pupil in found if pupil.ask_dsl_first),
        to_ring=tuple(dict.fromkeys(pupil.name for pupil, _ in wanted if pupil.telephone_only)),
        looks=looks,
        missing=missing,
        to_translate=to_translate,
        starts=_starts([pupil for pupil, _ in wanted]),
    )


def _reminder_plan(store: Store, order: Order, found: Sequence[PupilRow]) -> PrintPlan:
    bundle = order.bundle
    about = bundle.agreement_ids if bundle else None
    chased = register.chase_plan(store, order.class_id, agreement_ids=about)
    pupils = {pupil.id: pupil for pupil in found}

    def ours(families: Iterable[ChaseFamily]) -> list[ChaseFamily]:
        return [family for family in families if family.pupil_id in pupils]

    letters = {family.pupil_id: family for family in ours(chased.letters)}
    missing, to_translate = _untranslated(store, order, letters.values())
    count = sum(len(out_of(family, bundle)) for family in letters.values())
    return PrintPlan(
        count,
        counted(count, "reminder", "reminders"),
        left_out=names(ours(chased.ask_first), bundle),
        to_ring=names(ours(chased.telephone), bundle),
        missing=missing,
        to_translate=to_translate,
        asked_by=chased.asked_by,
        starts=_starts(
            [
                pupil
                for pupil in found
                if pupil.id in letters
                for _ in out_of(letters[pupil.id], bundle)
            ]
        ),
    )


def _untranslated(
    store: Store, order: Order, families: Iterable[ChaseFamily]
) -> tuple[tuple[str, ...], tuple[str, str] | None]:
    """What of the reminders families would get in English though they asked for a language.

    Returns:
        A sentence for each, and reminder and language of the first.
    """
    own, found = wishes(store), reminders_standing(store)
    wanted = [
        (KEYS[family.rung - 1], language)
        for family in families
        if (language := wish_of(order, own.get(family.pupil_id, USUAL))[1])
    ]
    said: dict[tuple[str, str], str] = {}
    for key, language in dict.fromkeys(wanted):
        one = found.get((key, language_key(language)))
        if one is None:
            said[key, language] = f"There is no {language} for “{title_of(key)}”: English alone."
        elif one.open:
            how = "given in English meanwhile" if one.printed else "so English alone"
            said[key, language] = f"{language} of “{title_of(key)}”: {one.open_words}, {how}."
    return tuple(said.values()), next(iter(said), None)


def _starts(wanted: Sequence[PupilRow]) -> tuple[tuple[int, str, str], ...]:
    """Number, child and words of each place at which a run can begin."""
    first: dict[str, tuple[int, str, str]] = {}
    for number, pupil in enumerate(wanted, 1):
        words = f"{number} · {isolated(pupil.list_name)} · {pupil.class_name}"
        first.setdefault(pupil.id, (number, pupil.id, words))
    return tuple(first.values())


def _looks(
    store: Store, order: Order, wanted: Sequence[tuple[PupilRow, AgreementRow]]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, str] | None]:
    """How many letters differ from the usual, what the school has not got, what to translate."""
    own = wishes(store)
    wishes_of = [(row, wish_of(order, own.get(pupil.id, USUAL))) for pupil, row in wanted]
    agreements = {row.id: row for row, _ in wishes_of}
    found = standing(store, list(agreements.values()))
    translated = beside_in(found)
    counts = Counter(
        words
        for row, (look, language) in wishes_of
        for words in (
            look.words if look is not Look.STANDARD else "",
            f"English and {language}" if (row.id, language_key(language)) in translated else "",
        )
        if words
    )
    easy = easy_lines(store, list(agreements.values()))
    missing: list[str] = []
    to_translate: tuple[str, str] | None = None
    for row, (look, language) in dict.fromkeys(wishes_of):
        if language and (row.id, language_key(language)) not in translated:
            missing.append(_not_in(row, language, found.get((row.id, language_key(language)))))
            to_translate = to_translate or (row.id, language)
        elif language and (left := _left_english(row, found[row.id, language_key(language)])):
            missing.append(left)
            to_translate = to_translate or (row.id, language)
        if look is Look.EASY and row.id not in easy:
            missing.append(f"There are no pictures for “{row.title}”: its usual words are printed.")
        elif look is Look.EASY and (own_rules := without_picture(row.title, easy[row.id])):
            missing.append(own_rules)
    said = tuple(f"{number} {words}" for words, number in sorted(counts.items()))
    return said, tuple(dict.fromkeys(missing)), to_translate


def _not_in(row: AgreementRow, language: str, found: Standing | None) -> str:
    """Why an agreement is printed in English alone."""
    name = f"“{row.title}”, version {row.version}"
    if found is None or len(found.open) == len(found.english):
        return f"There is no {language} for {name}: English alone."
    return f"{language} of {name}: {found.open_words}, so English alone."


def _left_english(row: AgreementRow, found: Standing) -> str:
    """Which lines of a translation are the English sentences themselves; "" for none."""
    numbers = in_english(found.english, found.theirs)
    if not numbers:
        return ""
    lines = (
        f"line {numbers[0]} stands"
        if len(numbers) == 1
        else (f"lines {', '.join(map(str, numbers))} stand")
    )
    return f"{found.language} of “{row.title}”, version {row.version}: {lines} in English."


def names(families: Iterable[ChaseFamily], bundle: Bundle | None) -> tuple[str, ...]:
    """The children of families from whom something of the bundle is out."""
    return tuple(family.pupil_name for family in families if out_of(family, bundle))


def out_of(family: ChaseFamily, bundle: Bundle | None) -> list[str]:
    """What of the bundle has not come back from a family; None means everything."""
    return [one for one in family.agreement_ids if bundle is None or one in bundle.agreement_ids]


def counted(number: int, one: str, many: str) -> str:
    """``1 letter``, ``30 letters``."""
    return f"{number} {one if number == 1 else many}"
