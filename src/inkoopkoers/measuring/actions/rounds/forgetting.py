# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forget who was asked and what each answered, once the result is known."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import forget_answers
from inkoopkoers.measuring.models import Respondent, Round

KEPT_AFTER_REVEAL = timedelta(days=30)
# A round whose results nobody ever asked for; its answers name nobody.
ADDRESSES_KEPT_AFTER_END = timedelta(days=365)


def forget(now: datetime) -> None:
    """Keep the promise of the invitation: 30 days after the reveal only counts stay.

    The addresses of a round that was never revealed go a year after its end.
    """
    revealed = Round.objects.filter(
        revealed_at__lt=now - KEPT_AFTER_REVEAL, answers_forgotten_at=None
    )
    for pk in revealed.values_list("pk", flat=True):
        forget_answers(pk, now=now)
    last_day = timezone.localdate(now) - ADDRESSES_KEPT_AFTER_END
    Respondent.objects.filter(
        round__revealed_at=None, round__closes_on__lt=last_day
    ).delete()
