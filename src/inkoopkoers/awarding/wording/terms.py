# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words of an award: how things are measured, ties, states, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Measured,
    TieRule,
)
from inkoopkoers.awarding.domain.explaining import Working
from inkoopkoers.awarding.domain.scoring import BidState, Reason
from inkoopkoers.awarding.wording.definitions import has_ladder

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MEASURES: dict[Measured, StrPromise] = {
    Measured.SCALE: gettext_lazy("met een score op een schaal"),
    Measured.LADDER: gettext_lazy("met een niveau op de prestatieladder"),
    Measured.MKI: gettext_lazy("met de MKI-waarde die de inschrijver belooft"),
}
TIE_RULES: dict[TieRule, StrPromise] = {
    TieRule.QUALITY: gettext_lazy("de meeste kwaliteit"),
    TieRule.PRICE: gettext_lazy("de laagste prijs"),
    TieRule.CRITERION: gettext_lazy("de hoogste score op één criterium"),
    TieRule.LOT: gettext_lazy("loting"),
}
AFTER_EXCLUSIONS: dict[AfterExclusion, StrPromise] = {
    AfterExclusion.KEEP_ORDER: gettext_lazy("de volgorde van de anderen blijft staan"),
    AfterExclusion.RECALCULATE: gettext_lazy(
        "we rekenen opnieuw zonder die inschrijving"
    ),
}
BID_STATES: dict[BidState, StrPromise] = {
    BidState.VALID: gettext_lazy("doet mee"),
    BidState.EXCLUDED: gettext_lazy("uitgesloten"),
    BidState.NO_PRICE: gettext_lazy("heeft nog geen prijs"),
    BidState.NEGATIVE_PRICE: gettext_lazy("heeft een prijs onder nul"),
    BidState.ABOVE_CEILING: gettext_lazy("is duurder dan de hoogste prijs die mag"),
    BidState.BELOW_MINIMUM: gettext_lazy("scoort lager dan de ondergrens"),
    BidState.MKI_ABOVE_CEILING: gettext_lazy("heeft een MKI boven het maximum"),
    BidState.UNKNOWN_SCORE: gettext_lazy("heeft een score die niet op de schaal staat"),
    BidState.MISSING_SCORE: gettext_lazy("heeft nog niet alle scores"),
    BidState.ZERO_PRICE: gettext_lazy(
        "heeft prijs 0, en daar kan de formule niet door delen"
    ),
    BidState.NO_FIGURE: gettext_lazy(
        "heeft geen uitkomst, omdat een andere inschrijving prijs 0 heeft"
    ),
}
WORKINGS: dict[Working, StrPromise] = {
    Working.LEAF: gettext_lazy("Score op een criterium"),
    Working.QUALITY: gettext_lazy("Kwaliteit samen"),
    Working.PRICE: gettext_lazy("Prijs van de inschrijving"),
    Working.LADDER: gettext_lazy("Korting van de prestatieladder"),
    Working.COMPARED_PRICE: gettext_lazy("Rekenprijs"),
    Working.LOWEST_PRICE: gettext_lazy("Laagste prijs"),
    Working.HIGHEST_PRICE: gettext_lazy("Hoogste prijs"),
    Working.BEST_QUALITY: gettext_lazy("Beste kwaliteit"),
    Working.PRICE_PART: gettext_lazy("Deel van de prijs"),
    Working.QUALITY_PART: gettext_lazy("Deel van de kwaliteit"),
    Working.TOTAL: gettext_lazy("Uitkomst"),
    Working.ROUNDED: gettext_lazy("Uitkomst, afgerond"),
}


def criterion_name(design: AwardDesign, code: str) -> str:
    """What people call a criterion; its code when it is there no more."""
    return next((one.name for one in design.criteria if one.code == code), code)


def tie_rule_text(rule: TieRule, design: AwardDesign) -> str:
    """A rule with the criterion that it looks at."""
    if rule is TieRule.PRICE and has_ladder(design):
        return _("de laagste prijs vóór de korting van de ladder")
    if rule is TieRule.CRITERION and _is_mki(design):
        return _("de laagste MKI op ‘%s’") % criterion_name(
            design, design.tie_criterion
        )
    if rule is TieRule.CRITERION:
        return _("de hoogste score op ‘%s’") % criterion_name(
            design, design.tie_criterion
        )
    return str(TIE_RULES[rule])


def _is_mki(design: AwardDesign) -> bool:
    """On an MKI low is good, so that the highest would mislead."""
    found = (one for one in design.criteria if one.code == design.tie_criterion)
    return any(one.measured is Measured.MKI for one in found)


def ties_text(design: AwardDesign) -> str:
    """What happens with equal totals, in the declared order."""
    if not design.ties:
        return _("Bij een gelijke uitkomst delen inschrijvers hun plaats.")
    if design.ties[0] is TieRule.LOT:
        return _("Bij een gelijke uitkomst beslist loting.")
    rules = [tie_rule_text(one, design) for one in design.ties]
    if len(rules) == 1:
        return _("Bij een gelijke uitkomst gaat %s voor.") % rules[0]
    return _(
        "Bij een gelijke uitkomst gaat %(first)s voor. Is ook dat gelijk, dan %(rest)s."
    ) % {
        "first": rules[0],
        "rest": _(", en daarna ").join(
            _("beslist loting") if rule is TieRule.LOT else text
            for rule, text in zip(design.ties[1:], rules[1:], strict=True)
        ),
    }


def broken_by_text(rule: TieRule, design: AwardDesign) -> str:
    """Why one bid stands above another with the same total."""
    return _("gelijke uitkomst; beslist door %s") % tie_rule_text(rule, design)


def reason_text(reason: Reason, design: AwardDesign) -> str:
    """Why a bid does not take part, with the criterion when it is about one."""
    text = str(BID_STATES[reason.state])
    if not reason.criterion:
        return text
    return _("%(text)s op ‘%(criterion)s’") % {
        "text": text,
        "criterion": criterion_name(design, reason.criterion),
    }
