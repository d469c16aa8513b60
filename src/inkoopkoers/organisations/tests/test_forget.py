# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long we keep what of people."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from inkoopkoers.organisations.actions import forget
from inkoopkoers.organisations.models import Invitation, Organisation
from inkoopkoers.organisations.secret_links import new_link

pytestmark = pytest.mark.django_db


def test_invitations_go_thirty_days_after_they_ended(
    wilgenwaard: Organisation,
) -> None:
    now = timezone.now()

    def invitation(email: str, **ended: int) -> None:
        nonce, digest = new_link("invitation")
        moments = {name: now - timedelta(days=days) for name, days in ended.items()}
        Invitation.objects.create(
            organisation=wilgenwaard,
            email=email,
            nonce=nonce,
            token_digest=digest,
            **{"expires_at": now + timedelta(days=3), **moments},
        )

    invitation("open@x.nl")
    for name in ("accepted_at", "withdrawn_at", "expires_at"):
        invitation(f"new-{name}@x.nl", **{name: 29})
        invitation(f"old-{name}@x.nl", **{name: 31})

    forget(now)

    left = {one.email.split("-")[0] for one in Invitation.objects.all()}
    assert left == {"open@x.nl", "new"}


def test_sessions_of_the_past_go() -> None:
    now = timezone.now()
    Session.objects.create(session_key="old", expire_date=now - timedelta(hours=1))
    Session.objects.create(session_key="new", expire_date=now + timedelta(hours=1))

    forget(now)

    assert [one.session_key for one in Session.objects.all()] == ["new"]
