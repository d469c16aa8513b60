# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The excluded winner: who falls away decides who wins."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.compared import WhyNot, derived
from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER, Example
from inkoopkoers.awarding.domain.excluding import Recalculation, without
from inkoopkoers.awarding.domain.ranking import Outcome
from inkoopkoers.awarding.wording.examples.figures import (
    figure_at,
    names_in,
    outcome_table,
    ranking_sentence,
    rules_step,
)
from inkoopkoers.awarding.wording.examples.guide import Guide, Step, Table
from inkoopkoers.awarding.wording.figures import points_text
from inkoopkoers.awarding.wording.trying import named
from inkoopkoers.web.dutch import euro

CODE = "uitgesloten-winnaar"
CASE = "ECLI:NL:HR:2014:1078"
CASE_URL = f"https://deeplink.rechtspraak.nl/uitspraak?id={CASE}"


def excluded_winner() -> Guide:
    """Tell it from the first outcome to what helps."""
    example = EXCLUDED_WINNER
    found = without(example.design, example.bids, example.excluded)
    names = names_in(example)
    return Guide(
        code=CODE,
        title=_("De uitgesloten winnaar"),
        lead=_(
            "Drie bedrijven schrijven in. De winnaar valt af, en opeens wint de derde. "
            "Toch veranderde niemand iets aan zijn inschrijving."
        ),
        steps=(
            rules_step(example.design),
            Step(
                _("De uitslag met drie inschrijvers"),
                (ranking_sentence(found.before),),
                outcome_table(example.design, found.before, _("Zo is het gerekend")),
            ),
            _again_step(example.design, found, names),
            _why_step(found, names[example.excluded]),
            _absolute_step(example, names),
        ),
        lesson=_(
            "Met een formule die naar de laagste prijs kijkt, kan wie wegvalt bepalen wie "
            "er wint."
        ),
        advice=_advice(),
        source=_(
            "Hoge Raad, 9 mei 2014, %s. De vorm is van die zaak, de getallen zijn van ons."
        )
        % CASE,
        source_url=CASE_URL,
    )


def _advice() -> tuple[str, ...]:
    return (
        _(
            "Kies een formule die niet naar een derde kijkt, zoals punten tussen vaste "
            "grenzen of gunnen op waarde."
        ),
        _(
            "Of schrijf in de leidraad wat er gebeurt als iemand wegvalt: de volgorde "
            "blijft staan, of je rekent opnieuw. De oude volgorde houden mag, als dat in "
            "de stukken staat."
        ),
        _("Probeer vooraf of het bij jouw model kan, bij ‘Rangwissel’."),
    )


def _again_step(
    design: AwardDesign, found: Recalculation, names: dict[str, str]
) -> Step:
    out = names[found.excluded]
    return Step(
        _("%s blijkt ongeldig") % out,
        (
            _("%s valt weg. De inkoper rekent opnieuw met de twee die over zijn.")
            % out,
            ranking_sentence(found.recalculated),
            _("Eerst stond %(first)s boven %(winner)s. Nu is het andersom.")
            % {
                "first": named(found.kept_winners, names),
                "winner": named(found.recalculated.winners, names),
            },
        ),
        outcome_table(design, found.recalculated, _("Opnieuw gerekend")),
    )


def _why_step(found: Recalculation, out: str) -> Step:
    return Step(
        _("Waarom dit gebeurt"),
        (
            _(
                "De formule vergelijkt elke prijs met de laagste prijs. Die was van %s. Nu "
                "is er een andere laagste prijs, en krijgt iedereen andere prijspunten."
            )
            % out,
            _("Wie nu de laagste prijs heeft, gaat het meest vooruit."),
        ),
        _moved_table(found.before, found.recalculated),
    )


def _moved_table(before: Outcome, after: Outcome) -> Table:
    rows = []
    for place in after.ranked:
        old, new = figure_at(before.of(place.code)).price, figure_at(place).price
        rows.append(
            (
                place.bid.name,
                points_text(old),
                points_text(new),
                f"+{points_text(new - old)}",
            )
        )
    heads = (_("Inschrijver"), _("Prijspunten eerst"), _("Nu"), _("Erbij"))
    return Table(_("Alleen de prijspunten veranderen"), heads, tuple(rows))


def _absolute_step(example: Example, names: dict[str, str]) -> Step:
    """The same bids between fixed bounds: nobody changes places."""
    design = _bounded(example)
    found = without(design, example.bids, example.excluded)
    out = names[example.excluded]
    return Step(
        _("Met vaste grenzen gebeurt het niet"),
        (
            _(
                "Dezelfde inschrijvingen, maar nu met punten tussen vaste grenzen: "
                "%(lower)s en %(upper)s. Of %(out)s meedoet, maakt voor de anderen niets "
                "uit."
            )
            % {
                "lower": euro(design.parameters.lower_eur or Decimal(0)),
                "upper": euro(design.parameters.upper_eur or Decimal(0)),
                "out": out,
            },
        ),
        Table(
            _("De volgorde met vaste grenzen"),
            (_("Wie doet mee"), _("Volgorde")),
            (
                (_("Met iedereen"), _order(found.before, names)),
                (_("Zonder %s") % out, _order(found.recalculated, names)),
            ),
        ),
    )


def _bounded(example: Example) -> AwardDesign:
    found = derived(example.design, Formula.BOUNDS, example.bids)
    if isinstance(found, WhyNot):
        raise TypeError(found)
    return found


def _order(outcome: Outcome, names: dict[str, str]) -> str:
    return " > ".join(names[place.code] for place in outcome.ranked)
