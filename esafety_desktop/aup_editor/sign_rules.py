"""Whether a sentence shows a sign: words near each other, said or denied.

A sign is written ``password|login + !share|tell|give``: each group, parted by ``+``, needs one of
its words or phrases. ``!`` means that it must be denied (*never tell*, *must not be shared*), ``*``
that it must not be, ``~`` that none of these words stands there; ``=safely`` is that very word,
others count with all their forms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from esafety_desktop.aup_editor.stem_rules import stem
from esafety_desktop.value import Value

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?(?:-[a-z]+)*|[;:()]|,")
_SHORT = (
    (re.compile(r"\b(?:can't|cannot|cant)\b"), "can not"),
    (re.compile(r"\bwon't\b|\bwont\b"), "will not"),
    (re.compile(r"\bshan't\b"), "shall not"),
    (re.compile(r"\bdont\b"), "do not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'(?:ll)\b"), " will"),
    (re.compile(r"'(?:ve)\b"), " have"),
    (re.compile(r"'(?:m|re|d)\b"), " "),
    (re.compile(r"'s\b"), ""),
    (re.compile(r"\be-?\s?mail"), "email"),
    (re.compile(r"\be-?safety\b|\bonline[ -]safety\b|\binternet[ -]safety\b"), "esafety"),
    (re.compile(r"\bgrown[ -]?ups?\b"), "grownup"),
    (re.compile(r"\bcyber[ -]?bull"), "bull"),
    (re.compile(r"\bwi-?fi\b"), "wifi"),
    (re.compile(r"\bphotograph(?!y)"), "photo"),
    (re.compile(r"\blog[ -]?ins?\b|\bsign[ -]?in details\b"), "login"),
    (re.compile(r"\bpass[ -]words?\b"), "password"),
    (re.compile(r"\bset[ -]up\b"), "setup"),
    (re.compile(r"\bchild protection\b"), "safeguarding"),
    (re.compile(r"\bacceptable use\b"), "aup"),
    (
        re.compile(
            r"\b(?:network|ict|it|computing|computer|systems?) "
            r"(?=(?:manager|lead|leader|co-?ordinator|technician|team|administrator|provider)\b)"
        ),
        "",
    ),
)
_DENY = frozenset(
    {"not", "never", "no", "nobody", "none", "nor", "neither", "avoid", "refrain", "nothing"}
)
_DENY_NEXT = frozenset({"without"})
_CLAUSE_DENIED = (
    "not allow", "not permit", "not accept", "not toler", "unaccept", "forbidden", "prohibit",
    "is ban", "ar ban", "against the rule", "zero toler", "not ok", "not okai", "no place",
    "not welcom", "out of bound",
)  # fmt: skip
_FORBIDDEN = tuple(re.compile(rf"\b{one}") for one in _CLAUSE_DENIED)
_IRREGULAR = {
    "seen": "see", "saw": "see", "told": "tell", "said": "say", "says": "say", "given": "give",
    "gave": "give", "shown": "show", "broken": "break", "broke": "break", "taken": "take",
    "took": "take", "wrote": "write", "written": "write", "kept": "keep", "sent": "send",
    "spoken": "speak", "spoke": "speak", "found": "find", "hidden": "hide", "hid": "hide",
    "stuck": "stick", "held": "hold", "lost": "lose", "done": "do", "did": "do", "does": "do",
    "gone": "go", "went": "go", "known": "know", "left": "leave", "understood": "understand",
    "got": "get", "chosen": "choose", "chose": "choose", "met": "meet", "began": "begin",
    "mum": "parent", "dad": "parent", "stole": "steal", "stolen": "steal", "sought": "seek",
}  # fmt: skip
_CANCEL = frozenset(map(stem, ("forget", "fail", "hesitate", "only", "afraid", "worry", "mind")))
_BREAK = frozenset(
    {";", ":", "(", ")", "but", "unless", "except", "instead", "because", "although"}
)
_SUBJECT = frozenset({"i", "we", "you", "they", "he", "she", "pupils", "children", "staff"})
_WINDOW = 22
_WITHOUT = 4


class Token(Value):
    """A word, its stem, and whether the clause that it stands in denies it."""

    word: str
    stem: str
    denied: bool = False


class Hit(Value):
    """A group found: the words as they stand, where, and how they are said."""

    words: tuple[str, ...]
    at: int
    denied: bool


class Group(Value):
    """One of the groups of a sign: phrases of stems; ``mode`` is "", "!", "*" or "~"."""

    phrases: tuple[tuple[str, ...], ...]
    mode: str = ""


Sign = tuple[Group, ...]


@lru_cache(maxsize=4096)
def parse(text: str) -> Sign:
    """A sign as it is written in the catalogue.

    Raises:
        ValueError: a group is empty.
    """
    return tuple(_group(part.strip()) for part in text.split(" + "))


def _group(text: str) -> Group:
    mode = text[0] if text[:1] in {"!", "*", "~"} else ""
    phrases = tuple(_phrase(one) for one in text[len(mode) :].split("|"))
    if not all(phrases):
        raise ValueError(f"an empty group in {text!r}")
    return Group(phrases, mode)


def _phrase(text: str) -> tuple[str, ...]:
    if text.startswith("="):
        return (text,)
    return tuple(_base(word) for word in _spelled(text))


def _base(word: str) -> str:
    return stem(_IRREGULAR.get(word, word))


def _spelled(text: str) -> list[str]:
    text = text.lower()
    for pattern, instead in _SHORT:
        text = pattern.sub(instead, text)
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a sentence, each with whether it is denied."""
    words = [part for word in _spelled(text) for part in _parts(word)]
    stems = [_base(word) for word in words]
    denied = [False] * len(words)
    _deny_clauses(words, stems, denied)
    _deny_after(words, stems, denied)
    return tuple(Token(*one) for one in zip(words, stems, denied, strict=True))


