# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome: who is cheapest, by how much and why, and what to be careful with."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.pictures.outcome import crossing_picture, stacked_picture
from inkoopkoers.costing.queries.grid import grid_rows
from inkoopkoers.costing.queries.outcomes import (
    Outcome,
    is_quick,
    leading,
    near_tippings,
)
from inkoopkoers.costing.queries.starting import EXAMPLE
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.problems import shown_warnings
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.views.results.tables import category_table
from inkoopkoers.costing.wording import results as words
from inkoopkoers.costing.wording.amounts import called, listed
from inkoopkoers.costing.wording.tipping import tipping_sentence


@with_outcome("comparison")
def comparison(found: Opened) -> HttpResponse:
    """Show the conclusion, the picture, the table, and when it turns over the years."""
    outcome = found.outcome
    return found.page(
        "costing/results/outcome.html",
        {
            "headline": words.headline(outcome),
            "margin": words.margin(outcome),
            "why": words.why(outcome),
            "cautions": list(_cautions(outcome)),
            "near": list(_near(outcome)),
            "missing": list(_missing(found)),
            "warnings": shown_warnings(found.comparison, found.sheet),
            "problems": [],
            "picture": stacked_picture(outcome),
            "table": category_table(found.comparison, outcome),
            "crossing": crossing_picture(outcome),
            "overtakings": [
                words.overtaking_sentence(one, found.sheet)
                for one in outcome.overtakings
            ],
            "never_overtaken": words.never_overtaken(outcome),
            "skipped": list(_skipped(outcome)),
            "is_alone": len(outcome.ranked) == 1,
        },
    )


def _cautions(outcome: Outcome) -> Iterator[str]:
    if text := words.caution(outcome):
        yield text
    lines = (line for one in outcome.sheet.alternatives for line in one.lines)
    if any(line.source == EXAMPLE for line in lines):
        yield _(
            "Er staan nog voorbeeldbedragen. Tot je die vervangt, is ook dit een "
            "voorbeeld."
        )


def _near(outcome: Outcome) -> Iterator[str]:
    sheet = leading(outcome)
    if is_quick(sheet):
        for one in near_tippings(sheet):
            yield tipping_sentence(one, sheet)


def _missing(found: Opened) -> Iterator[str]:
    """What was not filled in, and so counts as nothing."""
    left_out = found.outcome.left_out
    if left_out:
        names = listed(called(one.name) for one in left_out)
        yield _("%s heeft nog geen kosten en telt daarom niet mee.") % names
    sheet = sheet_of(found.comparison.sheet)
    kept = found.sheet.alternatives
    empty = sum(row.empty for row in grid_rows(sheet, kept, ()))
    if empty:
        yield (
            ngettext(
                "%s bedrag staat bij het ene alternatief wel en bij het andere niet. Leeg "
                "telt als nul.",
                "%s bedragen staan bij het ene alternatief wel en bij het andere niet. Leeg "
                "telt als nul.",
                empty,
            )
            % empty
        )


def _skipped(outcome: Outcome) -> Iterator[str]:
    for one in outcome.skipped:
        line = next(
            line for line in one.alternative.lines if line.code == one.skipped.line
        )
        yield _("%(line)s van %(alternative)s %(reason)s.") % {
            "line": line.name,
            "alternative": one.alternative.name,
            "reason": words.SKIPPED[one.skipped.reason],
        }
