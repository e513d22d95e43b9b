"""What neither depends on a colour alone nor on a key that is taken."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)

from tests.accessibility.names import seen_indexes, shown_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

_MNEMONIC = re.compile(r"&(?!&)(\w)")


def colours_alone(view: QAbstractItemView) -> list[str]:
    """The same words in one column in two colours: then only the colour says what differs."""
    if isinstance(view, QHeaderView):
        return []
    by_words: dict[tuple[int, str], set[str]] = defaultdict(set)
    for index in seen_indexes(view):
        role = Qt.ItemDataRole
        told = str(index.data(role.AccessibleTextRole) or index.data(role.DisplayRole) or "")
        row = " ".join(str(index.siblingAtColumn(n).data(role.DisplayRole) or "") for n in range(8))
        pen = f"{_name(index.data(role.ForegroundRole))} {_name(index.data(role.BackgroundRole))}"
        by_words[index.column(), f"{told}|{row}"].add(pen)
    found = sorted(words for (_, words), pens in by_words.items() if len(pens) > 1)
    return [f"tells two states of “{words.partition('|')[0]}” by colour alone" for words in found]


def _name(value: object) -> str:
    if isinstance(value, QBrush):
        return value.color().name()
    return value.name() if isinstance(value, QColor) else ""


def taken_twice(window: QWidget) -> list[str]:
    """Keys of one window that mean two things: Alt with a letter, and shortcuts."""
    return _alt_twice(window) + _shortcuts_twice(window)


def _alt_twice(window: QWidget) -> list[str]:
    return [
        f"Alt+{letter.upper()} belongs to {len(names)}: {', '.join(names)}"
        for letter, names in sorted(letters(window).items())
        if len(names) > 1
    ]


def letters(window: QWidget) -> dict[str, list[str]]:
    """What Alt with each letter goes to."""
    owners: dict[str, list[str]] = defaultdict(list)
    for words in _lettered(window):
        for letter in _MNEMONIC.findall(words):
            owners[letter.lower()].append(words.replace("&", ""))
    return owners


def _lettered(window: QWidget) -> Iterator[str]:
    for widget in shown_inside(window):
        if isinstance(widget, QLabel):
            yield widget.text() if widget.buddy() is not None else ""
        elif isinstance(widget, QAbstractButton):
            yield widget.text() if widget.isEnabled() else ""
        elif isinstance(widget, QGroupBox):
            yield widget.title() if widget.isCheckable() else ""
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(n) for n in range(widget.count()) if widget.isTabVisible(n))
        elif isinstance(widget, QMenuBar):
            yield from (one.text() for one in widget.actions() if one.isVisible())


_WIDE = {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}


def _shortcuts_twice(window: QWidget) -> list[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for action in window.findChildren(QAction):
        if _hears(action, window):
            for key in action.shortcuts():
                owners[key.toString()].add(action.text() or action.objectName())
    for shortcut in window.findChildren(QShortcut):
        wide = shortcut.isEnabled() and shortcut.context() in _WIDE
        if wide and _is_seen(shortcut.parent(), window):
            for key in shortcut.keys():  # noqa: SIM118 - a shortcut isn't a dictionary
                owners[QKeySequence(key).toString()].add(f"a shortcut of {_owner(shortcut)}")
    return [
        f"{keys} belongs to {len(names)}: {', '.join(sorted(names))}"
        for keys, names in sorted(owners.items())
        if keys and len(names) > 1
    ]


def _hears(action: QAction, window: QWidget) -> bool:
    on = action.isEnabled() and action.isVisible() and action.shortcutContext() in _WIDE
    return on and (isinstance(action.parent(), QMenu) or _is_seen(action.parent(), window))


def _is_seen(owner: object, window: QWidget) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible() and owner.window() is window


def _owner(shortcut: QShortcut) -> str:
    parent = shortcut.parent()
    return f"{type(parent).__name__} {parent.objectName()}" if parent is not None else "nobody"
