# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The minutes: what was agreed per theme, and what changed on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.ambitions import (
    AmbitionLevel,
    LevelChange,
    MinutesLine,
    minutes,
)
from inkoopkoers.procurements.models import AmbitionTheme, Dossier
from inkoopkoers.procurements.queries.ambitions.web import OnWeb, web_of


@dataclass(frozen=True)
class MinutesOfTheme:
    """A line of the minutes with the name of its theme and where it stands now."""

    name: str
    line: MinutesLine
    now: OnWeb | None


@dataclass(frozen=True)
class Minutes:
    """What was decided about the ambitions of a dossier; `people` who did so.

    `days` are all days on which something changed, also those that are not shown.
    """

    lines: tuple[MinutesOfTheme, ...]
    people: tuple[str, ...]
    days: tuple[date, ...]
    web: tuple[OnWeb, ...]


def minutes_of(dossier: Dossier, day: date | None = None) -> Minutes:
    """Everything that changed, or what changed on one day."""
    rows = dossier.ambitionchange_set.select_related("changed_by")
    changes = [
        LevelChange(
            theme=row.theme,
            before=None if row.was is None else AmbitionLevel(row.was),
            after=AmbitionLevel(row.became),
            who=str(row.changed_by) if row.changed_by else _("een oud-collega"),
            at=timezone.localtime(row.changed_at),
            reason=row.reason,
        )
        for row in rows
    ]
    shown = [one for one in changes if day is None or one.at.date() == day]
    web = web_of(dossier)
    now = {one.code: one for one in web}
    names = _names(dossier)
    return Minutes(
        lines=tuple(
            MinutesOfTheme(names.get(line.theme, line.theme), line, now.get(line.theme))
            for line in minutes(shown)
        ),
        people=tuple(dict.fromkeys(one.who for one in shown)),
        days=tuple(sorted({one.at.date() for one in changes})),
        web=web,
    )


def _names(dossier: Dossier) -> dict[str, str]:
    rows = AmbitionTheme.objects.filter(organisation=dossier.organisation_id)
    return dict(rows.values_list("code", "name"))
