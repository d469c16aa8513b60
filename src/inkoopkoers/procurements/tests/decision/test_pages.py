# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the decision, for who asks, who decides and who looks along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.procurements.actions import decision as actions
from inkoopkoers.procurements.models import DecisionRequest, Dossier, Remark, Reopening
from inkoopkoers.procurements.tests.decision.asked import asked, said
from inkoopkoers.procurements.tests.making import a_dossier

ClientOf = Callable[[User], Client]

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(anna: User, ivo: User, lies: User) -> list[User]:
    """Who can decide when Bram asks: an administrator, who fills in, who reads."""
    return [anna, ivo, lies]


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User, people: list[User]) -> Dossier:
    return a_dossier(wilgenwaard, bram)


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/besluit/{rest}"


def panel(*people: User) -> dict[str, object]:
    return {"panel": [one.pk for one in people], "question": "Let op de kosten"}


def test_the_page_says_how_many_decide_and_why(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    page = client_of(bram).get(here(dossier)).content.decode()

    assert "3 collega’s beslissen hierover." in page
    assert "€\N{NO-BREAK SPACE}50.000 of meer" in page
    assert "bram@example.org</span>" not in page


def test_from_asking_to_approved(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    answer = client_of(bram).post(here(dossier, "vraag/"), panel(*people))
    assert answer.status_code == 302

    for person in people:
        client = client_of(person)
        assert "Lees en beslis" in client.get(here(dossier)).content.decode()
        page = client.get(here(dossier, "stem/")).content.decode()
        assert "Let op de kosten" in page
        assert "Waar we op letten" in page
        answer = client.post(here(dossier, "stem/"), {"verdict": "ja", "comment": ""})
        assert answer.status_code == 302

    page = client_of(bram).get(here(dossier)).content.decode()
    assert "Goedgekeurd op" in page
    version = client_of(bram).get(
        f"/trajecten/{dossier.pk}/strategie/versies/1/document.html"
    )
    assert "Goedgekeurd op" in version.content.decode()


def test_too_few_people_stay_chosen_in_the_form(
    dossier: Dossier, bram: User, anna: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).post(here(dossier, "vraag/"), panel(anna))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies minstens 3 collega’s." in page
    assert f'value="{anna.pk}" checked' in page
    assert "Let op de kosten" in page
    assert "<title>Fout:" in page


@pytest.mark.parametrize("typed", [{}, {"panel": ["x"]}, {"panel": ["9" * 30]}])
def test_an_impossible_panel_is_refused(
    typed: dict[str, list[str]], dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    assert client_of(bram).post(here(dossier, "vraag/"), typed).status_code == 422


def test_a_no_without_a_reason_comes_back(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    asked(dossier, people, bram)

    answer = client_of(people[0]).post(here(dossier, "stem/"), {"verdict": "nee"})

    assert answer.status_code == 422
    assert "waarom je niet akkoord bent" in answer.content.decode()


def test_after_it_is_over_the_page_to_vote_leads_to_the_outcome(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    asked(dossier, people, bram)
    client_of(bram).post(here(dossier, "intrekken/"))

    for method in ("get", "post"):
        answer = getattr(client_of(people[0]), method)(here(dossier, "stem/"))
        assert answer["Location"] == here(dossier)
    assert client_of(bram).get(here(dossier, "stem/")).status_code == 403


def test_the_page_says_that_someone_left_and_offers_another(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    anna, _ivo, lies = people
    request = asked(dossier, people, bram)
    Membership.objects.filter(user=lies).delete()
    mia = User.objects.create_user("mia@example.org")
    Membership.objects.create(organisation=dossier.organisation, user=mia, role="lezer")
    client, place = client_of(bram), request.votes.get(user=lies)

    page = client.get(here(dossier)).content.decode()
    wrong = client.post(here(dossier, f"ander/{place.pk}/"), {"person": anna.pk})
    right = client.post(here(dossier, f"ander/{place.pk}/"), {"person": mia.pk})

    assert "want deze collega werkt hier niet meer" in page
    assert "Vraag deze collega" in page
    assert '<option value="" selected>Kies een collega</option>' in page
    assert wrong.status_code == 422
    assert right.status_code == 302
    assert "mia@example.org" in client.get(here(dossier)).content.decode()


def test_an_approved_dossier_is_opened_with_a_reason(
    wilgenwaard: Organisation, bram: User, ivo: User, client_of: ClientOf
) -> None:
    dossier = a_dossier(wilgenwaard, bram, standing="goedgekeurd")
    client = client_of(bram)

    assert client.post(here(dossier, "heropenen/")).status_code == 422
    assert client_of(ivo).post(here(dossier, "heropenen/")).status_code == 403
    typed = {"reason": "De wet veranderde"}
    assert client.post(here(dossier, "heropenen/"), typed).status_code == 302
    assert "De wet veranderde" in client.get(here(dossier)).content.decode()
    assert Reopening.objects.count() == 1


def test_too_few_colleagues_is_said_before_anyone_asks(
    wilgenwaard: Organisation, bram: User, client_of: ClientOf
) -> None:
    page = client_of(bram).get(here(a_dossier(wilgenwaard, bram))).content.decode()

    assert "niet genoeg collega’s" in page


def test_who_may_not_ask_sees_no_form(
    dossier: Dossier,
    people: list[User],
    cora: User,
    client: Client,
    client_of: ClientOf,
) -> None:
    _anna, ivo, lies = people
    assert "Wie beslissen?" not in client_of(lies).get(here(dossier)).content.decode()
    for person in (lies, ivo):
        assert client_of(person).post(here(dossier, "vraag/")).status_code == 403
    for rest in ("", "stem/", "intrekken/", "heropenen/"):
        assert client_of(cora).get(here(dossier, rest)).status_code == 404
        assert client.get(here(dossier, rest)).status_code == 302


def test_a_remark_is_made_and_taken_back_by_who_made_it(
    dossier: Dossier, ivo: User, lies: User, bram: User, client_of: ClientOf
) -> None:
    path = f"/trajecten/{dossier.pk}/opmerkingen/"
    typed = {"text": "Vraag de ouders", "step": "behoefte"}

    assert client_of(lies).post(path, typed).status_code == 403
    assert client_of(ivo).post(path, {"text": " ", "step": "x"}).status_code == 422
    assert client_of(ivo).post(path, typed).status_code == 302
    remark = Remark.objects.get()
    assert "Vraag de ouders" in client_of(lies).get(here(dossier)).content.decode()
    assert client_of(bram).post(f"{path}{remark.pk}/weg/").status_code == 403
    assert client_of(ivo).post(f"{path}{remark.pk}/weg/").status_code == 302
    assert not Remark.objects.exists()


def test_the_page_costs_no_more_queries_with_more_history(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    client = client_of(bram)

    def cost() -> int:
        _history(dossier, bram, people)
        asked(dossier, people, bram)
        with CaptureQueriesContext(connection) as seen:
            client.get(here(dossier))
        client.post(here(dossier, "intrekken/"))
        return len(seen)

    cost()
    few = cost()
    for _turn in range(3):
        _history(dossier, bram, people)
    assert cost() == few
    assert few < 30


def _history(dossier: Dossier, by: User, people: list[User]) -> DecisionRequest:
    request = asked(dossier, people, by)
    for person in people:
        said(request, person)
    Dossier.objects.filter(pk=dossier.pk).update(standing="bezig")
    Reopening.objects.create(dossier=dossier, reason="Anders", reopened_by=by)
    Remark.objects.create(
        dossier=dossier, text="Let op", said_by=by, said_at=timezone.now()
    )
    return request


def test_what_happened_is_told_newest_first(
    dossier: Dossier, bram: User, people: list[User], client_of: ClientOf
) -> None:
    request = asked(dossier, people, bram)
    for one in people:
        said(request, one)
    actions.reopen(dossier, "Er komt een kern bij", by=bram, now=timezone.now())

    seen = client_of(bram).get(here(dossier)).content.decode()

    assert seen.index("Er komt een kern bij") < seen.index("Goedgekeurd, ")


def test_who_asks_sees_beside_the_question_what_is_still_loose(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    seen = client_of(bram).get(here(dossier)).content.decode()

    assert "Wie beslist, ziet" in seen
    assert seen.count("In het dossier zijn nog") == 1
