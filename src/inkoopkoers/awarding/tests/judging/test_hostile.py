# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What nobody means to type, in the letter and in carried rows: never an error page."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.organisations.models import Organisation, User

LETTER = "/rekenen/gunnen/brief/"


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    return an_award(wilgenwaard, bram)


@pytest.mark.parametrize(
    "rows",
    [
        "[" * 200_000,
        json.dumps([{}] * 501),
        json.dumps([{"name": "Bron", "price_eur": "1"}] * 501),
        json.dumps([{"name": "\ud800", "price_eur": "1"}]),
        json.dumps([{"name": "Bron", "price_eur": "1" * 5000}]),
        "9" * 5000,
    ],
    ids=["deep", "empty", "many", "half a letter", "long", "number"],
)
@pytest.mark.django_db
def test_rows_that_nobody_gave_are_refused(
    rows: str, award: AwardModel, bram: User, client: Client
) -> None:
    client.force_login(bram)

    response = client.post(
        f"/rekenen/gunnen/{award.pk}/inschrijvingen/overnemen/", {"rows": rows}
    )

    assert response.status_code == 422
    assert not Bid.objects.exists()


@pytest.mark.parametrize("formula", ["relatief-laagste", "gunnen-op-waarde"])
@pytest.mark.parametrize(
    "lines",
    [
        f"A;100;50;40;90;000001{'9' * 5000}",
        f"A;100;0,{'0' * 40}1;5;5;1\nB;100;99999999999;5;5;2",
        f"A;0,{'0' * 40}1;5;5;5;1\nB;99999999999;5;5;5;2",
        f"A;100;5;5;0,{'0' * 40}1;1\nB;100;5;5;99999999999;2",
        'A;"100\rB;5',
        f"{'A' * 19_000};100",
        "A;1e400;NaN;sNaN;Infinity;-1",
    ],
)
def test_a_letter_with_strange_figures_is_read_or_refused(
    lines: str, formula: str, client: Client
) -> None:
    asked = {"formula": formula, "price_weight": "40", "lines": lines}

    response = client.post(LETTER, asked)

    assert response.status_code in {200, 422}
