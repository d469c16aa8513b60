# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What price and criteria really decide, and what a quality point may cost, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.effects import PRICE, Share, Societal
from inkoopkoers.awarding.domain.point_worth import PointWorth
from inkoopkoers.awarding.domain.weights import Region
from inkoopkoers.awarding.wording.figures import points_text
from inkoopkoers.awarding.wording.terms import criterion_name
from inkoopkoers.awarding.wording.trying import named, percent_text, whole_euros
from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.knowledge.queries import rulebook

IMPACT_RULE = "impact-gewicht"
# Closer than this, what a weight says and what it does are the same to a reader.
ALIKE = Fraction(5, 100)

WEIGHTS_TITLE = gettext_lazy("Wat je opschrijft, en wat het doet")


def impact_rule(day: date) -> Held:
    """The share that societal impact must have for who buys under category management."""
    return rulebook().on(IMPACT_RULE, day)


def share_name(design: AwardDesign, share: Share) -> str:
    """The criterion, or the price."""
    return _("Prijs") if share.criterion == PRICE else criterion_name(
        design, share.criterion
    )  # fmt: skip


def weight_headline(shares: Sequence[Share]) -> str:
    """What the price really does beside what it says."""
    price = next((one for one in shares if one.criterion == PRICE), None)
    if price is None:
        return _("Met een prijs van nul is niet te zeggen wat er beslist")
    if price.effective is None:
        return _("Er is niets om op te kiezen: alle inschrijvingen zijn gelijk")
    acts = percent_text(price.effective)
    if price.nominal is None:
        return _("Prijs beslist voor %s") % acts
    words = {"says": percent_text(price.nominal), "acts": acts}
    if abs(price.nominal - price.effective) <= ALIKE:
        return _("Prijs telt voor %(says)s en beslist ook voor ongeveer %(acts)s") % (
            words
        )
    return _("Prijs telt voor %(says)s, maar beslist voor %(acts)s") % words


def societal_sentences(societal: Societal, held: Held) -> tuple[str, ...]:
    """The share of societal impact as written and as it acts, beside the rule."""
    asked = percent_text(Fraction(held.rule.value or 0) / 100)
    return (_written(societal), *_acting(societal), _beside(societal, held, asked))


def _written(societal: Societal) -> str:
    if not societal.of_quality:
        return _("Geen enkel criterium gaat over maatschappelijke impact.")
    if societal.nominal is None:
        return _("Van de kwaliteit gaat %s over maatschappelijke impact.") % (
            percent_text(societal.of_quality)
        )
    return _("Maatschappelijke impact telt voor %(all)s (van de kwaliteit: %(part)s).") % {
        "all": percent_text(societal.nominal),
        "part": percent_text(societal.of_quality),
    }  # fmt: skip


def _acting(societal: Societal) -> tuple[str, ...]:
    if not societal.of_quality or societal.effective is None:
        return ()
    return (_("Het beslist voor %s.") % percent_text(societal.effective),)


def _beside(societal: Societal, held: Held, asked: str) -> str:
    share = societal.nominal
    if share is None:
        return _("De afspraak van het Rijk is minstens %s bij categoriemanagement.") % (
            asked
        )
    if share >= Fraction(held.rule.value or 0) / 100:
        return _(
            "Dat haalt de afspraak van het Rijk: minstens %s bij categoriemanagement."
        ) % (asked)
    return _(
        "De afspraak van het Rijk bij categoriemanagement is minstens %s. Dat haal je "
        "hiermee niet."
    ) % (asked)


def point_sentence(design: AwardDesign, worth: PointWorth | None) -> str:
    """What one more quality point may cost."""
    if worth is None:
        return _(
            "Wat een kwaliteitspunt mag kosten, is hier niet te zeggen: prijs of kwaliteit "
            "telt niet mee."
        )
    amount = whole_euros(worth.eur)
    if design.formula is Formula.VALUE:
        return _(
            "Eén honderdste van alle kwaliteit is %s waard. Zoveel duurder mag een "
            "inschrijver daarvoor zijn."
        ) % (amount)
    sentence = _("Met één kwaliteitspunt meer mag een inschrijver %s duurder zijn.") % (
        amount
    )
    if worth.is_exact:
        return sentence
    return _("%(sentence)s Dat geldt bij een prijs van %(price)s.") % {
        "sentence": sentence,
        "price": whole_euros(worth.price_eur),
    }


def point_note(design: AwardDesign, worth: PointWorth | None) -> str:
    """Whether that amount stays the same."""
    if worth is None:
        return ""
    if design.formula is Formula.BOUNDS:
        return _("Dit bedrag is tussen de grenzen overal gelijk.")
    if worth.is_exact:
        return _("Dit bedrag is overal gelijk.")
    return _("Bij een andere prijs of met andere inschrijvers is het een ander bedrag.")


def regions_headline(
    regions: Sequence[Region], names: Mapping[str, str], weight: Fraction
) -> str:
    """Between which weights the winner of now stays the winner."""
    here = next((one for one in regions if one.low <= weight <= one.high), None)
    if here is None:
        return ""
    winner = named(here.winners, names)
    if len(regions) == 1:
        return _("%s wint bij elk gewicht van de prijs") % winner
    return _("%(winner)s wint zolang prijs tussen %(low)s en %(high)s telt") % {
        "winner": winner,
        "low": _weight(here.low),
        "high": _weight(here.high),
    }


def _weight(percent: Fraction) -> str:
    return f"{points_text(percent, 1)}\N{NO-BREAK SPACE}%"
