"""What leaves the service of the scanned papers: frozen values."""

from __future__ import annotations

from esafety_desktop.value import Value


class KeptPage(Value):
    """One scanned page: compressed rows of 1-bit pixels, 1 is white."""

    width: int
    height: int
    packed: bytes
    digest: str
