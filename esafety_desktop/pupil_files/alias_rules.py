"""Other children as Child B, Child C: the same child by the same letters in the whole pack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from esafety_desktop.pupil_files import name_rules
from esafety_desktop.pupil_files.name_rules import Known, Names
from esafety_desktop.value import Value, names, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
_OWN, _PARENT = "own", "a parent of "
BORN = "date of birth"
"""What stands for the date of birth of another child."""
_OF_LETTERS = re.compile(
    r"(?:\W|Puts line \d+ right: |STRUCK THROUGH by line \d+: )*Parents of Child [A-Z]{1,2}\b"
)
_LETTERS = re.compile(r"Child [A-Z]{1,2}")
_PERSON_LINE = re.compile(r"(\bChild [A-Z]{1,2}\b)(?:, [^,(\n]*)+")


class Whom(Value):
    """A child as texts may name them.

    Attributes:
        key: Tells one child from another of the same name.
        names: Full names, each as forename and surname; the first is today's.
        known_as: Further forenames that stand alone.
        named: Whether the child is named in one of the incidents; others are only found by their
            full name.
        born: The date of birth as it is written; "" when not known.
        adults: Names of the parents and carers.
    """

    key: str
    names: tuple[str, ...]
    known_as: tuple[str, ...] = ()
    named: bool = True
    born: str = ""
    adults: tuple[str, ...] = ()


class Aliases(Value):
    """How the other children are called.

    Attributes:
        by_key: Key of a child to ``Child B``.
        pattern: Finds every name that is replaced; None where there is none.
        by_word: What each found name becomes, by the name without case.
        ways: Finds the same names however else they are written: without accents, in a user name,
            as initials; None where only whole words are replaced.
        adults: Finds what goes first: the parents, whose surname may be the child's.
    """

    by_key: dict[str, str]
    pattern: re.Pattern[str] | None
    by_word: dict[str, str]
    ways: Names | None = None
    adults: re.Pattern[str] | None = None

    def swap(self, text: str) -> str:
        """A text with every name that is known replaced; what is misspelt is not found."""
        if self.pattern is None:
            return text
        for pattern in filter(None, (self.adults, self.pattern)):
            if pattern is self.pattern:
                text = self._otherwise(text)
            text = pattern.sub(lambda found: self._called(found.group(0)), text)
        return text

    def _otherwise(self, text: str) -> str:
        """The names however they are written."""
        parts: list[str] = []
        done = 0
        for hit in self.ways.find(text) if self.ways else ():
            if _OWN not in hit.keys:
                called = dict.fromkeys(self.by_key[key] for key in hit.keys)
                parts += (text[done : hit.start], " or ".join(called))
                done = hit.end
        return "".join((*parts, text[done:]))

    def _called(self, found: str) -> str:
        return self.by_word.get(_folded(found), found)


def letters(number: int) -> str:
    """``B`` for 1, ``C`` for 2, … ``Z``, ``AA``: the child itself is the first."""
    number += 1
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def aliases(own: Whom, others: Iterable[Whom]) -> Aliases:
    """The letters for the other children.

    Args:
        own: The child whose file it is: its names are never replaced.
        others: In the order in which they get their letters; those not named last.
    """
    by_key: dict[str, str] = {}
    words: dict[str, str] = {}
    rows = tuple(others)
    spared = {_folded(word) for name in _all(own) for word in (name, *name.split())}
    own_adults = {_folded(adult) for adult in own.adults}
    for one in rows:
        called = by_key.setdefault(one.key, f"Child {letters(len(by_key) + 1)}")
        for word in _words(one):
            folded = _folded(word)
            if folded not in spared:
                words.setdefault(folded, called)
        for adult in one.adults:
            if _folded(adult) not in own_adults:
                words.setdefault(_folded(adult), f"{_PARENT}{called}")
        if one.born and one.born != own.born:
            words.setdefault(one.born, BORN)
    adults = {word: called for word, called in words.items() if called.startswith(_PARENT)}
    return Aliases(by_key, _pattern(words), words, _ways(own, rows), _pattern(adults))


def _ways(own: Whom, others: Iterable[Whom]) -> Names:
    """The names as they may be written; the child's own are among them, to be left alone."""
    mine = tuple(_written(own))
    initials = {_initials(own)}
    known = [Known(_OWN, mine)]
    for one in others:
        names = name_rules.without(_written(one), mine)
        whole = names if one.named else tuple(name for name in names if " " in name)
        short = _initials(one) if one.named else ""
        known.append(Known(one.key, whole, short if short not in initials else ""))
    return Names(known)


def _written(one: Whom) -> Iterable[str]:
    for name in one.names:
        forename, surname = name_rules.split_name(name)
        for known_as in one.known_as or ("",):
            yield from name_rules.variants_of(forename, surname, known_as)


def _initials(one: Whom) -> str:
    return name_rules.initials_of(*name_rules.split_name(one.names[0])) if one.names else ""


def is_letters(name: str) -> bool:
    """Whether a name is one of the letters: ``Child B``."""
    return _LETTERS.fullmatch(name) is not None


def about_letters(text: str) -> bool:
    """Whether a text begins with the parents of a child who is called by letters."""
    return _OF_LETTERS.match(text) is not None


def only_letters(line: str) -> str:
    """A line about who is named, without the class and date of birth of the other children."""
    return _PERSON_LINE.sub(r"\1", line)


def mapped(value: T, change: Callable[[str], str]) -> T:
    """A frozen row with every text in it changed, in the rows and tuples inside it too."""
    made: Any = value
    if isinstance(value, str):
        made = change(value)
    elif isinstance(value, tuple):
        made = tuple(mapped(one, change) for one in value)
    elif isinstance(value, Value):
        changed = {name: mapped(getattr(value, name), change) for name in names(value)}
        made = replace(value, **changed)
    return made  # type: ignore[no-any-return]  # the same type as came in, field by field


def _all(one: Whom) -> tuple[str, ...]:
    return (*one.names, *one.known_as)


def _words(one: Whom) -> Iterable[str]:
    """What may stand for a child, the longest first: whole names, then single ones."""
    for name in one.names:
        yield name
    for name in one.names:
        parts = name.split()
        if one.named and len(parts) > 1:
            yield from (parts[0], parts[-1])
            yield f"{parts[-1]}, {parts[0]}"
    for forename in one.known_as:
        last = one.names[0].split()[-1] if one.names else ""
        yield f"{forename} {last}".strip()
        if one.named:
            yield forename


def _pattern(words: dict[str, str]) -> re.Pattern[str] | None:
    """Whole words only, the longest first, whatever the case and the white space between."""
    if not words:
        return None
    longest = sorted(words, key=len, reverse=True)
    parts = (r"\s+".join(re.escape(part) for part in word.split()) for word in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())
