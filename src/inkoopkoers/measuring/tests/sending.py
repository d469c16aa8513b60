# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Send the letters of a round in a test, as the worker does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import mail
from django.utils import timezone

from inkoopkoers.measuring.actions.rounds import start_sending
from inkoopkoers.measuring.models import Respondent, Round, Sending
from inkoopkoers.measuring.tasks import send_letters
from inkoopkoers.measuring.tests.making import make_respondent
from inkoopkoers.organisations.models import User

YESTERDAY = timedelta(days=1)


def people(found: Round, number: int, **fields: Any) -> list[Respondent]:
    """Put people on the list; fields by name."""
    rows = [
        make_respondent(found, f"p{one:03}@example.org")[0] for one in range(number)
    ]
    Respondent.objects.filter(pk__in=[row.pk for row in rows]).update(**fields)
    return rows


def run(found: Round, by: User, *, is_reminder: bool = False) -> Sending:
    """Ask for the letters and let the worker do it all."""
    sending = start_sending(
        found.pk, is_reminder=is_reminder, by=by, now=timezone.now()
    )
    send_letters.func(sending.pk)
    sending.refresh_from_db()
    return sending


def receivers() -> list[str]:
    """To whom letters went, in order."""
    return [message.to[0] for message in mail.outbox]
