# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may decide about the comparison, and what leaves the building."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.signing import public_key
from inkoopkoers.measuring.tests.comparing import (
    ClientOf,
    address,
    enter,
    read,
)
from inkoopkoers.measuring.tests.over_time import revealed
from inkoopkoers.organisations.models import Organisation, User


@pytest.mark.parametrize(
    "query", ["?jaar=1999", "?jaar=x", f"?jaar={10**30}", "?jaar="]
)
def test_a_year_without_the_organisation_is_not_found(
    browser: Client, home: Organisation, query: str
) -> None:
    enter(home)

    assert browser.get(address(home, query)).status_code == 404


def test_only_a_beheerder_decides(
    client_of: ClientOf, bram: User, lies: User, cora: User, home: Organisation
) -> None:
    revealed(home, {})

    for member in (bram, lies):
        page = read(client_of(member), home)
        assert "Een beheerder van je organisatie beslist" in page
        assert "Download de samenvatting" not in page
        for rest in ("meedoen/", "stoppen/"):
            assert client_of(member).post(address(home, rest)).status_code == 403
        assert (
            client_of(member).get(address(home, "samenvatting.json")).status_code == 403
        )
    for rest in ("", "meedoen/", "stoppen/", "samenvatting.json"):
        assert client_of(cora).get(address(home, rest)).status_code == 404


def test_back_from_signing_in_a_button_leads_to_the_page(
    browser: Client, client: Client, home: Organisation
) -> None:
    for rest in ("meedoen/", "stoppen/"):
        assert browser.get(address(home, rest))["Location"] == address(home)
        assert client.post(address(home, rest)).status_code == 302


def test_the_signed_summary_names_nobody_and_is_recorded(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {"strategie-1": 4})

    response = browser.get(address(home, "samenvatting.json"))

    signed = json.loads(response.content)
    assert response["Content-Disposition"].startswith("attachment")
    assert signed["public_key"] == public_key()
    assert "Wilgenwaard" not in response.content.decode()
    assert json.loads(signed["content"])["people"] == "minder dan 10"
    assert AuditEntry.objects.filter(event="benchmark.exported").count() == 1
    browser.head(address(home, "samenvatting.json"))
    assert AuditEntry.objects.filter(event="benchmark.exported").count() == 1


@pytest.mark.parametrize("path", [f"{10**30}/checklist/", "{pk}/wegwijzer/", "0/x/"])
def test_what_is_not_there_is_not_found(
    browser: Client, home: Organisation, path: str
) -> None:
    path = path.replace("{pk}", str(home.pk))

    assert browser.get(f"/metingen/vergelijken/{path}").status_code == 404
