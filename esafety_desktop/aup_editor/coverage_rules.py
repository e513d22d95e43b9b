"""Which lines of the catalogue an agreement answers, by which sentence and why."""

from __future__ import annotations

import enum
import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.aup_editor.sentence_rules import Sentence, plain, sentences
from esafety_desktop.aup_editor.sign_rules import parse, shows, tokens
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_COMMON_WORDS = """
the a an and or of to in is are i we you my our your it that this will not for on with be
do if at by as from have can when what all must any they their never use school
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_BACK = re.compile(r"(?:it|they|them|this|these|those|he|she)\b", re.IGNORECASE)
"""How a sentence begins that speaks of what the one before it named."""
_FEW_WORDS = 12
_ENGLISH_SHARE = 0.18
_LATIN_SHARE = 0.6


class State(enum.StrEnum):
    """How a line of the catalogue stands."""

    ANSWERED = "answered"
    BY_HAND = "answered, as you said"
    NOT_FOR_US = "not for us"
    GAP = "gap"


class Item(Value):
    """A line of the catalogue as the check needs it.

    Attributes:
        id: Its source id.
        signs: Each way of saying it (`sign_rules`); one is enough.
    """

    id: str
    signs: tuple[str, ...]


class Finding(Value):
    """How one line stands.

    Attributes:
        sentence: The sentence of the agreement that answers it; "" for none.
        because: The words by which the sentence answers it.
        reason: What a person said by hand.
    """

    item: str
    state: State
    sentence: str = ""
    because: tuple[str, ...] = ()
    reason: str = ""

    @property
    def why(self) -> str:
        """Why it stands so, in words."""
        if self.because:
            said = [f"“{word}”" for word in self.because]
            listed = ", ".join(said[:-1]) + f" and {said[-1]}" if said[1:] else said[0]
            return f"because it says {listed}"
        return f"because {self.reason}" if self.reason else ""


class Hand(Value):
    """What a person said: answered by this sentence, or not for us with a reason."""

    sentence: str = ""
    reason: str = ""


def is_english(text: str) -> bool:
    """Whether a text can be checked: the check knows English only. Short texts pass."""
    letters = [one for one in plain(text) if one.isalpha()]
    latin = sum(one.isascii() for one in letters)
    if letters and latin < _LATIN_SHARE * len(letters):
        return False
    words = re.findall(r"[^\W\d_]+", plain(text).lower())
    if len(words) < _FEW_WORDS:
        return True
    return sum(word in _COMMON for word in words) >= _ENGLISH_SHARE * len(words)


def check(
    items: Iterable[Item], text: str, hands: Mapping[str, Hand] | None = None
) -> tuple[Finding, ...]:
    """Check a whole text; each line gets the sentence that answers it best."""
    return check_sentences(items, sentences(text), hands)


def check_sentences(
    items: Iterable[Item], found: Sequence[Sentence], hands: Mapping[str, Hand] | None = None
) -> tuple[Finding, ...]:
    """The same for an agreement that is cut into its sentences already.

    What a person said by hand counts as long as the sentence that was named still stands there.
    """
    hands = hands or {}
    standing = {one.text for one in found}
    return tuple(_finding(item, found, hands.get(item.id), standing) for item in items)


def _finding(
    item: Item, found: Sequence[Sentence], hand: Hand | None, standing: set[str]
) -> Finding:
    if hand and hand.sentence in standing and hand.sentence:
        return Finding(item.id, State.BY_HAND, hand.sentence, reason=hand.reason)
    if hand and hand.reason and not hand.sentence:
        return Finding(item.id, State.NOT_FOR_US, reason=hand.reason)
    best = Finding(item.id, State.GAP)
    for before, sentence in pairwise((None, *found)):
        if sentence is None or sentence.heading:
            continue
        because = _answers(item, sentence.whole)
        if not because and before and _BACK.match(sentence.text) and not before.heading:
            because = _answers(item, f"{before.whole} {sentence.text}")
        if len(because) > len(best.because):
            best = Finding(item.id, State.ANSWERED, sentence.text, because)
    return best


@lru_cache(maxsize=65536)
def _answers(item: Item, said: str) -> tuple[str, ...]:
    words = tokens(plain(said))
    return max((shows(parse(sign), words) for sign in item.signs), key=len, default=())
