# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signatures of the four corners, not buying, and buying after all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.nami import Given, answer
from inkoopkoers.procurements.actions.steps import mark
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.steps import Corner, Standing, Step, StepState
from inkoopkoers.procurements.models import (
    Dossier,
    NamiAnswer,
    Reopening,
    SignOff,
    TeamMember,
)

REASON = "Niemand mist het"


def page(dossier: Dossier, name: str = "nami") -> str:
    return reverse(f"procurements:{name}", args=[dossier.pk])


def an_answer(dossier: Dossier, **fields: Any) -> NamiAnswer:
    given = {"question": "niet", "outcome": "deels", "explanation": "Kast", **fields}
    return NamiAnswer.objects.create(dossier=dossier, **given)


def stand_in(dossier: Dossier, corner: Corner, user: User | None) -> None:
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier, corner=corner, user=user
    )


def signing(corner: Corner, edition: int = 1, **more: str) -> dict[str, Any]:
    return {"hoek": corner.value, "antwoorden": edition, **more}


def test_who_stands_in_a_corner_signs_for_it(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, bram)
    assert "Teken voor deze antwoorden" in browser.get(page(dossier)).content.decode()

    browser.post(page(dossier, "nami_sign"), signing(Corner.INKOPER))

    signed = SignOff.objects.get()
    assert (signed.corner, signed.signed_by, signed.edition) == ("inkoper", bram, 1)
    assert "Trek mijn akkoord in" in browser.get(page(dossier)).content.decode()
    assert AuditEntry.objects.filter(event="dossier.signed").count() == 1


def test_an_invuller_in_a_corner_signs_too(
    dossier: Dossier, client_of: Callable[[User], Client], ivo: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.OPDRACHTGEVER, ivo)

    client_of(ivo).post(page(dossier, "nami_sign"), signing(Corner.OPDRACHTGEVER))

    assert SignOff.objects.get().signed_by == ivo


def test_nobody_signs_for_another(
    browser: Client, dossier: Dossier, anna: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, anna)

    for corner in (Corner.INKOPER, Corner.CONTRACTMANAGER):
        response = browser.post(page(dossier, "nami_sign"), signing(corner))
        assert response.status_code == 403
    assert not SignOff.objects.exists()


def test_a_reader_in_a_corner_may_not_sign(
    dossier: Dossier, client_of: Callable[[User], Client], lies: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, lies)

    reply = client_of(lies).post(page(dossier, "nami_sign"), signing(Corner.INKOPER))

    assert reply.status_code == 403


def test_a_signature_gets_old_when_an_answer_changes_and_only_then(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, bram)
    browser.post(page(dossier, "nami_sign"), signing(Corner.INKOPER))

    mark(dossier, Step.NAMI, StepState.DONE, by=bram)
    after_marking = browser.get(page(dossier)).content.decode()
    answer(
        dossier, Question.LESS, Given(Outcome.NO, "Alles is nodig"), by=bram, edition=2
    )
    after_answer = browser.get(page(dossier)).content.decode()

    assert "getekend op een eerdere versie" not in after_marking
    assert "getekend op een eerdere versie" in after_answer

    browser.post(page(dossier, "nami_sign"), signing(Corner.INKOPER, 2))

    assert SignOff.objects.get().edition == 2


@pytest.mark.parametrize("edition", ["0", "2", "", "²", "-1", "9" * 40])
def test_nobody_signs_for_answers_they_did_not_see(
    edition: str, browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, bram)
    data = {"hoek": "inkoper", "antwoorden": edition}

    response = browser.post(page(dossier, "nami_sign"), data)

    assert response.status_code == 409
    assert "intussen veranderd" in response.content.decode()
    assert not SignOff.objects.exists()


