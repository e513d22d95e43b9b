"""What goes into the bundle and what stays out; lists and pure decisions for `esafety.spec`."""

from __future__ import annotations

import re
from pathlib import PurePath

NAME = "E-Safety Desktop"
"""Of the folder and, on Windows, of the program in it."""

LINUX_NAME = "esafety-desktop"

MODULES = ("esafety_desktop", "phonenumbers.data", "sqlalchemy.dialects.sqlite", "alembic.ddl")
"""Packages that are taken whole: parts of them are imported by name."""

_PICTURES = (
    "Blp", "BufrStub", "Cur", "Dcx", "Dds", "Eps", "Fits", "Fli", "Fpx", "Ftex", "Gbr", "GribStub",
    "Hdf5Stub", "Icns", "Im", "Imt", "Iptc", "Jpeg2K", "McIdas", "Mic", "Mpeg", "Msp", "Palm",
    "Pcd", "Pcx", "Pixar", "Psd", "Qoi", "Sgi", "Spider", "Sun", "Tga", "Wmf",
    "Xbm", "Xpm", "XVThumb",
)  # fmt: skip
"""Kinds of pictures that Pillow can read and the program never takes."""

EXCLUDED = (
    "IPython",
    "PIL.AvifImagePlugin",
    "PIL.ImageTk",
    "PIL.WebPImagePlugin",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_hashlib",
    "_pytest",
    "_ssl",
    "charset_normalizer",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "multiprocessing",
    "numpy",
    "pdb",
    "pip",
    "pydoc",
    "pydoc_data",
    "pygments",
    "pytest",
    "reportlab.graphics.barcode",
    "reportlab.graphics.charts",
    "reportlab.graphics.samples",
    "reportlab.graphics.testshapes",
    "reportlab.graphics.widgets",
    "setuptools",
    "sqlite3",
    "ssl",
    "tkinter",
    "unittest",
    "wheel",
    *(f"PIL.{name}ImagePlugin" for name in _PICTURES),
)
"""Modules that nothing in the program uses, though something names them."""

_LIBRARIES = (
    r"_harfbuzz_test\..*",
    r"opengl32sw\.dll",
    r"d3dcompiler_\d+\.dll",
    r"_avif\..*",
    r"_webp\..*",
    r"_imaging(tk|cms)\..*",
    r"lib(crypto|ssl)-3\.dll",
    r"(lib)?Qt6?6(Qml|QmlModels|QmlMeta|QmlWorkerScript|Quick|OpenGL|OpenGLWidgets|VirtualKeyboard|WebSockets)\b.*",
    r"lib(avif|webp).*",
    r"_(raw_des3?|raw_cast|raw_arc2|raw_blowfish|ARC4|chacha20|RIPEMD160|MD2|MD4|poly1305)\.pyd",
    r"api-ms-win-.*",
    r"ucrtbase\.dll",
    # Stand-ins for wine (wine/shims.py), and what Windows has by itself.
    r"icuuc\.dll",
    r"mscms\.dll",
    r"bcryptprimitives\.dll",
)
_LIBRARY = re.compile("|".join(_LIBRARIES), re.IGNORECASE)

RUNTIME = (
    "msvcp140.dll",
    "msvcp140_1.dll",
    "msvcp140_2.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
)
"""Microsoft's C++ libraries, which a school's PC may lack: PySide6's own go beside Python, once."""

_PLUGINS = {
    "platforms": ("qwindows", "qoffscreen", "qxcb"),
    "imageformats": ("qjpeg", "qsvg", "qico"),
    "iconengines": ("qsvgicon",),
    "xcbglintegrations": (),
    "platforminputcontexts": ("compose",),
    "platformthemes": ("gtk3", "xdgdesktopportal"),
    "printsupport": ("cupsprintersupport",),
    "accessiblebridge": None,
}
"""Of Qt's plug-ins, by kind: those that are kept; ``None`` keeps all, a kind not named goes."""

_DATA = (
    r"PySide6/(Qt/)?translations/.*",
    r"PySide6/.*\.(pyi|json|txt)",
    r"reportlab/fonts/.*",
    r"tzdata/zoneinfo/(?!Europe/|UTC$|GMT$|Etc/UTC$).*",
    r"Cryptodome/(PublicKey|Math|Signature)/.*",
    r".*/(tests?|testing)/.*",
    r".*\.(pyx|pxd|pyi|c|h|cpp)",
    r"[^/]+\.dist-info/(?!METADATA|licenses?/|LICEN[CS]E).*",
)
_UNUSED = re.compile("|".join(f"(?:{one})" for one in _DATA), re.IGNORECASE)


def is_runtime(place: str) -> bool:
    """Whether it is one of Microsoft's C++ libraries, wherever it lies in the bundle."""
    return PurePath(place.replace("\\", "/")).name.lower() in RUNTIME


def keeps(place: str) -> bool:
    """Whether a file of the bundle is kept, by its place in it."""
    path = PurePath(place.replace("\\", "/"))
    parts = path.parts
    if is_runtime(place):
        return False
    if "plugins" in parts and parts[0] == "PySide6":
        return _keeps_plugin(parts[parts.index("plugins") + 1], path.stem.removeprefix("lib"))
    if _LIBRARY.fullmatch(path.name):
        return False
    return not _UNUSED.fullmatch(path.as_posix())


def _keeps_plugin(kind: str, name: str) -> bool:
    kept = _PLUGINS.get(kind, ())
    return kept is None or name in kept
