"""Everything that other rooms and the page may ask of the staff register."""

from esafety_desktop.staff_forms.grid_service import staff_grid, years
from esafety_desktop.staff_forms.marking_service import (
    copy_given,
    give_out,
    mark,
    mark_all_except,
    mark_on,
    remind,
)
from esafety_desktop.staff_forms.people_service import (
    adults,
    leave,
    save_adult,
    touched_in,
    yearly_count,
)
from esafety_desktop.staff_forms.report_service import (
    due,
    signed_adults,
    tables,
    wanted,
    wanted_list,
)
from esafety_desktop.staff_forms.slot_service import bring_up_to_date

__all__ = [
    "adults",
    "bring_up_to_date",
    "copy_given",
    "due",
    "give_out",
    "leave",
    "mark",
    "mark_all_except",
    "mark_on",
    "remind",
    "save_adult",
    "signed_adults",
    "staff_grid",
    "tables",
    "touched_in",
    "wanted",
    "wanted_list",
    "yearly_count",
    "years",
]
