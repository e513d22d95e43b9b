"""Words that may not stand at a step: they would spoil evidence, or have somebody do harm."""

import re

#: Refused wherever they stand, even after a “don't”: they are never the school's to say.
_NEVER = ("shut down", "shut it down", "switch it off", "screenshot")
_THING = r"(?:it|this|that|them|everything|(?:the |a |an |their |her |his )?[\w’']+)"
_SCREEN = r"(?!(?:the |a )?(?:screen|projector|board|monitor|sound)s?\b)"
_PICTURE = r"(?:the |that |any )?(?:pictures?|images?|photos?|films?|videos?)"
_PHOTO = r"(?:photograph|film|(?:photos?|pictures?) of)"
_CHILD = r"(?:the |a |each |every )?(?:child|children|pupils?)"
_ADULT = r"(?:the )?(?:adult|colleague|teacher|member of staff)"
#: Refused unless the sentence forbids them.
_HARMFUL = re.compile(
    "|".join(
        (
            r"\bscreen[ -](?:shot|grab|capture)s?\b",
            r"\bprint[ -]?screen\b",
            rf"\b{_PHOTO} (?:the|a|your) (?:screen|phone|tablet)\b",
            rf"\b(?:shut|power|turn|switch)(?:s|ing)? {_SCREEN}{_THING} (?:down|off)\b",
            rf"\b(?:turn|switch|power)(?:s|ing)? off {_SCREEN}\w+",
            r"\b(?:power(?:s|ing)? down|log(?:s|ging)? (?:it )?off|unplug\w*|restart|reboot)\b",
            rf"\b(?:forward|download|look at|watch)(?:e?s)? (?:it|them|{_PICTURE})(?=\W|$)",
            rf"\b(?:copy|e-?mail|print|save|open|view)s? {_PICTURE}\b",
            rf"\bdeletes? (?:{_PICTURE}|(?:the |that |any )?messages?)\b",
            rf"\b(?:ask|tell|get)s? {_CHILD} to (?:show|send|forward|download|delete|open)\b",
            r"\b(?:interview|confront|question)s? (?:the|a|him|her|them|each|every)\b",
            rf"\b(?:tell|warn|ask)s? {_ADULT} (?:it is about|concerned|involved|first)\b",
            r"\btell (?:the )?parents (?:first|before|at once)\b",
        )
    ),
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:don[’']t|do not|never|nobody|no one|not|without|doesn[’']t|must not|no)\b", re.IGNORECASE
)


def spoils_evidence(text: str) -> str:
    """The words of a sentence that may spoil evidence, harm or break the law; empty for none."""
    low = text.lower()
    if found := next((words for words in _NEVER if words in low), ""):
        return found
    for sentence in re.split(r"(?<=[.!?;:])\s+", text):
        for match in _HARMFUL.finditer(sentence):
            if not _FORBIDS.search(sentence[: match.start()]):
                return match.group()
    return ""
