# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""My organisations, and the page of one."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests.people_here import ClientOf, expire

pytestmark = pytest.mark.django_db


def page_of(client: Client, organisation: Organisation, **given: Any) -> str:
    response = client.get(f"/organisatie/{organisation.pk}/", given)
    assert response.status_code == 200
    return response.content.decode()


def test_who_has_one_organisation_goes_straight_there(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    response = client_of(bram).get("/organisatie/")

    assert response.headers["Location"] == f"/organisatie/{wilgenwaard.pk}/"


def test_who_has_more_chooses(
    client_of: ClientOf, bram: User, elsewhere: Organisation
) -> None:
    Membership.objects.create(user=bram, organisation=elsewhere, role=Role.LEZER)

    html = client_of(bram).get("/organisatie/").content.decode()

    assert "Gemeente Wilgenwaard" in html
    assert "jij bent lezer" in html


def test_who_has_none_reads_how_to_get_in(client_of: ClientOf, db: None) -> None:
    nobody = User.objects.create_user("niemand@example.org")

    html = client_of(nobody).get("/organisatie/").content.decode()

    assert "Je hoort nog bij geen organisatie" in html
    assert "Nieuwe organisatie" not in html


def test_an_editor_may_make_one(client_of: ClientOf, db: None) -> None:
    editor = User.objects.create_user("redactie@example.org")
    editor.is_editor = True
    editor.save()

    html = client_of(editor).get("/organisatie/").content.decode()

    assert 'href="/organisatie/nieuw/"' in html


def test_a_stranger_does_not_find_it_and_a_reader_signs_in_first(
    client: Client, client_of: ClientOf, cora: User, wilgenwaard: Organisation
) -> None:
    path = f"/organisatie/{wilgenwaard.pk}/"

    assert client_of(cora).get(path).status_code == 404
    assert client.get(path).headers["Location"].endswith(f"?next={path}")


@pytest.mark.parametrize("pk", [0, 10**12, 10**30])
def test_an_organisation_that_is_not_there_is_not_found(
    client_of: ClientOf, anna: User, pk: int
) -> None:
    assert client_of(anna).get(f"/organisatie/{pk}/").status_code == 404


def test_members_see_names_and_only_a_beheerder_sees_addresses(
    client_of: ClientOf, anna: User, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    bram.name = "Bram Bakker"
    bram.save()

    for user, sees in ((anna, True), (bram, False), (lies, False)):
        html = page_of(client_of(user), wilgenwaard)
        assert "Bram Bakker" in html
        assert ("lies@example.org</span>" in html) is sees


def test_only_a_beheerder_sees_invitations_and_settings(
    client_of: ClientOf, bram: User, anna: User, invited: Invitation
) -> None:
    seen = page_of(client_of(anna), invited.organisation)
    hidden = page_of(client_of(bram), invited.organisation)

    assert "nora@example.org" in seen
    assert "Instellingen" in seen
    assert "nora@example.org" not in hidden
    assert "Instellingen" not in hidden


def test_an_expired_invitation_is_shown_as_expired(
    client_of: ClientOf, anna: User, invited: Invitation
) -> None:
    expire(invited)

    assert "verlopen" in page_of(client_of(anna), invited.organisation)


def test_nothing_runs_sideways_between_schools_of_one_board(
    client_of: ClientOf, bram: User, cora: User
) -> None:
    board = Organisation.objects.create(name="Bestuur De Waard")
    schools = [
        Organisation.objects.create(name=name, parent=board)
        for name in ("School Noord", "School Zuid")
    ]
    Membership.objects.create(user=bram, organisation=schools[0], role=Role.BEHEERDER)
    Membership.objects.create(user=cora, organisation=board, role=Role.LEZER)

    at_school = page_of(client_of(bram), schools[0])
    at_board = page_of(client_of(cora), board)

    assert "School Zuid" not in at_school
    assert "Bestuur De Waard" not in at_school
    assert client_of(bram).get(f"/organisatie/{schools[1].pk}/").status_code == 404
    assert "School Zuid" in at_board
    assert f'href="/organisatie/{schools[1].pk}/"' not in at_board
    assert client_of(cora).get(f"/organisatie/{schools[1].pk}/").status_code == 404


def test_the_way_up_names_where_one_is_a_member_also_past_a_gap(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    top = Organisation.objects.create(name="Rijk")
    middle = Organisation.objects.create(name="Ministerie", parent=top)
    wilgenwaard.parent = middle
    wilgenwaard.save()
    Membership.objects.create(user=bram, organisation=top, role=Role.LEZER)

    html = page_of(client_of(bram), wilgenwaard)

    assert f'href="/organisatie/{top.pk}/"' in html
    assert "Ministerie" not in html


@pytest.mark.parametrize(
    ("done", "words"),
    [("gewijzigd", "De instellingen zijn bewaard."), ("welkom", "Welkom."),
     ("<script>", ""), ("x" * 5000, "")],
)  # fmt: skip
def test_the_page_says_what_was_done_and_repeats_nothing_else(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, done: str, words: str
) -> None:
    html = page_of(client_of(anna), wilgenwaard, gedaan=done)

    assert words in html
    assert ('class="ik-message"' in html) is bool(words)


def test_people_are_shown_by_fifty(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    for number in range(70):
        user = User(email=f"p{number}@example.org", name=f"Persoon {number:02}")
        user.save()
        Membership.objects.create(user=user, organisation=wilgenwaard)

    second = page_of(client_of(anna), wilgenwaard, pagina="2")

    assert "Persoon 69" in second
    assert "Persoon 01" not in second
    assert "Persoon 01" in page_of(client_of(anna), wilgenwaard, pagina="abc")


def test_the_page_asks_the_same_number_of_questions_however_big_it_is(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client, counts = client_of(anna), []
    for size in (1, 9):
        for number in range(size):
            user = User.objects.create_user(f"p{size}-{number}@example.org")
            Membership.objects.create(user=user, organisation=wilgenwaard)
            Organisation.objects.create(name=f"Deel {number}", parent=wilgenwaard)
            other = Organisation.objects.create(name=f"Ander {size}-{number}")
            Membership.objects.create(user=anna, organisation=other)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page_of(client, wilgenwaard)
        counts.append(len(asked))

    assert counts[0] == counts[1]
    assert counts[0] <= 11
