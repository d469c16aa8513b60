# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking, voting, withdrawing, asking another, opening again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.procurements.actions import decision as actions
from inkoopkoers.procurements.actions.steps import Frozen
from inkoopkoers.procurements.actions.strategy import keep_version
from inkoopkoers.procurements.domain.decision import Outcome, Verdict
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import (
    Approach,
    DecisionRequest,
    Dossier,
    DossierSettings,
    Reopening,
    TeamMember,
    Vote,
)
from inkoopkoers.procurements.queries.decision import needed_for
from inkoopkoers.procurements.queries.waiting import (
    Asked,
    decided_since,
    waiting_for,
)
from inkoopkoers.procurements.tasks import send_decision_letter
from inkoopkoers.procurements.tests.decision.asked import asked, said
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def people(anna: User, ivo: User, lies: User) -> list[User]:
    return [anna, ivo, lies]


@pytest.fixture
def request_open(dossier: Dossier, bram: User, people: list[User]) -> DecisionRequest:
    return asked(dossier, people, bram)


def standing(dossier: Dossier) -> str:
    return Dossier.objects.get(pk=dossier.pk).standing


def test_asking_keeps_a_version_and_freezes_the_dossier(
    request_open: DecisionRequest, dossier: Dossier, bram: User
) -> None:
    assert standing(dossier) == Standing.ASKED
    assert request_open.version.number == 1
    with pytest.raises(Frozen):
        keep_version(dossier, "", by=bram, today=timezone.localdate())


def test_everyone_says_yes_and_it_is_approved(
    request_open: DecisionRequest, dossier: Dossier, anna: User, ivo: User, lies: User
) -> None:
    assert said(request_open, anna) is None
    assert said(request_open, ivo) is None
    assert standing(dossier) == Standing.ASKED

    assert said(request_open, lies) is Outcome.APPROVED

    assert standing(dossier) == Standing.APPROVED
    request_open.version.refresh_from_db()
    assert request_open.version.is_decided
    assert dossier.steps.get(step="besluit").state == "klaar"
    events = AuditEntry.objects.values_list("event", flat=True)
    assert list(events).count("decision.voted") == 3
    assert "decision.taken" in events


def test_one_no_ends_it_and_keeps_the_reason(
    request_open: DecisionRequest, dossier: Dossier, anna: User, ivo: User
) -> None:
    result = said(request_open, ivo, Verdict.NO, "De prijs klopt niet")

    assert result is Outcome.REJECTED
    assert standing(dossier) == Standing.BUSY
    assert request_open.votes.get(user=ivo).comment == "De prijs klopt niet"
    with pytest.raises(actions.NothingAsked):
        said(request_open, anna)


def test_a_no_without_a_reason_is_refused(
    request_open: DecisionRequest, anna: User
) -> None:
    with pytest.raises(actions.NeedsComment):
        said(request_open, anna, Verdict.NO)


def test_who_was_not_asked_and_who_already_did_cannot_vote(
    request_open: DecisionRequest, bram: User, cora: User, anna: User
) -> None:
    said(request_open, anna)

    for person in (bram, cora):
        with pytest.raises(PermissionDenied):
            said(request_open, person)
    with pytest.raises(actions.NothingAsked):
        said(request_open, anna)


def test_a_wrong_panel_asks_nothing(
    dossier: Dossier, bram: User, people: list[User], cora: User
) -> None:
    anna, ivo, _lies = people
    panels = [[], [anna, ivo], [anna, ivo, bram], [anna, anna, ivo], [anna, ivo, cora]]

    for panel in panels:
        with pytest.raises(actions.BadPanel):
            asked(dossier, panel, bram)

    assert not DecisionRequest.objects.exists()
    assert standing(dossier) == Standing.BUSY


def test_it_is_asked_once_at_a_time(
    request_open: DecisionRequest, dossier: Dossier, bram: User, anna: User
) -> None:
    with pytest.raises(Frozen):
        asked(dossier, [anna], bram)


def test_the_opdrachtgever_may_ask_and_another_corner_may_not(
    dossier: Dossier, ivo: User, anna: User, bram: User, lies: User
) -> None:
    place = TeamMember.objects.create(
        organisation=dossier.organisation,
        dossier=dossier,
        corner="contractmanager",
        user=ivo,
    )
    with pytest.raises(PermissionDenied):
        asked(dossier, [anna, bram, lies], ivo)

    place.corner = "opdrachtgever"
    place.save()
    assert asked(dossier, [anna, bram, lies], ivo).asked_by == ivo


def test_the_size_follows_the_settings_and_the_procedure(dossier: Dossier) -> None:
    today = timezone.localdate()
    dossier.value_eur, dossier.options_eur = 20000, 0
    dossier.save()
    assert needed_for(dossier, today).people == 1

    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")
    assert needed_for(dossier, today).people == 3

    DossierSettings.objects.create(
        organisation=dossier.organisation, board_size=5, board_from_eur=0
    )
    assert needed_for(dossier, today).people == 5


