# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Paragraphs, spans and links of OpenDocument, from the runs of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from inkoopkoers.reports.blocks import Run, held

_CHARACTER_STYLES = {
    (True, False): "Strong_20_Emphasis",
    (False, True): "Emphasis",
    (True, True): "Strong_20_and_20_Emphasis",
}


def p(style: str, content: str) -> str:
    """Make a paragraph; its content is markup already."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def span(style: str, content: str) -> str:
    """Make a piece of a paragraph that looks different."""
    return f'<text:span text:style-name="{style}">{content}</text:span>'


def line(runs: Iterable[Run], numbers: Mapping[str, int]) -> str:
    """Write runs; behind a link stands the number of its address."""
    return "".join(_run(run, numbers) for run in runs)


def _run(run: Run, numbers: Mapping[str, int]) -> str:
    content = escape(held(run.text))
    style = _CHARACTER_STYLES.get((run.strong, run.emphasis))
    if style is not None:
        content = span(style, content)
    if run.address is None or not run.text.strip():
        return content
    linked = link(run.address, content)
    if run.text.strip() == run.address:
        return linked
    return linked + span("Link_20_number", str(numbers[run.address]))


def link(address: str, content: str) -> str:
    """Make a live link to an address outside the document."""
    return (
        f'<text:a xlink:type="simple" xlink:href="{escape(address)}" '
        'text:style-name="Internet_20_link" '
        f'text:visited-style-name="Visited_20_Internet_20_Link">{content}</text:a>'
    )
