"""The library of statements: whole by family, true in meaning, refused where it is faulty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.agreement_texts import Block
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.statement_texts import Binding, load_library, statement_library
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

#: A word or two without which the sentence would not carry its source.
MEANING = {
    "BECTA09-NENOK-1": "aims",
    "BECTA09-NENOK-2": "learn",
    "BECTA09-NENOK-3": "teach",
    "BECTA09-NENOK-4": "in touch",
    "BECTA09-NENOK-5": "running the school",
    "BECTA09-NENNO-1": "law",
    "BECTA09-NENNO-2": "offensive, obscene or indecent",
    "BECTA09-NENNO-3": "bully or harass",
    "BECTA09-NENNO-4": "good name",
    "BECTA09-NENNO-5": "deceive",
    "BECTA09-NENNO-6": "belongs to others",
    "BECTA09-NENNO-7": "hide who I am",
    "BECTA09-NENNO-8": "change or destroy",
    "BECTA09-NENNO-9": "private information",
    "BECTA09-NENNO-10": "waste",
    "KN-PERS-1": "full name",
    "KN-PERS-2": "address",
    "KN-PERS-3": "telephone",
    "KN-PERS-4": "e-mail",
    "KN-PERS-5": "which school",
    "KN-PERS-6": "clubs",
    "KN-PERS-7": "birthday",
    "KN-PERS-8": "parents",
    "KN-PERS-9": "way I go to school",
    "KN-PERS-10": "together tell",
    "KN-PERS-11": "did they agree",
    "KN-IMG-1": "file",
    "KN-IMG-2": "never both",
    "KN-IMG-3": "groups rather than single",
    "KN-IMG-4": "has said yes",
    "KN-IMG-5": "school's equipment, on trips",
    "KN-IMG-6": "avatar",
    "KN-MOBILE-1": "bullying messages",
    "KN-MOBILE-2": "without their permission",
    "KN-MOBILE-3": "film people being hurt",
    "KN-MOBILE-4": "internet on my own phone",
    "KN-MOBILE-5": "own telephone number",
    "KN-FILTER-1": "same filter",
    "KN-FILTER-2": "viruses and spying",
    "KN-FILTER-3": "firewall",
    "KN-FILTER-4": "suits their age",
    "KN-FILTER-5": "links",
    "KN-FILTER-6": "report",
    "KN-MON-1": "tell everyone",
    "KN-MON-2": "no network manager is in charge of it alone",
    "KN-MON-3": "Teachers",
    "KN-MON-4": "technical staff",
    "KN-MON-5": "Senior leaders",
    "KN-LINKPOL-1": "anti-bullying",
    "KN-LINKPOL-2": "safeguarding partners",
    "KN-LINKPOL-3": "PSHE",
    "KN-LINKPOL-4": "Health and safety",
    "KN-LINKPOL-5": "safer working practice",
    "KN-LINKPOL-6": "website",
    "KN-LINKPOL-7": "union",
    "KN-LINKPOL-8": "disciplinary",
    "BECTA09-ADD-1": "In my year",
    "BECTA09-ADD-2": "professional conduct",
    "BECTA09-ADD-3": "own child",
    "KN-REC-4": "wiped from the camera",
}
ADVICE = {
    "BECTA09-SETTING-1": "aloud",
    "BECTA09-SETTING-2": "at home",
    "BECTA09-SETTING-3": "Older pupils",
    "BECTA09-SETTING-4": "login",
    "BECTA09-SETTING-5": "Adult learners",
    "BECTA09-SETTING-6": "password",
    "BECTA09-SETTING-7": "in care",
    "BECTA09-SETTING-8": "your network",
    "BECTA09-CASCADE-4": "additional",
    "BECTA09-CASCADE-5": "bound",
    "BECTA09-CASCADE-6": "Teach",
    "KN-NOTSIGN-1": "No law asks",
    "KN-GIVE-1": "each member of staff",
}
OLD = re.compile(
    r"Data Protection Act 1998|LSCB|section 94|\bSEF\b|MSN|Bebo|chat ?rooms?|Thinkuknow|Becta"
    r"|Knowsley|DCSF|Every Child Matters|Vodafone|Websense",
    re.IGNORECASE,
)


@pytest.mark.covers(*MEANING)
def test_every_source_is_said_by_a_statement_that_means_it() -> None:
    for source, words in MEANING.items():
        said = [
            f"{one.adult} {one.child}"
            for one in statement_library().statements
            if source in one.sources
        ]
        assert any(words in text for text in said), (source, words, said)


@pytest.mark.covers(*ADVICE)
def test_settings_and_layers_are_advised_on() -> None:
    for source, words in ADVICE.items():
        said = [one.text for one in statement_library().advice if source in one.sources]
        assert any(words in text for text in said), (source, words, said)


@pytest.mark.covers("BECTA09-CASCADE-1", "BECTA09-CASCADE-2", "BECTA09-CASCADE-3")
def test_the_layers_go_from_the_nation_to_the_school() -> None:
    national, regional, school = statement_library().layers
    assert "hold on every school network" in national.about
    assert "take over all core rules and may add" in regional.about
    assert "whether it is repeated in it or not" in school.about


def test_network_rules_are_core_and_come_from_above() -> None:
    for one in statement_library().statements:
        of_network = any(source.startswith("BECTA09-NEN") for source in one.sources)
        assert (one.binding is Binding.CORE) == of_network, one.id
        assert (one.layer == "national") == of_network, one.id
        if any(source.startswith("BECTA09-NENNO") for source in one.sources):
            assert one.block is Block.CANNOT


def test_nothing_of_2009_is_offered_as_if_it_still_were() -> None:
    for one in statement_library().statements:
        assert not OLD.search(f"{one.adult} {one.child}"), one.id
    for advice in statement_library().advice:
        assert not OLD.search(advice.text), advice.id


def test_a_theme_is_found_for_an_audience() -> None:
    library = statement_library()
    all_of_it = library.of_theme("personal")
    staff = library.of_theme("personal", "staff")
    assert {one.id for one in all_of_it} > {one.id for one in staff}
    assert all(one.text("pupil") == one.child for one in library.of_theme("personal", "pupil"))
    assert all(library.of_theme(theme.id) for theme in library.themes)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('id = "personal-address"', 'id = "personal-telephone"'), "personal-telephone stands twi"),
        (('theme = "phones"', 'theme = "fones"'), "there is no theme fones"),
        (('"KN-PERS-2"', '"KN-PERS-99"'), "unknown source ids KN-PERS-99"),
        (('sources = ["KN-PERS-2"]', "sources = []"), "personal-address names no source"),
        (('block = "cannot"', 'block = "must not"'), "must not"),
        (('layer = "national"', 'layer = "galactic"'), "galactic"),
        (('id = "regional"', 'id = "school"'), "the layers are"),
        (("child = ", "kid = "), "kid"),
        (('\nchild = "I use school devices', '\nadult2 = "I'), "adult2"),
        (('audiences = ["pupil"]', 'audiences = ["staff"]'), "needs words for"),
    ],
)
def test_a_faulty_library_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    good = resource("agreements", "statements.toml").read_text(encoding="utf-8")
    assert change[0] in good
    path = tmp_path / "statements.toml"
    path.write_text(good.replace(*change, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_library(path)