def test_without_an_answer_there_is_nothing_to_sign(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    stand_in(dossier, Corner.INKOPER, bram)

    response = browser.post(page(dossier, "nami_sign"), signing(Corner.INKOPER, 0))

    assert response.status_code == 409
    assert "Beantwoord eerst" in response.content.decode()


def test_an_agreement_can_be_taken_back(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier)
    stand_in(dossier, Corner.INKOPER, bram)
    browser.post(page(dossier, "nami_sign"), signing(Corner.INKOPER))
    back = signing(Corner.INKOPER, doe="intrekken")

    browser.post(page(dossier, "nami_sign"), back)
    browser.post(page(dossier, "nami_sign"), back)

    assert not SignOff.objects.exists()
    assert AuditEntry.objects.filter(event="dossier.unsigned").count() == 1


def test_a_corner_that_does_not_exist_is_not_found(
    browser: Client, dossier: Dossier
) -> None:
    reply = browser.post(page(dossier, "nami_sign"), {"hoek": "vijfde"})

    assert reply.status_code == 404


def test_a_corner_without_account_is_told_what_is_needed(
    browser: Client, dossier: Dossier
) -> None:
    stand_in(dossier, Corner.OPDRACHTGEVER, None)

    text = browser.get(page(dossier)).content.decode()

    assert "Zet iemand met een account in deze hoek." in text
    assert "nog niemand in deze hoek" in text


def test_four_signatures_are_said_to_be_all(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier)
    for corner in Corner:
        stand_in(dossier, corner, bram)
        browser.post(page(dossier, "nami_sign"), signing(corner))

    assert "Alle vier de hoeken tekenden" in browser.get(page(dossier)).content.decode()


def test_not_buying_is_a_result_with_a_reason(
    browser: Client, dossier: Dossier
) -> None:
    an_answer(dossier, outcome="ja")

    browser.post(page(dossier, "nami_not_bought"), {"reason": REASON})

    dossier.refresh_from_db()
    assert dossier.standing == Standing.NOT_BOUGHT.value
    assert (dossier.not_bought_because, dossier.ended_on) == (
        REASON,
        timezone.localdate(),
    )
    entry = AuditEntry.objects.get(event="dossier.not_bought")
    assert REASON not in str(vars(entry))
    text = browser.get(page(dossier)).content.decode()
    assert REASON in text
    assert "Verander dit antwoord" not in text


def test_not_buying_needs_a_reason(browser: Client, dossier: Dossier) -> None:
    response = browser.post(page(dossier, "nami_not_bought"), {"reason": " "})

    dossier.refresh_from_db()
    assert response.status_code == 422
    assert "Schrijf op waarom." in response.content.decode()
    assert dossier.standing == Standing.BUSY.value


def test_a_dossier_ends_only_once_and_not_while_people_decide(
    browser: Client, dossier: Dossier
) -> None:
    for standing in (Standing.NOT_BOUGHT, Standing.ASKED, Standing.APPROVED):
        Dossier.objects.update(standing=standing.value)

        reply = browser.post(page(dossier, "nami_not_bought"), {"reason": REASON})

        assert reply.status_code == 409


def test_buying_after_all_opens_the_dossier_with_a_reason(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    browser.post(page(dossier, "nami_not_bought"), {"reason": REASON})
    assert "Toch kopen" in browser.get(page(dossier)).content.decode()
    empty = browser.post(page(dossier, "nami_reopen"), {"reason": ""})

    browser.post(page(dossier, "nami_reopen"), {"reason": "De oude is stuk"})

    dossier.refresh_from_db()
    assert empty.status_code == 422
    assert (dossier.standing, dossier.ended_on) == (Standing.BUSY.value, None)
    kept = Reopening.objects.get()
    assert (kept.reason, kept.reopened_by) == ("De oude is stuk", bram)
    assert AuditEntry.objects.filter(event="dossier.reopened").count() == 1


def test_an_approved_dossier_is_not_opened_here(
    browser: Client, dossier: Dossier
) -> None:
    Dossier.objects.update(standing=Standing.APPROVED.value)

    reply = browser.post(page(dossier, "nami_reopen"), {"reason": REASON})

    assert reply.status_code == 409
    assert not Reopening.objects.exists()


def test_not_buying_without_figures_is_told_before_it_counts_as_nothing(
    browser: Client, dossier: Dossier
) -> None:
    answer = f"/trajecten/{dossier.pk}/nami/vraag/niet/"
    said = {"outcome": "ja", "explanation": "We houden wat we hebben.", "edition": "1"}
    browser.post(answer, said)
    without = browser.get(f"/trajecten/{dossier.pk}/nami/").content.decode()

    counted = {"avoided_eur": "1000", "based_on": "Begroting", "edition": "2"}
    browser.post(answer, {**said, **counted})
    filled = browser.get(f"/trajecten/{dossier.pk}/nami/").content.decode()

    told = "Bij vraag 1 staat nog niet wat jullie vermijden."
    assert told in without
    assert told not in filled
