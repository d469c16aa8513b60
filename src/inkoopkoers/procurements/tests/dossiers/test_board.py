# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board: filters, search, order, sums and the same as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.actions.dossiers import Start, searched_for, start
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.models import Dossier, TeamMember
from inkoopkoers.procurements.queries.board import Sort, Wanted, board, totals
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
BOARD = "/trajecten/"


def made(organisation: Organisation, by: User, title: str, **fields: Any) -> Dossier:
    chosen = Start(Facts(title, **fields))
    return start(organisation, chosen, by=by, now=timezone.now())


def titles(user: User, **wanted: Any) -> list[str]:
    return [one.title for one in board(user, Wanted(**wanted))]


def test_an_empty_board_teaches(bram: User, lies: User, client_of: Browse) -> None:
    inkoper = client_of(bram).get(BOARD).content.decode()
    reader = client_of(lies).get(BOARD).content.decode()

    assert "Een dossier volgt één inkoop" in inkoper
    assert "/trajecten/nieuw/" in inkoper
    assert "/trajecten/nieuw/" not in reader


def test_the_board_shows_what_is_ours_and_adds_up(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User,
    client_of: Browse,
) -> None:  # fmt: skip
    made(wilgenwaard, bram, "Laptops", value_eur=Decimal(400), options_eur=Decimal(100))
    made(wilgenwaard, bram, "Bankjes")
    made(elsewhere, cora, "Geheim", value_eur=Decimal(7))

    text = client_of(bram).get(BOARD).content.decode()

    assert "Laptops" in text
    assert "Geheim" not in text
    assert "2 dossiers, samen €\xa0500 zonder btw" in text
    assert "van één is de waarde nog niet bekend" in text


def test_each_filter_holds(wilgenwaard: Organisation, bram: User, anna: User) -> None:
    made(wilgenwaard, bram, "Laptops", kind="leveringen", product_group="ict-hardware")
    weg = made(wilgenwaard, anna, "Weg", kind="werken")
    Dossier.objects.filter(pk=weg.pk).update(standing="goedgekeurd", breaks=0)
    Dossier.objects.exclude(pk=weg.pk).update(breaks=2)

    assert titles(bram, kind="werken") == ["Weg"]
    assert titles(bram, product_group="ict-hardware") == ["Laptops"]
    assert titles(bram, standing="goedgekeurd") == ["Weg"]
    assert titles(bram, is_loose=True) == ["Laptops"]
    assert titles(bram, is_mine=True) == ["Laptops"]
    assert titles(bram, organisation=wilgenwaard.pk + 999) == []


def test_mine_is_also_where_i_have_a_corner(
    wilgenwaard: Organisation, anna: User, bram: User
) -> None:
    found = made(wilgenwaard, anna, "Weg")
    TeamMember.objects.create(
        organisation=wilgenwaard, dossier=found, corner="inkoper", user=bram
    )

    assert titles(bram, is_mine=True) == ["Weg"]


@pytest.mark.parametrize(
    "query", ["laptop", "LAPTOP school", "leerling", "ICT-hardware", "30200000", "café"]
)
def test_the_search_finds_every_word_anywhere(
    query: str, wilgenwaard: Organisation, bram: User
) -> None:
    made(
        wilgenwaard, bram, "Laptops voor de Cafés", what="Op schoolniveau",
        for_whom="Leerlingen", product_group="ict-hardware", cpv="30200000",
    )  # fmt: skip
    made(wilgenwaard, bram, "Weg")

    assert titles(bram, query=query) == ["Laptops voor de Cafés"]


def test_signs_of_the_database_are_plain_text(
    wilgenwaard: Organisation, bram: User
) -> None:
    made(wilgenwaard, bram, "Weg 100%")
    made(wilgenwaard, bram, "Weg_b")

    assert titles(bram, query="0%") == ["Weg 100%"]
    assert titles(bram, query="_") == ["Weg_b"]


def test_a_reader_chooses_what_stands_on_top(
    wilgenwaard: Organisation, bram: User
) -> None:
    made(wilgenwaard, bram, "A", value_eur=Decimal(5))
    made(wilgenwaard, bram, "B", publish_on=date(2027, 1, 1))
    made(wilgenwaard, bram, "C", value_eur=Decimal(3), options_eur=Decimal(9))

    assert titles(bram) == ["C", "B", "A"]
    assert titles(bram, sort=Sort.VALUE) == ["C", "A", "B"]
    assert titles(bram, sort=Sort.PUBLISH)[0] == "B"
    assert totals(board(bram, Wanted())).value_eur == 17


