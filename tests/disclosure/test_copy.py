"""The copy that goes out: other children are letters, and what was left out is not in the file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from sqlalchemy import insert

from esafety_desktop.disclosure import check_service, export_service, gather_service
from esafety_desktop.disclosure.pages import render_copy
from esafety_desktop.disclosure.reading_service import sent
from esafety_desktop.disclosure.rows import Sending
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.printing.protected import protect
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Parent
from esafety_desktop.store.base import LockedBase
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from tests.disclosure.maker import Story

LOOKED = "Paper file, e-mail, the school's information system."
OTHERS = ("lucja", "lulu", "o'brien", "obrien", "nunez", "priya", "khan", "edna", "grey", "l.o.")


def read_back(pdf: bytes) -> str:
    """Every text of a PDF, and everything in its uncompressed streams."""
    reader = PdfReader(io.BytesIO(pdf))
    texts = [page.extract_text() for page in reader.pages]
    streams = [
        str(contents.get_data())
        for page in reader.pages
        if (contents := page.get_contents()) is not None
    ]
    return "\n".join((*texts, *streams, str(reader.metadata)))


@pytest.mark.covers("S29")
def test_no_other_child_is_in_the_file(story: Story) -> None:
    asked = story.asked()
    story.all_checked(asked)
    sheet = export_service.out_sheet(story.store, asked, LOOKED)
    text = read_back(render_copy(sheet))
    flat = search_key(" ".join(text.split()))
    for name in OTHERS:
        assert name not in flat, name
    for birth in ("09/08/2017",):
        assert birth not in text
    assert "[child b]" in flat
    assert "[child c]" in flat
    assert "[another child]" in flat
    assert "left out: another person's information" in flat
    assert "mr ali" in flat
    assert "zoe" in flat


def test_a_letter_means_the_same_child_throughout(story: Story) -> None:
    asked = story.asked()
    found = story.all_checked(asked)
    by_label = {
        label: {
            search_key(passage.text[mark.start : mark.end]).split(",")[0]
            for passage in found.passages
            for mark in passage.standing
            if mark.label == label
        }
        for label in ("Child B", "Child C")
    }
    assert by_label["Child B"] == {"lucja o'brien", "lucja obrien", "lulu", "lulu2017", "l.o."}
    assert by_label["Child C"] == {"ben nunez", "ben"}


def test_nothing_goes_out_before_every_passage_was_looked_at(story: Story) -> None:
    asked = story.asked()
    found = check_service.bundle(story.store, asked)
    with pytest.raises(Problem, match="not been looked at"):
        export_service.out_sheet(story.store, asked, LOOKED)
    for passage in found.passages[1:]:
        check_service.check(story.store, passage.id)
    with pytest.raises(Problem, match="1 passage has"):
        export_service.out_sheet(story.store, asked, LOOKED)
    check_service.check(story.store, found.passages[0].id)
    assert export_service.out_sheet(story.store, asked, LOOKED).passages
    with pytest.raises(Problem, match="where else"):
        export_service.out_sheet(story.store, asked, " ")


def test_a_passage_that_changes_has_to_be_looked_at_again(story: Story) -> None:
    asked = story.asked()
    found = story.all_checked(asked)
    passage = found.passages[0]
    made = check_service.add_mark(story.store, passage.id, (0, 4), "legal")
    assert check_service.bundle(story.store, asked).unchecked == 1
    assert made.undo is not None
    made.undo.run(story.store)
    after = check_service.bundle(story.store, asked).passages[0]
    assert after.standing == passage.standing


def test_what_is_written_later_must_be_gathered(story: Story) -> None:
    asked = story.asked()
    story.all_checked(asked)
    chronology_service.add_note(story.store, story.incident, "Łucja said sorry to Zoë.")
    with pytest.raises(Problem, match="since it was gathered"):
        export_service.out_sheet(story.store, asked, LOOKED)
    assert gather_service.gather(story.store, asked).value == 1
    new = [one for one in check_service.bundle(story.store, asked).passages if not one.checked_at]
    assert len(new) == 1
    assert new[0].standing[0].label == "Child B"


def test_a_redaction_of_the_leaders_own(story: Story) -> None:
    asked = story.asked()
    found = story.all_checked(asked)
    passage = next(one for one in found.passages if "tablet" in one.text)
    at = passage.text.index("tablet")
    check_service.add_mark(story.store, passage.id, (at, at + 6), "crime")
    with pytest.raises(Problem, match="reason"):
        check_service.add_mark(story.store, passage.id, (at, at + 6), "")
    check_service.check(story.store, passage.id)
    sheet = export_service.out_sheet(story.store, asked, LOOKED)
    flat = " ".join(read_back(render_copy(sheet)).split())
    assert "tablet" not in flat
    assert ("prevention or detection of crime", 1) in sheet.reasons


def test_staff_are_named_until_a_leader_chooses_otherwise(story: Story) -> None:
    asked = story.asked()
    found = story.all_checked(asked)
    ali = next(one for one in found.people if "Ali" in one.name)
    assert not ali.replaced
    result = check_service.replace_person(story.store, ali.id, replaced=True)
    assert result.value == 1
    story.all_checked(asked)
    sheet = export_service.out_sheet(story.store, asked, LOOKED)
    assert "[member of staff] spoke" in "\n".join(one.text for one in sheet.passages)


def test_the_file_opens_only_with_its_password_and_what_went_out_is_written_down(
    story: Story,
) -> None:
    asked = story.asked()
    story.all_checked(asked)
    sheet = export_service.out_sheet(story.store, asked, LOOKED)
    pdf = protect(render_copy(sheet), "k7mf-2qrt-9xbd")
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.is_encrypted
    assert not reader.decrypt("wrong")
    assert reader.decrypt("k7mf-2qrt-9xbd")
    sending = Sending("Ruth Ashdown", "by hand", LOOKED, "Papers 2026-11-20.pdf")
    digest = export_service.note_sent(story.store, asked, sending, pdf).value
    (kept,) = sent(story.store, asked)
    assert (kept.to_whom, kept.digest, kept.author) == ("Ruth Ashdown", digest, "leader")
    last = service.incident(story.store, story.incident).entries[-1]
    assert last.kind == "disclosed"
    assert "Ruth Ashdown" in last.text
    assert export_service.out_sheet(story.store, asked, LOOKED).passages


def test_the_schools_own_copy_keeps_the_names(story: Story) -> None:
    asked = story.asked()
    inside = "\n".join(one.text for one in story.all_checked(asked).passages)
    assert "Łucja O'Brien" in inside
    assert "Mrs Edna Grey" in inside


def test_what_other_rooms_keep_of_an_incident_is_gathered_too(story: Story) -> None:
    """Whichever rooms there are: their tables are read as they stand."""
    table = LockedBase.metadata.tables["incident_concern"]
    with story.store.write() as unit:
        unit.session.execute(
            insert(table).values(
                id="a-decision",
                slip_id="a-slip",
                incident_id=story.incident,
                reason="Lulu told it at lunch.",
                at=unit.now,
                author="leader",
            )
        )
        unit.commit("made up", "test")
    asked = story.asked()
    found = story.all_checked(asked)
    (passage,) = [one for one in found.passages if one.title == "Concern"]
    assert "Reason: Lulu told it at lunch." in passage.text
    assert passage.standing[0].label == "Child B"


def test_the_other_parent_is_proposed_and_the_one_who_asks_is_not(story: Story) -> None:
    with story.store.write() as unit:
        unit.session.add(Parent(pupil_id=story.zoe.id, name="Mr Paul Ashdown"))
        unit.commit("made up", "test")
    chronology_service.add_note(
        story.store, story.incident, "Ruth Ashdown said that Mr Ashdown lives in Hull."
    )
    asked = story.asked()
    story.all_checked(asked)
    text = "\n".join(
        one.text for one in export_service.out_sheet(story.store, asked, LOOKED).passages
    )
    assert "Ruth Ashdown said that [left out: another person's information] lives" in text
    assert "Zoë Ashdown" in text
