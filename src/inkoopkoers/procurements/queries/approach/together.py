# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Other purchases of the same sort, which may belong to this one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.splitting import (
    Cumulation,
    Purchase,
    Term,
    cumulation,
    same_category,
)
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.domain.terms import term_around
from inkoopkoers.procurements.domain.thresholds import NOTHING, Threshold
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.situation import NO_GROUP, counting_day

MOST_SHOWN = 10


@dataclass(frozen=True)
class OtherDossier:
    """A dossier of the same organisation and product group; a value of 0 is unknown."""

    pk: int
    purchase: Purchase


@dataclass(frozen=True)
class Together:
    """What may belong to this purchase, and whether it looks like splitting."""

    term: Term
    dossiers: tuple[OtherDossier, ...]
    own: Purchase | None
    cumulation: Cumulation
    has_group: bool

    @property
    def shown(self) -> tuple[OtherDossier, ...]:
        """The largest of the dossiers."""
        return self.dossiers[:MOST_SHOWN]

    @property
    def not_shown(self) -> int:
        """How many more there are."""
        return len(self.dossiers) - len(self.shown)


def together_with(
    dossier: Dossier, row: Approach, limit: Threshold, today: date
) -> Together:
    """Add up this purchase, other dossiers of its product group and what was typed."""
    day = counting_day(dossier, today)
    term = term_around(day, dossier.months, dossier.ends_on)
    group = "" if dossier.product_group == NO_GROUP else dossier.product_group
    dossiers = tuple(_same(dossier, group, term)) if group else ()
    own = _typed(row, group)
    counted = [one.purchase for one in dossiers] + ([own] if own else [])
    return Together(
        term=term,
        dossiers=dossiers,
        own=own,
        cumulation=cumulation(dossier.total_eur or NOTHING, counted, limit),
        has_group=bool(group),
    )


def _typed(row: Approach, group: str) -> Purchase | None:
    if row.other_value_eur is None:
        return None
    label = row.other_purchases or _("Zelf opgegeven")
    return Purchase(label, group, row.other_value_eur)


def _same(dossier: Dossier, group: str, term: Term) -> Iterator[OtherDossier]:
    """The largest first; what was not bought does not count."""
    rows = (
        Dossier.objects.filter(
            organisation_id=dossier.organisation_id,
            product_group=group,
            removed_at=None,
        )
        .exclude(pk=dossier.pk)
        .exclude(standing=Standing.NOT_BOUGHT.value)
        .only("title", "value_eur", "options_eur", "publish_on")
    )
    for one in sorted(rows, key=lambda row: (-(row.total_eur or NOTHING), row.pk)):
        value = one.total_eur or NOTHING
        bought = Purchase(one.title, group, value, one.publish_on)
        if same_category([bought], group, term):
            yield OtherDossier(one.pk, bought)
