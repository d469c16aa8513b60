# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of what one can count with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.costing.actions.comparisons import remove_comparison
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db


def test_a_visitor_finds_every_tool(client: Client) -> None:
    page = Page(client.get("/rekenen/"))

    tools = {"/rekenen/kosten/", "/rekenen/gunnen/", "/rekenen/investeren/"}
    assert tools <= set(page.links)
    without_account = {"/rekenen/kosten/snel/", "/rekenen/gunnen/brief/"}
    assert without_account <= set(page.links)


def test_a_member_sees_what_was_changed_last_in_the_organisation(
    client_of: Callable[[User], Client],
    anna: User,
    bram: User,
    wilgenwaard: Organisation,
) -> None:
    gone = a_comparison(wilgenwaard, anna, "Weg hiermee")
    remove_comparison(gone, by=anna)
    kept = a_comparison(wilgenwaard, anna, "Laptops voor acht jaar")
    award = an_award(wilgenwaard, anna, "Gunning van laptops")

    page = Page(client_of(bram).get("/rekenen/"))

    assert f"/rekenen/kosten/{kept.pk}/" in page.links
    assert f"/rekenen/gunnen/{award.pk}/" in page.links
    assert "Weg hiermee" not in page.text


def test_a_stranger_sees_nothing_of_it(
    client_of: Callable[[User], Client],
    anna: User,
    cora: User,
    wilgenwaard: Organisation,
) -> None:
    a_comparison(wilgenwaard, anna, "Laptops voor acht jaar")

    assert "Laptops voor acht jaar" not in Page(client_of(cora).get("/rekenen/")).text
