# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say that decisions changed; every answer after it stands on the new ones."""

from __future__ import annotations

from django.db import transaction

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.manifest import count_up
from inkoopkoers.spending.actions.watching_later import watch_later
from inkoopkoers.spending.tasks import make_judgements


def touch_judgements(organisation: Organisation) -> None:
    """Call it in the transaction that changed decisions, once however many there are.

    The worker makes the files ahead; a page that comes first makes them itself.
    """
    with transaction.atomic():
        count_up(organisation, "judgements")
        watch_later(organisation)
        transaction.on_commit(
            lambda: make_judgements.enqueue(organisation.pk), robust=True
        )
