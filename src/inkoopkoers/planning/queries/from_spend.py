# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Actions that came of a category of spend."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.queries.actions import actions_for
from inkoopkoers.spending.followups import SPEND, Followup, category_in, item_of
from inkoopkoers.web.dutch import long_date


def actions_begun(
    user: Visitor, organisations: Collection[int], category: str, most: int
) -> tuple[Followup, ...]:
    """The newest actions for this category, or for a part of it."""
    rows = actions_for(user).filter(
        organisation__in=organisations,
        instrument=SPEND,
        item__startswith=item_of(category),
    )
    return tuple(
        Followup(
            one.title,
            _about(one),
            reverse("planning:action", args=[one.pk]),
            one.organisation_id,
            category_in(one.instrument, one.item),
            one.made_at,
        )
        for one in rows.select_related("owner").order_by("-made_at", "-pk")[:most]
    )


def _about(one: Action) -> str:
    if one.done_at:
        return _("Actie, klaar op %s") % long_date(timezone.localdate(one.done_at))
    who = str(one.owner or one.owner_name) or _("nog niemand")
    return _("Actie van %(who)s, uiterlijk %(day)s") % {
        "who": who,
        "day": long_date(one.due),
    }
