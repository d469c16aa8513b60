# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail of an organisation, as a page and as a file."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.audit.actions import record
from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.lines import facts_in_words
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tests.people_here import ClientOf
from inkoopkoers.reports.tests.read_sheet import cells_of

pytestmark = pytest.mark.django_db


def url(organisation: Organisation, what: str = "/") -> str:
    return f"/organisatie/{organisation.pk}/logboek{what}"


def happened(
    organisation: Organisation, user: User | None, event: str, **more: object
) -> None:
    record(
        event,
        actor=user.pk if user else None,
        organisation=organisation.pk,
        subject=str(more.pop("subject", "")),
        details=more,
    )


def test_without_anything_the_page_says_what_will_come(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    assert "Nog niets gebeurd" in client_of(anna).get(url(wilgenwaard)).text


def test_the_newest_stands_first_in_words_with_names(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    bram.name = "Bram Bakker"
    bram.save()
    happened(wilgenwaard, None, "organisation.made")
    happened(wilgenwaard, anna, "member.role_changed", role="lezer",
             subject=f"user:{bram.pk}")  # fmt: skip
    happened(wilgenwaard, bram, "iets.nieuws", subject="round:12")

    html = client_of(anna).get(url(wilgenwaard)).text

    assert html.index("iets.nieuws") < html.index("rol: lezer")
    assert "Rol van een collega gewijzigd" in html
    assert "Bram Bakker" in html
    assert "meting 12" in html
    assert "de installatie" in html


def test_who_is_gone_has_no_name(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    happened(wilgenwaard, bram, "member.left", subject=f"user:{bram.pk}")
    bram.delete()

    assert "verwijderd account" in client_of(anna).get(url(wilgenwaard)).text


def test_what_happened_elsewhere_is_not_in_it(
    client_of: ClientOf, anna: User, elsewhere: Organisation, wilgenwaard: Organisation
) -> None:
    happened(elsewhere, anna, "member.left")
    record("account.signed_in", actor=anna.pk, organisation=None)

    assert "Nog niets gebeurd" in client_of(anna).get(url(wilgenwaard)).text


@pytest.mark.parametrize(
    ("event", "lines"),
    [("member.left", 1), ("", 2), ("onbekend", 0), ("\x00", 2), ("x" * 9000, 0)],
)
def test_one_kind_can_be_chosen(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, event: str, lines: int
) -> None:
    happened(wilgenwaard, anna, "member.left")
    happened(wilgenwaard, anna, "organisation.changed", fields=["name", "oin"])

    html = client_of(anna).get(url(wilgenwaard), {"soort": event}).text

    assert html.count("<time") == lines
    assert ("Geen regels van deze soort" in html) is (lines == 0)


def test_pages_hold_fifty(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    for _number in range(60):
        happened(wilgenwaard, anna, "member.invited")
    client = client_of(anna)

    assert client.get(url(wilgenwaard)).text.count("<time") == 50
    assert client.get(url(wilgenwaard), {"pagina": 2}).text.count("<time") == 10


def test_the_files_hold_every_line(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    for _number in range(60):
        happened(wilgenwaard, anna, "member.invited", role="lezer")
    happened(wilgenwaard, anna, "member.left")
    client = client_of(anna)

    csv = client.get(url(wilgenwaard, ".csv"), {"soort": "member.invited"})
    xlsx = client.get(url(wilgenwaard, ".xlsx"))

    assert len(csv.content.decode("utf-8-sig").splitlines()) == 61
    assert "rol: lezer" in csv.content.decode()
    assert 'filename="logboek.csv"' in csv.headers["Content-Disposition"]
    # The one download is in the other.
    assert len(cells_of(xlsx.content)) == 63
    taken = AuditEntry.objects.filter(event="organisation.trail_exported")
    assert {entry.actor for entry in taken} == {anna.pk}
    assert len(taken) == 2


@pytest.mark.parametrize("name", ["pdf", "CSV", "x" * 500])
def test_another_format_is_not_found(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, name: str
) -> None:
    response = client_of(anna).get(url(wilgenwaard, f".{name}"))

    assert response.status_code == 404
    assert "csv of xlsx" in response.text


@pytest.mark.parametrize("what", ["/", ".csv"])
def test_it_is_for_a_beheerder_of_this_organisation(
    client_of: ClientOf,
    bram: User,
    otto: User,
    wilgenwaard: Organisation,
    what: str,
) -> None:
    assert client_of(bram).get(url(wilgenwaard, what)).status_code == 403
    assert client_of(otto).get(url(wilgenwaard, what)).status_code == 404
    assert Client().get(url(wilgenwaard, what)).status_code == 302


def test_more_lines_and_people_cost_no_more_questions(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client, counts = client_of(anna), []
    for size in (1, 8):
        for number in range(size):
            user = User.objects.create_user(f"p{size}-{number}@example.org")
            happened(wilgenwaard, user, "member.left", subject=f"user:{user.pk}")
        with CaptureQueriesContext(connection) as asked:
            client.get(url(wilgenwaard))
        counts.append(len(asked))

    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("details", "line"),
    [
        ({"before": None, "score": 3}, "was: nog niets; score: 3"),
        ({"value": "3.5", "by": "2027-12-31"},
         "streefscore: 3,5; uiterlijk: 31 december 2027"),
        ({"by": "2027-99-31"}, "uiterlijk: 2027-99-31"),
    ],
)  # fmt: skip
def test_the_particulars_are_written_as_people_write(
    details: dict[str, object], line: str
) -> None:
    assert facts_in_words(details) == line
