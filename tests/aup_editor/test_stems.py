"""Porter's stemmer against pairs from his paper of 1980."""

from __future__ import annotations

import pytest

from esafety_desktop.aup_editor.stem_rules import stem

PAPER = {
    "caresses": "caress", "ponies": "poni", "cats": "cat", "feed": "feed", "plastered": "plaster",
    "motoring": "motor", "sing": "sing", "conflated": "conflat", "troubled": "troubl",
    "sized": "size", "hopping": "hop", "falling": "fall", "hissing": "hiss", "failing": "fail",
    "filing": "file", "happy": "happi", "sky": "sky", "relational": "relat", "rational": "ration",
    "digitizer": "digit", "operator": "oper", "decisiveness": "decis", "hopefulness": "hope",
    "triplicate": "triplic", "formalize": "formal", "electrical": "electr", "goodness": "good",
    "revival": "reviv", "allowance": "allow", "inference": "infer", "adjustable": "adjust",
    "irritant": "irrit", "replacement": "replac", "adoption": "adopt", "effective": "effect",
    "probate": "probat", "rate": "rate", "cease": "ceas", "roll": "roll",
}  # fmt: skip


@pytest.mark.parametrize(("word", "root"), PAPER.items())
def test_words_of_the_paper(word: str, root: str) -> None:
    assert stem(word) == root


def test_forms_of_one_word_count_as_one() -> None:
    assert len({stem(word) for word in ("monitor", "monitors", "monitored", "monitoring")}) == 1
    assert len({stem(word) for word in ("bully", "bullies", "bullying", "bullied")}) == 1
