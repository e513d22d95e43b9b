"""From the pages of the first start to what is put down of them, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.setup.typed_service import MadeBefore, Typed

if TYPE_CHECKING:
    from esafety_desktop.setup.assistant_view import AssistantView
    from esafety_desktop.setup.page import Page

_PAGES = (
    "welcome", "school", "terms", "office", "office_sheet", "choice", "leader", "leader_sheet",
    "people",
)  # fmt: skip


def gather(view: AssistantView) -> Typed:
    """What stands on the pages; passwords and codes stay where they are."""
    been = view.terms.touched
    return Typed(
        page=_PAGES[view.pages.index(view.page)],
        school=view.school.view.row,
        terms_year=view.terms.view.year.start if been else None,
        terms=view.terms.view.as_typed() if been else (),
        office=view.office.name,
        office_sheet=view.office_sheet.checked,
        leader_now=view.choice.now,
        leader=view.leader.name,
        leader_sheet=view.leader_sheet.checked,
        child_file=view.people.child_file,
        import_now=view.people.import_now,
    )


def fill(view: AssistantView, typed: Typed, made: MadeBefore) -> None:
    """Put it back on the pages; accounts that were made ask for their password alone."""
    view.school.view.show_row(typed.school)
    if typed.terms_year is not None:
        view.terms.touched = True
        view.terms.view.put_typed(typed.terms_year, typed.terms)
    view.choice.ui.now.setChecked(typed.leader_now or bool(made.leader))
    people = view.people.ui
    people.child_file.setCurrentIndex(max(0, people.child_file.findData(typed.child_file)))
    people.import_now.setChecked(typed.import_now)
    people.later.setChecked(not typed.import_now)
    view.office.ui.name.setText(typed.office)
    view.leader.ui.name.setText(typed.leader)
    if made.office:
        view.office.expect(made.office, sheet_too=not typed.office_sheet)
        if typed.office_sheet:
            view.office_sheet.is_done()
    if made.leader:
        view.choice.setEnabled(False)
        view.leader.expect(made.leader, sheet_too=not typed.leader_sheet)
        if typed.leader_sheet:
            view.leader.freeze()
            view.leader_sheet.is_done()


def stopped_at(view: AssistantView, typed: Typed, made: MadeBefore) -> Page:
    """The page to go on with: the one that was left, or an account before it that isn't there."""
    page = view.pages[_PAGES.index(typed.page)] if typed.page in _PAGES else view.welcome
    at = view.pages.index(page)
    if not made.office:
        return view.pages[min(at, view.pages.index(view.office))]
    if view.choice.now and not view.leader_sheet.checked:
        return view.pages[min(at, view.pages.index(view.leader))]
    return page
