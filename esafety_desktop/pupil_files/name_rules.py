"""Finding names in texts, whatever their case, accents, hyphens and possessives."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from esafety_desktop.pupil_files.telling_rules import Telling
from esafety_desktop.pupil_files.word_name_rules import WORDS_TOO
from esafety_desktop.value import Value
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TITLES = ("mr", "mrs", "miss", "ms", "mx", "dr", "sir", "rev")
_WORD = r"[^\W\d_]"
_DETAILS = re.compile(r"(?:, [^,\n]{1,20})?, born \d{2}/\d{2}/\d{4}")
_LISTED = re.compile(r"(?:^|\n)[^\n]{0,20}?[^:\n]{1,40}: $")
_NOTE = re.compile(r"(?:, [^,\n(]{1,20})?(?:, born \d{2}/\d{2}/\d{4})?(?: \([^)\n]*\))?(?=\n|$)")
_SHORTEST = 2
_JOINABLE = 3
CONTACT_KEY, BORN_KEY = "contact", "born"
_JOINED = frozenset("0123456789_")


class Known(Value):
    """Somebody whose names are looked for.

    Attributes:
        key: Who, for the caller.
        variants: Names as they may stand in a text: full, forename, surname, known as.
        initials: ``ZA``; found only in capitals.
        careful: Only where a name begins with a capital (a name of somebody not in the people
            list).
        details: Whether class, birth date and note that follow the name are taken with it.
    """

    key: str
    variants: tuple[str, ...]
    initials: str = ""
    careful: bool = False
    details: bool = False


class Found(Value):
    """A name in a text: whose it may be (several, where two share it) and where."""

    keys: tuple[str, ...]
    start: int
    end: int


def variants_of(forename: str, surname: str, known_as: str = "") -> tuple[str, ...]:
    """The names a child may be written with, the longest first."""
    forenames = [name for name in (forename, known_as) if name]
    names = [f"{name} {surname}" for name in forenames if surname]
    names += [f"{surname}, {name}" for name in forenames if surname]
    names += [f"{name}{surname}" for name in forenames if min(len(name), len(surname)) >= _JOINABLE]
    names += [*forenames, surname]
    for name in (forename, surname):
        parts = re.split(r"[\s-]+", name)
        if len(parts) > 1:
            names += [part for part in parts if len(part) > _SHORTEST]
    unique = dict.fromkeys(name for name in names if len(name) >= _SHORTEST)
    return tuple(sorted(unique, key=len, reverse=True))


def split_name(full: str) -> tuple[str, str]:
    """Forename and surname of a name typed as one; the last word is the surname."""
    words = [word for word in full.split() if search_key(word).strip(".") not in _TITLES]
    if not words:
        return full.strip(), ""
    return (words[0], "") if len(words) == 1 else (" ".join(words[:-1]), words[-1])


def initials_of(forename: str, surname: str) -> str:
    """``ZA``; "" where there is only one name."""
    return _bare(f"{forename[0]}{surname[0]}".upper()) if forename and surname else ""


def adult_variants(full: str) -> tuple[str, ...]:
    """The names an adult may be written with: full, with a title, surname alone."""
    forename, surname = split_name(full)
    if not surname:
        return (full.strip(),) if full.strip() else ()
    names = [full.strip(), f"{forename} {surname}"]
    names += [f"{title} {surname}" for title in _TITLES]
    return tuple(dict.fromkeys([*names, surname]))


def without(
    variants: Iterable[str], own: Iterable[str], stay: Iterable[str] = ()
) -> tuple[str, ...]:
    """Variants that are not also a name of the child whom the request is about.

    Args:
        variants: The names of somebody else.
        own: The child's own names and parts of names.
        stay: Names of somebody else that stay although a part of the child's own is the same.
    """
    mine = {search_key(name) for name in own} - {search_key(name) for name in stay}
    return tuple(name for name in variants if search_key(name) not in mine)


def unaccented(name: str) -> str:
    """``Zoe`` for ``Zoë``, capitals kept."""
    return _bare(name)


class Names:
    """Names made ready to be looked for in many texts.

    Args:
        known: Whose names.
        telling: What else tells who somebody is.
    """

    def __init__(self, known: Iterable[Known], telling: Telling | None = None) -> None:
        self._telling = telling or Telling()
        self._is_telling = telling is not None
        self._owners: dict[str, list[Known]] = {}
        self._initials: dict[str, list[str]] = {}
        for one in known:
            for name in one.variants:
                self._owners.setdefault(search_key(name), []).append(one)
            if one.initials:
                self._initials.setdefault(one.initials, []).append(one.key)
        self._parts = {name: _parts(name) for name in self._owners}

    def find(self, text: str) -> tuple[Found, ...]:
        """Every name in a text, leftmost and longest first, none over another."""
        hits = [*self._names(text), *self._short(text)]
        if self._is_telling:
            hits += [*self._contacts(text, hits), *self._birthdays(text)]
        chosen: list[Found] = []
        for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
            if not chosen or hit.start >= chosen[-1].end:
                chosen.append(hit)
        return tuple(chosen)

    def _names(self, text: str) -> Iterator[Found]:
        folded, places = _folded(text)
        here = self._in_question(folded)
        if not here:
            return
        loose = "|".join(f"({_loose(name)})" for name in here)
        for match in re.finditer(rf"(?<!{_WORD})(?:{loose})s?(?!{_WORD})", folded):
            name = here[(match.lastindex or 1) - 1]
            start, end = places[match.start()], places[match.end() - 1] + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1  # a combining mark belongs to the letter before it
            meant = [one for one in self._owners[name] if _meant(text[start:end], name, one)]
            if not meant:
                continue
            start, end = _whole_word(text, start, end)
            start, end = _with_initial(text, start, end, {one.initials for one in meant})
            if any(one.details for one in meant):
                end = _with_details(text, start, end)
            yield Found(tuple(dict.fromkeys(one.key for one in meant)), start, end)

    def _contacts(self, text: str, hits: Iterable[Found]) -> Iterator[Found]:
        """Addresses and numbers: of whoever is named in one, else of somebody."""
        for start, end in self._telling.contacts(text):
            inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
            keys = dict.fromkeys(key for hit in inside for key in hit.keys)
            yield Found(tuple(keys) or (CONTACT_KEY,), start, end)

    def _birthdays(self, text: str) -> Iterator[Found]:
        return (Found((BORN_KEY,), *span) for span in self._telling.birthdays(text))

    def _in_question(self, folded: str) -> list[str]:
        """The names of which every part stands in a text, the longest first."""
        words = set(re.findall(f"{_WORD}+", folded))
        words |= {word.removesuffix("s") for word in words}
        here = [name for name, ways in self._parts.items() if any(way <= words for way in ways)]
        return sorted(here, key=len, reverse=True)

    def _short(self, text: str) -> Iterator[Found]:
        bare = _bare(text) if self._initials else ""
        for initials, keys in self._initials.items():
            loose = r"\.?\s?".join(re.escape(letter) for letter in initials)
            for match in re.finditer(rf"(?<!{_WORD}){loose}\.?(?!{_WORD})", bare):
                yield Found(tuple(keys), match.start(), match.end())


def find(text: str, known: Iterable[Known]) -> tuple[Found, ...]:
    """Every name in one text."""
    return Names(known).find(text)


def _parts(name: str) -> tuple[frozenset[str], ...]:
    """The words of a folded name; a name with an apostrophe is also written without."""
    ways = {frozenset(re.findall(f"{_WORD}+", way)) for way in (name, name.replace("'", ""))}
    return tuple(ways)


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """A name inside a user name takes all of it: ``lulu2017``, ``xx_lulu``."""
    if start and text[start - 1] in _JOINED:
        while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            start -= 1
    if end < len(text) and text[end] in _JOINED:
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
    return start, end


def _with_initial(text: str, start: int, end: int, initials: Iterable[str]) -> tuple[int, int]:
    """A name with the initial of the other one: ``Lulu O.``, ``L. O'Brien``."""
    for one in filter(None, initials):
        behind = re.match(rf"\s{one[-1]}(?:\.|(?!\w))", _bare(text[end : end + 3]))
        end += behind.end() if behind else 0
        before = re.search(rf"(?<!\w){one[0]}\.?\s$", _bare(text[max(0, start - 4) : start]))
        start -= len(before.group()) if before else 0
    return start, end


