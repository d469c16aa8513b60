# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The promises about how long we keep what."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from inkoopkoers.library.models import FeedbackSender
from inkoopkoers.library.tasks import forget

pytestmark = pytest.mark.django_db


def test_senders_and_sessions_of_the_past_are_forgotten() -> None:
    now = timezone.now()
    for name, days in (("old", 2), ("new", 0)):
        when = now - timedelta(days=days)
        FeedbackSender.objects.create(mark=name, tip_code="Fa-1", sent_at=when)
    Session.objects.create(session_key="old", expire_date=now - timedelta(hours=1))
    Session.objects.create(session_key="new", expire_date=now + timedelta(hours=1))

    forget.func()

    assert [sender.mark for sender in FeedbackSender.objects.all()] == ["new"]
    assert [one.session_key for one in Session.objects.all()] == ["new"]
