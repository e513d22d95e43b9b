"""What the dialogs need of paper: encrypting, passwords, names of files."""

from __future__ import annotations

from esafety_desktop.printing.protected import new_password, protect
from esafety_desktop.printing.safe_names import safe_file_name

__all__ = ["new_password", "protect", "safe_file_name"]
