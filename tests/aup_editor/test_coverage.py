"""The coverage check on agreements that nobody wrote for it, and its properties.

The texts: ``tune_*``, ``held_*`` and ``learn_*`` were looked at while the signs were made.
``blind_*`` and ``unseen_*`` never were: each was labelled by hand, sentence by sentence, before the
check had seen it, and only their totals were looked at. On these the signs that were made from
``tune_*`` alone had a precision of 0.98 and a recall of 0.72; those of today have 0.96 and 0.95.
One hand wrote texts and signs, so 28 real agreements of schools on the web, mostly excerpts, which
may not be copied here, were read in four rounds as well, each round labelled before the check saw
it and used to mend the signs only afterwards: precision and recall at first sight were 0.75 and
0.89, 0.85 and 0.87, 0.70 and 0.80, 0.72 and 0.87; all of them together now give
0.96 and 0.97.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.aup_editor.coverage_rules import Hand, Item, State, check, is_english
from esafety_desktop.aup_editor.sentence_rules import plain, sentences
from esafety_desktop.aup_editor.sign_rules import parse, shows, tokens
from esafety_desktop.guidance.agreement_texts import all_agreements
from esafety_desktop.guidance.coverage_signs import coverage_signs

TEXTS = Path(__file__).parent / "texts"
ITEMS = tuple(Item(name, signs) for name, signs in coverage_signs().items())
STATED = tuple(item for item in ITEMS if "-CORE-" in item.id or "-ALSO-" in item.id)


_TAG = re.compile(r" *\{(A?)(\d+)(\??)\}")
"""``{8}`` behind a sentence: it answers CORE-8; ``{A1}``: ALSO-1; ``{7?}``: one may think so."""


@dataclass(frozen=True)
class Labelled:
    """An agreement with the lines that a person says it answers, and those that one may think."""

    name: str
    text: str
    answers: frozenset[str]
    open: frozenset[str]


def read_labelled(path: Path) -> Labelled:
    head, _line, body = (
        path.read_bytes().decode().replace("\r\n---\r\n", "\n---\n").partition("\n---\n")
    )
    labels = (line.strip() for line in head.splitlines())
    wanted = {f"BECTA09-{line}" for line in labels if line and not line.startswith("#")}
    maybe: set[str] = set()
    for also, number, doubt in _TAG.findall(body):
        line = f"BECTA09-{'ALSO' if also else 'CORE'}-{number}"
        (maybe if doubt else wanted).add(line)
    return Labelled(path.stem, _TAG.sub("", body), frozenset(wanted), frozenset(maybe - wanted))


LABELLED = tuple(map(read_labelled, sorted(TEXTS.glob("*.txt"))))
UNSEEN = tuple(one for one in LABELLED if one.name.startswith(("blind", "unseen")))
SEEN = tuple(one for one in LABELLED if one not in UNSEEN)


def answered(text: str, items: tuple[Item, ...] = STATED) -> set[str]:
    return {one.item for one in check(items, text) if one.state is State.ANSWERED}


def rates(texts: tuple[Labelled, ...]) -> tuple[float, float]:
    """Precision and recall over all lines of some agreements."""
    right = wrong = missed = 0
    for one in texts:
        found = answered(one.text)
        right += len(found & one.answers)
        wrong += len(found - one.answers - one.open)
        missed += len(one.answers - found)
    return right / (right + wrong), right / (right + missed)


@pytest.mark.covers(*(f"BECTA09-CORE-{n}" for n in range(1, 14)), "BECTA09-ALSO-1")
@pytest.mark.parametrize("one", SEEN, ids=lambda one: str(one.name))
def test_most_lines_of_each_agreement_are_told_right(one: Labelled) -> None:
    found = answered(one.text)
    wrong = (found ^ one.answers) - one.open
    assert len(wrong) <= 2, sorted(wrong)


def test_precision_and_recall_over_all_agreements() -> None:
    precision, recall = rates(LABELLED)
    assert precision >= 0.95
    assert recall >= 0.9


def test_precision_and_recall_on_agreements_that_the_signs_were_not_made_for() -> None:
    precision, recall = rates(UNSEEN)
    assert precision >= 0.95
    assert recall >= 0.9


def test_the_staff_wording_of_the_program_answers_every_core_statement() -> None:
    staff = next(text for text in all_agreements() if text.id == "staff")
    core = {item.id for item in STATED}
    assert core - answered(staff.wording) == set()


@pytest.mark.parametrize(
    ("sentence", "item", "wanted"),
    [
        ("I never tell anyone my password.", "CORE-8", True),
        ("Passwords must not be shared.", "CORE-8", True),
        ("Sharing a password is not allowed.", "CORE-8", True),
        ("Nobody may be told a pupil\N{RIGHT SINGLE QUOTATION MARK}s password.", "CORE-8", True),
        ("You may share your password with a friend.", "CORE-8", False),
        (
            "I don\N{RIGHT SINGLE QUOTATION MARK}t just share my password, I sing it.",
            "CORE-8",
            True,
        ),
        ("I never forget to log out of the computer.", "CORE-8", True),
        ("The school monitors the network.", "CORE-10", True),
        ("The network is monitored.", "CORE-10", True),
        ("The school does not monitor the network.", "CORE-10", False),
        ("Bullying on any device will not be tolerated.", "CORE-3", True),
        ("We read a story about bullying.", "CORE-3", False),
        ("I will not get round the filter.", "CORE-6", True),
        ("The filter may be switched off.", "CORE-6", False),
        ("THIS POLICY IS REVIEWED EVERY YEAR", "CORE-13", True),
        ("There are no sanctions for anybody.", "ALSO-2", False),
    ],
)
def test_said_or_denied(sentence: str, item: str, wanted: bool) -> None:
    assert (f"BECTA09-{item}" in answered(sentence)) is wanted


def test_the_sentence_and_why_are_shown() -> None:
    found = check(STATED, "Lunch is at noon. I never share my password with anyone. Bye.")
    eight = next(one for one in found if one.item == "BECTA09-CORE-8")
    assert eight.sentence == "I never share my password with anyone."
    assert eight.why == "because it says “not share” and “password”"


def test_a_lead_in_denies_its_bullets_and_no_others() -> None:
    found = sentences("I will not:\r\n- bully anyone\r\n- hack\r\n\r\nAsk Mrs Obi for help.")
    assert [(one.text, one.lead) for one in found] == [
        ("I will not:", ""),
        ("bully anyone", "I will not"),
        ("hack", "I will not"),
        ("Ask Mrs Obi for help.", ""),
    ]


def test_abbreviations_do_not_end_a_sentence() -> None:
    found = sentences("Bring e.g. Mr. Obi a note. Then go, i.e. Leave. No. 4 is www.a.co.uk today.")
    assert found[0].text == "Bring e.g. Mr. Obi a note."


def test_what_a_person_said_holds_as_long_as_the_sentence_stands() -> None:
    item = next(item for item in STATED if item.id == "BECTA09-CORE-9")
    hand = {item.id: Hand("Be thrifty with it.")}
    (now,) = check((item,), "Be thrifty with it.", hand)
    (later,) = check((item,), "Something else.", hand)
    (not_ours,) = check((item,), "Something else.", {item.id: Hand(reason="we have no printers")})
    assert now.state is State.BY_HAND
    assert later.state is State.GAP
    assert not_ours.why == "because we have no printers"


def test_empty_and_foreign_texts() -> None:
    assert answered("") == set()
    assert is_english("Rules")
    assert is_english(
        "I will be kind and I will not share my password with other people at school."
    )
    welsh = "Byddaf yn garedig wrth bawb ac ni fyddaf yn rhannu fy nghyfrinair gyda neb arall byth."
    polish = "Nie podaję nikomu swojego hasła i jestem miły dla wszystkich, gdy piszę wiadomości."
    arabic = "لا أشارك كلمة المرور الخاصة بي مع أي شخص"
    assert not any(map(is_english, (welsh, polish, arabic)))


def test_twenty_thousand_letters_are_read_whole() -> None:
    filler = "The cat sat on the mat and looked at the moon. " * 430
    assert len(filler) > 20_000
    found = answered(f"{filler}I never share my password. {filler}")
    assert found == {"BECTA09-CORE-8"}


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for one in check(ITEMS, text):
        assert one.state in {State.ANSWERED, State.GAP}
        if one.state is State.ANSWERED:
            assert one.because
            assert one.sentence in plain(" ".join(text.split())) or one.sentence


@given(st.text(string.ascii_letters + " .,;\n", max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_letter_of_a_text_is_lost(text: str) -> None:
    kept = "".join(one.text for one in sentences(text))
    letters = [one for one in plain(text) if one.isalpha()]
    missing = len(letters) - sum(one.isalpha() for one in kept)
    bullets = sum(line.strip()[:1].isalpha() for line in plain(text).split("\n"))
    assert 0 <= missing <= 4 * bullets


@given(st.sampled_from(LABELLED))
@settings(max_examples=20, deadline=None)
def test_dress_makes_no_difference(one: Labelled) -> None:
    dressed = one.text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}").replace("\n", "\r\n")
    assert answered(dressed) == answered(one.text)


@given(st.sampled_from(LABELLED), st.sampled_from(LABELLED))
@settings(max_examples=20, deadline=None)
def test_more_text_never_takes_an_answer_away(one: Labelled, other: Labelled) -> None:
    both = answered(f"{one.text}\n\nThat is all of it.\n\n{other.text}")
    assert answered(one.text) <= both


def test_every_sign_can_be_read_and_finds_its_own_words() -> None:
    for item in ITEMS:
        for sign in item.signs:
            assert parse(sign), item.id
    with pytest.raises(ValueError, match="empty group"):
        parse("password| + share")


def test_shows_gives_the_words_as_written() -> None:
    assert shows(parse("password + !share"), tokens("We do not share our passwords")) == (
        "passwords",
        "not share",
    )
