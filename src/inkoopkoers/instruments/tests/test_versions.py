# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An advice of an earlier version stays within reach, on every door."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments import queries
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.conftest import Publish
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import ANSWERS, NEW_TEXT, PAGE, TODAY
from inkoopkoers.organisations.models import User

API = f"/api/v1/wegwijzer/{ANSWERS}"
CALLOUT = "Dit advies komt uit versie 1. De nieuwste is versie 2."
GONE = "Deze versie van de Wegwijzer bestaat niet. De nieuwste is versie 1."
PLAIN = f"{PAGE}advies.md"


@pytest.mark.usefixtures("two_versions")
def test_without_a_version_the_latest_answers(client: Client) -> None:
    text = Page(client.get(PAGE)).text

    assert NEW_TEXT in text
    assert CALLOUT not in text
    assert "versie 2" in text


@pytest.mark.usefixtures("two_versions")
def test_an_old_version_is_told_as_it_was_with_a_way_to_the_newest(
    client: Client,
) -> None:
    response = client.get(f"{PAGE}?versie=1")

    page = Page(response)
    assert response.status_code == 200
    assert NEW_TEXT not in page.text
    assert CALLOUT in page.text
    assert PAGE in page.links
    assert f"{PAGE}wat-als/" not in page.links


@pytest.mark.usefixtures("two_versions")
def test_every_address_on_an_old_advice_is_of_that_version(client: Client) -> None:
    page = Page(client.get(f"{PAGE}?versie=1"))

    documents = {link for link in page.links if "/advies." in link}
    assert documents == {
        f"{PAGE}advies.{kind}?versie=1" for kind in ("pdf", "odt", "docx")
    }
    assert f"Dit advies staat op http://localhost{PAGE}?versie=1." in page.text


@pytest.mark.usefixtures("two_versions")
def test_the_latest_version_by_its_number_is_the_plain_page(client: Client) -> None:
    assert client.get(f"{PAGE}?versie=2").content == client.get(PAGE).content


@pytest.mark.usefixtures("two_versions")
def test_a_document_is_of_the_version_that_was_asked_for(client: Client) -> None:
    old = client.get(f"{PLAIN}?versie=1").content.decode()
    new = client.get(PLAIN).content.decode()

    assert NEW_TEXT in new
    assert NEW_TEXT not in old
    assert "Wegwijzer 1" in old
    assert f"{PAGE}?versie=1" in old
    assert "?versie" not in new


@pytest.mark.usefixtures("two_versions")
def test_the_three_doors_give_the_same_old_version(client: Client) -> None:
    api = client.get(f"{API}?version=1").json()
    page = client.get(f"{PAGE}advies.json?versie=1").content
    made = queries.advice_as(ANSWERS, "json", TODAY, version=1)

    assert api["instrument"]["version"] == 1
    assert json.loads(page) == json.loads(made) == api
    assert client.get(API).json()["instrument"]["version"] == 2


@pytest.mark.parametrize("page", ["", "advies.md", "advies.json"])
@pytest.mark.parametrize(
    "version", ["2", "0", "-1", "01", "", "een", "%00", "¹", "9" * 5_000]
)
def test_a_version_that_is_not_there_is_not_found(
    client: Client, page: str, version: str
) -> None:
    response = client.get(f"{PAGE}{page}?versie={version}")

    assert response.status_code == 404
    assert GONE in Page(response).text


def test_the_api_calls_an_unknown_version_a_problem(client: Client) -> None:
    response = client.get(f"{API}?version=2")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "not-found"
    assert response.json()["detail"] == GONE


@pytest.mark.parametrize("version", ["0", "-1", "een", "", "1.5", "9" * 5_000])
def test_the_api_calls_a_version_that_is_no_number_bad_input(
    client: Client, version: str
) -> None:
    response = client.get(f"{API}?version={version}")

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == "query.version"


def test_answers_that_the_newest_questions_do_not_know_lead_to_the_questions(
    client: Client, publish: Publish, first_version: dict[str, Any]
) -> None:
    first, *others = first_version["items"]
    options = [option for option in first["options"] if option["code"] != "2"]
    cells = [
        cell for cell in first_version["cells"] if first["code"] not in cell["when"]
    ]
    items = [{**first, "options": options}, *others]
    publish({**first_version, "items": items, "cells": cells})

    page = Page(client.get(f"{PAGE}?versie=1"))

    assert CALLOUT in page.text
    assert PAGE not in page.links
    assert client.get(PAGE).status_code == 404


def test_what_was_saved_leads_to_its_own_version(
    client_of: Callable[[User], Client],
    anna: User,
    publish: Publish,
    first_version: dict[str, Any],
) -> None:
    client = client_of(anna)
    client.post(f"{PAGE}bewaren/", {"title": "Van vroeger"})
    publish({**first_version, "title": "Nieuwe Wegwijzer"})
    client.post(f"{PAGE}bewaren/", {"title": "Van nu"})

    links = Page(client.get("/")).links

    assert {f"{PAGE}?versie=1", PAGE} <= set(links)
    assert CALLOUT in Page(client.get(f"{PAGE}?versie=1")).text


@pytest.mark.usefixtures("two_versions")
def test_an_old_advice_is_saved_as_the_version_that_was_read(anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    form = Page(client.get(f"{PAGE}?versie=1")).form_to(f"{PAGE}bewaren/?versie=1")

    client.post(form.action, {**form.values, "title": "Van vroeger"})

    assert SavedAdvice.objects.get().version == 1


@pytest.mark.usefixtures("two_versions")
def test_who_comes_back_from_signing_in_lands_on_the_same_version(
    client_of: Callable[[User], Client], anna: User
) -> None:
    response = client_of(anna).get(f"{PAGE}bewaren/?versie=1")

    assert response["Location"] == f"{PAGE}?versie=1"


def test_a_saved_version_that_is_gone_still_shows_on_the_list(
    client_of: Callable[[User], Client], anna: User
) -> None:
    client = client_of(anna)
    client.post(f"{PAGE}bewaren/", {"title": "Verdwaald"})
    SavedAdvice.objects.update(version=7)

    page = Page(client.get("/"))

    assert "Verdwaald" in page.text
    assert ANSWERS in page.text
