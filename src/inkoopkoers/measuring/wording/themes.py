# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a theme, and of one that limits another."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.measuring.domain.presented import PresentedResult, PresentedTheme
from inkoopkoers.measuring.domain.scores import GateScore, ThemeScore
from inkoopkoers.measuring.wording.names import on_scale, people
from inkoopkoers.web.dutch import decimal


def theme_conclusion(theme: PresentedTheme) -> str:
    """What is to be said first of a theme, in one sentence."""
    if theme.score.mean is None:
        return _("Bij %(theme)s gaven te weinig mensen een score om te laten zien.") % {
            "theme": theme.theme.name
        }
    if theme.wanted:
        return _gap_conclusion(theme)
    said = {
        "theme": theme.theme.name,
        "score": on_scale(theme.score.mean, theme.levels),
    }
    lowest = theme.lowest
    if lowest is None or lowest.counts is None or lowest.counts.mean is None:
        return _("%(theme)s staat gemiddeld op %(score)s.") % said
    return _(
        "%(theme)s staat gemiddeld op %(score)s; "
        "het laagst staat ‘%(item)s’ met %(mean)s."
    ) % {**said, "item": lowest.item.short, "mean": decimal(lowest.counts.mean)}


def _gap_conclusion(theme: PresentedTheme) -> str:
    gap = theme.gap
    said = {
        "theme": theme.theme.name,
        "now": on_scale(gap.now if gap else theme.score.mean, theme.levels),
    }
    if gap is None:
        return _("%(theme)s staat nu gemiddeld op %(now)s.") % said
    said["wanted"] = decimal(gap.wanted)
    gaps = [(item.gap.gap, item) for item in theme.items if item.gap]
    widest, item = max(gaps, key=lambda one: one[0])
    if gap.gap <= 0 or widest <= 0:
        return (
            _(
                "%(theme)s staat nu op %(now)s, en gewenst is %(wanted)s: hier is genoeg."
            )
            % said
        )
    return _(
        "%(theme)s staat nu op %(now)s, en gewenst is %(wanted)s; "
        "het meest te winnen is er bij ‘%(item)s’: %(gap)s punt."
    ) % {**said, "item": item.item.short, "gap": decimal(widest)}


def fragile_note(score: ThemeScore) -> str:
    """A warning when one question turns the score of a theme; empty otherwise."""
    if score.mean is None or not score.is_fragile:
        return ""
    if score.shown == score.of:
        return ngettext(
            "Let op: dit thema heeft maar één vraag.",
            "Let op: dit thema heeft maar %(number)s vragen.",
            score.shown,
        ) % {"number": _small(score.shown)}
    return ngettext(
        "Let op: van dit thema telt maar één vraag mee.",
        "Let op: van dit thema tellen maar %(number)s vragen mee.",
        score.shown,
    ) % {"number": _small(score.shown)}


def _small(number: int) -> str:
    return _("twee") if number == 2 else str(number)  # noqa: PLR2004 - written out


def of_part(score: ThemeScore) -> str:
    """That a score is not of all questions, such as (2 van 3 vragen); or nothing."""
    if score.mean is None or score.shown == score.of:
        return ""
    return _("(%(shown)s van %(of)s vragen)") % {"shown": score.shown, "of": score.of}


def theme_people(theme: PresentedTheme) -> str:
    """How many scored, as the questions of a theme differ in that."""
    if theme.scored is None:
        return ""
    fewest, most = theme.scored
    if fewest == most:
        return _("%s per vraag") % people(fewest)
    range_ = {"fewest": fewest, "most": most}
    if most == fewest + 1:
        return _("%(fewest)s of %(most)s mensen per vraag") % range_
    return _("%(fewest)s tot %(most)s mensen per vraag") % range_


def gate_conclusion(presented: PresentedResult, gate: GateScore) -> str:
    """How far the one lets the other be, in a sentence."""
    names = {theme.code: theme.theme.name for theme in presented.themes}
    said = {
        "limits": _inside(names.get(gate.limits.theme, "")),
        "limited": names.get(gate.limited.theme, ""),
        "limits_level": gate.limits_level,
        "limited_level": gate.limited_level,
        "level": gate.level,
    }
    if gate.level is None:
        return _(
            "Te weinig mensen gaven een score om %(limits)s en %(other)s te vergelijken."
        ) % {**said, "other": _inside(str(said["limited"]))}
    if gate.is_capped:
        return (
            _(
                "%(limited)s staat op niveau %(limited_level)s, maar %(limits)s op niveau "
                "%(limits_level)s: daarom telt niveau %(level)s."
            )
            % said
        )
    if gate.limits_level == gate.limited_level:
        return (
            _(
                "%(limited)s staat op niveau %(level)s, net als %(limits)s: "
                "wil je verder, dan moeten ze samen omhoog."
            )
            % said
        )
    return (
        _(
            "%(limited)s staat op niveau %(level)s en %(limits)s op niveau "
            "%(limits_level)s: daar is dus nog ruimte om te groeien."
        )
        % said
    )


def _inside(name: str) -> str:
    """A name halfway a sentence: De organisatie becomes de organisatie."""
    article, space, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if space and len(article) < 4 else name  # noqa: PLR2004 - de, het, een
