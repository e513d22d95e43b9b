"""The room's front: checklists and levels."""

from __future__ import annotations

from esafety_desktop.checklists.editing_service import (
    add_item,
    change_list,
    copy_list,
    move_item,
    new_list,
    put_away,
    retire_list,
    reword_item,
)
from esafety_desktop.checklists.level_service import (
    about,
    judge,
    level_history,
    level_sheet,
    offered,
    parts,
    picture,
)
from esafety_desktop.checklists.paper_service import list_sheet, tables
from esafety_desktop.checklists.reading_service import (
    checklist,
    due,
    entries,
    history,
    lists,
    origin,
    progress,
)
from esafety_desktop.checklists.tick_service import make_action, tick, tick_quickly

__all__ = (
    "about",
    "add_item",
    "change_list",
    "checklist",
    "copy_list",
    "due",
    "entries",
    "history",
    "judge",
    "level_history",
    "level_sheet",
    "list_sheet",
    "lists",
    "make_action",
    "move_item",
    "new_list",
    "offered",
    "origin",
    "parts",
    "picture",
    "progress",
    "put_away",
    "retire_list",
    "reword_item",
    "tables",
    "tick",
    "tick_quickly",
)
