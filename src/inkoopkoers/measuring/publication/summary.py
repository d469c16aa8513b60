# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a result says first: conclusions, where people differ, how groups see it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.charts.figures import figure
from inkoopkoers.measuring import pictures, wording
from inkoopkoers.measuring.domain.presented import PresentedGroup, PresentedResult
from inkoopkoers.measuring.domain.scores import ThemeScore
from inkoopkoers.measuring.publication.figures import figure_of
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Role,
    Run,
    Table,
    runs,
)


def blocks(presented: PresentedResult) -> Iterator[Block]:
    """Write the chapters that come before the themes."""
    yield from _in_short(presented)
    yield from _widest(presented)
    yield from _steps(presented)
    yield from _groups(presented)


def _in_short(presented: PresentedResult) -> Iterator[Block]:
    yield Heading(_("In het kort"), 1)
    said = [wording.theme_conclusion(theme) for theme in presented.themes]
    if presented.gate:
        said.insert(0, wording.gate_conclusion(presented, presented.gate))
    yield BulletList(tuple(runs(line) for line in said))
    if presented.chosen and presented.chosen_gate:
        name = Run(f"{wording.group_name(presented.chosen.group)}: ", strong=True)
        told = wording.gate_conclusion(presented, presented.chosen_gate)
        yield Paragraph((name, Run(told)))
    for picture in pictures.theme_pictures(presented):
        yield figure_of(picture.wide)


def _widest(presented: PresentedResult) -> Iterator[Block]:
    yield Heading(_("Hier verschillen jullie het meest van mening"), 1)
    if not presented.widest:
        nothing = _("Er zijn geen vragen waarop de getoonde scores verschillen.")
        yield Paragraph(runs(nothing), Role.EMPTY)
        return
    lead = _("Begin het gesprek hier. Je hoeft niet te zeggen wat je zelf koos.")
    if presented.is_gap:
        lead = f"{lead} {_('Dit gaat over hoe mensen het nu zien.')}"
    yield Paragraph(runs(lead), Role.LEAD)
    yield BulletList(
        tuple(
            (
                Run(f"{item.item.short}: ", strong=True),
                Run(f"{wording.apart(item.spread)} ({_('vraag %s') % item.number})."),
            )
            for item in presented.widest
            if item.spread is not None
        ),
        ordered=True,
    )
    for picture in pictures.widest_pictures(presented):
        yield figure_of(picture.wide)


def _steps(presented: PresentedResult) -> Iterator[Block]:
    drawn = pictures.gap_pictures(presented)
    if drawn:
        yield Heading(_("Hier willen jullie het meest vooruit"), 1)
        lead = _(
            "Van hoe het nu is naar hoe het moet worden. Bovenaan staat waar het meest "
            "te winnen is."
        )
        yield Paragraph(runs(lead), Role.LEAD)
    for picture in drawn:
        yield figure_of(picture.wide)


def _groups(presented: PresentedResult) -> Iterator[Block]:
    if len(presented.groups) == 1 and not presented.hidden:
        return
    yield Heading(_("Zo kijken de groepen ernaar"), 1)
    if len(presented.groups) > 1:
        yield Table(
            caption=_("Gemiddelde per thema, per groep"),
            header=(
                _("Groep"),
                _("Mensen"),
                *(theme.theme.name for theme in presented.themes),
            ),
            rows=tuple(_group_row(one) for one in presented.groups),
            numeric_columns=tuple(range(1, len(presented.themes) + 2)),
        )
        if any(
            wording.of_part(score) for one in presented.groups for score in one.scores
        ):
            part = _(
                "Achter een cijfer staat het als het niet over alle vragen van het thema "
                "gaat: bij de andere gaven te weinig mensen een score."
            )
            yield Paragraph(runs(part), Role.SOURCE)
    if presented.hidden:
        names = "; ".join(wording.group_name(group) for group in presented.hidden)
        yield Paragraph(runs(_("Niet te zien: %s.") % names))
        yield Paragraph(runs(wording.hidden_groups(presented)), Role.SOURCE)


def _group_row(one: PresentedGroup) -> tuple[str, ...]:
    name = wording.group_name(one.group)
    return (name, str(one.size.people), *map(_score, one.scores))


def _score(score: ThemeScore) -> str:
    return f"{figure(score.mean)} {wording.of_part(score)}".strip()
