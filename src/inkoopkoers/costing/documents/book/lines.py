# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every cost line of every alternative: the amount, who said so and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book.texts import body, bullets, note
from inkoopkoers.costing.domain.explaining import LineExplanation, explain
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
    Remaining,
)
from inkoopkoers.costing.queries.outcomes import Outcome
from inkoopkoers.costing.wording.amounts import (
    cell,
    figure,
    percentage,
    unit_price,
    years,
)
from inkoopkoers.costing.wording.lines import amount_text, rhythm_text
from inkoopkoers.costing.wording.results import SKIPPED
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
    CATEGORIES,
    INFORMANTS,
    KINDS,
    REMAININGS,
)
from inkoopkoers.reports.blocks import Block, Heading, Table
from inkoopkoers.web.dutch import long_date


def blocks(outcome: Outcome) -> Iterator[Block]:
    """Write the chapter: a table per alternative, and what does not count."""
    yield Heading(_("De kosten"), 1)
    names = {one.code: one.name for one in outcome.sheet.quantities}
    for one in outcome.sheet.alternatives:
        yield from _alternative(outcome, one, names)
    yield from _left_out(outcome)


def _alternative(
    outcome: Outcome, one: Alternative, names: Mapping[str, str]
) -> Iterator[Block]:
    sheet = outcome.sheet
    yield Heading(one.name, 2)
    yield body(_about(one))
    explained = explain(sheet, one)
    total = outcome.result(one.code).total
    yield Table(
        _("Kosten van %s, contant, in euro") % one.name,
        (_("Kostenregel"), _("Bedrag en aantal"), _("Wanneer"), _("Wie en waaruit"),
         _("Contant")),
        (
            *(_row(found, sheet, names) for found in explained),
            (_("Samen"), "", "", "", cell(total)),
        ),
        numeric_columns=(4,),
    )  # fmt: skip
    notes = [f"{line.name}: {line.note}" for line in one.lines if line.note.strip()]
    if notes:
        yield bullets(notes)


def _about(one: Alternative) -> str:
    parts = [str(KINDS[one.kind])]
    if one.supplier:
        parts.append(_("van %s") % one.supplier)
    if one.contract_years:
        parts.append(_("contract van %s") % years(one.contract_years))
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _row(
    one: LineExplanation, sheet: CostSheet, names: Mapping[str, str]
) -> tuple[str, ...]:
    line = one.line
    name = line.name
    if one.category is Category.CO2 and line.category is not Category.CO2:
        name = _("%s: CO2") % name
    return (
        f"{name} ({CATEGORIES[one.category]})",
        _amount(one, names),
        _when(one, sheet),
        _who(line),
        cell(one.present),
    )


def _amount(one: LineExplanation, names: Mapping[str, str]) -> str:
    line = one.line
    parts = [amount_text(line, names.get(line.quantity, ""))]
    if one.price_eur != 1:
        parts.append(f"× {unit_price(one.price_eur)}")
    if one.quantity != 1:
        parts.append(f"× {figure(one.quantity)}")
    if line.probability != 1:
        parts.append(_("(kans %s erin)") % percentage(line.probability))
    return " ".join(parts)


def _when(one: LineExplanation, sheet: CostSheet) -> str:
    line = one.line
    parts = [rhythm_text(line, sheet.horizon_years)]
    if line.life_years:
        parts.append(_("gaat %s mee") % years(line.life_years))
        if line.remaining is not Remaining.NOTHING:
            parts.append(_("aan het eind nog waard: %s") % REMAININGS[line.remaining])
    if one.growth_rate:
        parts.append(_("stijgt %s per jaar") % percentage(one.growth_rate, 2))
    return "; ".join(parts)


def _who(line: CostLine) -> str:
    said = [str(INFORMANTS[line.supplied_by])]
    said.append(line.source or _("geen bron"))
    if line.dated:
        said.append(long_date(line.dated))
    if not line.category.is_external:
        paid = [str(BUDGETS[line.budget]), line.payer]
        said.append(_("uit %s") % ", ".join(filter(None, paid)))
    return "; ".join(said)


def _left_out(outcome: Outcome) -> Iterator[Block]:
    told = [
        _("%(line)s van %(alternative)s %(reason)s.")
        % {
            "line": {line.code: line.name for line in one.alternative.lines}[
                one.skipped.line
            ],
            "alternative": one.alternative.name,
            "reason": SKIPPED[one.skipped.reason],
        }
        for one in outcome.skipped
    ]
    told += [
        _("%s heeft nog geen kosten en telt daarom niet mee.") % one.name
        for one in outcome.left_out
    ]
    yield Heading(_("Wat niet meetelt, en waarom"), 2)
    if told:
        yield bullets(told)
    else:
        yield note(_("Alles wat is ingevuld, telt mee."))
