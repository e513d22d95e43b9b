"""What the program says about itself."""

from __future__ import annotations

VERSION = "0.1.0"

ABOUT = (
    f"E-Safety Desktop {VERSION}\n\n"
    "Keeps a school's e-safety work together: incidents, signed forms, contacts, action points "
    "and printing.\n\n"
    "Built and tested with Windows CPython 3.11 under wine 8; not yet run on real Windows.\n\n"
    "The guidance in it is a proposal that no safeguarding professional has approved yet. Your "
    "school's child protection policy and your local procedures come first. If a child is in "
    "danger, ring 999.\n\n"
    "It costs nothing and is under the MIT licence. Qt and PySide6 in it are under the LGPL; all "
    "licences are in the folder “licences” inside “_internal”, beside the program."
)
