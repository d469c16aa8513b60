# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the levels of dossiers come down to, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.domain.ambitions import Deviation, Layer
from inkoopkoers.procurements.queries.ambitions.drift import DriftOverview
from inkoopkoers.procurements.queries.ambitions.web import OnWeb


def web_conclusion(web: Iterable[OnWeb]) -> str:
    """Where a dossier stands beside its course, as the title of its web."""
    chosen = [one for one in web if one.is_chosen and not one.is_removed]
    if not chosen:
        return _("De koers waar dit dossier van start")
    ways = [one.ambition.deviation for one in chosen]
    higher, lower = ways.count(Deviation.HIGHER), ways.count(Deviation.LOWER)
    if higher and lower:
        return _(
            "Dit dossier gaat op %(higher)s verder dan de koers "
            "en blijft op %(lower)s achter"
        ) % {"higher": _themes(higher), "lower": _themes(lower)}
    if higher:
        return _("Dit dossier gaat op %(higher)s verder dan de koers") % {
            "higher": _themes(higher)
        }
    if lower:
        return _("Dit dossier blijft op %(lower)s achter bij de koers") % {
            "lower": _themes(lower)
        }
    if any(way is Deviation.EQUAL for way in ways):
        return _("Dit dossier volgt de koers")
    return _("De ambities van dit dossier")


def _themes(number: int) -> str:
    words = ngettext("%(number)s thema", "%(number)s thema’s", number)
    return words % {"number": number}


def starts_from(one: OnWeb) -> str:
    """Whose course a theme starts from; empty when there is none."""
    inherited = one.ambition.inherited
    if inherited is None:
        return ""
    if inherited.layer is Layer.CATEGORY:
        return _("koers van de productgroep")
    return _("koers van de organisatie")


def drift_conclusion(found: DriftOverview) -> str:
    """The theme on which dossiers fall short most, as the title of the picture."""
    short = [
        one
        for one in found.themes
        if one.drift.difference is not None and one.drift.difference < 0
    ]
    if not short:
        return _("Gemiddeld blijven de dossiers op geen thema achter bij de koers")
    worst = min(short, key=lambda one: one.drift.difference or 0)
    words = _("Dossiers blijven het meest achter op %(theme)s")
    return words % {"theme": worst.name}
