# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the light version shows of an outcome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.pictures.outcome import (
    crossing_picture,
    stacked_picture,
    used_categories,
)
from inkoopkoers.costing.queries.outcomes import Outcome, near_tippings, tippings_of
from inkoopkoers.costing.queries.sources import rules_behind
from inkoopkoers.costing.views.results.tables import Cell, MoneyTable, Row
from inkoopkoers.costing.wording import explaining
from inkoopkoers.costing.wording import results as words
from inkoopkoers.costing.wording.amounts import cell, places_for
from inkoopkoers.costing.wording.deciding import conclusion
from inkoopkoers.costing.wording.lines import amount_text, rhythm_text
from inkoopkoers.costing.wording.sheet import CATEGORIES
from inkoopkoers.costing.wording.tipping import tipping_sentence


def told(outcome: Outcome, day: date) -> dict[str, Any]:
    """The context of `costing/quick/_outcome.html`."""
    sheet = outcome.sheet
    tippings = tippings_of(sheet)
    return {
        "headline": words.headline(outcome),
        "margin": words.margin(outcome),
        "why": words.why(outcome),
        "caution": words.caution(outcome),
        "near": [tipping_sentence(one, sheet) for one in near_tippings(sheet)],
        "picture": stacked_picture(outcome),
        "table": _table([one.result for one in outcome.ranked]),
        "basis_note": words.basis_note(sheet),
        "overtakings": [
            words.overtaking_sentence(one, sheet) for one in outcome.overtakings
        ],
        "never_overtaken": words.never_overtaken(outcome),
        "crossing": crossing_picture(outcome),
        "conclusion": conclusion(tippings),
        "tippings": [tipping_sentence(one, sheet) for one in tippings],
        "counted": list(_counted(outcome)),
        "formula": explaining.formula(),
        "symbols": explaining.symbols(),
        "symbols_told": explaining.symbols_told(sheet),
        "rules": rules_behind(sheet, day),
    }


def _counted(outcome: Outcome) -> Iterator[dict[str, Any]]:
    """Per alternative its lines in words: what was filled in, read back."""
    names = {one.code: one.name for one in outcome.sheet.quantities}
    for one in outcome.sheet.alternatives:
        yield {
            "name": one.name,
            "lines": [
                _("%(name)s: %(amount)s, %(when)s")
                % {
                    "name": line.name,
                    "amount": amount_text(line, names.get(line.quantity, "")),
                    "when": rhythm_text(line, outcome.sheet.horizon_years),
                }
                for line in one.lines
            ],
        }


def _table(results: Sequence[Result]) -> MoneyTable:
    """Few rows: the kinds of cost, then the total and what that is per year."""
    lines = [
        (str(CATEGORIES[one]), [two.by_category.get(one, 0.0) for two in results])
        for one in used_categories(results)
    ]
    foot = [
        (_("Totaal"), [one.total for one in results]),
        (_("Per jaar"), [one.yearly for one in results]),
    ]
    amounts = [amount for _name, found in (*lines, *foot) for amount in found]
    places = places_for(amounts)
    heads = tuple(one.name for one in results)

    def row(name: str, found: list[float], *, is_sum: bool = False) -> Row:
        cells = tuple(
            Cell(cell(amount, places), head=head)
            for head, amount in zip(heads, found, strict=True)
        )
        return Row(name, cells, is_sum)

    return MoneyTable(
        _("Kosten per soort, contant, in euro"),
        _("Soort"),
        heads,
        tuple(row(*line) for line in lines),
        (row(*foot[0], is_sum=True), row(*foot[1])),
    )
