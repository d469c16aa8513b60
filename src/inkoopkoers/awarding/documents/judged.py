# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts that the award report and the letters to bidders share."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import Formula, Measured
from inkoopkoers.awarding.domain.ranking import Place
from inkoopkoers.awarding.domain.scoring import LeafScore
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.outcome import Standing
from inkoopkoers.awarding.wording.figures import (
    decimal_text,
    discount_text,
    euros_text,
    points_text,
)
from inkoopkoers.awarding.wording.terms import criterion_name
from inkoopkoers.reports.blocks import Block, Paragraph, Role, Run, Table, runs
from inkoopkoers.web.dutch import euro


def scores_table(standing: Standing, place: Place, caption: str) -> Table:
    """What one bid scored on each criterion, and what it earned with that."""
    design = standing.design
    earned = _("Waarde") if design.formula is Formula.VALUE else _("Punten")
    leaves = place.quality.leaves if place.quality else ()
    return Table(
        caption=caption,
        header=(_("Criterium"), _("Score"), earned, _("Hoogst mogelijk")),
        rows=tuple(_row(standing, one) for one in leaves),
        numeric_columns=(1, 2, 3),
    )


def _row(standing: Standing, one: LeafScore) -> tuple[str, str, str, str]:
    design = standing.design
    name, score = criterion_name(design, one.criterion), shown_score(standing, one)
    if one.ladder is not None:
        return (name, score, _("%s korting") % discount_text(one.ladder), "")
    if design.formula is Formula.VALUE:
        return (name, score, euros_text(one.value), euros_text(one.value_eur))
    return (name, score, points_text(one.points), points_text(one.weight))


def shown_score(standing: Standing, one: LeafScore) -> str:
    """A score as it was given: a step, a level or an MKI."""
    for leaf in leaves_of(standing.design):
        if leaf.code == one.criterion and leaf.measured is Measured.MKI:
            return euro(one.score)
        if leaf.code == one.criterion and leaf.measured is Measured.LADDER:
            return _("niveau %d") % int(one.score)
    return decimal_text(one.score)


def motivations(standing: Standing, code: str) -> Iterator[Block]:
    """Why a bid has its scores, criterion by criterion."""
    for leaf in leaves_of(standing.design):
        agreed = standing.agreed_on(code, leaf.code)
        if agreed is None or not agreed.motivation:
            continue
        lines = [
            line.strip() for line in agreed.motivation.splitlines() if line.strip()
        ]
        first, *rest = lines
        yield Paragraph((Run(f"{leaf.name}: ", strong=True), Run(first)))
        for line in rest:
            yield Paragraph(runs(line))


def exact(place: Place) -> Fraction:
    """The figure that ranks; zero when there is none."""
    return place.total or Fraction(0)


def note(text: str) -> Block:
    """Something the sender still has to do or know."""
    return Paragraph(runs(text), Role.NOTE)


def prose(text: str) -> Block:
    """A paragraph."""
    return Paragraph(runs(text))