def _with_details(text: str, start: int, end: int) -> int:
    """Behind what the people list says of somebody: class, birth date, note."""
    found = _DETAILS.match(text, end)
    end = found.end() if found else end
    note = _NOTE.match(text, end) if _LISTED.search(text[max(0, start - 80) : start]) else None
    return note.end() if note else end


def _meant(written: str, name: str, one: Known) -> bool:
    """Whether a word is meant as a name: words that are names too need their capital."""
    if one.careful or name in WORDS_TOO:
        return written[:1].isupper()
    return True


def _loose(name: str) -> str:
    """A pattern for a folded name: any space or hyphen for another, apostrophes may be missing."""
    parts = []
    for letter in name:
        if letter in " -":
            parts.append(r"[\s\-]+")
        elif letter == "'":
            parts.append("'?")
        else:
            parts.append(re.escape(letter))
    return "".join(parts)


def _bare(text: str) -> str:
    """The text without accents, letter for letter, capitals kept."""
    return "".join(_bare_letter(letter) for letter in text)


def _bare_letter(letter: str) -> str:
    plain = letter if letter.isascii() else search_key(letter)
    if len(plain) != 1:
        return letter
    return plain.upper() if letter.isupper() else plain


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without accents and capitals, and of each of its letters the place in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        folded = character.lower() if character.isascii() else search_key(character)
        for letter in folded:
            letters.append(letter)
            places.append(place)
    return "".join(letters), places
