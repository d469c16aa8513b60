# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The obligations of a dossier: what applies and why, apply or explain."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import (
    Dossier,
    DossierSettings,
    ObligationAnswer,
)
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """Of an authority of the Rijk: there the goals hold."""
    DossierSettings.objects.create(organisation=wilgenwaard, authority="centraal")
    return a_dossier(wilgenwaard, bram)


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/verplichtingen/{rest}"


def edition(dossier: Dossier) -> str:
    return str(edition_of(dossier, Step.OBLIGATIONS))


def test_each_obligation_says_why_with_its_rule_and_source(
    dossier: Dossier, lies: User, client_of: Browser
) -> None:
    seen = client_of(lies).get(here(dossier)).content.decode()

    assert "hoort bij de groepen met criteria" in seen
    assert 'id="verplichting-social-return"' in seen
    assert "Regel sinds 1 januari 2020" in seen
    assert "gecontroleerd op" in seen
    assert "We passen het toe" not in seen


def test_a_fact_that_is_missing_links_to_its_field(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(product_group="", kind="diensten")

    seen = client_of(bram).get(here(dossier)).content.decode()

    assert "Nog niet te zeggen" in seen
    assert f"/trajecten/{dossier.pk}/gegevens/#id_product_group" in seen
    assert f"/trajecten/{dossier.pk}/gegevens/#id_wage_sum_eur" in seen


def test_without_a_kind_the_page_asks_for_it(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(kind="")

    seen = client_of(bram).get(here(dossier)).content.decode()

    assert "Eerst het soort opdracht" in seen


def test_an_answer_is_kept_with_the_rules_that_it_rests_on(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    typed = {"answer": "ja", "reason": "", "edition": edition(dossier)}

    response = client_of(bram).post(here(dossier, "significant-helft/"), typed)

    row = ObligationAnswer.objects.get()
    dossier.refresh_from_db()
    assert response.status_code == 302
    assert row.applies_it
    assert row.rules == {"mvi-aandeel-significant": "2020-01-01"}
    assert dossier.rules == row.rules


def test_not_applying_needs_a_reason(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    typed = {"answer": "nee", "reason": " \0", "edition": edition(dossier)}

    response = client_of(bram).post(here(dossier, "mvi-criteria/"), typed)

    seen = response.content.decode()
    assert response.status_code == 422
    assert "Schrijf op waarom jullie dit niet toepassen." in seen
    assert "Fout:" in seen
    assert not ObligationAnswer.objects.exists()


def test_an_explanation_is_shown_and_can_be_changed(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    why = {"answer": "nee", "reason": "De markt kan het nog niet."}
    client.post(here(dossier, "mvi-criteria/"), {**why, "edition": edition(dossier)})

    seen = client.get(here(dossier)).content.decode()
    client.post(
        here(dossier, "mvi-criteria/"), {"answer": "ja", "edition": edition(dossier)}
    )

    assert "De markt kan het nog niet." in seen
    assert "we leggen uit waarom niet" in seen
    assert ObligationAnswer.objects.get().applies_it


def test_who_was_later_sees_what_stands_and_loses_nothing(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    old = edition(dossier)
    client.post(here(dossier, "mvi-criteria/"), {"answer": "ja", "edition": old})
    late = {"answer": "nee", "reason": "Van mij", "edition": old}

    response = client.post(here(dossier, "mvi-criteria/"), late)

    seen = response.content.decode()
    assert response.status_code == 409
    assert "we passen het toe" in seen
    assert "Van mij" in seen
    assert ObligationAnswer.objects.get().applies_it


@pytest.mark.parametrize(
    "typed", [{}, {"answer": "misschien"}, {"answer": "ja", "reason": "x" * 10_000}]
)
def test_bad_input_is_refused(
    typed: dict[str, str], dossier: Dossier, bram: User, client_of: Browser
) -> None:
    response = client_of(bram).post(here(dossier, "mvi-criteria/"), typed)

    assert response.status_code == 422


def test_what_does_not_apply_or_does_not_exist_takes_no_answer(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    for code in ("impact-gewicht", "zoiets"):
        response = client_of(bram).post(here(dossier, f"{code}/"), {"answer": "ja"})

        assert response.status_code == 404


def test_a_rule_that_changed_is_told_and_the_new_one_can_be_used(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    code = next(one for one in rulebook().codes if len(rulebook().editions(one)) > 1)
    oldest = rulebook().editions(code)[0].edition
    Dossier.objects.filter(pk=dossier.pk).update(rules={code: oldest})
    ObligationAnswer.objects.create(
        dossier=dossier, code="isv", applies_it=True, rules={code: oldest}
    )
    client = client_of(bram)

    seen = client.get(here(dossier)).content.decode()
    client.post(here(dossier, "regels/"))

    dossier.refresh_from_db()
    assert f'id="regel-{code}"' in seen
    assert dossier.rules[code] != oldest
    assert ObligationAnswer.objects.get().rules[code] == dossier.rules[code]
    assert "Een regel is veranderd" not in client.get(here(dossier)).content.decode()


def test_a_reader_may_not_answer_and_a_stranger_does_not_find_it(
    dossier: Dossier, lies: User, cora: User, client: Client, client_of: Browser
) -> None:
    path = here(dossier, "mvi-criteria/")

    assert client_of(lies).post(path, {"answer": "ja"}).status_code == 403
    assert client_of(cora).post(path, {"answer": "ja"}).status_code == 404
    assert client.post(path, {"answer": "ja"}).status_code == 302
