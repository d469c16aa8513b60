# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How certain it is: the same address, the same worlds."""

from __future__ import annotations

import re

import pytest

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.organisations.models import User

PAGE = "hoe-zeker/"


def test_the_same_address_has_the_same_outcome(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    browser = client_of(lies)

    first, again = (browser.get(at(comparison, PAGE)) for _ in range(2))
    other = browser.get(at(comparison, PAGE), {"reeks": "7"})

    assert first.context["rows"] == again.context["rows"]
    assert first.context["rows"] != other.context["rows"]
    assert "Reeks 7:" in text_of(other)


def test_ranges_can_be_changed_and_are_then_ones_own(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    browser = client_of(lies)
    before = browser.get(at(comparison, PAGE)).context["rows"]

    response = browser.get(
        at(comparison, PAGE),
        {"aanschafprijs-laag": "-30 %", "aanschafprijs-hoog": "60"},
    )

    assert response.status_code == 200
    assert response.context["rows"] != before
    assert "van −30 % tot +60 %" in text_of(response).replace("\N{NO-BREAK SPACE}", " ")
    assert "Door jou gekozen." in text_of(response)


def test_the_form_sent_as_it_stands_changes_nothing(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    browser = client_of(lies)
    page = browser.get(at(comparison, PAGE))
    shown = dict(
        re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', text_of(page))
    )
    names = page.context["form"].fields.keys()

    response = browser.get(at(comparison, PAGE), {name: shown[name] for name in names})

    assert response.status_code == 200
    assert response.context["rows"] == page.context["rows"]
    assert "Door jou gekozen." not in text_of(response)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"aanschafprijs-laag": "5 %"},
            "Schrijf een percentage van −95 % tot en met 0 %",
        ),
        (
            {"discontovoet-hoog": "40 %"},
            "Schrijf een percentage van 0 % tot en met 10 %",
        ),
        ({"discontovoet-hoog": "veel"}, "Schrijf een percentage als 2,8 %"),
        ({"discontovoet-hoog": "0,5"}, "Bedoel je"),
        ({"reeks": "-1"}, "0 of meer"),
        ({"reeks": "9" * 400}, "1 miljard"),
        ({"reeks": "\0"}, "heel getal"),
    ],
)
def test_a_range_that_cannot_be_is_said_at_its_field(
    asked: dict[str, str],
    message: str,
    comparison: Comparison,
    lies: User,
    client_of: Browse,
) -> None:
    response = client_of(lies).get(at(comparison, PAGE), asked)

    assert response.status_code == 422
    text = text_of(response)
    assert message in text
    assert "<title>Fout:" in text.replace("\n", "")
    assert response.context["rows"]


def test_what_is_not_asked_is_not_heard(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, PAGE), {"onzin": "1"})

    assert response.status_code == 200
    assert not response.context["form"].is_bound
