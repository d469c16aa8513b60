# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that were not read are downloaded, mended and sent again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, cast

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import counts_of
from inkoopkoers.spending.tests.published import CSV, ready_file

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
BAD = CSV + "31-2-2026;Bron BV;-5,00;4300;F3\n31-2-2026;=cmd|x;7,00;4300;F4\n"


def page(row: SpendImport, kind: str = "csv") -> str:
    args = [row.organisation_id, row.pk, kind]
    return reverse("spending:import_refused", args=args)


def text_of(response: Any) -> str:
    parts = cast("Iterable[bytes]", response.streaming_content)
    return b"".join(parts).decode("utf-8-sig")


def test_the_rows_stand_as_they_stood_with_the_reason(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)

    header, first, second = text_of(client_of(bram).get(page(row))).splitlines()

    assert header == "Datum;Leverancier;Bedrag;Grootboek;Factuur;reden"
    assert first == "31-2-2026;Bron BV;-5,00;4300;F3;rij 7: De datum is niet te lezen."
    assert second.startswith("31-2-2026;'=cmd|x;7,00")


def test_mended_and_sent_again_they_are_read_as_before(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)
    text = text_of(client_of(bram).get(page(row)))

    mended = ready_file(wilgenwaard, text=text.replace("31-2", "28-2"), name="v.csv")

    counts = counts_of(mended)
    assert counts is not None
    assert (counts.imported, counts.refused) == (2, 0)
    assert counts.amount == Decimal("2.00")
    assert mended.source == row.source


def test_as_a_workbook(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)

    response = client_of(bram).get(page(row, "xlsx"))

    assert response.content[:2] == b"PK"
    assert "niet-gelezen.xlsx" in response.headers["Content-Disposition"]


def test_another_format_or_nothing_to_mend_is_not_found(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard)

    assert client_of(bram).get(page(row, "pdf")).status_code == 404
    assert client_of(bram).get(page(row)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("cora", 404), ("lies", 403)])
def test_only_who_manages_gets_rows(
    client_of: ClientOf,
    wilgenwaard: Organisation,
    request: pytest.FixtureRequest,
    who: str,
    status: int,
) -> None:
    row = ready_file(wilgenwaard, text=BAD)

    response = client_of(request.getfixturevalue(who)).get(page(row))

    assert response.status_code == status
