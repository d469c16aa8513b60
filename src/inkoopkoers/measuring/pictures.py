# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of a result; the same on the page and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TypeVar

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.distribution import Distribution, distribution_chart
from inkoopkoers.charts.gap import GapRow, gap_chart
from inkoopkoers.charts.gate import Ladder, gate_chart
from inkoopkoers.charts.profile import ProfileWords, Theme, profile_chart
from inkoopkoers.charts.rows import MOST_ROWS, Level
from inkoopkoers.knowledge.domain.documents import Level as ScaleLevel
from inkoopkoers.measuring.domain.counts import Counts, rounded
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.presented import (
    PresentedItem,
    PresentedResult,
    PresentedTheme,
    SetTarget,
)
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.domain.scores import GateScore
from inkoopkoers.measuring.wording import (
    fragile_note,
    group_name,
    item_title,
    now_of,
    wanted_of,
)
from inkoopkoers.web.dutch import decimal

Levels = tuple[ScaleLevel, ...]
Row = TypeVar("Row", PresentedItem, PresentedTheme)


@dataclass(frozen=True)
class Picture:
    """One picture in two shapes: for a wide screen or paper, and for a phone."""

    wide: Chart
    narrow: Chart


def theme_pictures(presented: PresentedResult) -> tuple[Picture, ...]:
    """How the themes stand, each on its own: bars, gaps or ladders."""
    if all(theme.score.mean is None for theme in presented.themes):
        return ()
    bars = _gap_of_themes if presented.is_gap else _profile
    if presented.gate is None:
        return _each_scale(presented.themes, bars, "themas")
    ladders = _gate_picture(presented, presented.gate)
    beyond = {presented.gate.limits.theme, presented.gate.limited.theme}
    others = [theme for theme in presented.themes if theme.code not in beyond]
    return (ladders, *_each_scale(others, bars, "themas"))


def widest_pictures(presented: PresentedResult) -> tuple[Picture, ...]:
    """The questions on which people differ most, with who chose what."""
    return _each_scale(presented.widest, _widest, "verschillen")


def gap_pictures(presented: PresentedResult) -> tuple[Picture, ...]:
    """Every question from now to wanted, the one with most to gain first."""
    return _each_scale(presented.widest_gaps, _gaps, "stappen")


def item_chart(
    presented: PresentedResult, item: PresentedItem, *, narrow: bool = True
) -> Chart:
    """Who chose what on one question; the chosen group below everyone.

    The narrow shape fits beside the figures, and on a phone.
    """
    return distribution_chart(
        title=item_title(item),
        description=_(
            "Per niveau een kolom met het aantal mensen dat dat koos, "
            "en een driehoek bij het gemiddelde."
        ),
        rows=list(_item_rows(presented, item)),
        levels=_levels(item.levels),
        uid=f"vraag-{item.code}-{'smal' if narrow else 'breed'}",
        narrow=narrow,
    )


@dataclass(frozen=True)
class _Shape:
    """Which of two shapes is drawn, under which name in the page."""

    uid: str
    narrow: bool


def _both(uid: str, draw: Callable[[_Shape], Chart]) -> Picture:
    return Picture(
        draw(_Shape(uid, narrow=False)), draw(_Shape(f"{uid}-smal", narrow=True))
    )


def _each_scale(
    rows: Iterable[Row], draw: Callable[[Sequence[Row], _Shape], Chart], name: str
) -> tuple[Picture, ...]:
    """A picture for each scale: on one axis there is room for one."""
    found: dict[Levels, list[Row]] = {}
    for row in rows:
        found.setdefault(row.levels, []).append(row)
    return tuple(
        _both(f"{name}-{place}", partial(draw, some))
        for place, some in enumerate(found.values(), 1)
    )


def _item_rows(
    presented: PresentedResult, item: PresentedItem
) -> Iterator[Distribution]:
    sides: list[tuple[Group, ItemTable | None]] = [(ALL, item.everyone)]
    if presented.chosen:
        sides.append((presented.chosen.group, item.chosen))
    for place, (group, table) in enumerate(sides):
        now = now_of(group) if presented.is_gap else group_name(group)
        yield _row(now, table.counts if table else None, item, beside=not place)
        if presented.is_gap:
            wanted = table.wanted_counts if table else None
            yield _row(wanted_of(group), wanted, item, beside=False)


def _row(
    label: str, counts: Counts | None, item: PresentedItem, *, beside: bool
) -> Distribution:
    """`beside` adds what the group agreed on and the target."""
    return Distribution(
        label=label,
        counts=_per_level(counts, item.levels),
        mean=counts.mean if counts else None,
        spread=counts.spread if counts else None,
        agreed=item.agreed.score if beside and item.agreed else None,
        target=_drawn(item.target, item.levels) if beside else None,
    )


