from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from esafety_desktop.store import folder, folder_rules
from esafety_desktop.store.folder import FolderRefused, FolderState

DRIVES = frozenset({"h:"})


@pytest.mark.fault("F16")
@pytest.mark.parametrize(
    ("path", "word"),
    [
        (r"\\server\office\E-Safety", "another computer"),
        (r"//server/office/E-Safety", "another computer"),
        (r"\\?\UNC\server\office", "another computer"),
        (r"H:\E-Safety", "network drive"),
        (r"C:\Users\jo\OneDrive\E-Safety", "OneDrive"),
        (r"C:\Users\jo\OneDrive - Elm Lane Primary\E-Safety", "OneDrive"),
        (r"C:\Users\jo\Dropbox (Personal)\x", "Dropbox"),
        (r"C:\Users\jo\iCloudDrive\x", "iCloud"),
        (r"G:\My Drive\x", "Google Drive"),
        (r"C:\Users\jo\Google Drive\x", "Google Drive"),
        (r"C:\data\aux", "device"),
        (r"C:\data\con.files", "device"),
        (r"E-Safety", "in full"),
    ],
)
def test_f16_windows_folders_that_would_tear_the_files_are_refused(path: str, word: str) -> None:
    assert word in folder_rules.refusal(PureWindowsPath(path), DRIVES)


@pytest.mark.fault("F16")
@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/home/jo/Dropbox/x", "Dropbox"),
        ("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/home/jo/Nextcloud/x", "Nextcloud"),
        ("x/y", "in full"),
    ],
)
def test_f16_posix_folders_that_would_tear_the_files_are_refused(path: str, word: str) -> None:
    assert word in folder_rules.refusal(PurePosixPath(path))


@pytest.mark.fault("F16")
@pytest.mark.parametrize(
    "path",
    [
        PureWindowsPath(r"C:\ProgramData\E-Safety Desktop"),
        PureWindowsPath(r"\\?\C:\ProgramData\E-Safety Desktop"),
        PureWindowsPath(r"D:\Console\Boxing club"),
        PurePosixPath("/var/lib/esafety-desktop"),
        PurePosixPath("/home/jo/con/aux"),
        PurePosixPath("/home/dropboxer/x"),
    ],
)
def test_f16_folders_of_this_pc_are_fine(path: PureWindowsPath | PurePosixPath) -> None:
    assert folder_rules.refusal(path, DRIVES) == ""


@pytest.mark.fault("F16")
def test_f16_a_mounted_share_is_known_by_its_kind() -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\nsrv:/x /mnt/office\\040files nfs4 rw 0 0\n"
    assert folder_rules.mounted_as(PurePosixPath("/mnt/office files/a"), mounts) == "nfs4"
    assert folder_rules.mounted_as(PurePosixPath("/mnt/office"), mounts) == "ext4"


@pytest.mark.fault("F16")
def test_f16_the_folder_from_the_command_line_is_checked_too(tmp_path: Path) -> None:
    with pytest.raises(FolderRefused) as caught:
        folder.choose(tmp_path / "OneDrive" / "x", {})
    assert "own disk" in caught.value.advice
    with pytest.raises(FolderRefused):
        folder.choose(None, {folder.ENVIRONMENT: str(tmp_path / "Dropbox")})
    assert not (tmp_path / "OneDrive").exists()


@pytest.mark.fault("F16")
def test_f16_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(FolderRefused):
        folder.check(tmp_path / "innocent" / "x")


def test_a_given_folder_wins_over_the_environment(tmp_path: Path) -> None:
    chosen = folder.choose(tmp_path / "a", {folder.ENVIRONMENT: str(tmp_path / "b")})
    assert chosen.path == tmp_path / "a"
    assert chosen.path.is_dir()
    assert folder.choose(None, {folder.ENVIRONMENT: str(tmp_path / "b")}).path == tmp_path / "b"


def test_a_folder_that_cant_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderRefused, match="can't be written"):
        folder.choose(tmp_path / "file" / "x", {})


@pytest.mark.fault("F29")
def test_f29_all_log_ins_share_a_folder_if_it_can_be_made(tmp_path: Path) -> None:
    chosen = folder._usual(tmp_path / "all", tmp_path / "own")
    assert (chosen.path, chosen.shared) == (tmp_path / "all", True)
    assert (tmp_path / "all").stat().st_mode & 0o070 == 0o070


@pytest.mark.fault("F29")
def test_f29_a_school_in_the_own_folder_stays_found(tmp_path: Path, data_folder: Path) -> None:
    assert folder._usual(tmp_path / "all", data_folder).path == data_folder
    assert folder._usual(data_folder, tmp_path / "own").path == data_folder


@pytest.mark.fault("F29")
def test_f29_a_school_that_this_log_in_may_not_change_is_not_begun_anew(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "make", lambda path, **_: path != data_folder)
    with pytest.raises(FolderRefused, match="may not change"):
        folder._usual(data_folder, tmp_path / "own")


def test_without_a_common_folder_the_own_one_is_used(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    chosen = folder._usual(tmp_path / "file" / "all", tmp_path / "own")
    assert (chosen.path, chosen.shared) == (tmp_path / "own", False)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX; Windows asks icacls")
def test_a_folder_whose_sharing_was_cut_off_is_shared_at_the_next_start(tmp_path: Path) -> None:
    everyone = tmp_path / "everyone"
    assert folder.make(everyone, widen=True)
    assert not list(everyone.iterdir()), "the mark goes once it is shared"
    (everyone / folder.SHARING_NAME).touch()  # the PC failed before Windows had allowed it
    everyone.chmod(0o700)
    assert folder.make(everyone, widen=True)
    assert everyone.stat().st_mode & 0o777 == 0o770
    assert not list(everyone.iterdir())
    everyone.chmod(0o700)
    assert folder.make(everyone, widen=True)
    assert everyone.stat().st_mode & 0o777 == 0o700, "what was shared isn't touched again"


@pytest.mark.fault("F11")
def test_f11_what_a_folder_holds(tmp_path: Path, data_folder: Path) -> None:
    assert folder.state(tmp_path / "nothing") is FolderState.EMPTY
    assert folder.state(data_folder) is FolderState.SCHOOL
    (data_folder / "keyring.json").write_bytes(b"{")
    (data_folder / "keyring.spare.json").unlink()
    assert folder.state(data_folder) is FolderState.BROKEN
    assert folder.all_users_folder().is_absolute()
    assert folder.user_folder().is_absolute()
