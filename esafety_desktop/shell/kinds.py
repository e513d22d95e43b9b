"""The kinds of widget that PySide knows, made ready between the first paint and the sign-in."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea


def make_ready() -> None:
    """Meet a widget that Qt made by itself, for the first time in this program.

    PySide then makes every kind ready that it knows, 72 enumerations, to see which one it is: 9 ms
    that neither the first window nor Today has to wait for.
    """
    QScrollArea().viewport()
