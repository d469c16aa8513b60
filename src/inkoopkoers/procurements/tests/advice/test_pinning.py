# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pin an advice: by answering, from what is kept, and to a newer version."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.queries import WEGWIJZER, advice_for
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Dossier, PinnedAdvice

ANSWERS = "2-1-2-1-2"
Browsers = Callable[[User], Client]


def page(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/advies/{rest}"


def answered(**changed: str) -> dict[str, str]:
    codes = [item.code for item in instrument(WEGWIJZER).items]
    given = dict(zip(codes, ANSWERS.split("-"), strict=True))
    return {**given, "edition": "1", **changed}


def test_the_questions_stand_on_the_page_until_an_advice_is_pinned(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).get(page(dossier))

    assert response.status_code == 200
    assert "Beantwoord de vijf vragen" in response.content.decode()


def test_answers_pin_the_version_and_its_digest(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(dossier, "vragen/"), answered())

    row = PinnedAdvice.objects.get()
    newest = instrument(WEGWIJZER)
    assert response.headers["Location"] == f"{page(dossier)}?bewaard=ja"
    assert (row.answers, row.version) == (ANSWERS, newest.version)
    assert row.digest == newest.digest


def test_the_trail_tells_the_version_and_never_an_answer(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    client_of(bram).post(page(dossier, "vragen/"), answered())

    entry = AuditEntry.objects.get(event="dossier.advice_pinned")
    assert set(json.loads(entry.details)) == {"version", "digest"}


def test_a_question_that_is_left_open_is_asked_again(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    first = instrument(WEGWIJZER).items[0].code

    response = client_of(bram).post(page(dossier, "vragen/"), answered(**{first: "99"}))

    text = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in text.replace("\n", "")
    assert not PinnedAdvice.objects.exists()


def test_two_people_at_once_keep_what_both_answered(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(pinned, "vragen/"), answered(edition="1"))

    text = response.content.decode()
    assert response.status_code == 409
    assert "Dit antwoordde je collega" in text
    assert text.count(" checked") == 5


@pytest.fixture
def kept(wilgenwaard: Organisation, bram: User) -> SavedAdvice:
    found = advice_for(ANSWERS)
    return SavedAdvice.objects.create(
        organisation=wilgenwaard, title="Eerder", answers=ANSWERS,
        version=found.instrument.version, digest=found.instrument.digest, saved_by=bram,
    )  # fmt: skip


def test_an_advice_that_was_kept_can_be_taken(
    dossier: Dossier, kept: SavedAdvice, bram: User, client_of: Browsers
) -> None:
    given = {"advies": str(kept.pk), "edition": "1"}

    client_of(bram).post(page(dossier, "bewaard/"), given)

    assert PinnedAdvice.objects.get().answers == ANSWERS


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "²", "0"])
def test_an_advice_that_is_not_there_is_not_found(
    number: str, dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    given = {"advies": number, "edition": "1"}

    response = client_of(bram).post(page(dossier, "bewaard/"), given)

    assert response.status_code == 404


def test_the_advice_of_another_organisation_is_not_found(
    dossier: Dossier,
    kept: SavedAdvice,
    elsewhere: Organisation,
    bram: User,
    client_of: Browsers,
) -> None:
    SavedAdvice.objects.filter(pk=kept.pk).update(organisation=elsewhere)

    response = client_of(bram).post(
        page(dossier, "bewaard/"), {"advies": str(kept.pk), "edition": "1"}
    )

    assert response.status_code == 404


@pytest.mark.usefixtures("two_versions")
def test_a_newer_version_is_told_and_taken_on_choice(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    before = browser.get(page(pinned)).content.decode()
    browser.post(page(pinned, "nieuwste/"), {"edition": "2"})
    after = browser.get(page(pinned)).content.decode()

    assert "Er is een nieuwere Wegwijzer: versie 2" in before
    assert "Anders" in before
    assert PinnedAdvice.objects.get().version == 2
    assert "Er is een nieuwere Wegwijzer" not in after


@pytest.mark.usefixtures("two_versions")
def test_moving_from_an_old_page_is_refused(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(pinned, "nieuwste/"), {"edition": "1"})

    assert response.status_code == 409
    assert PinnedAdvice.objects.get().version == 1


def test_a_version_that_is_not_here_leaves_the_page_readable(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    PinnedAdvice.objects.update(version=0)

    response = client_of(bram).get(page(pinned))

    assert response.status_code == 200
    assert "staat niet op deze installatie" in response.content.decode()


def test_a_dossier_that_is_decided_keeps_its_advice(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    Dossier.objects.update(standing=Standing.APPROVED)

    shown = client_of(bram).get(page(pinned))
    asked = client_of(bram).get(page(pinned, "vragen/"))
    response = client_of(bram).post(page(pinned, "vragen/"), answered(edition="2"))

    assert "Neem over" not in shown.content.decode()
    assert asked.status_code == 302
    assert response.status_code == 409


@pytest.mark.parametrize("rest", ["vragen/", "bewaard/", "nieuwste/"])
def test_readers_may_not_pin_and_strangers_know_nothing(  # noqa: PLR0917 - the cast
    rest: str,
    pinned: Dossier,
    lies: User,
    ivo: User,
    cora: User,
    client_of: Browsers,
    client: Client,
) -> None:
    statuses = [
        client_of(user).post(page(pinned, rest)).status_code
        for user in (lies, ivo, cora)
    ]

    assert statuses == [403, 403, 404]
    assert client.post(page(pinned, rest)).status_code == 302
