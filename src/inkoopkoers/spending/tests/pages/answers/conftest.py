# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that count, and a browser to look at answers with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.pages.answers.standing import CLEANING, long_ago
from inkoopkoers.spending.tests.published import published_lines

LONG = "Stichting " + "Zeer" * 60
LINES = [
    a_line(900, supplier="Bron BV", unit="Ruimte", category_code="90911300"),
    a_line(100, "2025-04-09", "De Beek", unit="Sport", category_code="90911300"),
    a_line(50, supplier=LONG),
    a_line(-20, supplier="<b>Zee</b>", ledger="4300"),
]
Get = Callable[..., HttpResponse]


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation whose lines count."""
    cache.clear()
    published_lines(wilgenwaard, bram, LINES)
    return wilgenwaard


@pytest.fixture
def get(bought: Organisation, lies: User, client_of: Callable[[User], Client]) -> Get:
    """Open the answer with this slug, as a reader."""
    client = client_of(lies)

    def opened(slug: str = "wie", file: str = "", **asked: str) -> Any:
        name = "answer_sheet" if file else "answer"
        more = [file] if file else []
        address = reverse(f"spending:{name}", args=[bought.pk, slug, *more])
        return client.get(address, asked)

    return opened


@pytest.fixture
def tagged(bought: Organisation, bram: User) -> Organisation:
    """Ledger 4300 was cleaning for nine days; since today it is software."""
    make_rule(bought, Draft(CLEANING, ledger="4300"), by=bram)
    long_ago(bought, 9)
    return bought
