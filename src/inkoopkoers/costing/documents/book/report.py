# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The book of assumptions as a report: the outcome first, then what it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book import (
    certainty,
    deciding,
    lines,
    outcome,
    settings,
)
from inkoopkoers.costing.documents.book.texts import body
from inkoopkoers.costing.queries.outcomes import Outcome
from inkoopkoers.costing.queries.sources import rules_behind
from inkoopkoers.reports.blocks import Block, Heading, Report


@dataclass(frozen=True)
class Cover:
    """What stands on the front; `mark` says on every page how to treat it."""

    title: str
    author: str
    day: date
    note: str = ""
    mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def assumptions_book(cover: Cover, found: Outcome) -> Report:
    """Write the book of an outcome that can be counted."""
    return Report(
        title=cover.title,
        subtitle=_("Aannamenboek"),
        author=cover.author,
        subject=_("Kosten over de hele looptijd"),
        date=cover.day,
        facts=cover.facts,
        blocks=tuple(_blocks(cover, found)),
        keywords=(_("kosten"), _("TCO"), _("aannames")),
        mark=cover.mark,
    )


def _blocks(cover: Cover, found: Outcome) -> Iterator[Block]:
    behind = rules_behind(found.sheet, cover.day)
    if cover.note.strip():
        yield Heading(_("Waar het over gaat"), 1)
        for line in cover.note.splitlines():
            yield body(line.strip())
    yield from outcome.blocks(found)
    yield from settings.blocks(found.sheet, behind)
    yield from lines.blocks(found)
    yield from deciding.blocks(found)
    yield from certainty.blocks(found)
    yield from settings.rules(behind)
