# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Typst with our own fonts: the PDF, and pictures for the other formats."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FONT_FOLDER = Path(__file__).parent / "fonts"
FONT_FAMILY = "Source Sans 3"
PICTURE_PPI = 200
CM_PER_INCH = 2.54
_PICTURE = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#set text(font: "Source Sans 3")\n'
    b'#image(bytes(sys.inputs.svg), format: "svg")\n'
)


class FontsNotBuiltError(RuntimeError):
    """Typst would quietly choose another font; we would rather stop."""


@lru_cache(maxsize=1)
def our_fonts() -> typst.Fonts:
    """Only our fonts and those inside Typst, so every machine gives one result."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONT_FOLDER])
    if FONT_FAMILY not in fonts.families():
        raise FontsNotBuiltError(
            f"{FONT_FAMILY} is missing in {FONT_FOLDER.name}/: run the frontend build."
        )
    return fonts


@lru_cache(maxsize=1)
def document_fonts() -> dict[str, bytes]:
    """Read the cuts that travel inside an office document, so it looks as meant.

    The font licence (OFL) allows this. Office programs know no semi-bold.
    """
    our_fonts()
    names = [f"SourceSans3-{cut}.ttf" for cut in ("Regular", "Italic", "Bold")]
    return {name: (FONT_FOLDER / name).read_bytes() for name in names}


@lru_cache(maxsize=64)
def png(svg: str) -> bytes | None:
    """Draw the picture as PNG, or give None when it is not a picture."""
    import typst

    try:
        return typst.compile(
            _PICTURE,
            font_paths=our_fonts(),
            format="png",
            ppi=PICTURE_PPI,
            sys_inputs={"svg": svg},
        )
    except typst.TypstError:
        return None


def size_cm(picture: bytes, widest: float) -> tuple[float, float]:
    """Width and height of a PNG on paper, scaled down to fit."""
    width, height = struct.unpack(">II", picture[16:24])
    shown = min(widest, width / PICTURE_PPI * CM_PER_INCH)
    return round(shown, 2), round(shown * height / width, 2)
