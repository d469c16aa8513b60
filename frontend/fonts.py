# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Turn the web font Source Sans 3 into the static TTF files that Typst needs."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

FAMILY = "Source Sans 3"
PACKAGE = Path("@fontsource/source-sans-3/files")
SUBSETS = ("latin", "latin-ext")
# What the merger cannot combine, and a static text font does not need.
UNMERGEABLE = ["BASE", "STAT", "gasp", "prep"]
REGULAR, SEMI_BOLD, BOLD = 400, 600, 700
MAC_ITALIC, MAC_BOLD = 1 << 1, 1 << 0
OS2_ITALIC, OS2_BOLD, OS2_REGULAR = 1 << 0, 1 << 5, 1 << 6


@dataclass(frozen=True)
class Cut:
    """One static font: what the package calls it and what a reader calls it."""

    weight: int
    slope: str
    style: str

    @property
    def is_italic(self) -> bool:
        """Say whether the letters slope."""
        return self.slope == "italic"

    @property
    def is_bold(self) -> bool:
        """Say whether this is the bold of the basic family."""
        return self.weight == BOLD

    @property
    def is_in_basic_family(self) -> bool:
        """Old name fields know four styles only; the rest is its own family."""
        return self.weight in (REGULAR, BOLD)

    @property
    def file_name(self) -> str:
        """Name the file as the font names itself."""
        return f"SourceSans3-{self.style.replace(' ', '')}.ttf"

    def source(self, node_modules: Path, subset: str) -> Path:
        """Find the web font of one subset."""
        name = f"source-sans-3-{subset}-{self.weight}-{self.slope}.woff2"
        return node_modules / PACKAGE / name


CUTS = (
    Cut(REGULAR, "normal", "Regular"),
    Cut(REGULAR, "italic", "Italic"),
    Cut(SEMI_BOLD, "normal", "SemiBold"),
    Cut(BOLD, "normal", "Bold"),
)


def build(node_modules: Path, out: Path) -> list[Path]:
    """Write one TTF per cut; the same package gives the same bytes."""
    out.mkdir(parents=True, exist_ok=True)
    return [_build_cut(cut, node_modules, out) for cut in CUTS]


def _build_cut(cut: Cut, node_modules: Path, out: Path) -> Path:
    sources = [cut.source(node_modules, subset) for subset in SUBSETS]
    original = TTFont(sources[0])["head"]
    font = _merged(sources)
    _name(font, cut)
    # The merger writes the clock into the font; the build must be repeatable.
    font["head"].created, font["head"].modified = original.created, original.modified
    font.recalcTimestamp = False
    target = out / cut.file_name
    font.save(target)
    return target


def _merged(sources: list[Path]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        plain = [_uncompressed(source, Path(folder)) for source in sources]
        options = Options(drop_tables=UNMERGEABLE)
        return Merger(options).merge([str(path) for path in plain])


def _uncompressed(source: Path, folder: Path) -> Path:
    font = TTFont(source)
    font.flavor = None
    target = folder / source.with_suffix(".ttf").name
    font.save(target)
    return target


def _name(font: Any, cut: Cut) -> None:
    """Give the cut its own names; the package leaves all at ExtraLight."""
    basic = cut.is_in_basic_family
    compact = FAMILY.replace(" ", "")
    postscript = f"{compact}-{cut.style.replace(' ', '')}"
    names = {
        1: FAMILY if basic else f"{FAMILY} {cut.style}",
        2: cut.style if basic else "Regular",
        3: f"Inkoopkoers;{postscript}",
        4: f"{FAMILY} {cut.style}",
        6: postscript,
    }
    if not basic:
        names |= {16: FAMILY, 17: cut.style}
    table = font["name"]
    kept = {0, 5, 7, 8, 9, 11, 13, 14}
    table.names = [record for record in table.names if record.nameID in kept]
    for identifier, text in names.items():
        table.setName(text, identifier, 3, 1, 0x409)
    _mark_style(font, cut)


def _mark_style(font: Any, cut: Cut) -> None:
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = cut.weight
    os2.fsSelection &= ~(OS2_ITALIC | OS2_BOLD | OS2_REGULAR)
    head.macStyle = 0
    if cut.is_italic:
        os2.fsSelection |= OS2_ITALIC
        head.macStyle |= MAC_ITALIC
    if cut.is_bold:
        os2.fsSelection |= OS2_BOLD
        head.macStyle |= MAC_BOLD
    if not cut.is_italic and not cut.is_bold:
        os2.fsSelection |= OS2_REGULAR


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("node_modules", type=Path, help="where npm put its packages")
    parser.add_argument("out", type=Path, help="where the TTF files go")
    arguments = parser.parse_args()
    for path in build(arguments.node_modules, arguments.out):
        print(path.name)


if __name__ == "__main__":
    main()
