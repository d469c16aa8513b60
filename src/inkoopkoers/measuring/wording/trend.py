# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a trend: what moved, what cannot be compared, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.charts.figures import change, figure
from inkoopkoers.measuring.domain.trend import (
    Break,
    Direction,
    Measured,
    Movement,
    ThemeMovement,
)

_SHORT_MONTHS = (
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip


def round_names(measured: Sequence[Measured]) -> tuple[str, ...]:
    """A short name per round, such as mrt 2027; with the day where needed."""
    days = [one.result.facts.revealed_on for one in measured]
    names = tuple(_month(day) for day in days)
    if len(set(names)) == len(names):
        return names
    return tuple(f"{day.day} {_month(day)}" for day in days)


def _month(day: date) -> str:
    return f"{_SHORT_MONTHS[day.month - 1]} {day.year}"


def comparable(moved: Sequence[Movement]) -> str:
    """Such as: 9 van 12 vragen zijn te vergelijken."""
    asked = [one for one in moved if one.why_not is not Break.REMOVED]
    number = sum(one.why_not is None for one in asked)
    if number == len(asked):
        return ngettext(
            "Deze ene vraag is te vergelijken.",
            "Alle %(total)s vragen zijn te vergelijken.",
            len(asked),
        ) % {"total": len(asked)}
    return ngettext(
        "%(number)s van %(total)s vragen is te vergelijken.",
        "%(number)s van %(total)s vragen zijn te vergelijken.",
        number,
    ) % {"number": number, "total": len(asked)}


def why_not(one: Movement) -> str:
    """Why a question cannot be compared; empty when it can."""
    said: dict[Break, Callable[[], str]] = {
        Break.ADDED: lambda: _("Nieuw: deze vraag was er de vorige keer niet."),
        Break.REMOVED: lambda: _("Vervallen: deze vraag is niet meer gesteld."),
        Break.MEANING: lambda: _("De vraag betekent nu iets anders."),
        Break.KIND: lambda: _("Eerst was dit een ander soort vraag."),
        Break.SCALE: lambda: _("De schaal is veranderd."),
        Break.TOO_FEW: lambda: _(
            "In één van de twee metingen gaven te weinig mensen een score."
        ),
    }
    return said[one.why_not]() if one.why_not else ""


def moved_in_short(moved: Iterable[Movement]) -> str:
    """How many questions went up, went down and stayed."""
    found = [one.direction for one in moved if one.direction]
    if not found:
        return _("Tussen deze twee metingen is geen enkele vraag te vergelijken.")
    up, down, same = (found.count(one) for one in Direction)
    parts = [
        said % number
        for number, said in (
            (up, ngettext("%s vraag ging omhoog", "%s vragen gingen omhoog", up)),
            (down, ngettext("%s vraag ging omlaag", "%s vragen gingen omlaag", down)),
            (same, ngettext("%s vraag bleef gelijk", "%s vragen bleven gelijk", same)),
        )
        if number
    ]
    *first, last = parts
    return f"{_(' en ').join([', '.join(first), last]) if first else last}."


def theme_conclusion(
    moved: Sequence[ThemeMovement], names: Mapping[str, str], when: tuple[str, str]
) -> str:
    """Which theme moved most, as the title of a picture."""
    most = max(moved, key=lambda one: abs(one.difference), default=None)
    if most is None:
        return _("De thema’s door de tijd")
    said = {"theme": names[most.theme], "from": when[0], "until": when[1]}
    if change(most.difference) == change(Fraction()):
        return (
            _("De thema’s staan in %(until)s ongeveer waar ze in %(from)s stonden")
            % said
        )
    said["change"] = change(most.difference)
    return (
        _("Van %(from)s tot %(until)s bewoog ‘%(theme)s’ het meest: %(change)s punt")
        % said
    )


def theme_compared(one: ThemeMovement) -> str:
    """Over how many questions the movement of a theme is, when not over all."""
    if one.compared == one.of:
        return ""
    return ngettext(
        "over %(compared)s van %(of)s vragen",
        "over %(compared)s van %(of)s vragen",
        one.of,
    ) % {"compared": one.compared, "of": one.of}


def movement(one: Movement) -> str:
    """From where to where, such as: van 2,1 naar 2,8 (+0,7)."""
    if one.means is None:
        return ""
    before, after = one.means
    return _("van %(before)s naar %(after)s (%(change)s)") % {
        "before": figure(before),
        "after": figure(after),
        "change": change(after - before),
    }


def threshold(moved: Iterable[Movement]) -> str:
    """From which difference on a mean has moved."""
    steps = sorted({one.step for one in moved})
    part = _("een tiende van de schaal")
    if len(steps) == 1:
        return _("%(points)s punt: %(part)s") % {
            "points": figure(steps[0]),
            "part": part,
        }
    return part
