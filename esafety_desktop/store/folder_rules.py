"""Which folders a school's files must not lie in: pure decisions over Windows and POSIX paths."""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath, PureWindowsPath

_SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drivefs": "Google Drive",
    "icloud": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "box": "Box",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "sharepoint": "SharePoint",
}
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$", re.IGNORECASE)
NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "davfs", "fuse.rclone"}
)


def refusal(path: PurePath, network_drives: frozenset[str] = frozenset()) -> str:
    """Why a school's files must not lie in a folder, as a sentence; "" when they may.

    Args:
        path: Absolute; a Windows or a POSIX path, whatever this PC is.
        network_drives: Drive letters ("h:") that are shares of another computer.
    """
    if not path.is_absolute():
        return "The folder has to be given in full, beginning with its drive."
    if isinstance(path, PureWindowsPath):
        found = _windows_refusal(path, network_drives)
        if found:
            return found
    for part in path.parts:
        service = _service(part)
        if service:
            return (
                f"The folder lies in {service}, which copies files while they are written and"
                " would tear the school's cabinets."
            )
    return ""


def synchronised(path: PurePath) -> str:
    """The service that copies a folder to other places ("OneDrive"); "" when none is known."""
    return next((found for part in path.parts if (found := _service(part))), "")


def is_share(path: PurePath, network_drives: frozenset[str] = frozenset()) -> bool:
    """Whether a Windows path leads to another computer, by its name or by its drive letter."""
    drive = path.drive.casefold()
    named = drive.startswith(("\\\\", "//"))
    own = named and re.match(r"^[\\/]{2}[?.][\\/][a-z]:$", drive)
    return (named and not own) or drive in network_drives


def _windows_refusal(path: PureWindowsPath, network_drives: frozenset[str]) -> str:
    drive = path.drive.casefold()
    if is_share(path):
        return "The folder lies on another computer, where files can't be locked reliably."
    if drive in network_drives:
        return f"{path.drive} is a network drive, where files can't be locked reliably."
    for part in path.parts[1:]:
        if _RESERVED.match(part.rstrip(" .")):
            return f"Windows keeps the name “{part}” for a device."
    return ""


def _service(part: str) -> str:
    plain = part.casefold().strip()
    if plain in _SYNCHRONISED:
        return _SYNCHRONISED[plain]
    for name in ("onedrive", "dropbox", "nextcloud", "owncloud"):
        if re.match(rf"^{name}\s*[-–(_]", plain):
            return _SYNCHRONISED[name]
    return ""


def mounted_as(path: PurePosixPath, mounts: str) -> str:
    """The kind of file system that a folder lies on, from the text of ``/proc/mounts``."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(fields[1].replace("\\040", " "))
        if (path == point or point in path.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
