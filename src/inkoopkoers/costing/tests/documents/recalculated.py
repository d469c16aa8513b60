# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks as LibreOffice calculates them, believing no figure that stands in them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

SOFFICE = shutil.which("soffice")
# The program is there without the part that calculates, when only Writer is.
HAS_CALC = SOFFICE is not None and any(Path(SOFFICE).resolve().parent.glob("libsclo.*"))
_ALWAYS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_KEPT = re.compile(r"(</f><v>)[^<]*(</v>)")
Sheets = dict[str, list[list[Any]]]


def read(book: bytes) -> Sheets:
    """The values that stand in a workbook, by the name of the sheet."""
    opened = CalamineWorkbook.from_filelike(io.BytesIO(book))
    return {
        name: opened.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in opened.sheet_names
    }


def without_outcomes(book: bytes, changes: Mapping[str, str] | None = None) -> bytes:
    """The workbook with 0 for every outcome of a formula, and other typed numbers.

    `changes` are cells, as `cell_of` names them, with their new numbers.
    """
    return _rewritten(book, lambda name, xml: _emptied(name, xml, changes or {}))


def _emptied(name: str, xml: str, changes: Mapping[str, str]) -> str:
    xml = _KEPT.sub(r"\g<1>0\g<2>", xml)
    for cell, value in changes.items():
        if name.endswith(f"{cell.partition('!')[0]}.xml"):
            place = cell.partition("!")[2]
            pattern = rf'(<c r="{place}"[^>]*><v>)[^<]*(</v>)'
            xml, found = re.subn(pattern, rf"\g<1>{value}\g<2>", xml)
            assert found == 1, cell
    return xml


def _rewritten(book: bytes, change: Any) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = change(name, content.decode()).encode()
            after.writestr(name, content)
    return out.getvalue()


def cell_of(book: bytes, sheet: str, label: str, column: str) -> str:
    """The cell in this column on the row that begins with a label."""
    opened = CalamineWorkbook.from_filelike(io.BytesIO(book))
    rows = opened.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    row = [str(one[0]) for one in rows].index(label) + 1
    return f"sheet{opened.sheet_names.index(sheet) + 1}!{column}{row}"


def recalculated(books: Mapping[str, bytes], folder: Path) -> dict[str, Sheets]:
    """Let LibreOffice calculate them, all in one go."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_ALWAYS)
    paths = [folder / f"{name}.xlsx" for name in books]
    for path, book in zip(paths, books.values(), strict=True):
        path.write_bytes(book)
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation=file://{profile.parent}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", str(folder / "made")),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {
        name: read((folder / "made" / f"{name}.xlsx").read_bytes()) for name in books
    }
