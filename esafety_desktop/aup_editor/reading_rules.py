"""How old a reader must be, and what makes a text hard.

Flesch–Kincaid grade level: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation
of new readability formulas for Navy enlisted personnel", Naval Technical Training Command, 1975.
A grade of school in the United States is about five years more of age (first grade: six), which is
how British schools use it. Syllables are counted by rule, so the age is good to about a year.
"""

from __future__ import annotations

import re

from esafety_desktop.aup_editor.sentence_rules import plain, sentences
from esafety_desktop.value import Value

_ADDRESS = re.compile(r"\b(?:www\.|https?://)\S+|\S+@\S+")
_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_GROUPS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]|[aeiouy]l)es?$|[^dt]ed$")
_KEPT_E = re.compile(r"(?:[sxz]|ch|sh|[cg])es$")
_INNER_E = re.compile(r"(?<=[a-z])e(?=(?:ly|ment|less|ful|ness|thing|where|times|one|body|how)s?$)")
_APART = re.compile(r"ia|io(?!n)|iu|eo(?!p)|ua|uo|[^tscgx]ion|ying$|ism$")
_EVERYDAY_WORDS = """
anyone anything everyone everything somebody anybody everybody family computer computers
internet another together remember understand different activity activities teacher
however telephone grandparent grandparents animal animals library favourite holiday
yesterday tomorrow important idea ideas area areas someone
messages every families example information behaviour sometimes properly carefully
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_YEARS_AT_GRADE_NONE = 5.0
_HARD_SYLLABLES = 3
_LONG_SENTENCE = 20
_YOUNGEST = 5.0
_OLDEST = 22.0


class Reading(Value):
    """How hard a text is to read.

    Attributes:
        words: How many words it has.
        age: Of a reader who can follow it, in years; None for a text too short to say.
        longest: Its longest sentences, longest first, each with the number of its words.
        hard: Its words of three syllables and more that aren't everyday ones, most frequent first.
    """

    words: int
    age: float | None
    longest: tuple[tuple[int, str], ...] = ()
    hard: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """The age in words."""
        if self.age is None:
            return "too short to say"
        if self.age <= _YOUNGEST:
            return "about 5 years"
        if self.age >= _OLDEST:
            return "harder than a newspaper"
        return f"about {round(self.age)} years"


def syllables(word: str) -> int:
    """How many syllables an English word has, by rule; at least one."""
    word = _INNER_E.sub("", word.lower().replace("'", ""))
    count = len(_GROUPS.findall(word)) + len(_APART.findall(word))
    ending = word[-2:] in {"es", "ed"} or word.endswith("e")
    if ending and count > 1 and _SILENT.search(word) and not _KEPT_E.search(word):
        count -= 1
    return max(count, 1)


def read(text: str) -> Reading:
    """Measure a text; headings count as words, not as sentences."""
    found = sentences(text)
    spoken = [one.text for one in found if not one.heading and _WORD.search(one.text)]
    counted = [(len(_WORD.findall(one)), one) for one in spoken]
    spoken = [_ADDRESS.sub(" ", one) for one in spoken]
    every = _WORD.findall(plain(text))
    words = [word for one in spoken for word in _WORD.findall(one)]
    longest = sorted((one for one in counted if one[0] > _LONG_SENTENCE), reverse=True)[:3]
    return Reading(len(every), _age(words, len(spoken)), tuple(longest), _hard(words))


def _age(words: list[str], count: int) -> float | None:
    if len(words) < _LONG_SENTENCE or not count:
        return None
    spoken = sum(map(syllables, words))
    grade = 0.39 * len(words) / count + 11.8 * spoken / len(words) - 15.59
    return min(max(grade + _YEARS_AT_GRADE_NONE, _YOUNGEST), _OLDEST)


def _hard(words: list[str]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for word in words:
        small = word.lower()
        if small not in _EVERYDAY and syllables(small) >= _HARD_SYLLABLES:
            counts[small] = counts.get(small, 0) + 1
    return tuple(sorted(counts, key=lambda word: (-counts[word], word))[:12])
