# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How hard it is to leave, in sentences: what it costs, and when switching pays."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.lock_in import LockIn, Switch
from inkoopkoers.costing.domain.results import in_cents
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.wording.amounts import money, percentage, years
from inkoopkoers.costing.wording.deciding import called_of


def conclusion(found: LockIn, sheet: CostSheet) -> str:
    """What leaving costs as a part of everything."""
    values = {
        "name": called_of(sheet, found.alternative),
        "eur": money(found.certain_exit_eur),
        "share": percentage(found.certain_share or 0.0),
    }
    if not in_cents(found.certain_exit_eur):
        return (
            _("Vertrekken bij %(name)s kost niets, zoals het nu is ingevuld.") % values
        )
    return (
        _("Vertrekken bij %(name)s kost %(eur)s: %(share)s van alle kosten.") % values
    )


def nothing_filled_in() -> str:
    """What is mostly forgotten."""
    return _(
        "Er staan geen kosten van vertrek. Denk aan gegevens overzetten, mensen opnieuw "
        "opleiden, apparaten afvoeren en een contract afkopen."
    )


def chance_told(found: LockIn) -> str:
    """What counts in the outcome, when leaving is not certain."""
    if in_cents(found.exit_eur) == in_cents(found.certain_exit_eur):
        return ""
    return _(
        "In de uitkomst telt %s mee, omdat vertrek niet zeker is. Op deze bladzijde gaan "
        "we ervan uit dat je echt vertrekt."
    ) % money(found.exit_eur)


def switch_told(found: LockIn, switch: Switch, sheet: CostSheet) -> str:
    """From which year going over pays."""
    values = {
        "name": called_of(sheet, found.alternative),
        "to": called_of(sheet, switch.to),
    }
    first = switch.first_year
    if first is None:
        return (
            _("Overstappen van %(name)s naar %(to)s loont in geen enkel jaar.") % values
        )
    best = max(switch.years, key=lambda one: one.saving_eur)
    when = {
        **values,
        "first": _("meteen") if first == 0 else _("na %s") % years(first),
        "best": _("meteen") if best.year == 0 else _("na %s") % years(best.year),
        "saving": money(best.saving_eur),
    }
    return (
        _(
            "Overstappen van %(name)s naar %(to)s loont %(first)s. Het meest bespaar je "
            "%(best)s: %(saving)s, de kosten van vertrek al meegerekend."
        )
        % when
    )


def switch_title(switch: Switch) -> str:
    """The conclusion above the picture."""
    first = switch.first_year
    if first is None:
        return _("Blijven is in elk jaar goedkoper dan overstappen")
    if first == 0:
        return _("Meteen overstappen loont")
    return _("Vanaf %s loont overstappen") % years(first)
