# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that people read is ours and Dutch."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.apps import apps
from django.template.loader import get_template
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse

from inkoopkoers.organisations.accounts import texts
from inkoopkoers.organisations.accounts.adapter import (
    AccountAdapter,
    SecondStepAdapter,
)
from inkoopkoers.organisations.accounts.oidc import ElsewhereAdapter

TEMPLATES = Path(apps.get_app_config("organisations").path) / "templates"
OURS = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for folder in ("account", "mfa", "socialaccount")
    for path in (TEMPLATES / folder).rglob("*.*")
)
# Addresses of django-allauth that we do not have: nothing may lead to them.
NOT_HERE = (
    "account_signup", "account_email", "account_set_password", "account_inactive",
    "account_email_verification_sent", "account_confirm_email", "mfa_list_webauthn",
    "account_reset_password_from_key_done", "socialaccount_signup", "mfa_trust",
    "socialaccount_connections", "socialaccount_login_cancelled",
    "socialaccount_login_error", "openid_connect_login", "mfa_signup_webauthn",
)  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (AccountAdapter, DefaultAccountAdapter, texts.ACCOUNT),
        (SecondStepAdapter, DefaultMFAAdapter, texts.SECOND_STEP),
        (ElsewhereAdapter, DefaultSocialAccountAdapter, texts.ELSEWHERE),
    ],
)
def test_every_error_has_our_words(ours: type, theirs: type, said: dict) -> None:  # type: ignore[type-arg]  # of lazy texts
    assert set(theirs.error_messages) == set(said)  # type: ignore[attr-defined]  # of django-allauth
    assert ours.error_messages == said  # type: ignore[attr-defined]  # of django-allauth


def test_no_template_of_django_allauth_can_be_found() -> None:
    """Whatever we have no page for fails a test instead of showing English."""
    assert not apps.is_installed("allauth")
    assert "account/login.html" in OURS
    assert len(OURS) > 40


@pytest.mark.parametrize("name", OURS)
def test_every_template_can_be_read(name: str) -> None:
    origin = get_template(name).origin  # type: ignore[attr-defined]  # of Django

    assert Path(origin.name) == TEMPLATES / name


@pytest.mark.parametrize("name", [one for one in OURS if "/email/" in one])
def test_every_letter_is_whole_and_plain(name: str, rf: RequestFactory) -> None:
    context = {
        "request": rf.get("/"),
        "origin": "https://inkoop.example",
        "timestamp": datetime(2027, 3, 3, 14, 5, tzinfo=ZoneInfo("Europe/Amsterdam")),
        "ip": "192.0.2.7",
        "password_reset_url": "https://inkoop.example/?a=1&b=2",
        "provider": "Wilgenwaard & Co",
    }

    text = get_template(name).render(context)

    assert "&amp;" not in text
    assert "<" not in text
    if "base_" not in name and "_message" in name:
        assert text.strip().startswith("Hallo,")
        assert "3 maart 2027 om 14.05 uur" in text or "a=1&b=2" in text


@pytest.mark.parametrize("name", OURS)
def test_no_template_breaks_the_security_policy(name: str) -> None:
    text = (TEMPLATES / name).read_text()

    assert not re.search(r"<script(?![^>]*src=)|style=|javascript:|\|safe|data:", text)


@pytest.mark.parametrize("name", NOT_HERE)
def test_what_we_do_not_use_has_no_address(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_every_way_to_confirm_has_a_name() -> None:
    assert set(texts.WAYS_TO_CONFIRM) == {
        "reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate:webauthn",
    }  # fmt: skip
