"""Files of ours that somebody changed: back-ups, the keyring, sealed envelopes."""

from __future__ import annotations

import contextlib
import io
import shutil
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
from hypothesis import strategies as st

from esafety_desktop.accounts import service
from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring as keyring_file
from esafety_desktop.store import keyring_place, manifest, restore, slots
from esafety_desktop.store.faults import KeyringFault
from tests.fuzz.mutation import behind_a_line, mutated, mutated_zip, zipped
from tests.fuzz.school import LEADER, PASSWORD, backup_bytes, put, school

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

_TOKENS = (
    b'"format":', b'"format": 99', b'"files": []', b'"name": "../keyring.json"', b'"size": -1',
    b'"raw": 7', b'"role": "governor"', b'"passes": 0', b'"memory_kib": -1', b'"accounts": null',
    b'"cabinets": {}', b'"at": "31/02/2026"', b"office.db", b"envelopes/", b'"salt": ""',
    b"\xed\xa0\x80",
)  # fmt: skip
_HEAD = 4096
"""Bytes of an envelope's file that are broken; the rest stays, and needn't be kept here."""
_COSTLY = 64 * 1024 * 3


@lru_cache(maxsize=1)
def _small() -> bytes:
    """A back-up of the right shape whose cabinets are a few bytes long."""
    with zipfile.ZipFile(io.BytesIO(backup_bytes())) as box:
        made = msgspec.json.decode(box.read(manifest.MANIFEST), type=manifest.Manifest)
        keys = box.read("keyring.json")
    from esafety_desktop.store.files import sha256_of

    parts = {"office.db": b"nothing of ours", "keyring.json": keys}
    items = [
        manifest.Item(name, len(body), sha256_of(put(f"part-{name}", body)), raw=True)
        for name, body in parts.items()
    ]
    whole = msgspec.json.encode(msgspec.structs.replace(made, files=items))
    return manifest.sealed(zipped({manifest.MANIFEST: whole, **parts}, zipfile.ZIP_STORED))


def backup_inputs() -> SearchStrategy[bytes]:
    boxes = mutated_zip([_small()], _TOKENS)
    return st.one_of(boxes.map(manifest.sealed), boxes, mutated([_small()], _TOKENS))


def backup(content: bytes) -> None:
    """Refused and nothing changed, or put in place whole."""
    path = put("foreign.esafety-backup", content)
    folder = school().work / "target"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "office.db").write_bytes(b"what was there")
    try:
        found = manifest.inspect(path)
    except manifest.BackupRefused:
        found = None
    try:
        restore.restore(folder, path)
    except Problem:
        assert (folder / "office.db").read_bytes() == b"what was there"
        return
    assert found is not None, "restored what the look inside refused"
    _must_stay_inside(folder)


def _must_stay_inside(folder: Path) -> None:
    strange = [one for one in folder.parent.iterdir() if one.name == "keyring.json"]
    assert not strange, "unpacked beside the folder"


def keyring_inputs() -> SearchStrategy[bytes]:
    return mutated([(school().folder / keyring_place.FILE_NAME).read_bytes()], _TOKENS)


def keyring(content: bytes) -> None:
    """A plain refusal, or a keyring with which nobody comes in by the wrong password."""
    folder = school().work / "ring"
    folder.mkdir(exist_ok=True)
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (folder / name).write_bytes(content)
    try:
        ring = keyring_file.load(folder)
    except KeyringFault:
        return
    ring.by_name("office")
    service.accounts(folder)
    if any(one.memory_kib * one.passes > _COSTLY for one in ring.accounts):
        return  # as slow as it says, which is the folder's owner's own doing
    for name, password in (("office", PASSWORD), ("leader", LEADER), ("office", "wrong")):
        with contextlib.suppress(Problem):
            service.unlock(folder, name, password)
            assert password != "wrong"


def envelope_inputs() -> SearchStrategy[bytes]:
    files = {path.suffix: path.read_bytes()[:_HEAD] for path in _envelopes(school().folder)}
    return behind_a_line(files, mutated)


def _envelopes(folder: Path) -> list[Path]:
    return sorted((folder / slots.FOLDER).iterdir())


def envelopes(content: bytes) -> None:
    """A leader can sign in and work, whatever somebody did to the files of the envelopes."""
    kind, _, body = content.partition(b"\n")
    folder = school().work / "sealed"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(school().folder, folder)
    for path in _envelopes(folder):
        if path.suffix.encode() == kind:
            path.write_bytes(body + path.read_bytes()[_HEAD:])
    store = service.sign_in(folder, "leader", LEADER)
    for one in store.stores:
        with one.read():
            pass
    store.close()
    shutil.rmtree(folder)
