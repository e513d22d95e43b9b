"""What leaves the service of the scanned papers: frozen values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One scanned page: compressed rows of 1-bit pixels, 1 is white."""

    width: int
    height: int
    packed: bytes
    digest: str
