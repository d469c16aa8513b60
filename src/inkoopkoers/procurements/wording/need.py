# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a functional need that may be written better."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.wording_check import Hint, HintCode


def hint_text(hint: Hint) -> str:
    """What to look at again, and how it could be; a proposal, never an order."""
    values = {"words": quoted(hint.words)}
    if hint.code is HintCode.BRAND and len(hint.words) > 1:
        return _brands() % values
    return _texts()[hint.code] % values


def quoted(words: tuple[str, ...]) -> str:
    """Such as: ‘laptop’, ‘tablet’ en ‘app’; numbers stand there as they are."""
    said = [one if one.isdigit() else f"‘{one}’" for one in words]
    if len(said) > 1:
        return _("%(first)s en %(last)s") % {
            "first": ", ".join(said[:-1]),
            "last": said[-1],
        }
    return "".join(said)


def _brands() -> str:
    return _(
        "Dit zijn merken: %(words)s. Schrijf op wat het moet kunnen. Kan het niet "
        "zonder die merken? Zet er dan ‘of gelijkwaardig’ bij."
    )


def _texts() -> dict[HintCode, str]:
    return {
        HintCode.SOLUTION: _(
            "Dit klinkt als een oplossing: %(words)s. Wat wil iemand ermee kunnen? "
            "Schrijf dat op, dan kan de markt ook iets anders aanbieden."
        ),
        HintCode.BRAND: _(
            "Dit is een merk: %(words)s. Schrijf op wat het moet kunnen. Kan het niet "
            "zonder het merk? Zet er dan ‘of gelijkwaardig’ bij."
        ),
        HintCode.NO_GOAL: _(
            "Het doel ontbreekt. Waarom is dit nodig? Maak de zin af: zodat …"
        ),
        HintCode.GOAL_REPEATS: _(
            "Het doel zegt hetzelfde als wat je wilt: %(words)s. Wat wordt er beter als "
            "het er is?"
        ),
        HintCode.ROLE_IS_NO_PERSON: _(
            "Dit is een deel van een organisatie: %(words)s. Welk mens heeft dit "
            "nodig, zoals een docent, een monteur of een bewoner?"
        ),
        HintCode.TOO_LONG: _(
            "Deze behoefte is %(words)s woorden lang. Maak er meer behoeften van: elk "
            "met één wens, dan kun je die later ook toetsen."
        ),
        HintCode.ABSOLUTE: _(
            "Dit laat geen ruimte: %(words)s. Hoe vaak of hoeveel is genoeg? Noem een "
            "grens die je kunt meten."
        ),
    }
