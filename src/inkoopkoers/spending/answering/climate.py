# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was emitted for what we bought: rough, between low and high."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import cast

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.knowledge.domain.emissions import EmissionFactors, EmissionSource
from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.queries import spend_emissions
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    Ground,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.climate import (
    DivisionRow,
    Emission,
    Factor,
    Footprint,
    footprint,
)
from inkoopkoers.spending.pictures.facts import climate_picture
from inkoopkoers.spending.questions.climate import CLIMATE
from inkoopkoers.spending.wording import facts as words
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import tonnes

KG_PER_TONNE = 1000


def answer_climate(asked: Asked) -> Answer:
    """Per kind of purchase and per year, with own factors before general ones."""
    edition = spend_emissions(asked.today)
    # A Mapping of its own values: a Factor is anything with these three numbers.
    factors = cast("Mapping[str, Factor]", edition.factors)
    rows = asked.ask(CLIMATE)
    found = footprint(rows, factors, asked.own_factors)
    picture = climate_picture(found)
    return Answer(
        "climate",
        Topic.EFFECT,
        _("Klimaat: CO2 van wat we kopen"),
        f"{words.climate_title(found)}. {words.climate_sentence(found)}"
        if found.emissions
        else "",
        (_divisions(asked, found, factors), _years(asked, rows, factors))
        if found.emissions
        else (),
        charts=(picture,) if picture else (),
        coverage=_coverage(asked, found),
        method=_method(edition, found),
        grounds=_grounds(asked, edition),
        remarks=_remarks(found),
        empty=words.climate_sentence(found),
    )


def _remarks(found: Footprint) -> tuple[str, ...]:
    if not found.emissions:
        return ()
    foreign = words.factors_in_euros()
    return (str(words.ROUGH), foreign) if foreign else (str(words.ROUGH),)


def _coverage(asked: Asked, found: Footprint) -> Coverage | None:
    whole = found.estimated + max(found.untagged, Decimal()) + found.without_factor
    if not whole:
        return None
    parts = (
        (_("%s heeft geen categorie."), found.untagged),
        (_("Voor %s kennen we geen cijfer."), found.without_factor),
    )
    missing = " ".join(text % money(eur) for text, eur in parts if eur > 0)
    way = Way(replace(asked.selection, category="-")) if found.untagged else None
    return Coverage(found.estimated, whole, missing, way)


def _divisions(
    asked: Asked, found: Footprint, factors: Mapping[str, Factor]
) -> AnswerTable:
    columns = (
        Column("division", _("Soort inkoop")),
        Column("tonnes", _("Geschatte uitstoot"), CellKind.TONNES),
        Column("low", _("Minstens"), CellKind.TONNES),
        Column("high", _("Hooguit"), CellKind.TONNES),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("factor", _("Kilo CO2 per euro"), CellKind.NUMBER),
        Column("own", _("Eigen cijfer")),
    )
    rows = tuple(
        AnswerRow(
            (
                f"{words.division_name(one.division)} ({one.division})",
                one.tonnes,
                one.low,
                one.high,
                one.amount,
                (
                    asked.own_factors.get(one.division) or factors[one.division]
                ).kg_per_eur,
                one.is_own,
            ),
            _way(asked, one),
        )
        for one in found.emissions
    )
    totals = (
        _("Totaal"), found.tonnes, found.low, found.high, found.estimated, None, None
    )  # fmt: skip
    return AnswerTable(
        "divisions", _("Geschatte uitstoot per soort inkoop"), columns, rows, totals
    )


def _way(asked: Asked, one: Emission) -> Way | None:
    """Inside a chosen category the division would widen the selection."""
    if asked.selection.category.startswith(one.division):
        return Way(asked.selection)
    return Way(replace(asked.selection, category=one.division))


def _years(
    asked: Asked, rows: Sequence[DivisionRow], factors: Mapping[str, Factor]
) -> AnswerTable:
    columns = (
        Column("year", _("Jaar")),
        Column("tonnes", _("Geschatte uitstoot"), CellKind.TONNES),
        Column("low", _("Minstens"), CellKind.TONNES),
        Column("high", _("Hooguit"), CellKind.TONNES),
        Column("amount", _("Uitgaven met een cijfer"), CellKind.EURO),
    )
    shown = []
    for year in sorted({one.year for one in rows}):
        of_year = [one for one in rows if one.year == year]
        found = footprint(of_year, factors, asked.own_factors)
        cells = (str(year), found.tonnes, found.low, found.high, found.estimated)
        shown.append(AnswerRow(cells, Way(asked.selection.in_year(year))))
    return AnswerTable("years", _("Geschatte uitstoot per jaar"), columns, tuple(shown))


def _method(edition: EmissionFactors, found: Footprint) -> tuple[str, ...]:
    told = (edition.explanation, edition.source.note)
    if not found.emissions:
        return told
    average = found.estimated * edition.average / KG_PER_TONNE
    return (
        *told,
        _(
            "Ter vergelijking: met het gemiddelde van alle Nederlandse overheden samen "
            "zou het %s zijn."
        )
        % tonnes(average),
    )


def _grounds(asked: Asked, edition: EmissionFactors) -> tuple[Ground, ...]:
    own = (
        Ground(
            ngettext(
                "Een eigen cijfer van je organisatie, voor %s soort inkoop",
                "Eigen cijfers van je organisatie, voor %s soorten inkoop",
                len(asked.own_factors),
            )
            % len(asked.own_factors)
        )
        if asked.own_factors
        else None
    )
    general = (
        _ground(edition.title, edition.source, edition.valid_from),
        _ground(_("Het gemiddelde van alle overheden"), edition.average_source, None),
    )
    return (own, *general) if own else general


def _ground(text: str, source: EmissionSource, since: date | None) -> Ground:
    return Ground(
        text,
        source=source.title,
        href=source.url,
        since=since,
        is_verified=source.status is Status.VERIFIED,
    )
