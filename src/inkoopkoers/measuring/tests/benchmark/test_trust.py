# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom we trust: only by a fingerprint that came along another way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.tests.over_time import others, revealed, someone
from inkoopkoers.measuring.tests.signed_summaries import (
    IMPORTS,
    TRUST,
    ClientOf,
    paste,
    signed_elsewhere,
    summary,
    their_key,
)
from inkoopkoers.measuring.views.benchmark.parts import in_groups
from inkoopkoers.organisations.models import User


def test_of_a_stranger_one_sees_the_beginning_of_the_key_and_is_asked_to_trust(
    browser: Client,
) -> None:
    _key, fingerprint = their_key()

    status, page = paste(browser, signed_elsewhere(summary()))

    assert status == 422
    assert "Vertrouw je deze installatie?" in page
    assert in_groups(fingerprint[:8]) in page
    assert fingerprint not in page
    assert in_groups(fingerprint) not in page
    assert not BenchmarkEntry.objects.exists()
    assert not TrustedInstallation.objects.exists()


@pytest.mark.parametrize("write", [str, str.upper, in_groups])
def test_the_right_fingerprint_trusts_and_takes_in(
    browser: Client, write: Callable[[str], str]
) -> None:
    _key, fingerprint = their_key()
    text = signed_elsewhere(summary())

    response = browser.post(
        TRUST,
        {"signed": text, "name": "Provincie Elders", "fingerprint": write(fingerprint)},
    )

    assert response["Location"] == f"{IMPORTS}?klaar=nieuw"
    assert TrustedInstallation.objects.get().name == "Provincie Elders"
    assert BenchmarkEntry.objects.count() == 1
    assert AuditEntry.objects.filter(event="benchmark.trusted").count() == 1


@pytest.mark.parametrize(
    ("name", "fingerprint", "said"),
    [
        ("", "", "Geef de installatie een naam."),
        ("X", "", "Typ de vingerafdruk over."),
        ("X", "0" * 64, "hoort niet bij dit bestand"),
        ("X", "é" * 200, "hoort niet bij dit bestand"),
        ("X", "0" * 10_000, "200 tekens"),
        ("\x00", "0" * 64, "Geef de installatie een naam."),
    ],
)
def test_a_wrong_fingerprint_trusts_nobody_and_nothing_is_lost(
    browser: Client, name: str, fingerprint: str, said: str
) -> None:
    text = signed_elsewhere(summary())

    response = browser.post(
        TRUST, {"signed": text, "name": name, "fingerprint": fingerprint}
    )

    page = response.content.decode()
    assert response.status_code == 422
    assert said in page
    assert "public_key" in page
    assert not TrustedInstallation.objects.exists()


def test_what_was_trusted_meanwhile_is_simply_taken_in(
    browser: Client, trusted: TrustedInstallation
) -> None:
    response = browser.post(TRUST, {"signed": signed_elsewhere(summary())})

    assert response["Location"] == f"{IMPORTS}?klaar=nieuw"


def test_trust_stands_also_when_this_one_summary_is_of_no_use(browser: Client) -> None:
    _key, fingerprint = their_key()
    text = signed_elsewhere(summary(version=9))

    response = browser.post(
        TRUST, {"signed": text, "name": "Elders", "fingerprint": fingerprint}
    )

    assert response.status_code == 422
    assert "een versie die hier niet bekend is" in response.content.decode()
    assert TrustedInstallation.objects.count() == 1


def test_who_is_not_trusted_any_more_takes_everything_along(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 8):
        paste(browser, signed_elsewhere(summary(number)))
    where = f"{IMPORTS}installaties/{trusted.pk}/weg/"
    assert (
        "7 samenvattingen van deze installatie" in browser.get(where).content.decode()
    )

    response = browser.post(where)

    assert response["Location"] == f"{IMPORTS}?klaar=weg"
    assert not TrustedInstallation.objects.exists()
    left = BenchmarkEntry.objects.all()
    assert [(one.has_left, one.means) for one in left] == [(True, {})] * 6
    assert AuditEntry.objects.filter(event="benchmark.distrusted").count() == 1


def test_one_summary_can_be_taken_out(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))
    entry = BenchmarkEntry.objects.get()

    assert browser.get(f"{IMPORTS}{entry.pk}/weg/").status_code == 302
    response = browser.post(f"{IMPORTS}{entry.pk}/weg/")

    assert response["Location"] == f"{IMPORTS}?klaar=eruit"
    assert not BenchmarkEntry.objects.exists()
    assert AuditEntry.objects.filter(event="benchmark.removed").count() == 1


def test_an_own_entry_is_not_taken_out_here(browser: Client) -> None:
    own = others(1)[0]
    found = summarised(revealed(own, {}))
    assert found
    actions.join(own, found.summary, by=someone(), now=timezone.now())
    entry = BenchmarkEntry.objects.get()

    assert browser.post(f"{IMPORTS}{entry.pk}/weg/").status_code == 404


def test_only_editors_of_the_installation_come_here(
    client: Client, client_of: ClientOf, otto: User, trusted: TrustedInstallation
) -> None:
    for where in (IMPORTS, TRUST, f"{IMPORTS}installaties/{trusted.pk}/weg/"):
        assert client.get(where).status_code == 302
        assert client_of(otto).get(where).status_code == 403
        assert client_of(otto).post(where).status_code == 403
