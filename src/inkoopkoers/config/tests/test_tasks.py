# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker keeps every promise about how long we keep what."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from pytest_django.fixtures import Settings

from inkoopkoers.config.tasks import forget
from inkoopkoers.library.models import FeedbackSender
from inkoopkoers.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def fail(now: datetime) -> None:
    """Do half, and fail."""
    Organisation.objects.create(name="Half werk")
    raise RuntimeError(str(now))


def test_every_feature_forgets_what_is_too_old() -> None:
    past = timezone.now() - timedelta(days=2)
    FeedbackSender.objects.create(mark="old", tip_code="Fa-1", sent_at=past)
    Session.objects.create(session_key="old", expire_date=past)

    forget.func()

    assert not FeedbackSender.objects.exists()
    assert not Session.objects.exists()


def test_one_that_fails_is_undone_and_logged_and_stops_no_other(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.FORGETTERS = [f"{__name__}.fail", *settings.FORGETTERS]
    past = timezone.now() - timedelta(days=2)
    FeedbackSender.objects.create(mark="old", tip_code="Fa-1", sent_at=past)

    forget.func()

    assert not FeedbackSender.objects.exists()
    assert not Organisation.objects.exists()
    assert "test_tasks.fail did not forget" in caplog.text
