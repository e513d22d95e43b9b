"""What was printed is forgotten when the cabinets are closed: names and codes lie in caches."""

from __future__ import annotations

from esafety_desktop.printing import bits, codes, fonts, lines, shaping


def forget() -> None:
    """Empty every cache that holds words; faces and the parts of codes stay loaded."""
    for cached in (
        lines.one_line,
        lines.span_atoms,
        bits.bits_of,
        shaping.shape,
        fonts.face_for_word,
        fonts.face_for_char,
        codes.qr_operators,
    ):
        cached.cache_clear()
