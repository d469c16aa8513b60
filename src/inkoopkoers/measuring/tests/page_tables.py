# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every table of a page as text, with the part of the page in which it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

PARTS = ("article", "section", "main")


@dataclass
class PageTable:
    """One table; `part` is the id of the article or section around it."""

    part: str
    caption: str = ""
    rows: list[list[str]] = field(default_factory=list)

    @property
    def header(self) -> list[str]:
        """The first row."""
        return self.rows[0]

    def column(self, name: str) -> int:
        """Where a column stands."""
        return self.header.index(name)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tables: list[PageTable] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in PARTS:
            self.parts.append(dict(attrs).get("id") or "")
        elif tag == "table":
            self.tables.append(PageTable(self.parts[-1] if self.parts else ""))
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("td", "th"):
            self.tables[-1].rows[-1].append("")
            self.inside = "cell"
        elif tag == "caption":
            self.inside = "caption"

    def handle_endtag(self, tag: str) -> None:
        if tag in PARTS:
            self.parts.pop()
        elif tag in ("td", "th", "caption"):
            self.inside = ""

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if self.inside == "cell":
            self.tables[-1].rows[-1][-1] += text
        elif self.inside == "caption":
            self.tables[-1].caption += text


def tables_of(html: str) -> list[PageTable]:
    """Read them all, in the order of the page."""
    reader = _Reader()
    reader.feed(html)
    return reader.tables
