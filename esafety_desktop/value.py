"""Values: what leaves a service, what a form hands over, what content is read into.

A value is immutable, equal to another with the same fields, and holds nothing else. It is a
msgspec struct: to define one costs a sixth of what a frozen data class does, to make one a tenth,
which the start of the program and each list feel (docs/architecture.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, dataclass_transform

import msgspec

if TYPE_CHECKING:
    from dataclasses import replace  # type checkers know the fields of what it is given
else:
    from msgspec.structs import replace

__all__ = ["UNREADABLE", "Value", "as_dict", "names", "replace"]

UNREADABLE = (OSError, ValueError, RecursionError, msgspec.MsgspecError)
"""What reading a small JSON file may end in, whatever stands in it."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Value(msgspec.Struct, frozen=True):
    """An immutable value; `replace` gives a changed copy."""


def names(kind: type[Value] | Value) -> tuple[str, ...]:
    """The names of a value's fields, in their order."""
    return kind.__struct_fields__


def as_dict(value: Value) -> dict[str, Any]:
    """A value as a dictionary by field name, values within it likewise."""
    return {name: _plain(getattr(value, name)) for name in names(value)}


def _plain(held: Any) -> Any:
    match held:
        case Value():
            return as_dict(held)
        case list():
            return [_plain(one) for one in held]
        case tuple() if type(held) is tuple:
            return tuple(_plain(one) for one in held)
        case dict():
            return {key: _plain(one) for key, one in held.items()}
    return held
