# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome in Dutch sentences: who wins and by how much, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AfterExclusion, AwardDesign
from inkoopkoers.awarding.domain.excluding import Recalculation
from inkoopkoers.awarding.domain.formulas import gives_points, higher_is_better
from inkoopkoers.awarding.domain.ranking import Outcome, Place
from inkoopkoers.awarding.domain.scoring import BidState
from inkoopkoers.awarding.domain.stability import Certificate, Change
from inkoopkoers.awarding.wording.figures import figure_text
from inkoopkoers.awarding.wording.formulas import PART_NAMES
from inkoopkoers.awarding.wording.terms import reason_text, tie_rule_text
from inkoopkoers.web.dutch import sentence

_SHOWN = 5
_NOT_JUDGED = {BidState.MISSING_SCORE, BidState.UNKNOWN_SCORE, BidState.NO_PRICE}


def listed(names: Sequence[str]) -> str:
    """Alfa, Beta en Gamma; of many only the first and how many more."""
    if len(names) > _SHOWN:
        shown = ", ".join(names[:_SHOWN])
        return _("%(names)s en nog %(more)d") % {
            "names": shown,
            "more": len(names) - _SHOWN,
        }
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "en"
        return "".join(names)
    return _("%(first)s en %(last)s") % {
        "first": ", ".join(names[:-1]),
        "last": names[-1],
    }


def total_text(design: AwardDesign, total: Fraction) -> str:
    """The figure that ranks with its unit: 70,5 punten, or € 12.000."""
    text = figure_text(design.formula, total, design.decimals)
    return _("%s punten") % text if gives_points(design.formula) else text


def conclusion(design: AwardDesign, outcome: Outcome) -> str:
    """Who wins and by how much, in one sentence."""
    ranked = outcome.ranked
    if outcome.refused:
        return _(
            "Er is geen uitkomst: door een prijs van € 0 kan de formule niet rekenen."
        )
    if not ranked:
        return _("Geen enkele inschrijving doet mee.")
    winners = [place.bid.name for place in ranked if place.rank == 1]
    if len(winners) > 1:
        return _("%s eindigen gelijk op de eerste plaats.") % listed(winners)
    return sentence(_won(design, ranked))


def _won(design: AwardDesign, ranked: Sequence[Place]) -> str:
    first = ranked[0]
    said = {"name": first.bid.name, "total": _of(design, first)}
    if len(ranked) == 1:
        return _("%(name)s is de enige die meedoet, met %(total)s.") % said
    second = ranked[1]
    gap = abs((first.total or Fraction(0)) - (second.total or Fraction(0)))
    said["second"] = second.bid.name
    if not gap:
        said["rule"] = (
            tie_rule_text(first.tie_broken_by, design) if first.tie_broken_by else ""
        )
        return (
            _(
                "%(name)s wint. De uitkomst is gelijk aan die van %(second)s; dan beslist "
                "%(rule)s."
            )
            % said
        )
    said["gap"] = total_text(design, gap)
    if higher_is_better(design.formula):
        return _("%(name)s wint met %(total)s, %(gap)s meer dan %(second)s.") % said
    return _("%(name)s wint met %(total)s, %(gap)s lager dan %(second)s.") % said


def _of(design: AwardDesign, place: Place) -> str:
    text = total_text(design, place.total or Fraction(0))
    if gives_points(design.formula):
        return text
    name = str(PART_NAMES[design.formula].total).lower()
    return _("een %(name)s van %(total)s") % {"name": name, "total": text}


def out_text(design: AwardDesign, place: Place) -> str:
    """Why a bid has no rank; an exclusion in the words of who excluded it.

    Nobody judges a bid that was excluded, so what it lacks is not told.
    """
    why = place.bid.excluded_because
    reasons = [one for one in place.reasons if not (why and one.state in _NOT_JUDGED)]
    texts = [
        why if why and one.state is BidState.EXCLUDED else reason_text(one, design)
        for one in reasons
    ]
    return "; ".join(text for text in texts if text)


def stability_text(
    design: AwardDesign,
    found: Sequence[Change],
    sure: Certificate | None,
    names: dict[str, str],
) -> str:
    """What happens to the winner when one bid falls away."""
    if sure is not None:
        return _(
            "Valt een inschrijver weg, dan verandert de volgorde van de anderen nooit. Dat "
            "volgt uit de formule."
        )
    changing = [one for one in found if one.changes_winner]
    if not changing:
        return _(
            "Valt één van de inschrijvers weg en reken je opnieuw, dan blijft de eerste van "
            "de anderen dezelfde."
        )
    one = changing[0]
    text = _(
        "Als %(gone)s wegvalt en je rekent opnieuw, dan wint %(after)s in plaats van "
        "%(before)s."
    ) % {
        "gone": listed([names[code] for code in one.excluded]),
        "after": listed([names[code] for code in one.after]),
        "before": listed([names[code] for code in one.before]),
    }
    text = sentence(text)
    if len(changing) == 1:
        return text
    more = len(changing) - 1
    return text + " " + _("Dit geldt ook voor nog %d anderen.") % more


def promise_text(design: AwardDesign) -> str:
    """What the documents promise when a bid falls away."""
    if design.after_exclusion is AfterExclusion.KEEP_ORDER:
        return _("De leidraad belooft: de volgorde van de anderen blijft staan.")
    return _("De leidraad belooft: we rekenen opnieuw zonder die inschrijving.")


def without_text(found: Recalculation, names: dict[str, str]) -> str:
    """Who wins when this bid falls away, and whether it matters how one counts."""
    winners = listed([names[code] for code in found.promised_winners])
    gone = names[found.excluded]
    if not winners:
        return _("Zonder %s is er geen inschrijving meer die meedoet.") % gone
    if not found.winner_differs:
        return _("Zonder %(gone)s wint %(winner)s, hoe je ook rekent.") % {
            "gone": gone,
            "winner": winners,
        }
    return _(
        "Zonder %(gone)s wint %(winner)s. Dat hangt af van hoe je rekent: de leidraad "
        "beslist."
    ) % {"gone": gone, "winner": winners}
