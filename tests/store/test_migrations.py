from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store import cipher, envelopes, revising, versions
from esafety_desktop.store import migrate as migrate_module
from esafety_desktop.store.base import metadata_of
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.faults import CabinetNewer, MigrationFailed
from esafety_desktop.store.keys import new_key
from esafety_desktop.store.migrate import HISTORIES, include_object, migrate
from esafety_desktop.store.opening import bring_up_to_date, create_cabinet, version_of
from esafety_desktop.store.revising import schema_of, upgrade_empty
from esafety_desktop.store.versions import version_table
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in
from tests.store.leaders import DEPUTY, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store

HEADER = """
import sqlalchemy as sa
from alembic import op

revision = {revision!r}
down_revision = {down!r}
"""
FIRST = """
def upgrade():
    op.create_table(
        "elder", sa.Column("seq", sa.Integer, primary_key=True), sa.Column("a", sa.Text)
    )
    op.create_table(
        "younger",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column(
            "elder", sa.Integer, sa.ForeignKey("elder.seq", ondelete="CASCADE"), nullable=False
        ),
    )
    op.execute("INSERT INTO elder VALUES (1, 'x'), (2, 'y')")
    op.execute("INSERT INTO younger VALUES (1, 1), (2, 1), (3, 2)")
"""
BATCH = """
def upgrade():
    with op.batch_alter_table("elder", recreate="always") as batch:
        batch.add_column(sa.Column("b", sa.Text))
        batch.alter_column("a", nullable=False)
"""
LOSING = """
def upgrade():
    op.execute("DELETE FROM younger WHERE seq = 3")
"""
ORPHANING = """
def upgrade():
    op.execute("DELETE FROM elder WHERE seq = 2")
    op.execute("INSERT INTO elder VALUES (9, 'z')")
"""

BREAKING = """
def upgrade():
    op.execute("INSERT INTO nothing_of_ours VALUES (1)")
"""
UNFIT = """
def upgrade():
    op.execute("INSERT INTO office_version VALUES ('0001')")
"""
ORPHANED = f"{FIRST}    op.execute('INSERT INTO younger VALUES (7, 9)')\n"  # noqa: S608 - ours


@pytest.fixture
def drawer(tmp_path: Path) -> Drawer:
    made = Drawer(Cabinet.OFFICE, tmp_path / "office.db", new_key())
    create_cabinet(made)
    return made


