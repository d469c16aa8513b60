# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as one canonical text, so that what was decided on can be kept and checked.

The same report always gives the same text; the text gives the same report back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Runs,
    Table,
)

SHAPE = 1
Data = Mapping[str, Any]


def text_of(report: Report) -> str:
    """Write a report as canonical JSON."""
    data = {
        "shape": SHAPE,
        "title": report.title,
        "subtitle": report.subtitle,
        "author": report.author,
        "subject": report.subject,
        "date": report.date.isoformat(),
        "facts": report.facts,
        "keywords": report.keywords,
        "language": report.language,
        "blocks": [_written(block) for block in report.blocks],
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hexadecimals."""
    return sha256(text.encode()).hexdigest()


def report_of(text: str) -> Report:
    """Read it back; ValueError, KeyError or TypeError when this is no such text."""
    data = json.loads(text)
    if data["shape"] != SHAPE:
        raise ValueError(f"shape {data['shape']} is unknown")
    return Report(
        title=data["title"],
        subtitle=data["subtitle"],
        author=data["author"],
        subject=data["subject"],
        date=date.fromisoformat(data["date"]),
        facts=tuple((label, value) for label, value in data["facts"]),
        blocks=tuple(_read(block) for block in data["blocks"]),
        keywords=tuple(data["keywords"]),
        language=data["language"],
    )


def _written(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"is": "heading", "text": block.text, "level": block.level}
        case Paragraph():
            line = _line(block.runs)
            return {"is": "paragraph", "runs": line, "role": block.role.value}
        case BulletList():
            items = [_line(item) for item in block.items]
            return {"is": "list", "items": items, "ordered": block.ordered}
        case Table():
            return {"is": "table", **_table(block)}
        case Figure():
            return {
                "is": "figure",
                "svg": block.svg,
                "alt": block.alt,
                "caption": block.caption,
                "data": _table(block.data) if block.data else None,
            }


def _line(runs: Runs) -> list[dict[str, Any]]:
    """Leave out what is not there, so that most runs are just a text."""
    return [
        {"text": run.text}
        | ({"link": run.link} if run.link else {})
        | ({"strong": True} if run.strong else {})
        | ({"emphasis": True} if run.emphasis else {})
        for run in runs
    ]


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "header": table.header,
        "rows": table.rows,
        "numeric": table.numeric_columns,
    }


def _read(data: Data) -> Block:
    match data["is"]:
        case "heading":
            return Heading(data["text"], data["level"])
        case "paragraph":
            return Paragraph(_runs(data["runs"]), Role(data["role"]))
        case "list":
            items = tuple(_runs(item) for item in data["items"])
            return BulletList(items, data["ordered"])
        case "table":
            return _read_table(data)
        case "figure":
            table = _read_table(data["data"]) if data["data"] else None
            return Figure(data["svg"], data["alt"], data["caption"], table)
    raise ValueError(f"no block is called {data['is']}")


def _runs(data: list[Data]) -> Runs:
    return tuple(Run(**run) for run in data)


def _read_table(data: Data) -> Table:
    return Table(
        data["caption"],
        tuple(data["header"]),
        tuple(tuple(row) for row in data["rows"]),
        tuple(data["numeric"]),
    )
