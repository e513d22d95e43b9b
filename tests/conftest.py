"""Fixtures for every room: real encrypted stores in a temporary folder, and guards over Qt."""

from __future__ import annotations

import gc
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import making, service
from esafety_desktop.store.keys import KdfCost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.store import Store

pytest_plugins = (
    "tests.coverage_report",
    "tests.fault_report",
    "tests.incident_kit",
    "tests.look_kit",
    "tests.program_kit",
)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("ESAFETY_DATA", None)

CHEAP = KdfCost(memory_kib=8, passes=1)
OFFICE_NAME = "office"
LEADER_NAME = "leader"
OFFICE_PASSWORD = "copper kettle drift"
LEADER_PASSWORD = "lantern under moss"
making.password_cost = lambda: CHEAP


@pytest.fixture(scope="session")
def school_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty school, an office account and a leader; copied, never opened."""
    folder = tmp_path_factory.mktemp("template")
    new = service.first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    service.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()
    return folder


@pytest.fixture
def data_folder(school_template: Path, tmp_path: Path) -> Path:
    """A fresh data folder with an empty school: accounts ``office`` and ``leader``."""
    folder = tmp_path / "school"
    shutil.copytree(school_template, folder)
    return folder


@pytest.fixture
def office_store(data_folder: Path) -> Iterator[Store]:
    """An open store, signed in as the office."""
    store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    yield store
    store.close()


@pytest.fixture
def leader_store(data_folder: Path) -> Iterator[Store]:
    """An open store, signed in as the leader, both cabinets open.

    Its folder is that of `office_store`; close one before writing through the other.
    """
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    yield store
    store.close()


_HARMLESS = ("propagateSizeHints", "does not support raise", "This plugin does not support")


@pytest.fixture(autouse=True)
def qt_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where a test uses Qt: the usual look; it fails on Qt's warnings and on windows left open."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        if not gc.isenabled():
            _sweep()
        return
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    from esafety_desktop.shell import sweeping
    from esafety_desktop.widgets import kept_looks
    from tests import look_kit

    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(word in text for word in _HARMLESS):
            said.append(text)

    app = request.getfixturevalue("qapp")
    look_kit.put_on(app)
    kept_looks.begin(Path(os.devnull))  # another test's folder is none of this one's
    sweeping.begin(app)
    before = _windows()
    previous = qInstallMessageHandler(hear)
    yield
    _sweep()
    qInstallMessageHandler(previous)
    left = [one for one in _windows() if one not in before]
    names = [f"{type(one).__name__} {getattr(one, 'windowTitle', str)()!r}" for one in left]
    for one in left:
        one.close()  # type: ignore[attr-defined] # a QWidget, whose type isn't imported here
    assert not said, f"Qt said: {said}"
    assert not names, f"windows left open: {names}"


def _sweep() -> None:
    """Do what the program's loop would do between two windows: tests seldom have one."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from esafety_desktop.shell import sweeping

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweeping.sweep()


def _windows() -> list[object]:
    from PySide6.QtWidgets import QApplication

    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def unnamed_controls(window: object) -> list[str]:
    """The controls below a window that a screen reader couldn't name."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractSpinBox,
        QComboBox,
        QLabel,
        QLineEdit,
        QPlainTextEdit,
        QTableView,
        QTextEdit,
        QWidget,
    )

    assert isinstance(window, QWidget)
    buddies = {label.buddy() for label in window.findChildren(QLabel)}
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QTableView)
    nameless = []
    for control in window.findChildren(QWidget):
        if control.objectName().startswith("qt_") or control.accessibleName():
            continue
        if isinstance(control, kinds) and control not in buddies:
            nameless.append(f"{type(control).__name__} {control.objectName()!r}")
        if isinstance(control, QAbstractButton) and not control.text() and control.isVisible():
            nameless.append(f"{type(control).__name__} {control.objectName()!r}")
    return nameless
