"""What can be printed from the Staff page, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.staff_forms import paper_service, service
from esafety_desktop.staff_forms.rows import AdultKey, AdultStatus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.staff_forms.rows import StaffGrid
    from esafety_desktop.staff_forms.staff_grid_view import StaffGridView
    from esafety_desktop.widgets.desk import Desk


class Papers:
    """Prints of the staff register.

    Args:
        desk: What every view is given.
        ways: ``print_adult_forms(pack, taken)`` shows forms to sign.
        page: The Staff page.
    """

    def __init__(self, desk: Desk, ways: Any, page: QWidget) -> None:
        self.desk = desk
        self.ways = ways
        self.page = page

    def fill(self, menu: QMenu, grid: StaffGridView, found: StaffGrid) -> None:
        """The lines of the menu, as far as they make sense now."""
        menu.clear()
        now = found.year >= max(service.years(self.desk.store))
        sheets = menu.addMenu("&Signing sheet, for whoever has not signed")
        forms = menu.addMenu("&Forms to sign, with a copy to keep")
        for row in found.agreements:
            wanted = [one.id for one in found.rows if one.cell(row.id).missing]
            one_menu = sheets.addAction(f"{row.title} ({len(wanted)})")
            one_menu.setEnabled(now)
            one_menu.triggered.connect(lambda _on=False, row=row: self.signing_sheet(row))
            own = forms.addAction(f"{row.title} ({len(wanted)})")
            own.setEnabled(bool(wanted) and now)
            own.triggered.connect(lambda _on=False, row=row, ids=wanted: self.forms(row, ids))
        keys = grid.chosen_keys()
        signed = [key for key in keys if _signed(found, key)]
        copies = menu.addAction(f"Signed &copies of the chosen cells ({len(signed)})")
        copies.setEnabled(bool(signed))
        copies.triggered.connect(lambda: self.copies(signed, found.year))
        due = [key for key in _all_signed(found) if not _copied(found, key)]
        rest = menu.addAction(f"Signed copies not &given back yet ({len(due)})")
        rest.setEnabled(bool(due))
        rest.triggered.connect(lambda: self.copies(due, found.year))
        ids = grid.chosen_adults() or [row.id for row in found.rows]
        roles = menu.addAction(f"&What their roles ask ({len(ids)})")
        roles.setEnabled(bool(ids) and now)
        roles.triggered.connect(lambda: self.roles(ids))
        menu.addSeparator()
        missing = found.missing
        line = menu.addAction(f"&List for the head: who has not signed ({missing})")
        line.setEnabled(now)
        line.triggered.connect(self.wanted)
        notes = menu.addAction(f"&Reminder notes, a page each ({missing})")
        notes.setEnabled(bool(missing) and now)
        notes.triggered.connect(self.notes)

    def signing_sheet(self, row: AgreementRow) -> None:
        """One sheet for whoever has not signed yet."""
        from esafety_desktop.staff_forms.pages import render_signing_sheet

        with self.desk.guard(self.page):
            sheet = paper_service.signing_sheet(self.desk.store, row)
            title = f"Signing sheet {row.short}"
            self.desk.print(self.page, title, lambda told: render_signing_sheet(sheet, told), title)

    def forms(self, row: AgreementRow, adult_ids: list[str]) -> None:
        """A form for each; printed or saved, they count as given out."""
        with self.desk.guard(self.page):
            pack = paper_service.form_pack(self.desk.store, row, adult_ids)
            keys = [AdultKey(one, row.id) for one in adult_ids]

            def taken() -> None:
                with self.desk.guard(self.page):
                    self.desk.done(service.give_out(self.desk.store, keys), None)

            self.ways.print_adult_forms(pack, taken)

    def copies(self, keys: list[AdultKey], year: int) -> None:
        """What was signed, for the people; printed or saved, it counts as given (KN-REC-2)."""
        from esafety_desktop.staff_forms.pages import render_signed_copies

        with self.desk.guard(self.page):
            copies = paper_service.signed_copies(self.desk.store, keys, year)

            def taken() -> None:
                with self.desk.guard(self.page):
                    given = service.copy_given(self.desk.store, keys, year=year)
                    self.desk.done(given, None)

            title = "Signed copies"
            self.desk.print(
                self.page, title, lambda told: render_signed_copies(copies, told), title, taken
            )

    def roles(self, adult_ids: list[str]) -> None:
        """What their roles ask of people."""
        from esafety_desktop.staff_forms.pages import render_role_sheets

        with self.desk.guard(self.page):
            sheets = paper_service.role_sheets(self.desk.store, adult_ids)
            title = "What roles ask"
            self.desk.print(self.page, title, lambda told: render_role_sheets(sheets, told), title)

    def wanted(self) -> None:
        """Who has not signed, for the head."""
        from esafety_desktop.staff_forms.pages import render_wanted_list

        with self.desk.guard(self.page):
            found = service.wanted_list(self.desk.store)
            title = "Adults who have not signed"
            self.desk.print(self.page, title, lambda told: render_wanted_list(found, told), title)

    def notes(self) -> None:
        """A note to each who has not; printed or saved, they count as reminded."""
        from esafety_desktop.staff_forms.pages import render_notes

        with self.desk.guard(self.page):
            found = service.wanted_list(self.desk.store)
            grid = service.staff_grid(self.desk.store)
            keys = [
                AdultKey(row.id, cell.agreement_id)
                for row in grid.rows
                for cell in row.cells
                if cell.missing
            ]

            def taken() -> None:
                with self.desk.guard(self.page):
                    self.desk.done(service.remind(self.desk.store, keys), None)

            title = "Reminder notes"
            self.desk.print(self.page, title, lambda told: render_notes(found, told), title, taken)


def _cell_of(found: StaffGrid, key: AdultKey) -> Any:
    row = next((one for one in found.rows if one.id == key.adult_id), None)
    return row.cell(key.agreement_id) if row is not None else None


def _signed(found: StaffGrid, key: AdultKey) -> bool:
    cell = _cell_of(found, key)
    return cell is not None and cell.status is AdultStatus.SIGNED


def _copied(found: StaffGrid, key: AdultKey) -> bool:
    cell = _cell_of(found, key)
    return cell is not None and cell.copy_on is not None


def _all_signed(found: StaffGrid) -> list[AdultKey]:
    return [
        AdultKey(row.id, cell.agreement_id)
        for row in found.rows
        for cell in row.cells
        if cell.status is AdultStatus.SIGNED
    ]
