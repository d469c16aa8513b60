# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides, in sentences: the conclusion, the tornado and the highest price."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.editing import alternative_of
from inkoopkoers.costing.domain.reverse import HighestPrice, NoHighest
from inkoopkoers.costing.domain.sensitivity import Bar
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.tipping import Tipping
from inkoopkoers.costing.domain.verdict import is_near
from inkoopkoers.costing.wording.amounts import called, money, percentage, short
from inkoopkoers.costing.wording.tipping import label


def conclusion(tippings: Sequence[Tipping]) -> str:
    """How firmly the order of two stands."""
    if any(is_near(one) for one in tippings):
        return _("Een kleine verandering keert de volgorde al om.")
    if any(one.turns for one in tippings):
        return _("De volgorde keert pas om bij een grotere verandering.")
    return _("Geen enkele aanname keert de volgorde om.")


def pair_told(sheet: CostSheet, first: str, second: str, difference: float) -> str:
    """Which two are beside each other, and how far apart they are."""
    names = {"first": called_of(sheet, first), "second": called_of(sheet, second)}
    if difference == 0:
        return _("%(first)s en %(second)s kosten nu evenveel.") % names
    dearer = _("%(second)s kost nu %(eur)s meer dan %(first)s.")
    cheaper = _("%(second)s kost nu %(eur)s minder dan %(first)s.")
    text = dearer if difference > 0 else cheaper
    return text % {**names, "eur": money(abs(difference))}


def difference_title(bars: Sequence[Bar], sheet: CostSheet) -> str:
    """Which assumption moves the difference most."""
    if not bars:
        return _("Geen enkele aanname verandert het verschil")
    return _("%s verandert het verschil het meest") % label(bars[0].parameter, sheet)


def own_title(bars: Sequence[Bar], sheet: CostSheet, code: str) -> str:
    """Which assumption moves the costs of one alternative most."""
    name = called_of(sheet, code)
    if not bars:
        return _("Geen enkele aanname verandert wat %s kost") % name
    most = label(bars[0].parameter, sheet)
    return _("%(what)s verandert het meest wat %(name)s kost") % {
        "what": most,
        "name": name,
    }


def highest_sentence(found: HighestPrice, sheet: CostSheet) -> str:
    """How much dearer a purchase may become, or must get cheaper, to win."""
    names = {
        "name": called_of(sheet, found.alternative),
        "rival": called_of(sheet, found.rival) if found.rival else "",
    }
    if found.none is NoHighest.NO_RIVAL:
        return _("%(name)s heeft geen ander naast zich.") % names
    if found.none is NoHighest.NO_PRICE:
        return _("%(name)s heeft geen aanschafprijs.") % names
    if found.factor is None or found.highest_eur is None:
        return _("%(name)s wint ook met gratis aanschaf niet van %(rival)s.") % names
    values = {
        **names,
        "eur": money(found.highest_eur),
        "part": percentage(abs(found.factor - 1)),
    }
    if found.factor < 1:
        return (
            _(
                "De aanschaf van %(name)s moet naar %(eur)s of lager (%(part)s eraf) om "
                "van %(rival)s te winnen."
            )
            % values
        )
    return (
        _(
            "De aanschaf van %(name)s mag tot %(eur)s stijgen (%(part)s erbij); daarboven "
            "is %(rival)s goedkoper."
        )
        % values
    )


def name_of(sheet: CostSheet, code: str) -> str:
    """What people call an alternative, in a table or picture."""
    return short(alternative_of(sheet, code).name)


def called_of(sheet: CostSheet, code: str) -> str:
    """What people call an alternative, in a sentence."""
    return called(alternative_of(sheet, code).name)
