# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening a session from elsewhere, and helping who is locked out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.accounts.actions import remove_second_steps, sign_in
from inkoopkoers.organisations.accounts.queries import has_second_factor
from inkoopkoers.organisations.accounts.tests.signing import (
    add_app,
    add_passkey,
    with_password,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


def test_who_was_just_invited_is_signed_in_and_it_is_written_down(
    client: Client, bram: User
) -> None:
    request = client.get("/account/inloggen/").wsgi_request

    sign_in(request, bram, "invitation")

    assert request.user == bram
    entry = AuditEntry.objects.get(event="account.signed_in")
    assert entry.actor == bram.pk
    assert "invitation" in str(entry.details)


def test_who_has_a_second_step_is_not_let_past_it(client: Client, bram: User) -> None:
    add_passkey(bram)
    request = client.get("/account/inloggen/").wsgi_request

    with pytest.raises(ValueError, match="second step"):
        sign_in(request, bram, "invitation")


def test_who_lost_everything_comes_in_with_the_password_again(
    client_of: Callable[[User], Client], bram: User, cora: User
) -> None:
    add_app(client_of(with_password(bram)))
    add_passkey(bram)
    add_passkey(cora)

    removed = remove_second_steps(bram)

    assert removed == 3
    assert not has_second_factor(bram)
    assert has_second_factor(cora)
    assert Authenticator.objects.count() == 1
    entry = AuditEntry.objects.get(event="account.second_factor_removed")
    assert (entry.actor, entry.subject) == (None, f"user:{bram.pk}")


def test_without_a_second_step_nothing_is_written_down(bram: User) -> None:
    assert remove_second_steps(bram) == 0
    assert not AuditEntry.objects.exists()
