"""Source packs as files: one that is like another with changes is put together before it is read.

The chart of 2007 is that of 2009 but for a few boxes and arrows; its file holds only those.
"""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from .content_file import ContentError
from .pack_values import SourcePack

_LISTS = ("routes", "steps", "ways")
_OWN_KEYS = ("like", "rename", "without")


def read_pack(path: Path) -> SourcePack:
    """Read a source pack.

    Raises:
        ContentError: a file is missing, isn't TOML, changes what isn't there, or lacks something.
    """
    try:
        return msgspec.convert(_whole(path), type=SourcePack)
    except (OSError, ValueError, RecursionError, msgspec.ValidationError) as error:
        raise ContentError(f"{path.name}: {error}. Mend that key, or take it out.") from error
    except (KeyError, TypeError, AttributeError) as error:
        advice = "A list or a key has another shape than packs have. Mend it, or take it out."
        raise ContentError(f"{path.name}: {error!r}. {advice}") from error


def _whole(path: Path) -> dict[str, Any]:
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    if "like" not in plain:
        return plain
    old, new = plain.get("rename", ("", ""))
    text = path.with_name(f"{plain['like']}.toml").read_text(encoding="utf-8")
    whole = tomllib.loads(text.replace(old, new) if old else text)
    without = set(plain.get("without", ()))
    for key, value in plain.items():
        if key in _LISTS:
            whole[key] = _changed(path, whole.get(key, []), value)
        elif key not in _OWN_KEYS:
            whole[key] = value
    for name in _LISTS:
        whole[name] = [one for one in whole.get(name, []) if one["id"] not in without]
    return whole


def _changed(
    path: Path, items: list[dict[str, Any]], changes: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    found = [dict(item) for item in items]
    for keys in changes:
        ids = [item["id"] for item in found]
        change = {key: value for key, value in keys.items() if key != "comes_after"}
        place = keys.get("comes_after")
        if change["id"] in ids:
            found[ids.index(change["id"])].update(change)
        elif place in ids:
            found.insert(ids.index(place) + 1, change)
        else:
            raise ContentError(
                f"{path.name}: {change['id']} is not in the pack that this one is like; say with "
                "comes_after where it stands"
            )
    return found