def _parts(word: str) -> list[str]:
    return word.split("-") if "-" in word else [word]


def _deny_after(words: list[str], stems: list[str], denied: list[bool]) -> None:
    """A negation holds to the end of its clause, past brackets; *without* for a few words."""
    left = outside = 0
    for number, word in enumerate(words):
        if word == "(":
            left, outside = 0, left
        elif word == ")":
            left, outside = outside, 0
        elif word in _DENY and not _cancelled(stems, number):
            left = len(words)
        elif word in _DENY_NEXT:
            left = max(left, _WITHOUT)
        elif word in _BREAK or _new_clause(words, number):
            left = 0
        elif left:
            denied[number] = True
            left -= 1


def _cancelled(stems: list[str], number: int) -> bool:
    """*Never forget to* says that it is done; so does *not only*."""
    return any(one in _CANCEL for one in stems[number + 1 : number + 3])


def _new_clause(words: list[str], number: int) -> bool:
    """A comma or *and* before somebody who does something begins another clause."""
    following = words[number + 1 : number + 3]
    if words[number] == ",":
        return bool(following) and (following[0] in _SUBJECT or following[-1] in _SUBJECT)
    return (
        words[number] in {"and", "so", "if", "when"}
        and following[:1] != []
        and (following[0] in _SUBJECT)
    )


def _deny_clauses(words: list[str], stems: list[str], denied: list[bool]) -> None:
    """*Sharing passwords is not allowed* denies what stands around it in the clause."""
    start = 0
    for end in range(len(words) + 1):
        if end == len(words) or _clause_ends(words, start, end):
            said = [n for n in range(start, end) if stems[n] not in {"be", "been"}]
            clause = " ".join(stems[n] for n in said)
            found = [match for one in _FORBIDDEN if (match := one.search(clause))]
            if found:
                denied[start:end] = [True] * (end - start)
            for match in found:
                first = clause[: match.start()].count(" ")
                for n in said[first : first + match[0].count(" ") + 1]:
                    denied[n] = False
            start = end if end < len(words) and words[end] in _SUBJECT else end + 1


def _clause_ends(words: list[str], start: int, at: int) -> bool:
    """Whether another clause begins: *if I break a rule | I may not be allowed …*."""
    if words[at] in {";", ":", ",", "but", "unless", "if", "when"}:
        return True
    conditional = start > 0 and words[start - 1] in {"if", "when"}
    return conditional and at > start and words[at] in _SUBJECT


def shows(sign: Sign, found: tuple[Token, ...]) -> tuple[str, ...]:
    """The words by which a sentence shows a sign; () when it doesn't."""
    places: list[list[Hit]] = []
    wanted = [group for group in sign if group.mode != "~"]
    if any(_hits(group, found) for group in sign if group.mode == "~"):
        return ()
    for group in wanted:
        hits = [hit for hit in _hits(group, found) if _said(group, hit)]
        if not hits:
            return ()
        places.append(hits)
    best: tuple[Hit, ...] = ()
    for chosen in product(*(hits[:6] for hits in places)):
        at = [hit.at for hit in chosen]
        if max(at) - min(at) <= _WINDOW and len(set(at)) == len(at):
            best = chosen
            break
    return (
        tuple(_shown(hit, group) for hit, group in zip(best, wanted, strict=True)) if best else ()
    )


def _said(group: Group, hit: Hit) -> bool:
    return group.mode == "" or hit.denied == (group.mode == "!")


def _shown(hit: Hit, group: Group) -> str:
    words = " ".join(hit.words)
    return f"not {words}" if group.mode == "!" else words


def _hits(group: Group, found: tuple[Token, ...]) -> list[Hit]:
    places = _places(found)
    hits = []
    for phrase in group.phrases:
        for at in places.get(phrase[0], ()):
            part = found[at : at + len(phrase)]
            if len(part) == len(phrase) and all(map(_is, phrase, part)):
                hits.append(Hit(tuple(token.word for token in part), at, part[0].denied))
    return hits


@lru_cache(maxsize=64)
def _places(found: tuple[Token, ...]) -> dict[str, list[int]]:
    """Where each stem, and each word as ``=word``, stands."""
    places: dict[str, list[int]] = {}
    for number, token in enumerate(found):
        places.setdefault(token.stem, []).append(number)
        places.setdefault(f"={token.word}", []).append(number)
    return places


def _is(want: str, token: Token) -> bool:
    return token.word == want[1:] if want.startswith("=") else token.stem == want
