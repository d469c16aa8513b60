# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text for the tender documents, from the same design that the award counts with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.documents.worked import example_blocks
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.editing import tree_rows
from inkoopkoers.awarding.domain.scales import exact_part, scale_named
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.domain.worked import worked_example
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.wording import clause as words
from inkoopkoers.awarding.wording.definitions import has_ladder, lines_of
from inkoopkoers.awarding.wording.figures import both_texts, decimal_text
from inkoopkoers.awarding.wording.formulas import who_wins
from inkoopkoers.awarding.wording.measuring import measure_text, minimum_text
from inkoopkoers.awarding.wording.sentences import sentences_of
from inkoopkoers.awarding.wording.terms import ties_text
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    runs,
)

# Their outcome does not depend on a weight of the price.
WITHOUT_PRICE_WEIGHT = {Formula.VALUE, Formula.RATIO, Formula.WILLINGNESS}


def clause_report(award: AwardModel, day: dt.date) -> Report:
    """The whole text as a document; Unworkable when the design cannot be calculated."""
    return Report(
        title=award.title,
        subtitle=_("Zo kiezen we de winnaar"),
        author=str(award.organisation),
        subject=_("Tekst voor de leidraad"),
        date=day,
        blocks=tuple(clause_blocks(design_of(award.design))),
    )


def clause_blocks(design: AwardDesign) -> Iterator[Block]:
    """Criteria, scores, sum, edges and a worked example."""
    worked = worked_example(design)
    yield Paragraph(runs(words.opening(design)), Role.LEAD)
    yield from _criteria(design)
    yield from _scores(design)
    yield from _sum(design)
    yield from _edges(design)
    yield Heading(_("Een voorbeeld"), 1)
    yield from example_blocks(design, worked)


def _criteria(design: AwardDesign) -> Iterator[Block]:
    leaves = leaves_of(design)
    if not leaves:
        return
    yield Heading(_("Waarop we letten"), 1)
    yield criteria_table(design)
    for row in tree_rows(design):
        yield from _explained(row.criterion)


def criteria_table(design: AwardDesign) -> Table:
    """Every criterion with its weight or value, how it is measured, its minimum."""
    on_value = design.formula is Formula.VALUE
    rows: list[tuple[str, ...]] = [
        _criterion_row(design, row.criterion, row.depth) for row in tree_rows(design)
    ]
    if design.formula not in WITHOUT_PRICE_WEIGHT:
        price = (_("Prijs"), f"{decimal_text(design.price_weight)} %", "", "")
        rows.append(price)
        rows.append((_("Samen"), "100 %", "", ""))
    worth = _("Hoogste waarde") if on_value else _("Gewicht")
    header: tuple[str, ...] = (_("Criterium"), worth, _("Gemeten met"), _("Grens"))
    if not any(row[-1] for row in rows):
        header, rows = header[:-1], [row[:-1] for row in rows]
    return Table(
        caption=_("Criteria"),
        header=header,
        rows=tuple(rows),
        numeric_columns=(1,),
    )


def _criterion_row(design: AwardDesign, one: Criterion, depth: int) -> tuple[str, ...]:
    name = f"{'– ' * depth}{one.name}"
    if one not in leaves_of(design):
        return (name, "", "", "")
    measured = measure_text(design, one)
    return (name, words.worth(design, one), measured, minimum_text(one))


def _explained(one: Criterion) -> Iterator[Block]:
    said = words.on_criterion(one)
    if not one.text and not said:
        return
    yield Heading(one.name, 2)
    for line in one.text.splitlines():
        yield Paragraph(runs(line))
    for line in said:
        yield Paragraph(runs(line))


def _scores(design: AwardDesign) -> Iterator[Block]:
    scales = _used_scales(design)
    if not scales and not has_ladder(design):
        return
    yield Heading(_("Zo geven we scores"), 1)
    if scales:
        yield Paragraph(
            runs(
                _(
                    "Bij elke score hoort een deel. Dat deel keer het gewicht (of de "
                    "waarde) van het criterium is wat een inschrijver ermee verdient."
                )
            )
        )
    for scale in scales:
        yield scale_table(scale)
    if has_ladder(design):
        yield Table(
            caption=_("Prestatieladder: korting op de prijs waarmee we rekenen"),
            header=(_("Niveau"), _("Korting")),
            rows=tuple(words.ladder_steps(design)),
            numeric_columns=(1,),
        )


def _used_scales(design: AwardDesign) -> list[Scale]:
    """Each scale once, in the order of the criteria."""
    found: dict[str, Scale] = {}
    for leaf in leaves_of(design):
        scale = scale_named(design, leaf.scale)
        if leaf.measured is Measured.SCALE and scale:
            found.setdefault(scale.code, scale)
    return list(found.values())


def scale_table(scale: Scale) -> Table:
    """The steps of a scale, from high to low."""
    return Table(
        caption=scale.name,
        header=(_("Score"), _("Betekenis"), _("Deel")),
        rows=tuple(
            (
                decimal_text(step.score),
                step.meaning,
                both_texts(exact_part(step.part)),
            )
            for step in reversed(scale.steps)
        ),
        numeric_columns=(2,),
    )


def _sum(design: AwardDesign) -> Iterator[Block]:
    yield Heading(_("Zo rekenen we"), 1)
    yield Paragraph(runs(" ".join(sentences_of(design))))
    yield BulletList(tuple((Run(str(line), strong=True),) for line in lines_of(design)))
    said = [
        words.points(design),
        *words.prices(design),
        words.zero_prices(design),
        who_wins(design.formula),
    ]
    yield Paragraph(runs(" ".join(one for one in said if one)))


def _edges(design: AwardDesign) -> Iterator[Block]:
    yield Heading(_("Afronden, gelijke uitkomst en wegvallen"), 1)
    said = (words.rounding(design), ties_text(design), words.exclusion(design))
    yield BulletList(tuple(runs(one) for one in said))
