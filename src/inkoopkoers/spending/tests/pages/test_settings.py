# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation settles for its spend: small forms, each on its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import SpendImport, SpendSource, SpendTerms
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

Browsers = Callable[[User], Client]


def _address(organisation: Organisation, part: str = "") -> str:
    return f"/uitgaven/{organisation.pk}/afspraken/{part}"


def _terms(organisation: Organisation) -> SpendTerms:
    return SpendTerms.objects.get(organisation=organisation)


def test_the_overview_shows_every_part_without_anything_settled(
    client_of: Browsers, lies: User, wilgenwaard: Organisation
) -> None:
    page = client_of(lies).get(_address(wilgenwaard))

    text = page.content.decode()
    assert page.status_code == 200
    assert "Kleine facturen" in text
    assert "Verander" not in text


@pytest.mark.parametrize(
    ("part", "data", "name", "kept"),
    [
        ("betalen", {"payment_days": "14"}, "payment_days", 14),
        ("munt", {"currency": "gbp"}, "currency", "GBP"),
        ("personen", {}, "mask_persons", False),
        ("bewaren", {"keep_years": "10"}, "keep_years", 10),
        (
            "plaatsen",
            {"local_places": "Zeist\r\nzeist\r\n De  Bilt , Bunnik"},
            "local_places",
            ["Zeist", "De Bilt", "Bunnik"],
        ),
        (
            "drempels",
            {"category_digits": "4", "window_days": "1461", "is_central": "on"},
            "category_digits",
            4,
        ),
        (
            "bestellingen",
            {"small_order_eur": "500", "order_cost_eur": ""},
            "order_cost_eur",
            None,
        ),
    ],
)
def test_a_part_saves_itself_and_says_so(
    *,
    client_of: Browsers,
    anna: User,
    wilgenwaard: Organisation,
    part: str,
    data: dict[str, str],
    name: str,
    kept: object,
) -> None:
    page = client_of(anna).post(
        _address(wilgenwaard, f"{part}/"), data | {"edition": 1}
    )

    assert page.status_code == 302
    assert page["Location"].endswith("/afspraken/?bewaard=ja")
    assert getattr(_terms(wilgenwaard), name) == kept
    assert AuditEntry.objects.filter(event="spend.terms_changed").count() == 1


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("betalen", {"payment_days": "0"}),
        ("betalen", {"payment_days": "9" * 10_000}),
        ("munt", {"currency": "E1R"}),
        ("munt", {"currency": "€"}),
        ("plaatsen", {"local_places": "x" * 81}),
        ("plaatsen", {"local_places": "\n".join(map(str, range(201)))}),
        ("drempels", {"category_digits": "9", "window_days": "365"}),
        ("drempels", {"category_digits": "3", "window_days": "1"}),
        ("bestellingen", {"small_order_eur": "-1"}),
        ("bestellingen", {"small_order_eur": "99999999999"}),
        ("bewaren", {"keep_years": "0"}),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    client_of: Browsers,
    anna: User,
    wilgenwaard: Organisation,
    part: str,
    data: dict[str, str],
) -> None:
    page = client_of(anna).post(
        _address(wilgenwaard, f"{part}/"), data | {"edition": 1}
    )

    assert page.status_code == 422
    assert "Fout:" in page.content.decode()


def test_a_colleague_who_was_first_is_shown_and_nothing_is_lost(
    client_of: Browsers, bram: User, wilgenwaard: Organisation
) -> None:
    client_of(bram).post(
        _address(wilgenwaard, "betalen/"), {"payment_days": "14", "edition": 1}
    )

    page = client_of(bram).post(
        _address(wilgenwaard, "betalen/"), {"payment_days": "21", "edition": 1}
    )

    text = page.content.decode()
    assert page.status_code == 409
    assert ">14<" in text
    assert 'value="21"' in text
    assert _terms(wilgenwaard).payment_days == 14


def test_less_years_that_delete_something_tonight_need_a_tick(
    client_of: Browsers, anna: User, wilgenwaard: Organisation
) -> None:
    published_lines(wilgenwaard, anna, [a_line(on="2019-03-02")])
    SpendTerms.objects.filter(organisation=wilgenwaard).update(keep_years=20)
    SpendImport.objects.update(made_at=timezone.now() - timedelta(days=366))
    url, data = _address(wilgenwaard, "bewaren/"), {"keep_years": "2", "edition": 1}

    first = client_of(anna).post(url, data)
    second = client_of(anna).post(url, data | {"akkoord": "on"})

    assert first.status_code == 422
    assert "1 bestand met 1 regel voorgoed" in first.content.decode()
    assert second.status_code == 302
    assert _terms(wilgenwaard).keep_years == 2


def test_only_who_administers_decides_how_long_is_kept(
    client_of: Browsers, bram: User, lies: User, cora: User, wilgenwaard: Organisation
) -> None:
    url = _address(wilgenwaard, "bewaren/")

    assert client_of(bram).get(url).status_code == 403
    assert client_of(lies).get(_address(wilgenwaard, "munt/")).status_code == 403
    assert client_of(cora).get(_address(wilgenwaard, "munt/")).status_code == 404
    assert client_of(bram).get(_address(wilgenwaard, "iets/")).status_code == 404


def test_a_source_gets_another_name_and_forgets_its_columns(
    client_of: Browsers, bram: User, wilgenwaard: Organisation
) -> None:
    row = SpendSource.objects.create(
        organisation=wilgenwaard, name="Boeken", mapping={"headers": {}}
    )
    url = _address(wilgenwaard, f"bronnen/{row.pk}/")

    renamed = client_of(bram).post(url, {"name": "Financiën", "edition": 1})
    late = client_of(bram).post(url, {"name": "Te laat", "edition": 1})
    forgot = client_of(bram).post(f"{url}vergeet/", {"edition": 2})

    row.refresh_from_db()
    assert (renamed.status_code, late.status_code, forgot.status_code) == (
        302,
        409,
        302,
    )
    assert (row.name, row.mapping) == ("Financiën", None)


def test_two_sources_do_not_get_one_name(
    client_of: Browsers, bram: User, wilgenwaard: Organisation
) -> None:
    SpendSource.objects.create(organisation=wilgenwaard, name="Grootboek")
    row = SpendSource.objects.create(organisation=wilgenwaard, name="Kas")

    page = client_of(bram).post(
        _address(wilgenwaard, f"bronnen/{row.pk}/"), {"name": "grootboek", "edition": 1}
    )

    assert page.status_code == 422