@pytest.mark.parametrize(
    "query",
    ["q=%00", f"organisatie={10**30}", "stand=raket", "pagina=0", "pagina=x",
     f"pagina={10**30}", f"weg={10**30}", "weg=²", "groep=%00", f"q={'x%20' * 900}"],
)  # fmt: skip
def test_odd_questions_break_nothing(
    query: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    made(wilgenwaard, bram, "Weg")

    assert client_of(bram).get(f"{BOARD}?{query}").status_code == 200


def test_a_page_holds_twenty_five(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    for number in range(27):
        a_dossier(wilgenwaard, bram, title=f"Dossier {number:02}")

    second = client_of(bram).get(f"{BOARD}?pagina=2").content.decode()

    assert "Pagina 2 van 2" in second
    assert second.count('<th scope="row">') == 2


def test_the_board_asks_the_database_as_often_for_many_as_for_few(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    browser, costs = client_of(bram), []
    for number in (1, 20):
        for _one in range(number):
            a_dossier(wilgenwaard, bram)
        with CaptureQueriesContext(connection) as seen:
            browser.get(BOARD)
        costs.append(len(seen))

    assert costs[0] == costs[1] <= 12


def test_what_is_taken_off_can_be_put_back(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found, browser = made(wilgenwaard, bram, "Weg"), client_of(bram)

    after = browser.post(f"/trajecten/{found.pk}/weg/", follow=True).content.decode()
    gone = browser.get(f"{BOARD}?stand=weg").content.decode()
    missing = browser.get(f"/trajecten/{found.pk}/").status_code
    back = browser.post(f"/trajecten/{found.pk}/terug/", follow=True)

    assert "‘Weg’ is weggehaald." in after
    assert f"/trajecten/{found.pk}/terug/" in gone
    assert missing == 404
    assert back.status_code == 200
    events = list(AuditEntry.objects.values_list("event", flat=True))
    assert events[-2:] == ["dossier.removed", "dossier.restored"]


def test_what_waits_for_a_decision_is_not_taken_off(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram, standing="ter besluit")

    response = client_of(bram).post(f"/trajecten/{found.pk}/weg/")

    assert response.status_code == 409
    assert "Trek de vraag in" in response.content.decode()


def test_readers_see_nothing_of_what_was_taken_off(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram, title="Weg", removed_at=timezone.now())

    page = client_of(lies).get(f"{BOARD}?stand=weg&weg={found.pk}").content.decode()
    refused = client_of(lies).post(f"/trajecten/{found.pk}/terug/")

    assert "‘Weg’" not in page
    assert refused.status_code == 403


def test_the_file_holds_what_is_shown_and_says_it_is_confidential(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    made(wilgenwaard, bram, "=Laptops", value_eur=Decimal("1234.5"), kind="werken")
    made(wilgenwaard, bram, "Weg", kind="diensten")

    csv = client_of(bram).get("/trajecten/export.csv?soort=werken")
    xlsx = client_of(bram).get("/trajecten/export.xlsx?soort=werken")

    text = csv.content.decode("utf-8-sig")
    assert text.startswith("Dossier (vertrouwelijk);")
    assert "'=Laptops" in text
    assert "1234,50" in text
    assert "Weg" not in text
    assert "vertrouwelijk" in csv.headers["Content-Disposition"]
    assert (
        "vertrouwelijk"
        in ZipFile(BytesIO(xlsx.content)).read("xl/workbook.xml").decode()
    )
    told = AuditEntry.objects.filter(event="dossier.exported")
    assert [one.organisation for one in told] == [wilgenwaard.pk] * 2


def test_other_files_are_not_made(bram: User, client_of: Browse) -> None:
    response = client_of(bram).get("/trajecten/export.pdf")

    assert response.status_code == 404
    assert "csv of xlsx" in response.content.decode()


def test_a_file_is_not_endless(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    Dossier.objects.bulk_create(
        Dossier(organisation=wilgenwaard, title=f"Dossier {number}")
        for number in range(10_001)
    )

    response = client_of(bram).get("/trajecten/export.csv")

    assert response.status_code == 409
    assert "Kies eerst filters" in response.content.decode()


def test_who_works_in_two_places_sees_both_and_which(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User,
    client_of: Browse,
) -> None:  # fmt: skip
    Membership.objects.create(organisation=elsewhere, user=bram, role=Role.LEZER)
    made(elsewhere, cora, "Brug")
    made(wilgenwaard, bram, "Weg")

    both = client_of(bram).get(BOARD).content.decode()
    one = client_of(bram).get(f"{BOARD}?organisatie={elsewhere.pk}").content.decode()

    assert "Provincie Elders" in both
    assert "Weg</a>" in both
    assert "Weg</a>" not in one


def test_the_search_text_follows_the_facts(
    wilgenwaard: Organisation, bram: User
) -> None:
    facts = Facts("Laptops", product_group="ict-hardware")

    found = start(wilgenwaard, Start(facts), by=bram, now=timezone.now())

    assert found.searched == searched_for(Facts(**asdict(facts)))