def _history(folder: Path, *steps: str, cabinet: Cabinet = Cabinet.OFFICE) -> Path:
    """A history of its own that starts at the cabinet's version, with made-up steps."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    (folder / "env.py").write_text((HISTORIES / cabinet.value / "env.py").read_text())
    start = HEADER.format(revision="0001", down=None) + "def upgrade():\n    pass\n"
    (folder / "versions" / "0001.py").write_text(start)
    for number, step in enumerate(steps, start=1):
        before = "0001" if number == 1 else f"t{number - 1}"
        text = HEADER.format(revision=f"t{number}", down=before) + textwrap.dedent(step)
        (folder / "versions" / f"t{number}.py").write_text(text)
    return folder


def _rows(drawer: Drawer, sql: str) -> list[tuple[object, ...]]:
    with cipher.opened(drawer) as connection:
        return list(connection.execute(sql))


def test_children_survive_a_batch_migration(drawer: Drawer, tmp_path: Path) -> None:
    migrate(drawer, _history(tmp_path / "h", FIRST, BATCH))
    assert _rows(drawer, "SELECT seq, elder FROM younger") == [(1, 1), (2, 1), (3, 2)]
    assert _rows(drawer, "SELECT * FROM elder") == [(1, "x", None), (2, "y", None)]
    assert version_of(drawer) == "t2"


@pytest.mark.fault("F27")
def test_f27_the_file_before_is_kept_and_opens(drawer: Drawer, tmp_path: Path) -> None:
    kept = migrate(drawer, _history(tmp_path / "h", FIRST))
    assert version_of(Drawer(drawer.cabinet, kept, drawer.key)) == "0001"


@pytest.mark.fault("F27")
@pytest.mark.parametrize("step", [LOSING, ORPHANING])
def test_f27_a_step_that_loses_rows_changes_nothing(
    drawer: Drawer, tmp_path: Path, step: str
) -> None:
    migrate(drawer, _history(tmp_path / "h", FIRST))
    before = drawer.path.read_bytes()
    with pytest.raises(MigrationFailed):
        migrate(drawer, _history(tmp_path / "h", FIRST, step))
    assert drawer.path.read_bytes() == before
    assert not list(tmp_path.glob("*.migrating"))


def _newer_program(patch: pytest.MonkeyPatch, folder: Path, cabinet: Cabinet, *steps: str) -> None:
    """As in a version of the program with one step more."""
    _history(folder / cabinet.value, *steps, cabinet=cabinet)
    patch.setattr(migrate_module, "HISTORIES", folder)
    patch.setitem(versions.REVISIONS, cabinet, ("0001", "t1"))


@pytest.mark.fault("F27")
@pytest.mark.parametrize("step", [BREAKING, UNFIT, ORPHANED])
def test_f27_at_the_window_it_is_said_that_the_version_before_opens_it(
    qtbot: QtBot,
    program: Program,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    path = data_folder / "office.db"
    before, folder = path.read_bytes(), data_folder.parent / "h"
    with monkeypatch.context() as patch:
        _newer_program(patch, folder, Cabinet.OFFICE, step)
        program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
        view = program.frame.page
        assert isinstance(view, SignInView)
        qtbot.waitUntil(lambda: bool(view.ui.message.text()), timeout=30_000)
        said = view.ui.message.text()
    assert "could not be brought up to date" in said
    assert "version that you used before" in said
    assert path.read_bytes() == before
    assert signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD).store.is_open


@pytest.mark.fault("F27")
def test_f27_an_envelope_that_can_not_be_brought_up_to_date_bars_nothing_else(
    leader: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers = [one.id for one in leader.leaders() if one.name != DEPUTY]
    envelope = envelopes.new_envelope(leader, readers)
    path = envelope.drawers()[-1].path
    leader.close()
    before = path.read_bytes()
    again = sign_in(leader.folder)
    with monkeypatch.context() as patch:
        _newer_program(patch, tmp_path / "h", Cabinet.LOCKED, BREAKING)
        assert again.stores == (again,)
        assert any("still opens it" in one for one in again.shelf().faults)
        assert path.read_bytes() == before
    again.close()
    once_more = sign_in(leader.folder)
    assert len(once_more.stores) == 2
    once_more.close()


def test_a_loss_that_is_declared_is_let_through(drawer: Drawer, tmp_path: Path) -> None:
    declared = 'LOSES = frozenset({"younger"})\n' + LOSING
    migrate(drawer, _history(tmp_path / "h", FIRST, declared))
    assert _rows(drawer, "SELECT count(*) FROM younger") == [(2,)]


def test_a_newer_cabinet_is_refused_kindly(drawer: Drawer) -> None:
    with cipher.opened(drawer) as connection:
        connection.execute("UPDATE office_version SET version_num = '9999'")
    with pytest.raises(CabinetNewer) as caught:
        bring_up_to_date(drawer)
    assert "newer version" in caught.value.message
    assert version_of(drawer) == "9999"


@pytest.mark.parametrize("cabinet", list(Cabinet))
def test_the_list_of_versions_is_the_files(cabinet: Cabinet) -> None:
    files = sorted((HISTORIES / cabinet.value / "versions").glob("*.py"))
    assert [file.name.split("_")[0] for file in files] == list(versions.REVISIONS[cabinet])


@pytest.mark.parametrize("cabinet", list(Cabinet))
def test_the_history_ends_at_the_records(cabinet: Cabinet, tmp_path: Path) -> None:
    new = Drawer(cabinet, tmp_path / "new.db", new_key())
    old = Drawer(cabinet, tmp_path / "old.db", new_key())
    create_cabinet(new)
    upgrade_empty(old)
    way_out = f"run: python -m esafety_desktop.store.revising {cabinet.value}"
    assert version_of(old) == versions.head(cabinet)
    assert schema_of(old) == schema_of(new), way_out
    engine = make_engine(old)
    with engine.begin() as connection:
        options = {"include_object": include_object, "version_table": version_table(cabinet)}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata_of(cabinet)) == [], way_out
    engine.dispose()


def test_a_new_revision_is_written_from_the_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    histories = tmp_path / "histories"
    shutil.copytree(HISTORIES, histories)
    first = next((histories / "office" / "versions").glob("*.sql"))
    statements = first.read_text().split(";\n\n")
    kept = [one for one in statements if not one.startswith("CREATE TABLE setting")]
    assert len(kept) == len(statements) - 1
    first.write_text(";\n\n".join(kept))
    for module in (revising, migrate_module):
        monkeypatch.setattr(module, "HISTORIES", histories)
    written = revising.write_revision(Cabinet.OFFICE, "Settings")
    assert written.name == "0002_settings.py"
    assert "create_table('setting'" in written.read_text()
    assert revising.write_first(Cabinet.OFFICE).read_text() == ";\n\n".join(statements)


def test_full_text_tables_are_the_stores_own() -> None:
    assert not include_object(None, "pupil_fts", "table")
    assert not include_object(None, "pupil_fts_data", "table")
    assert include_object(None, "pupil", "table")
    assert include_object(None, "pupil_fts", "column")
