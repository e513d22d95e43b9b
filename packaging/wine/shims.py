"""Stand-ins for what Windows 10 has and wine 8 lacks; for tests alone, never in the bundle.

Each is a library of functions that do nothing but say so: Qt then uses its own text codecs and no
colour profile. Random numbers are the exception: they come from the system.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COMPILER = "x86_64-w64-mingw32-gcc"
LIBRARIAN = "x86_64-w64-mingw32-dlltool"

_FAILS = (
    "__declspec(dllexport) void *{name}(const void *first, int *error)\n"
    "{{ if (error) *error = 4; return 0; }}\n"
)
_NOTHING = "__declspec(dllexport) void *{name}(void) {{ return 0; }}\n"
_ENTRY = "int __stdcall DllMain(void *handle, unsigned reason, void *kept) { return 1; }\n"

_FAILING = ("ucnv_open", "ucnv_getName")
"""Their second argument takes the number of an error: "no such file"."""

_SILENT = {
    "icuuc": (
        "UCNV_FROM_U_CALLBACK_SUBSTITUTE",
        "UCNV_TO_U_CALLBACK_SUBSTITUTE",
        "ucnv_cbToUWriteUChars",
        "ucnv_close",
        "ucnv_countAvailable",
        "ucnv_fromUnicode",
        "ucnv_getAvailableName",
        "ucnv_getFromUCallBack",
        "ucnv_getMaxCharSize",
        "ucnv_getStandardName",
        "ucnv_getToUCallBack",
        "ucnv_reset",
        "ucnv_setFromUCallBack",
        "ucnv_setToUCallBack",
        "ucnv_toUCountPending",
        "ucnv_toUnicode",
    ),
    "mscms": (
        "CloseColorProfile",
        "GetColorProfileFromHandle",
        "OpenColorProfileW",
        "WcsCreateIccProfile",
    ),
}

_RANDOM = """
#include <windows.h>
#include <bcrypt.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PUCHAR bytes, SIZE_T length)
{
    while (length) {
        ULONG piece = length > 65536 ? 65536 : (ULONG)length;
        if (BCryptGenRandom(NULL, bytes, piece, BCRYPT_USE_SYSTEM_PREFERRED_RNG)) return FALSE;
        bytes += piece;
        length -= piece;
    }
    return TRUE;
}
"""

_PYTHON = """
#include <wchar.h>
__declspec(dllimport) int Py_Main(int, wchar_t **);
int wmain(int count, wchar_t **words) { return Py_Main(count, words); }
"""


def sources() -> dict[str, str]:
    """The C source of each library that wine lacks, by its name."""
    made = {
        library: _ENTRY + "".join(_NOTHING.format(name=name) for name in names)
        for library, names in _SILENT.items()
    }
    made["icuuc"] += "".join(_FAILS.format(name=name) for name in _FAILING)
    return made


def put_into(system: Path, work: Path) -> None:
    """Compile the stand-ins into the system folder of a wine prefix."""
    for name, source in sources().items():
        file = _write(work, name, source)
        _run([COMPILER, "-shared", "-nostdlib", "-e", "DllMain", "-fno-builtin", "-w", "-s", "-O1",
              str(file), "-o", str(system / f"{name}.dll")])  # fmt: skip
    file = _write(work, "bcryptprimitives", _RANDOM)
    target = system / "bcryptprimitives.dll"
    _run([COMPILER, "-shared", "-s", "-O1", str(file), "-o", str(target), "-lbcrypt"])


def make_python(folder: Path, work: Path) -> None:
    """Put ``python.exe`` and ``python3.dll`` beside the ``python311.dll`` in a folder."""
    library = folder / "python311.dll"
    defined = subprocess.run(
        ["gendef", "-", str(library)], check=True, capture_output=True, text=True
    ).stdout
    names = [line.split()[0] for line in defined.splitlines() if line.startswith(("Py", "_Py"))]
    definition = _write(work, "python311", defined, ".def")
    imports = work / "libpython311.a"
    _run([LIBRARIAN, "-d", str(definition), "-D", library.name, "-l", str(imports)])
    program = _write(work, "python", _PYTHON)
    _run([COMPILER, "-municode", "-O2", "-s", str(program), "-o", str(folder / "python.exe"),
          f"-L{work}", "-lpython311"])  # fmt: skip
    forwards = "".join(f"{name} = python311.{name}\n" for name in names)
    stable = _write(work, "python3", f"LIBRARY python3.dll\nEXPORTS\n{forwards}", ".def")
    empty = _write(work, "python3", _ENTRY)
    _run([COMPILER, "-shared", "-nostdlib", "-e", "DllMain", "-s", str(empty), str(stable),
          "-o", str(folder / "python3.dll")])  # fmt: skip


def _write(work: Path, name: str, content: str, ending: str = ".c") -> Path:
    work.mkdir(parents=True, exist_ok=True)
    path = work / f"{name}{ending}"
    path.write_text(content, encoding="ascii")
    return path


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
