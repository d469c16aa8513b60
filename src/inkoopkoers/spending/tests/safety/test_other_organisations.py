# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of another organisation, typed into the addresses of your own, are nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import (
    CategoryRule,
    KnownContract,
    RefusedMatch,
    SpendImport,
    SpendSource,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.urls import urlpatterns

pytestmark = pytest.mark.django_db

NAME = "Kwartel bv"
LINES = [
    a_line(supplier=NAME, kvk="69599084", is_kvk_valid=True),
    a_line(supplier="De Kwartel", kvk="69599084", is_kvk_valid=True),
]
# These say which part of a page or which file, not whose.
OF_NOBODY = {"organisation", "slug", "format_name", "part", "division"}


@pytest.fixture
def theirs(wilgenwaard: Organisation, bram: User) -> dict[str, int | str]:
    """Every number that Wilgenwaard has in an address."""
    row = published_lines(wilgenwaard, bram, LINES)
    make_proposals(wilgenwaard)
    least = min(key_of(NAME), key_of("De Kwartel"))
    rule = make_rule(wilgenwaard, Draft("72", ledger="4800"), by=bram)
    contract = KnownContract.objects.create(organisation=wilgenwaard, number="C")
    source = SpendSource.objects.create(organisation=wilgenwaard, name="Grootboek")
    return {
        "pk": row.pk,
        "batch": row.pk,
        "line": 1,
        "rule": rule.pk,
        "number": contract.pk,
        "source": source.pk,
        "key": key_of(NAME),
        "code": f"kvk-{least}",
        "format_name": "csv",
    }


def addresses(
    organisation: Organisation, known: dict[str, int | str]
) -> Iterator[tuple[str, str]]:
    """Every address that names something of an organisation, with its name."""
    for one in urlpatterns:
        names = set(one.pattern.converters)
        if names <= OF_NOBODY or "organisation" not in names:
            continue
        given: dict[str, Any] = {name: known[name] for name in names - {"organisation"}}
        address = reverse(
            f"spending:{one.name}", kwargs={"organisation": organisation.pk, **given}
        )
        yield str(one.name), address


# What does not belong here is not found, was changed meanwhile, or takes no POST; who
# opens the address of a button is sent to a page of the own organisation.
NOWHERE = {404, 405, 409}
MODELS = (
    CategoryRule, KnownContract, RefusedMatch, SpendImport, SpendSource, Supplier,
    SupplierMember,
)  # fmt: skip


def kept_of(organisation: Organisation) -> list[Any]:
    """Every row of an organisation."""
    return [
        list(model.objects.filter(organisation=organisation).order_by("pk").values())
        for model in MODELS
    ]


@pytest.mark.parametrize("has_lines", [True, False])
def test_numbers_of_another_organisation_lead_nowhere(
    client_of: Callable[[User], Client],
    wilgenwaard: Organisation,
    elsewhere: Organisation,
    otto: User,
    theirs: dict[str, int | str],
    *,
    has_lines: bool,
) -> None:
    if has_lines:
        published_lines(elsewhere, otto, [a_line(supplier="Otter nv")])
    browser, own = client_of(otto), f"/uitgaven/{elsewhere.pk}/"
    before = kept_of(wilgenwaard)

    found = dict(addresses(elsewhere, theirs))
    read = {name: browser.get(url) for name, url in found.items()}
    sent = {name: browser.post(url, {"edition": "0"}) for name, url in found.items()}

    assert len(found) > 20
    assert {
        name for name, one in sent.items() if one.status_code not in NOWHERE
    } == set()
    assert {
        name
        for name, one in read.items()
        if one.status_code != 404
        and not str(one.headers.get("Location", "")).startswith(own)
    } == set()
    assert not [
        one.request["PATH_INFO"]
        for one in (*read.values(), *sent.values())
        if b"artel" in one.content
    ]
    assert kept_of(wilgenwaard) == before


@pytest.mark.parametrize(
    "query",
    [
        {"leverancier": key_of(NAME)},
        {"bron": "{source}"},
        {"party": key_of(NAME)},
        {"batch": "{pk}"},
        {"rule": "{rule}"},
    ],
)
def test_a_filter_with_a_number_of_another_organisation_finds_nothing(
    client_of: Callable[[User], Client],
    elsewhere: Organisation,
    otto: User,
    theirs: dict[str, int | str],
    query: dict[str, Any],
) -> None:
    published_lines(elsewhere, otto, [a_line(supplier="Otter nv")])
    given = {name: str(value).format(**theirs) for name, value in query.items()}
    browser = client_of(otto)

    for place in ("regels/", "regels/als/csv/", "antwoorden/", "leveranciers/"):
        page = browser.get(f"/uitgaven/{elsewhere.pk}/{place}", given)
        body = b"".join(getattr(page, "streaming_content", None) or [page.content])

        assert page.status_code in (200, 422)
        assert b"artel" not in body
