# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What it costs over all years and how the award goes, as the dossier took it over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.procurements.documents.strategy.texts import empty, joined, lead
from inkoopkoers.procurements.domain.taken import TakenAward, TakenCosts
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.findings import percentage
from inkoopkoers.procurements.wording.money import impact_sentence
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Role,
    Table,
    runs,
)
from inkoopkoers.web.dutch import euro, long_date


def costs(material: Material) -> Iterator[Block]:
    """Who is cheapest, what everything costs, and where the order turns."""
    yield Heading(_("Kosten over de hele looptijd"), 1)
    known = material.costs
    if known.taken is None or known.row is None:
        yield empty(_("Er is nog geen vergelijking van kosten overgenomen."))
        return
    taken = known.taken
    yield lead(taken.headline)
    if taken.margin:
        yield Paragraph(runs(taken.margin))
    yield _alternatives(taken)
    if taken.tipping:
        yield Heading(_("Waar de volgorde omdraait"), 2)
        yield BulletList(tuple(runs(one) for one in taken.tipping))
    source = _source(taken.title, known.row.taken_at)
    yield Paragraph(runs(joined((taken.basis, source))), Role.NOTE)


def award(material: Material) -> Iterator[Block]:
    """The formula, what it means, and what everything weighs and does."""
    yield Heading(_("Gunning"), 1)
    known = material.award
    if known.taken is None or known.row is None:
        yield empty(_("Er is nog geen gunningsmodel overgenomen."))
        return
    taken = known.taken
    yield lead(impact_sentence(taken))
    told = _("De formule voor de prijs is: %s.") % taken.formula.rstrip(".")
    yield Paragraph(runs(joined((told, taken.consequence))))
    yield _parts(taken)
    source = _source(taken.title, known.row.taken_at)
    yield Paragraph(runs(source), Role.NOTE)


def _alternatives(taken: TakenCosts) -> Table:
    return Table(
        caption=_("Wat elke mogelijkheid kost over %s jaar") % taken.horizon_years,
        header=(_("Mogelijkheid"), _("Totaal, contant"), _("Per jaar")),
        rows=tuple(
            (one.name, _whole(one.total_eur), _whole(one.yearly_eur))
            for one in taken.alternatives
        ),
        numeric_columns=(1, 2),
    )


def _parts(taken: TakenAward) -> Table:
    prices = {"low": _whole(taken.low_eur), "high": _whole(taken.high_eur)}
    return Table(
        caption=_("Wat elk deel doet, bij prijzen van %(low)s tot %(high)s") % prices,
        header=(_("Deel"), _("Impact"), _("Op papier"), _("In de praktijk")),
        rows=tuple(
            (
                one.name,
                _("ja") if one.is_societal else "",
                _percent(one.nominal),
                _percent(one.effective),
            )
            for one in taken.parts
        ),
        numeric_columns=(2, 3),
    )


def _source(title: str, when: datetime | None) -> str:
    """A title of people stands at the end, so that no sentence runs into it."""
    if when is None:
        return _("Overgenomen uit: %s") % title
    day = long_date(timezone.localdate(when))
    return _("Overgenomen op %(day)s uit: %(title)s") % {"day": day, "title": title}


def _whole(eur: Decimal) -> str:
    return euro(eur.quantize(Decimal(1), ROUND_HALF_UP))


def _percent(value: Decimal | None) -> str:
    return "–" if value is None else percentage(value)
