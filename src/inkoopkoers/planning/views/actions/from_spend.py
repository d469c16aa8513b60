# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An action that comes of a category of spend: what its form begins with."""

from __future__ import annotations

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.followups import SPEND, item_of
from inkoopkoers.spending.queries.thread import spent_on
from inkoopkoers.spending.wording.thread import action_told, story_told
from inkoopkoers.web.errors import Explained


def proposed_by_spend(organisation: Organisation, category: str) -> dict[str, object]:
    """What to do and why; 404 for a category without spend."""
    spent = spent_on(organisation, category)
    if spent is None:
        raise Http404(Explained(_("Aan deze categorie gaf je niets uit.")))
    return {
        "title": action_told(spent),
        "note": story_told(spent, timezone.localdate()),
        "instrument": SPEND,
        "item": item_of(spent.category),
    }
