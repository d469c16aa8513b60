# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of comparisons, for a visitor and for members."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.organisations.models import Organisation, User

LIST = "/rekenen/kosten/"


def test_a_visitor_reads_what_this_is_and_sees_nothing_of_others(
    client: Client, comparison: Comparison
) -> None:
    text = text_of(client.get(LIST))

    assert "Wat een account toevoegt" in text
    assert comparison.title not in text


def test_members_see_theirs_and_strangers_do_not(
    comparison: Comparison, lies: User, cora: User, client_of: Browse
) -> None:
    mine, theirs = client_of(lies).get(LIST), client_of(cora).get(LIST)

    assert comparison.title in text_of(mine)
    assert "Nieuwe vergelijking" not in text_of(mine)
    assert comparison.title not in text_of(theirs)
    assert "Begin een vergelijking" in text_of(theirs)


def test_one_can_search_and_page(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    for number in range(27):
        a_comparison(wilgenwaard, bram, f"Printers {number}")
    a_comparison(wilgenwaard, bram, "Voertuigen")
    browser = client_of(bram)

    assert "Pagina 1 van 2" in text_of(browser.get(LIST))
    found = text_of(browser.get(f"{LIST}?q=voertuig"))
    assert "Eén vergelijking." in found
    assert "Geen vergelijking gevonden" in text_of(browser.get(f"{LIST}?q=zzz"))
    assert browser.get(f"{LIST}?q=%00&pagina=x&weg={'9' * 40}").status_code == 200


def test_what_is_taken_away_can_be_put_back(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    gone = browser.post(at(comparison, "weghalen/"), follow=True)
    assert "Zet terug" in text_of(gone)
    assert browser.get(at(comparison)).status_code == 404
    back = browser.post(at(comparison, "terugzetten/"))

    assert back.headers["Location"] == at(comparison, "kosten/?bewaard=ja")
    assert browser.get(at(comparison, "kosten/")).status_code == 200
    events = set(AuditEntry.objects.values_list("event", flat=True))
    assert {"comparison.removed", "comparison.restored"} <= events


def test_a_copy_stands_beside_the_original(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    client_of(bram).post(at(comparison, "kopie/"))

    made = Comparison.objects.exclude(pk=comparison.pk).get()
    assert made.title == f"Kopie van {comparison.title}"
    assert made.sheet == comparison.sheet


def test_the_list_asks_as_often_for_many_as_for_few(
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browse,
) -> None:
    browser, counts = client_of(bram), []
    for number in (1, 12):
        for one in range(number):
            a_comparison(wilgenwaard, bram, f"Nummer {one}")
        with CaptureQueriesContext(connection) as queries:
            browser.get(LIST)
        counts.append(len(queries))

    assert counts[0] == counts[1]
