# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a design does in thousands of made-up markets, in Dutch."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.markets import MarketOutcome
from inkoopkoers.awarding.wording.trying import percent_text

PICTURE_TITLE = gettext_lazy("Wie de markten wint")


def market_headline(found: MarketOutcome) -> str:
    """Whether the cheapest or the best mostly wins."""
    if not found.awarded:
        return _("In geen enkele markt doet iemand mee")
    best = found.winners.best + found.winners.both
    cheapest = found.cheapest_wins
    if abs(best - cheapest) < 0.05:  # noqa: PLR2004 - too close to name one
        return _("De goedkoopste (%(cheap)s) en de beste (%(best)s) winnen even vaak") % {
            "cheap": percent_text(cheapest),
            "best": percent_text(best),
        }  # fmt: skip
    if best > cheapest:
        return _("De beste wint in %(best)s van de markten, de goedkoopste in %(cheap)s") % {
            "best": percent_text(best),
            "cheap": percent_text(cheapest),
        }  # fmt: skip
    return _("De goedkoopste wint in %(cheap)s van de markten, de beste in %(best)s") % {
        "cheap": percent_text(cheapest),
        "best": percent_text(best),
    }  # fmt: skip


def market_facts(found: MarketOutcome) -> tuple[tuple[str, str, str], ...]:
    """Question, answer, and what it means."""
    return (
        (
            _("Beslist de prijs?"),
            percent_text(found.price_decides),
            _("Als iedereen evenveel vroeg, won hier een ander."),
        ),
        (
            _("Beslist de kwaliteit?"),
            percent_text(found.quality_decides),
            _("Als iedereen even goed was, won hier een ander."),
        ),
        (
            _("Wint de goedkoopste, hoe goed ook?"),
            percent_text(found.cheapest_wins),
            _("Dit zijn de markten die op de laagste prijs uitkomen."),
        ),
        (
            _("Kan een verliezer de winnaar veranderen?"),
            percent_text(found.reversed_by_loser),
            _("Valt een verliezer weg en reken je opnieuw, dan wint een ander."),
        ),
        (
            _("Schuift er iets als de winnaar wegvalt?"),
            percent_text(found.reversed_by_winner),
            _("Valt de winnaar weg en reken je opnieuw, dan wint niet de nummer twee."),
        ),
        (
            _("Eindigen inschrijvers gelijk?"),
            percent_text(found.shared),
            _("Dan beslist pas de regel die je daarvoor opschrijft."),
        ),
    )


def reversal_sentence(found: MarketOutcome, *, is_absolute: bool) -> str:
    """How often who falls away changes who wins."""
    if is_absolute:
        return _(
            "Valt er iemand weg, dan verandert de volgorde van de anderen nooit: deze "
            "formule kijkt niet naar een derde."
        )
    parts = max(found.reversed_by_loser, found.reversed_by_winner)
    if not parts:
        return _(
            "In geen van deze markten veranderde de volgorde als er iemand wegviel."
        )
    return _(
        "In %(loser)s van de markten wint een ander als een verliezer wegvalt. In "
        "%(winner)s wordt niet de nummer twee eerste als de winnaar wegvalt."
    ) % {
        "loser": percent_text(found.reversed_by_loser),
        "winner": percent_text(found.reversed_by_winner),
    }


def winner_kinds(found: MarketOutcome) -> tuple[tuple[str, float], ...]:
    """Who wins, with the part of the markets."""
    by = found.winners
    return (
        (_("De beste, niet de goedkoopste"), by.best),
        (_("De goedkoopste, niet de beste"), by.cheapest),
        (_("Wie allebei is"), by.both),
        (_("Iemand ertussenin"), by.middle),
    )
