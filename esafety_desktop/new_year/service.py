"""Everything that the assistant of the new academic year, Today and the archive ask."""

from esafety_desktop.new_year.leaver_service import leavers
from esafety_desktop.new_year.move_service import move_up
from esafety_desktop.new_year.plan_service import due, outlook, plan
from esafety_desktop.new_year.run_service import history
from esafety_desktop.new_year.sheet_service import register_sheet
from esafety_desktop.new_year.take_back_service import take_back

__all__ = [
    "due",
    "history",
    "leavers",
    "move_up",
    "outlook",
    "plan",
    "register_sheet",
    "take_back",
]
