# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The promise about how long we keep the mark of a sender."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from inkoopkoers.library.actions import forget
from inkoopkoers.library.models import FeedbackSender

pytestmark = pytest.mark.django_db


def test_senders_of_the_past_are_forgotten() -> None:
    now = timezone.now()
    for name, days in (("old", 2), ("new", 0)):
        when = now - timedelta(days=days)
        FeedbackSender.objects.create(mark=name, tip_code="Fa-1", sent_at=when)

    forget(now)

    assert [sender.mark for sender in FeedbackSender.objects.all()] == ["new"]
