"""A client of the accessibility bus, as screen readers are: libatspi itself, through ctypes.

It knows nothing of Qt or of this program: it hears roles and names, does actions, sets text.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import time
from ctypes import POINTER, Structure, c_char_p, c_int, c_void_p
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIBRARY = "libatspi.so.0"
_LONGEST = 60.0


class _GError(Structure):
    _fields_ = (("domain", ctypes.c_uint32), ("code", c_int), ("message", c_char_p))


_ERROR = POINTER(_GError)


class _Value(Structure):
    _fields_ = (("kind", ctypes.c_size_t), ("data", ctypes.c_uint64 * 2))


class _Event(Structure):
    """What libatspi hands to a listener (AtspiEvent)."""

    _fields_ = (
        ("kind", c_char_p),
        ("source", c_void_p),
        ("detail1", c_int),
        ("detail2", c_int),
        ("value", _Value),
    )


_HEARD = ctypes.CFUNCTYPE(None, POINTER(_Event), c_void_p)


class Lost(Exception):
    """The bus or the program didn't answer."""


class Bus:
    """The library, with its functions as Python has them."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL(LIBRARY)
        self._glib = ctypes.CDLL("libglib-2.0.so.0")
        self._glib.g_free.argtypes = [c_void_p]
        if self._lib.atspi_init() not in {0, 1}:
            raise Lost("the accessibility bus doesn't answer")
        self._lib.atspi_set_timeout(8000, 8000)

    def number(self, name: str, *given: object) -> int:
        """A function whose answer is a whole number."""
        return int(self._ask(name, c_int, *given) or 0)

    def words(self, name: str, *given: object) -> str:
        """A function whose answer is a text; it is copied and freed."""
        pointer = self._ask(name, c_void_p, *given)
        if not pointer:
            return ""
        text = ctypes.string_at(pointer).decode("utf-8", "replace")
        self._glib.g_free(pointer)
        return text

    def thing(self, name: str, *given: object) -> int:
        """A function whose answer is an object; 0 for none."""
        return int(self._ask(name, c_void_p, *given) or 0)

    def desktop(self) -> Node:
        """Where every program hangs."""
        self._lib.atspi_get_desktop.restype = c_void_p
        self._lib.atspi_get_desktop.argtypes = [c_int]
        return Node(self, self._lib.atspi_get_desktop(0))

    def listen(self) -> list[str]:
        """Whatever programs have read out from now on; grows while `wait_for` waits."""
        heard: list[str] = []
        read = ctypes.CDLL("libgobject-2.0.so.0").g_value_get_string
        read.restype, read.argtypes = c_char_p, [c_void_p]

        def take(event: Any, _given: object) -> None:
            words = read(ctypes.addressof(event.contents.value))
            heard.append((words or b"").decode("utf-8", "replace"))

        self._take = _HEARD(take)  # libatspi calls it as long as the program stands
        new = self._lib.atspi_event_listener_new
        new.restype, new.argtypes = c_void_p, [_HEARD, c_void_p, c_void_p]
        listener = Pointer(new(self._take, None, None))
        self._ask("atspi_event_listener_register", c_int, listener, b"object:announcement")
        return heard

    def wait_for(self, heard: list[str], fits: Callable[[str], bool], what: str) -> str:
        """The first thing read out that fits; it and all before it is taken from the list.

        Raises:
            Lost: nothing of it was read out.
        """
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            while self._glib.g_main_context_iteration(None, 0):
                pass
            found = next((number for number, one in enumerate(heard) if fits(one)), None)
            if found is not None:
                said = heard[found]
                del heard[: found + 1]
                return said
            time.sleep(0.1)  # another program's doing: there is no signal of ours to wait for
        raise Lost(f"never heard {what}, but {heard}")

    def forget(self) -> None:
        """Ask anew for what was heard before."""
        self._ask_plain("atspi_accessible_clear_cache", self.desktop().pointer)

    def _ask_plain(self, name: str, *given: object) -> None:
        function = getattr(self._lib, name)
        function.argtypes = [c_void_p]
        function(*given)

    def _ask(self, name: str, kind: type, *given: object) -> Any:
        function = getattr(self._lib, name)
        error = _ERROR()
        function.restype = kind
        function.argtypes = [_kind(one) for one in given] + [POINTER(_ERROR)]
        return function(*given, ctypes.byref(error))


def _kind(given: object) -> type:
    if isinstance(given, bytes):
        return c_char_p
    return c_void_p if isinstance(given, Pointer) else c_int


class Pointer(c_void_p):
    """An object of the library."""


class Node:
    """One thing that a screen reader can come to."""

    def __init__(self, bus: Bus, pointer: int) -> None:
        self.bus = bus
        self.pointer = Pointer(pointer)

    @property
    def name(self) -> str:
        """What is read out."""
        return self.bus.words("atspi_accessible_get_name", self.pointer)

    @property
    def role(self) -> str:
        """Such as ``push button``, ``table cell``."""
        return self.bus.words("atspi_accessible_get_role_name", self.pointer)

    @property
    def count(self) -> int:
        """How many children it has."""
        return self.bus.number("atspi_accessible_get_child_count", self.pointer)

    def child(self, number: int) -> Node | None:
        """The child at a place; None where none is."""
        found = self.bus.thing("atspi_accessible_get_child_at_index", self.pointer, number)
        return Node(self.bus, found) if found else None

    def children(self) -> Iterator[Node]:
        """All of them in their order."""
        for number in range(self.count):
            if (child := self.child(number)) is not None:
                yield child

    def press(self) -> bool:
        """Do its first action."""
        action = self._interface("action")
        return bool(action and self.bus.number("atspi_action_do_action", action, 0))

    def actions(self) -> list[str]:
        """The names of what it can do."""
        action = self._interface("action")
        if action is None:
            return []
        count = self.bus.number("atspi_action_get_n_actions", action)
        return [self.bus.words("atspi_action_get_action_name", action, n) for n in range(count)]

    def write(self, text: str) -> bool:
        """Set what stands in a field."""
        field = self._interface("editable_text")
        if field is None:
            return False
        return bool(self.bus.number("atspi_editable_text_set_text_contents", field, text.encode()))

    def size(self) -> tuple[int, int]:
        """Rows and columns of a table."""
        table = self._interface("table")
        if table is None:
            return 0, 0
        rows = self.bus.number("atspi_table_get_n_rows", table)
        return rows, self.bus.number("atspi_table_get_n_columns", table)

    def cell(self, row: int, column: int) -> Node | None:
        """A cell of a table."""
        table = self._interface("table")
        if table is None:
            return None
        found = self.bus.thing("atspi_table_get_accessible_at", table, row, column)
        return Node(self.bus, found) if found else None

    def heading(self, column: int) -> str:
        """What a column of a table is called."""
        table = self._interface("table")
        if table is None:
            return ""
        found = self.bus.thing("atspi_table_get_column_header", table, column)
        return Node(self.bus, found).name if found else ""

    def _interface(self, name: str) -> Pointer | None:
        found = self.bus.thing(f"atspi_accessible_get_{name}_iface", self.pointer)
        return Pointer(found) if found else None

    def below(self, depth: int = 14) -> Iterator[Node]:
        """Everything under it; tables, lists and trees are given, not gone into."""
        for child in self.children():
            yield child
            if depth and child.role not in {"table", "list", "tree", "tree table", "menu"}:
                yield from child.below(depth - 1)

    def find(self, role: str, name: Callable[[str], bool]) -> Node | None:
        """The first thing below of a role whose name fits."""
        return next((one for one in self.below() if one.role == role and name(one.name)), None)


def until(look: Callable[[], Node | None], what: str, seconds: float = _LONGEST) -> Node:
    """Ask again until something is there.

    Raises:
        Lost: it didn't come.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(0.2)  # another program's doing: there is no signal of ours to wait for
    raise Lost(f"waited in vain for {what}")
