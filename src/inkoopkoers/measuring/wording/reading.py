# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How to read a result: every term with what it means."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.web.dutch import long_date


def how_to_read(presented: PresentedResult) -> Iterator[tuple[str, str]]:
    """Every term with its meaning, those of other instruments left out."""
    facts = presented.result.facts
    yield (
        _("Gemiddelde"),
        _(
            "Van alle scores op een vraag. Bij een thema is het het gemiddelde van de "
            "vragen; elke vraag telt even zwaar. Thema’s tellen we niet bij elkaar op."
        ),
    )
    yield (
        _("Mediaan"),
        _("De middelste score: de helft koos deze of lager, de helft deze of hoger."),
    )
    yield (
        _("Spreiding"),
        _(
            "Hoeveel punten twee mensen gemiddeld uit elkaar liggen. Bij 0 koos "
            "iedereen hetzelfde."
        ),
    )
    yield (
        _("Afronding"),
        _(
            "Elk cijfer is los afgerond op één decimaal. Reken je zelf een verschil "
            "uit, dan kan dat 0,1 schelen."
        ),
    )
    if presented.gate:
        yield (
            _("Niveau"),
            _(
                "Een niveau is bereikt als het gemiddelde minstens zo hoog is. Een "
                "gemiddelde van 2,8 is dus niveau 2, op weg naar 3."
            ),
        )
    yield (
        _("Weet ik niet en n.v.t."),
        _(
            "Dat zijn geen scores. Ze tellen niet mee in een gemiddelde; je ziet wel "
            "hoe vaak ze gekozen zijn."
        ),
    )
    yield (
        _("Anoniem"),
        _(
            "Je ziet nooit de scores van minder dan %s mensen, ook niet als je tabellen "
            "van elkaar aftrekt. Koos een hele groep hetzelfde, dan weet je wel wat "
            "iedereen in die groep koos."
        )
        % facts.minimum_group,
    )
    yield (
        _("Vastgelegd"),
        _("Deze resultaten zijn op %s berekend en veranderen niet meer.")
        % long_date(facts.revealed_on),
    )
