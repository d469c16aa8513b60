# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since the round before, with what was finished in between."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.charts.figures import change, figure
from inkoopkoers.measuring.domain.attribution import Attributed
from inkoopkoers.measuring.queries.trend import Compared
from inkoopkoers.measuring.wording.trend import comparable, moved_in_short, threshold
from inkoopkoers.measuring.wording.trend import why_not as why_not_in_words
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
from inkoopkoers.web.dutch import long_date


def blocks(compared: Compared) -> Iterator[Block]:
    """Write the chapter."""
    earlier = compared.earlier.measured.result.facts
    moved = compared.movements
    yield Heading(_("Wat er veranderde"), 1)
    lead = _("Vergeleken met %(title)s van %(day)s.") % {
        "title": earlier.title,
        "day": long_date(earlier.revealed_on),
    }
    yield Paragraph(runs(lead), Role.LEAD)
    yield Paragraph(runs(f"{comparable(moved)} {moved_in_short(moved)}"))
    found = compared.attribution
    yield from _part(_("Bewogen, met een afgeronde actie"), found.moved_with_action)
    yield from _part(_("Bewogen, zonder afgeronde actie"), found.moved_without)
    yield from _part(
        _("Afgeronde actie, maar geen beweging"), found.finished_did_not_move
    )
    yield from _part(_("Gelijk gebleven, zonder actie"), found.neither)
    yield from _not_comparable(found.not_comparable)
    if any(one.direction for one in moved):
        said = _(
            "Een vraag telt als bewogen vanaf %s. Dat een score bewoog na een actie, "
            "bewijst niet dat het door die actie kwam."
        )
        yield Paragraph(runs(said % threshold(moved)), Role.SOURCE)


def _part(title: str, found: tuple[Attributed, ...]) -> Iterator[Block]:
    if not found:
        return
    has_actions = any(one.actions for one in found)
    header = (_("Vraag"), _("Vorige keer"), _("Nu"), _("Verschil"))
    yield Heading(title, 2)
    yield Table(
        caption=_("Gemiddelde per vraag, de vorige keer en nu"),
        header=(*header, _("Afgerond")) if has_actions else header,
        rows=tuple(_row(one, has_actions=has_actions) for one in found),
        numeric_columns=(1, 2, 3),
    )


def _row(one: Attributed, *, has_actions: bool) -> tuple[str, ...]:
    movement = one.movement
    figures = (movement.item.short, figure(movement.before), figure(movement.after))
    row = (*figures, change(movement.difference))
    if not has_actions:
        return row
    done = (f"{action.title} ({long_date(action.done_on)})" for action in one.actions)
    return (*row, "; ".join(done))


def _not_comparable(found: tuple[Attributed, ...]) -> Iterator[Block]:
    if not found:
        return
    yield Heading(_("Niet te vergelijken"), 2)
    yield BulletList(
        tuple(
            (
                Run(f"{one.movement.item.short}. ", strong=True),
                Run(why_not_in_words(one.movement)),
            )
            for one in found
        )
    )
