"""What a screen reader gets: name, role, value and state of everything, through QAccessible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAccessibleInterface

_ROLE, _TEXT = QAccessible.Role, QAccessible.Text
#: Things that somebody works with: each needs a name.
WORKED = {
    _ROLE.PushButton, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ComboBox, _ROLE.EditableText,
    _ROLE.SpinBox, _ROLE.Slider, _ROLE.PageTab, _ROLE.PageTabList, _ROLE.Table, _ROLE.List,
    _ROLE.Tree, _ROLE.MenuItem, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.Link, _ROLE.Dial,
    _ROLE.HotkeyField, _ROLE.ListItem, _ROLE.TreeItem, _ROLE.ProgressBar, _ROLE.Cell,
}  # fmt: skip
#: Parts of another control, which say its name or nothing.
_INNER = {_ROLE.ListItem, _ROLE.TreeItem, _ROLE.Cell, _ROLE.RowHeader, _ROLE.ColumnHeader}
_MANY = 60


def described(widget: QWidget) -> QAccessibleInterface | None:
    """What Qt tells a screen reader about a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def heard(of: QAccessibleInterface) -> str:
    """Its name as it is read out."""
    return of.text(_TEXT.Name).strip()


def role_of(of: QAccessibleInterface) -> str:
    """Its role as a word."""
    return str(of.role().name)


def shown_inside(window: QWidget) -> Iterator[QWidget]:
    """Each widget of this window that is seen, those of windows over it left out."""
    yield window
    for one in window.findChildren(QWidget):
        if one.window() is window and one.isVisible() and one.width() > 0 and one.height() > 0:
            yield one


def focusable(widget: QWidget) -> bool:
    """Whether Tab stops at it."""
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def judge(widget: QWidget) -> list[str]:
    """What a reader would miss about one widget."""
    of = described(widget)
    if of is None:
        return ["is not described to screen readers"]
    found = []
    role, name = of.role(), heard(of)
    if isinstance(widget, QComboBox) and not _named(widget):
        found.append("has no name beside what is chosen in it")
    part = _part_of_another(widget)
    if (focusable(widget) or role in WORKED) and not name and not part:
        found.append(f"has no name (role {role_of(of)})")
    area = isinstance(widget, QScrollArea) and bool(name)  # Qt has no role for it; it has a name
    if focusable(widget) and role in {_ROLE.NoRole, _ROLE.Client} and not part and not area:
        found.append(f"has no role that says what it is ({role_of(of)})")
    found += _value(widget, of) + _state(widget, of)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        found += _cells(widget)
    elif role == _ROLE.List or isinstance(widget, QTabBar):
        found += _children(of)
    return found


def _named(widget: QWidget) -> bool:
    """Whether a choice has a name of its own: on Linux Qt says what is chosen in its place.

    Qt takes the words of a label only if it stands in the same widget.
    """
    parent = widget.parentWidget()
    labels = [one for one in parent.children() if isinstance(one, QLabel)] if parent else []
    return bool(widget.accessibleName()) or any(label.buddy() is widget for label in labels)


def _part_of_another(widget: QWidget) -> bool:
    """Inner fields of a choice, a date and the like: they answer by the outer one."""
    parent = widget.parentWidget()
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)
    return inner or isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)


def _value(widget: QWidget, of: QAccessibleInterface) -> list[str]:
    if isinstance(widget, QComboBox) and widget.currentText():
        told = of.text(_TEXT.Value) or heard(of)
        return [] if told.strip() else ["doesn't say what is chosen"]
    inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    if (
        isinstance(widget, QLineEdit)
        and not inner
        and widget.echoMode() == QLineEdit.EchoMode.Normal
    ):
        same = of.text(_TEXT.Value) == widget.text()
        return [] if same else ["doesn't say what stands in it"]
    return []


def _state(widget: QWidget, of: QAccessibleInterface) -> list[str]:
    state = of.state()
    found = []
    if focusable(widget) and not state.focusable:
        found.append("is not said to take the keyboard")
    checkable = getattr(widget, "isCheckable", None)
    if checkable is not None and checkable() and not state.checkable:
        found.append("is not said to be ticked or not")
    if not widget.isEnabled() and not state.disabled:
        found.append("is not said to be off")
    return found


def _children(of: QAccessibleInterface) -> list[str]:
    """Tabs of a line of tabs, parts of a drawing."""
    nameless = 0
    for number in range(min(of.childCount(), _MANY)):
        child = of.child(number)
        hidden = child.state().invisible
        if not hidden and child.role() != _ROLE.PushButton and not heard(child):
            nameless += 1
    return [f"has {nameless} parts without a name"] if nameless else []


def _cells(view: QAbstractItemView) -> list[str]:
    """Cells that show something and say nothing; columns without a heading."""
    of = described(view)
    model = view.model()
    if of is None:
        return []
    silent = [
        f"row {index.row() + 1}, column {index.column() + 1}"
        for index in seen_indexes(view)
        if _shows(index) and not _said(index)
    ]
    found = [f"has {len(silent)} silent cells ({silent[0]})"] if silent else []
    if model.rowCount() and not _first_cell(of):
        found.append("has no cells for a reader")
    found += _headings(view)
    return found


def _first_cell(of: QAccessibleInterface) -> bool:
    cells = {_ROLE.Cell, _ROLE.ListItem, _ROLE.TreeItem}
    for number in range(min(of.childCount(), _MANY)):
        child = of.child(number)
        if child.role() in cells:
            return True
    return False


def _headings(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if not isinstance(view, QTableView | QTreeView):
        return []
    columns = [] if isinstance(model, QAbstractListModel) else range(model.columnCount())
    shown = [column for column in columns if not view.isColumnHidden(column)]
    nameless = [column + 1 for column in shown if not _heading(view, column)]
    several = len(shown) > 1
    return [f"has columns without a heading: {nameless}"] if nameless and several else []


def _heading(view: QAbstractItemView, column: int) -> str:
    model = view.model()
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    told = (model.headerData(column, Qt.Orientation.Horizontal, role) for role in roles)
    return next((str(text) for text in told if text), "")


def seen_indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """The cells on the screen, at most a few dozen."""
    model, room = view.model(), view.viewport().rect()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    given = 0
    for row in range(min(model.rowCount(view.rootIndex()), 400)):
        for column in range(columns):
            index = model.index(row, column, view.rootIndex())
            place = view.visualRect(index)
            if place.isEmpty() or not place.intersects(room):
                continue
            yield index
            given += 1
            if given >= _MANY:
                return
        if given and not place.intersects(room) and place.top() > room.bottom():
            return


def _shows(index: QModelIndex) -> bool:
    role = Qt.ItemDataRole
    kinds = (role.DisplayRole, role.DecorationRole, role.CheckStateRole, role.BackgroundRole)
    return any(index.data(kind) not in (None, "") for kind in kinds)


def _said(index: QModelIndex) -> str:
    role = Qt.ItemDataRole
    told = index.data(role.AccessibleTextRole) or index.data(role.DisplayRole)
    return str(told or "").strip()
