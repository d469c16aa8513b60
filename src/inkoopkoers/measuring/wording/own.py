# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of the answers of one person, who speaks for nobody else."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.measuring.domain.answers import State
from inkoopkoers.measuring.domain.outcome import OwnAnswer, OwnOutcome, OwnTheme
from inkoopkoers.measuring.wording.names import level_name, on_scale
from inkoopkoers.measuring.wording.themes import gate_conclusion, theme_conclusion
from inkoopkoers.web.dutch import decimal


def own_lead(found: OwnOutcome) -> str:
    """How much was answered, and whose opinion it is."""
    total = len(found.every_answer)
    if not found.scored:
        return _("Je gaf nog geen score. Je uitkomst laat zien wat je nog niet weet.")
    counted = ngettext(
        "Je gaf een score op %(number)s van de %(total)s vragen.",
        "Je gaf een score op %(number)s van de %(total)s vragen.",
        found.scored,
    ) % {"number": found.scored, "total": total}
    if found.scored == total:
        counted = _("Je gaf een score op alle %s vragen.") % total
    return f"{counted} {_('Het is jouw beeld: een collega kan het anders zien.')}"


def own_conclusions(found: OwnOutcome) -> tuple[str, ...]:
    """One sentence per theme, and first how far one lets another be."""
    said = [_theme_conclusion(theme) for theme in found.themes]
    gate = found.presented.gate
    if gate and gate.level is not None:
        said.insert(0, gate_conclusion(found.presented, gate))
    return tuple(said)


def _theme_conclusion(theme: OwnTheme) -> str:
    if theme.scored:
        return theme_conclusion(theme.shown)
    return _("Bij %s gaf je geen score.") % theme.shown.theme.name


def own_numbers(theme: OwnTheme) -> tuple[tuple[str, str], ...]:
    """The figures of a theme, each with its name; none without a score."""
    shown = theme.shown
    if shown.gap:
        return (
            (_("nu"), on_scale(shown.gap.now, shown.levels)),
            (_("gewenst"), on_scale(shown.gap.wanted, shown.levels)),
            (_("verschil"), decimal(shown.gap.gap)),
        )
    if shown.score.mean is None:
        return ()
    return ((_("gemiddelde"), on_scale(shown.score.mean, shown.levels)),)


def own_counted(theme: OwnTheme) -> str:
    """Over how many questions the figures are."""
    return ngettext(
        "%(scored)s van %(total)s vraag met een score",
        "%(scored)s van %(total)s vragen met een score",
        len(theme.answers),
    ) % {"scored": theme.scored, "total": len(theme.answers)}


def own_answer(one: OwnAnswer) -> str:
    """What someone answered, in words."""
    given = one.given
    if given is None:
        return _("overgeslagen")
    if given.value is None:
        return _("weet ik niet") if given.state is State.UNKNOWN else _("n.v.t.")
    now = level_name(one.levels, given.value)
    if given.wanted is None:
        return now
    return _("nu %(now)s, gewenst %(wanted)s") % {
        "now": now,
        "wanted": level_name(one.levels, given.wanted),
    }


def how_it_is_counted() -> str:
    """The rule behind the figures."""
    return _(
        "Het gemiddelde van een thema is dat van de vragen met een score; elke vraag "
        "telt even zwaar. Thema’s tellen we niet bij elkaar op. ‘Weet ik niet’ en "
        "‘n.v.t.’ zijn geen scores."
    )
