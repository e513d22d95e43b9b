"""Telephone numbers: read leniently, kept as people dial and space them; pure decisions.

What a person wrote with spaces stays spaced as it is (a charity knows how its number is said).
What comes without, with hyphens or with the country's code is spaced by ``phonenumbers``, which
knows where English area codes end. Nothing is refused that somebody might dial.
"""

from __future__ import annotations

import re
import unicodedata

from esafety_desktop.value import Value

LONGEST_NUMBER = 120
LONGEST_DAYS = 80
_FEWEST, _MOST = 3, 15
_UK = 11
_ASK = re.compile(r"[\s,;:(\-–]*\b(ask(?:ing)? for\b.*)$", re.IGNORECASE)
_TEXT = re.compile(r"^(?:sms|text)\b\s*(.*)$", re.IGNORECASE)
_WORD_TO = re.compile(
    r"^(?:(?:the word\s+)?[“\"']?([^\W\d_]{1,20})[”\"']?\s+)?(?:to\s+)?(.*)$", re.IGNORECASE
)
_EXTENSION = re.compile(
    r"[\s,;(]*(?:\b(?:ext(?:ension|n)?|option|opt)\b\.?|(?<=[\d\s])x)\s*(\d{1,6})\)?$",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\bopt(?:ion)?\b", re.IGNORECASE)
_DIALLED = re.compile(r"^\+?[\d ()\-./]*$")
_SPACED = re.compile(r"^0[1-9]\d*(?: \d+)+$")
_LOOKALIKES = re.compile(r"(?:^|(?<=[\d\s]))[oOlIsSB]+(?=[\d\s]|$)")


class Reading(Value):
    """A number as it was understood.

    Attributes:
        text: As it is kept and shown; "" where it is refused.
        complaint: Why it can't be kept, in a sentence; "" where it can.
        doubt: What somebody should look at again although it is kept; "" where there is nothing.
        offer: The number with the 0 that a spreadsheet took away; "" where it lost none.
    """

    text: str = ""
    complaint: str = ""
    doubt: str = ""
    offer: str = ""


def clean(text: str) -> str:
    """One line without control and direction-turning characters, digits of any script as 0–9."""
    kept = []
    for one in text:
        kind = unicodedata.category(one)
        if kind == "Nd":
            kept.append(str(unicodedata.digit(one)))
        elif kind in {"Zs", "Zl", "Zp", "Cc"}:
            kept.append(" ")
        elif kind == "Pd":
            kept.append(one if one == "–" else "-")
        elif kind[0] != "C":
            kept.append(one)
    return " ".join("".join(kept).split())


def read_number(text: str) -> Reading:
    """What somebody wrote into the field for a number.

    It may be a United Kingdom or international number, a short one (101, 111, 999), one to which
    one sends a text; an extension or option and “ask for…” may follow.
    """
    if len(text) > LONGEST_NUMBER:
        return Reading(complaint="That is too long for a telephone number; write notes below.")
    rest, ask = _split(clean(text), _ASK)
    rest, lead = _text_lead(rest)
    rest, extension = _extension(rest)
    rest = rest.strip(" ,;:")
    if not rest and extension:
        return Reading(", ".join(part for part in (extension.capitalize(), ask) if part))
    if wrong := _complaint(rest, clean(text)):
        return Reading(complaint=wrong)
    if offered := "" if lead else _with_zero(rest):
        said, offer = (_joined(one, extension, ask) for one in (" ".join(rest.split()), offered))
        return Reading(said, "", f"“{said}” looks as if its first 0 is lost: {offer}.", offer)
    number, doubt = _dialled(rest)
    said = _joined(lead + number, extension, ask)
    return Reading(said, doubt=doubt)


def _joined(number: str, extension: str, ask: str) -> str:
    return ", ".join(part for part in (number, extension, ask) if part)


def is_mobile(text: str) -> bool:
    """Whether a number of this country is one of a mobile telephone (07, but for pagers)."""
    digits = digits_of(text)
    digits = digits if digits.startswith("0") else f"0{digits}"
    return bool(re.fullmatch(r"07(?!0|6(?!24))\d{7,9}", digits))


def dialled_key(text: str) -> str:
    """What two spellings of one number have in common, its extension with it."""
    rest, _ = _split(clean(text), _ASK)
    return f"{digits_of(text)} {_extension(rest)[1]}".strip()


def tidy_days(text: str) -> str:
    """Days and times, or any other short line, as it is kept beside a number."""
    return clean(text).replace(";", ",").strip(" ()")[:LONGEST_DAYS]


def digits_of(text: str) -> str:
    """What is dialled: two spellings of a number have the same, extensions and words aside."""
    rest, _ = _split(clean(text), _ASK)
    rest, _ = _extension(_text_lead(rest)[0])
    plain = re.sub(r"\D", "", rest.replace("(0)", ""))
    if rest.lstrip().startswith(("+44", "0044")):
        return "0" + plain.removeprefix("00").removeprefix("44")
    return plain.removeprefix("00")


def _split(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    found = pattern.search(text)
    if not found:
        return text, ""
    ask = found.group(1).rstrip(" )")
    return text[: found.start()].strip(), ask[:1].lower() + ask[1:]


def _text_lead(text: str) -> tuple[str, str]:
    """``text SHOUT to 85258``: the number alone, and the words before it."""
    found = _TEXT.match(text)
    if not found:
        return text, ""
    word, rest = _WORD_TO.match(found.group(1)).groups()  # type: ignore[union-attr] # always fits
    if word and word.casefold() in {"to", "number"}:
        word = ""
    return rest, f"text {word} to " if word else "text "


def _extension(text: str) -> tuple[str, str]:
    found = _EXTENSION.search(text)
    if not found:
        return text, ""
    word = "option" if _OPTION.search(found.group(0)) else "ext."
    return text[: found.start()].strip(), f"{word} {found.group(1)}"


def _complaint(rest: str, whole: str) -> str:
    digits = sum(one.isdigit() for one in rest)
    if digits and _LOOKALIKES.search(f"{rest} ") and not _DIALLED.match(rest):
        return f"“{whole}” holds a letter where a digit belongs: type O as 0 and l as 1."
    if not _DIALLED.match(rest) or digits < _FEWEST:
        return (
            f"“{whole}” doesn't look like a telephone number. "
            "Write figures, and words such as “mornings” under days and times."
        )
    if digits > _MOST:
        return f"“{whole}” has {digits} digits. Give each number a line of its own."
    return ""


def _dialled(rest: str) -> tuple[str, str]:
    """The number as one dials it, and what looks odd about it."""
    import phonenumbers
    from phonenumbers import PhoneNumberFormat as Format

    compact = " ".join(rest.split())
    abroad = compact.startswith(("+", "00")) and not compact.startswith(("+44", "0044"))
    try:
        number = phonenumbers.parse(compact, "GB")
    except phonenumbers.NumberParseException:
        return compact, ""
    if abroad:
        known = phonenumbers.is_possible_number(number)
        how = Format.INTERNATIONAL
        return (phonenumbers.format_number(number, how), "") if known else (compact, _ODD_ABROAD)
    digits = digits_of(compact)
    if len(digits) < 7 or not digits.startswith("0"):
        return compact, ""
    if not phonenumbers.is_possible_number(number):
        return compact, _wrong_length(compact, digits)
    spaced = bool(_SPACED.match(compact))
    shown = compact if spaced else phonenumbers.format_number(number, Format.NATIONAL)
    fits = phonenumbers.is_valid_number(number) or len(digits) == _UK
    return shown, "" if fits else _wrong_length(shown, digits)


_ODD_ABROAD = "Look at the number again: its country has none of this length."


def _wrong_length(shown: str, digits: str) -> str:
    short = _UK - len(digits)
    how = {1: "a digit short", -1: "a digit too long"}.get(short, "too long")
    how = "too short" if short > 1 else how
    return f"“{shown}” looks {how}: it has {len(digits)} digits, most in this country have {_UK}."


def _with_zero(rest: str) -> str:
    """A number of this country that lost its first 0, with it; "" for any other."""
    import phonenumbers

    digits = re.sub(r"\D", "", rest)
    if "+" in rest or digits.startswith("0") or len(digits) not in {_UK - 2, _UK - 1}:
        return ""
    number = phonenumbers.parse(f"0{digits}", "GB")
    if not phonenumbers.is_valid_number(number) and len(digits) < _UK - 1:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