def test_the_asker_withdraws_and_nobody_else(
    request_open: DecisionRequest, dossier: Dossier, anna: User, bram: User
) -> None:
    with pytest.raises(PermissionDenied):
        actions.withdraw(request_open, by=anna, now=timezone.now())

    actions.withdraw(request_open, by=bram, now=timezone.now())

    assert standing(dossier) == Standing.BUSY
    with pytest.raises(actions.NothingAsked):
        actions.withdraw(request_open, by=bram, now=timezone.now())


def test_when_the_asker_left_who_manages_takes_over(
    request_open: DecisionRequest, dossier: Dossier, anna: User, bram: User
) -> None:
    Membership.objects.filter(user=bram).delete()

    actions.withdraw(request_open, by=anna, now=timezone.now())

    assert standing(dossier) == Standing.BUSY


def test_another_decides_in_the_place_of_who_left(
    request_open: DecisionRequest, bram: User, people: list[User]
) -> None:
    request, (anna, ivo, lies) = request_open, people
    mia = User.objects.create_user("mia@example.org")
    Membership.objects.create(organisation=request.organisation, user=mia, role="lezer")
    place = request.votes.get(user=lies)
    with pytest.raises(actions.NothingAsked):
        actions.ask_someone_else(place, mia, by=bram)
    lies.delete()
    place.refresh_from_db()

    for wrong in (bram, anna):
        with pytest.raises(actions.BadPanel):
            actions.ask_someone_else(place, wrong, by=bram)
    actions.ask_someone_else(place, mia, by=bram)

    results = [said(request, person) for person in (anna, ivo, mia)]
    assert results == [None, None, Outcome.APPROVED]


def test_a_yes_still_counts_when_its_account_is_gone(
    request_open: DecisionRequest, anna: User, ivo: User, lies: User
) -> None:
    said(request_open, ivo)
    ivo.delete()
    said(request_open, anna)

    assert said(request_open, lies) is Outcome.APPROVED


def test_who_left_the_organisation_cannot_decide_any_more(
    request_open: DecisionRequest, lies: User
) -> None:
    Membership.objects.filter(user=lies).delete()

    with pytest.raises(PermissionDenied):
        said(request_open, lies)


def test_an_approved_dossier_is_opened_with_a_reason_by_who_manages(
    wilgenwaard: Organisation, bram: User, ivo: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram, standing=Standing.APPROVED)
    TeamMember.objects.create(
        organisation=wilgenwaard, dossier=dossier, corner="opdrachtgever", user=ivo
    )
    with pytest.raises(PermissionDenied):
        actions.reopen(dossier, "Anders", by=ivo, now=timezone.now())

    actions.reopen(dossier, "De markt veranderde", by=bram, now=timezone.now())

    assert standing(dossier) == Standing.BUSY
    assert Reopening.objects.get().reason == "De markt veranderde"
    assert dossier.steps.get(step="besluit").state == "open"
    with pytest.raises(Frozen):
        actions.reopen(dossier, "Nog eens", by=bram, now=timezone.now())


def test_the_letter_tells_that_a_decision_waits_and_nothing_of_it(
    request_open: DecisionRequest, lies: User
) -> None:
    place = request_open.votes.get(user=lies)

    send_decision_letter.call(place.pk)

    (sent,) = mail.outbox
    assert sent.to == [lies.email]
    assert sent.subject == "Er wacht een besluit op je"
    assert f"/trajecten/{request_open.dossier_id}/besluit/stem/" in sent.body
    for secret in ("Laptops", "500", "kosten"):
        assert secret not in sent.subject + sent.body.replace("Inkoopkoers", "")


def test_no_letter_goes_to_who_decided_or_is_gone(
    request_open: DecisionRequest, anna: User
) -> None:
    said(request_open, anna)
    request_open.votes.exclude(user=anna).update(user=None)

    for place in Vote.objects.all():
        send_decision_letter.call(place.pk)

    assert mail.outbox == []


def test_the_front_page_knows_what_waits_and_what_ended(
    request_open: DecisionRequest, dossier: Dossier, bram: User, anna: User, cora: User
) -> None:
    now, today = timezone.now(), timezone.localdate()
    assert [one.asked for one in waiting_for(anna, today)] == [Asked.DECIDE]
    assert not waiting_for(cora, today)

    said(request_open, anna, Verdict.NO, "Nee")

    assert not waiting_for(anna, today)
    assert [one.outcome for one in decided_since(bram, now - timedelta(1))] == [
        "afgewezen"
    ]


def test_the_trail_never_tells_what_people_said(
    request_open: DecisionRequest, anna: User
) -> None:
    said(request_open, anna, Verdict.NO, "Geheim-woord")

    told = str(list(AuditEntry.objects.values_list("details", flat=True)))
    assert "Geheim-woord" not in told
    assert "Let op de kosten" not in told
