# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Summaries of other installations: only whole, only fitting, and only once."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.domain.summary import Summary, summary_bytes
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.signing import (
    fingerprint_of,
    public_key,
    sign,
)
from inkoopkoers.measuring.tests.over_time import others, revealed, someone
from inkoopkoers.measuring.tests.signed_summaries import (
    IMPORTS,
    TRUST,
    paste,
    signed_elsewhere,
    summary,
)


def test_a_summary_of_a_trusted_installation_is_taken_in(
    browser: Client, trusted: TrustedInstallation
) -> None:
    status, page = paste(browser, signed_elsewhere(summary()))

    assert status == 200
    assert "De samenvatting is ingelezen." in page
    assert "Provincie Elders" in page
    assert "één samenvatting" in page
    entry = BenchmarkEntry.objects.get()
    assert (entry.origin, entry.organisation) == (trusted.fingerprint, None)
    assert entry.means == {"strategie": "2.5", "strategie-1": "2.5"}
    assert AuditEntry.objects.filter(event="benchmark.imported").count() == 1


def test_the_ends_of_lines_may_be_those_of_another_system(
    browser: Client, trusted: TrustedInstallation
) -> None:
    text = signed_elsewhere(summary()).replace("\n", "\r\n")

    _status, page = paste(browser, f"\n  {text}\r\n\n")

    assert "De samenvatting is ingelezen." in page


def test_taken_in_again_it_is_there_once(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))

    _status, same = paste(browser, signed_elsewhere(summary()))
    newer = summary(means={"strategie": Decimal("3.5")})
    _status, replaced = paste(browser, signed_elsewhere(newer))

    assert "Deze samenvatting was er al." in same
    assert "in plaats van de vorige" in replaced
    assert BenchmarkEntry.objects.get().means == {"strategie": "3.5"}


def test_figures_that_are_shown_are_not_replaced(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 7):
        paste(browser, signed_elsewhere(summary(number)))
    assert not BenchmarkEntry.objects.filter(batch=None).exists()

    newer = summary(means={"strategie": Decimal("3.5")})
    status, page = paste(browser, signed_elsewhere(newer))

    assert status == 409
    assert "zijn al getoond en liggen daarom vast" in page
    assert "Fout:" in page


def test_own_and_imported_organisations_stand_side_by_side(
    browser: Client, trusted: TrustedInstallation
) -> None:
    for number in range(1, 6):
        paste(browser, signed_elsewhere(summary(number)))
    own = others(1)[0]
    found = summarised(revealed(own, {}, on=date(2026, 5, 5)))
    assert found

    actions.join(own, found.summary, by=someone(), now=timezone.now())

    assert BenchmarkEntry.objects.filter(batch=1).count() == 6


def broken(change: Callable[[dict[str, str]], object]) -> str:
    file = json.loads(signed_elsewhere(summary()))
    change(file)
    return json.dumps(file, indent=1)


WRONG = {
    "": "Plak hier de tekst van het bestand.",
    "\x00": "Plak hier de tekst van het bestand.",
    "zomaar tekst": "geen ondertekende samenvatting",
    "x" * 200_001: "te lang voor een samenvatting",
    "[" * 100_000: "geen ondertekende samenvatting",
}


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize("where", [IMPORTS, TRUST])
def test_what_is_no_summary_is_refused_with_a_clear_sentence(
    browser: Client, text: str, where: str
) -> None:
    response = browser.post(where, {"signed": text})

    assert response.status_code == 422
    assert WRONG[text] in response.content.decode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda file: file.update(content=file["content"].replace("2.5", "3.5")),
         "handtekening klopt niet"),
        (lambda file: file.update(format="inkoopkoers-ondertekend-2"),
         "geen ondertekende samenvatting"),
        (lambda file: file.update(signature="AAAA"), "handtekening klopt niet"),
        (lambda file: file.update(public_key="0" * 64), "handtekening klopt niet"),
    ],
)  # fmt: skip
def test_what_was_changed_is_refused(
    browser: Client,
    trusted: TrustedInstallation,
    change: Callable[[dict[str, str]], object],
    said: str,
) -> None:
    status, page = paste(browser, broken(change))

    assert status == 422
    assert said in page
    assert not BenchmarkEntry.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}", "geen samenvatting van een meting"),
        (summary(version=9), "een versie die hier niet bekend is"),
        (summary(digest="e" * 64), "een versie die hier niet bekend is"),
        (summary(instrument="onbekend"), "een versie die hier niet bekend is"),
        (summary(means={"strategie": Decimal("9.5")}), "past niet bij het instrument"),
        (summary(year=1999), "geen samenvatting van een meting"),
    ],
)
def test_what_cannot_be_used_is_refused_though_the_signature_holds(
    browser: Client, trusted: TrustedInstallation, content: bytes | Summary, said: str
) -> None:
    status, page = paste(browser, signed_elsewhere(content))

    assert status == 422
    assert said in page


def test_ones_own_summary_is_not_taken_in(browser: Client) -> None:
    text = sign(summary_bytes(summary())).decode()

    for where in (IMPORTS, TRUST):
        response = browser.post(
            where,
            {
                "signed": text,
                "name": "Wij",
                "fingerprint": fingerprint_of(public_key()),
            },
        )
        assert response.status_code == 422
        assert "van deze installatie zelf" in response.content.decode()


@pytest.mark.parametrize(
    "path", [f"installaties/{10**30}/weg/", f"{10**30}/weg/", "0/weg/"]
)
def test_what_is_not_there_is_not_found(browser: Client, path: str) -> None:
    assert browser.post(f"{IMPORTS}{path}").status_code == 404


def test_more_summaries_take_no_more_queries(
    browser: Client, trusted: TrustedInstallation
) -> None:
    paste(browser, signed_elsewhere(summary()))
    with CaptureQueriesContext(connection) as few:
        browser.get(IMPORTS)
    for number in range(2, 60):
        actions.take_in(
            summary(number), trusted.fingerprint, by=None, now=timezone.now()
        )

    with CaptureQueriesContext(connection) as many:
        page = browser.get(IMPORTS).content.decode()

    assert "Pagina 1 van 2" in page
    assert len(many) == len(few)
