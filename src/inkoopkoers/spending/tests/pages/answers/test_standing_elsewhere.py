# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The state of a day on other pages, in files and as JSON."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.tests.life.making import again
from inkoopkoers.spending.tests.pages.answers.conftest import Get
from inkoopkoers.spending.tests.pages.answers.standing import (
    ago,
    otherwise,
    text,
)
from inkoopkoers.spending.views.hygiene.slugs import SLUGS
from inkoopkoers.web.dutch import long_date

Browser = Callable[[User], Client]


@pytest.mark.parametrize("name", ["answers", "lines", "hygiene"])
def test_other_pages_with_the_field_give_the_state_of_that_day(
    name: str, tagged: Organisation, lies: User, bram: User, client_of: Browser
) -> None:
    withdraw(again(tagged.spendimport_set.get()), by=bram)
    address = reverse(f"spending:{name}", args=[tagged.pk])
    day = {"stand": ago(1).isoformat()}

    now, then = client_of(lies).get(address), client_of(lies).get(address, day)

    assert "Bekijk de stand van nu" not in text(now)
    assert f"Zoals het op {long_date(ago(1))} stond" in text(then)
    assert re.search("1[.]0[35]0|900", text(then))


def test_lines_of_then_do_not_open_the_line_of_now(
    tagged: Organisation, lies: User, client_of: Browser
) -> None:
    address = reverse("spending:lines", args=[tagged.pk])
    row = tagged.spendimport_set.get()
    line = reverse("spending:line", args=[tagged.pk, row.pk, 1])

    then = text(client_of(lies).get(address, {"stand": ago(1).isoformat()}))

    assert line in text(client_of(lies).get(address))
    assert line not in then
    assert "Eén regel openen kan alleen bij de stand van nu." in then


@pytest.mark.parametrize("file", ["csv", "xlsx"])
def test_a_file_of_an_answer_is_of_that_day_and_says_so(
    file: str, tagged: Organisation, bram: User, get: Get
) -> None:
    withdraw(again(tagged.spendimport_set.get()), by=bram)

    response: Any = get("wie", file, stand=ago(1).isoformat())

    assert f"stand-{ago(1).isoformat()}.{file}" in response["Content-Disposition"]
    if file == "csv":
        assert "Bron BV" in text(response)
        return
    with ZipFile(BytesIO(response.content)) as book:
        whole = "".join(book.read(one).decode() for one in book.namelist()
                        if one.endswith(".xml"))  # fmt: skip
    assert "Bron BV" in whole
    assert f"stand van {long_date(ago(1))}" in whole


def test_lines_with_a_gap_do_not_open_the_line_of_now_either(
    tagged: Organisation, lies: User, client_of: Browser
) -> None:
    address = reverse("spending:gap", args=[tagged.pk, SLUGS[Gap.NO_KVK]])
    lines = reverse("spending:lines", args=[tagged.pk])
    row = tagged.spendimport_set.get()

    now = text(client_of(lies).get(address))
    then = text(client_of(lies).get(address, {"stand": ago(1).isoformat()}))

    assert f'href="{lines}{row.pk}/' in now
    assert f'href="{lines}{row.pk}/' not in then
    assert f'href="{lines}?' in then


def test_a_file_of_lines_is_of_that_day_and_says_so(
    tagged: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    withdraw(again(tagged.spendimport_set.get()), by=bram)
    address = reverse("spending:lines_file", args=[tagged.pk, "csv"])

    response: Any = client_of(lies).get(address, {"stand": ago(1).isoformat()})

    assert f"regels-stand-{ago(1).isoformat()}.csv" in response["Content-Disposition"]
    assert "Bron BV" in text(response)


def test_lines_say_what_is_wrong_with_a_day_too(
    tagged: Organisation, lies: User, client_of: Browser
) -> None:
    address = reverse("spending:lines", args=[tagged.pk])

    response = client_of(lies).get(address, {"stand": "9999-12-31"})

    assert response.status_code == 422
    assert "Kies vandaag of een dag die voorbij is." in text(response)
    assert "Bekijk de stand van nu" not in text(response)


def test_the_api_gives_an_answer_of_a_day_and_ways_that_keep_it(
    tagged: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    address = f"/api/v1/uitgaven/{tagged.pk}/antwoorden/wat"
    browser, day = client_of(lies), {"stand": ago(1).isoformat()}
    before = browser.get(address).json()
    otherwise(tagged, bram)

    then = browser.get(address, day).json()

    cells = [
        [row["cells"] for row in one["tables"][0]["rows"]] for one in (before, then)
    ]
    assert cells[0] == cells[1]
    assert browser.get(address).json() != before
    ways = [row["filters"] for row in then["tables"][0]["rows"] if row["filters"]]
    assert {one["stand"] for one in ways} == {day["stand"]}


def test_the_api_tells_of_a_day_that_cannot_be(
    tagged: Organisation, lies: User, client_of: Browser
) -> None:
    address = f"/api/v1/uitgaven/{tagged.pk}/antwoorden/wat"

    response = client_of(lies).get(address, {"stand": ago(-1).isoformat()})

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == "stand"


def test_the_description_of_the_api_has_the_day(lies: User, client_of: Browser) -> None:
    found = client_of(lies).get("/api/v1/openapi.json").json()

    given = found["paths"]["/api/v1/uitgaven/{organisation}/antwoorden/{slug}"]["get"]
    assert "stand" in {one["name"] for one in given["parameters"]}