def _per_level(counts: Counts | None, levels: Levels) -> tuple[int, ...] | None:
    if counts is None:
        return None
    return tuple(counts.scores.get(level.value, 0) for level in levels)


def _drawn(target: SetTarget | None, levels: Levels) -> Fraction | None:
    """A target that was set for another version may not be on this scale."""
    if target and levels[0].value <= target.value <= levels[-1].value:
        return target.value
    return None


def _widest(items: Sequence[PresentedItem], shape: _Shape) -> Chart:
    first = items[0]
    return distribution_chart(
        title=_("Bij ‘%(item)s’ liggen de antwoorden het verst uit elkaar")
        % {"item": first.item.short},
        description=_("Per vraag een kolom voor het aantal mensen per niveau."),
        rows=[_row(item.item.short, item.counts, item, beside=True) for item in items],
        levels=_levels(first.levels),
        uid=shape.uid,
        narrow=shape.narrow,
    )


def _gaps(items: Sequence[PresentedItem], shape: _Shape) -> Chart:
    rows = [
        GapRow(item.item.short, item.gap.now, item.gap.wanted)
        for item in items[:MOST_ROWS]
        if item.gap
    ]
    return _gap_drawn(rows, items[0].levels, shape)


def _gap_of_themes(themes: Sequence[PresentedTheme], shape: _Shape) -> Chart:
    rows = [
        GapRow(
            theme.theme.name,
            theme.gap.now if theme.gap else None,
            theme.gap.wanted if theme.gap else None,
        )
        for theme in themes[:MOST_ROWS]
    ]
    return _gap_drawn(rows, themes[0].levels, shape)


def _gap_drawn(rows: Sequence[GapRow], levels: Levels, shape: _Shape) -> Chart:
    gaps = [(row.gap, row.label) for row in rows if row.gap is not None]
    most, label = max(gaps, default=(Fraction(), ""), key=lambda one: one[0])
    title = _("Van nu naar gewenst")
    if most > 0:
        title = _("Het meest te winnen bij ‘%(label)s’: %(gap)s punt") % {
            "label": label,
            "gap": decimal(most),
        }
    return gap_chart(
        title=title,
        description=_(
            "Per rij een gevulde stip voor nu en een open stip voor gewenst."
        ),
        rows=rows,
        levels=_levels(levels),
        uid=shape.uid,
        narrow=shape.narrow,
    )


def _profile(themes: Sequence[PresentedTheme], shape: _Shape) -> Chart:
    return profile_chart(
        title=_profile_title(themes),
        description=_("Per thema een balk tot het gemiddelde van de vragen."),
        themes=[
            Theme(
                theme.theme.name,
                theme.score.mean,
                theme.score.counts.scored,
                _drawn(theme.target, theme.levels),
                fragile_note(theme.score),
            )
            for theme in themes[:MOST_ROWS]
        ],
        levels=_levels(themes[0].levels),
        uid=shape.uid,
        words=ProfileWords(people=_("scores")),
        narrow=shape.narrow,
    )


def _profile_title(themes: Sequence[PresentedTheme]) -> str:
    """Which theme stands out at either end, as far as the figures shown tell."""
    shown: dict[Decimal, list[str]] = {}
    for theme in themes:
        if theme.score.mean is not None:
            shown.setdefault(rounded(theme.score.mean), []).append(theme.theme.name)
    high, low = shown[max(shown)], shown[min(shown)]
    said = {"high": high[0], "low": low[0]}
    match len(shown) > 1 and len(high) == 1, len(shown) > 1 and len(low) == 1:
        case True, True:
            return _("‘%(high)s’ staat het hoogst, ‘%(low)s’ het laagst") % said
        case True, False:
            return _("‘%(high)s’ staat het hoogst") % said
        case False, True:
            return _("‘%(low)s’ staat het laagst") % said
    return _("Gemiddelde per thema")


def _gate_picture(presented: PresentedResult, gate: GateScore) -> Picture:
    themes = {theme.code: theme for theme in presented.themes}
    limits, limited = themes[gate.limits.theme], themes[gate.limited.theme]
    title = _("Nog geen niveau te bepalen")
    if gate.level is not None:
        title = _("Het niveau dat telt: %s") % gate.level

    def draw(shape: _Shape) -> Chart:
        return gate_chart(
            title=title,
            description=_("Twee ladders; de linker begrenst de rechter."),
            limits=Ladder(limits.theme.name, gate.limits.mean, gate.limits_level),
            limited=Ladder(limited.theme.name, gate.limited.mean, gate.limited_level),
            levels=_levels(limits.levels),
            uid=shape.uid,
            narrow=shape.narrow,
        )

    return _both("ladders", draw)


def _levels(levels: Levels) -> tuple[Level, ...]:
    return tuple(Level(level.value, level.label) for level in levels)
