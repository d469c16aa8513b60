# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The levels of a dossier, and later what came of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.ambitions.course import set_course
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import (
    AmbitionChange,
    AmbitionTheme,
    Course,
    Dossier,
    DossierAmbition,
    TeamMember,
)

Browsers = Callable[[User], Client]


def page(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/ambities/{rest}"


def levels(seen: str = "1", **chosen: str) -> dict[str, str]:
    return {"seen": seen, **chosen}


def test_without_themes_the_page_offers_sets_to_begin_with(
    dossier: Dossier, bram: User, lies: User, client_of: Browsers
) -> None:
    offered = client_of(bram).get(page(dossier)).content.decode()
    told = client_of(lies).get(page(dossier)).content.decode()

    assert "Zet deze thema’s op ons web" in offered
    assert "Nog geen thema’s" in told
    assert "Zet deze thema’s op ons web" not in told


def test_a_set_chosen_in_a_dossier_leads_back_to_it(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    address = f"/trajecten/ambities/{dossier.organisation_id}/sets/rijk/"
    given = {"themes": ["klimaat"], "dossier": str(dossier.pk)}

    response = client_of(bram).post(address, given)

    assert response.headers["Location"] == page(dossier)


def test_a_level_starts_from_the_group_over_the_organisation(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).get(page(on_course))

    form = response.context["form"]
    text = response.content.decode()
    assert form["niveau_klimaat"].value() == "2"
    assert form["niveau_circulair"].value() == "2"
    assert "koers van de productgroep: 2" in text


def test_levels_are_kept_with_what_held_then(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    given = levels(
        niveau_klimaat="3", reden_klimaat="Veel winst", niveau_circulair="2",
        niveau_innovatie="1",
    )  # fmt: skip

    response = client_of(bram).post(page(on_course), given)

    kept = DossierAmbition.objects.order_by("theme")
    assert response.headers["Location"] == f"{page(on_course)}?bewaard=ja"
    assert list(kept.values_list("theme", "level", "inherited", "reason")) == [
        ("circulair", 2, 2, ""),
        ("innovatie", 1, None, ""),
        ("klimaat", 3, 2, "Veel winst"),
    ]
    assert AmbitionChange.objects.count() == 3


def test_saving_the_same_again_is_no_change(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))

    browser.post(page(on_course), levels(seen="2", niveau_klimaat="2"))

    assert AmbitionChange.objects.count() == 1


def test_a_deviation_asks_a_reason_at_its_field(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(on_course), levels(niveau_klimaat="1"))

    assert response.status_code == 422
    assert "reden_klimaat" in response.context["form"].errors
    assert not DossierAmbition.objects.exists()


@pytest.mark.parametrize("level", ["4", "-1", "x", "9" * 40, "\x00"])
def test_a_level_that_does_not_exist_is_refused(
    level: str, on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(on_course), levels(niveau_klimaat=level))

    assert response.status_code == 422


def test_a_reason_is_at_most_a_thousand_characters(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    given = levels(niveau_klimaat="1", reden_klimaat="a" * 10_000)

    response = client_of(bram).post(page(on_course), given)

    assert response.status_code == 422
    assert "a" * 10_000 in response.content.decode()


@pytest.mark.parametrize("seen", ["0", "", "x", "9" * 40, "²"])
def test_two_people_at_once_keep_what_both_chose(
    seen: str, on_course: Dossier, bram: User, anna: User, client_of: Browsers
) -> None:
    client_of(anna).post(
        page(on_course), levels(niveau_klimaat="3", reden_klimaat="Van Anna")
    )

    response = client_of(bram).post(
        page(on_course),
        levels(seen=seen, niveau_klimaat="1", reden_klimaat="Van Bram"),
    )

    text = response.content.decode()
    assert response.status_code == 409
    assert "Van Anna" in text
    assert "Van Bram" in text
    assert response.context["form"]["seen"].value() == "2"


def test_a_reason_that_a_colleague_gave_the_same_level_is_kept_in_sight(
    on_course: Dossier, bram: User, anna: User, client_of: Browsers
) -> None:
    client_of(anna).post(
        page(on_course), levels(niveau_klimaat="3", reden_klimaat="Van Anna")
    )

    response = client_of(bram).post(
        page(on_course), levels(niveau_klimaat="3", reden_klimaat="Van Bram")
    )

    text = response.content.decode()
    assert response.status_code == 409
    assert "Van Anna" in text
    assert "Van Bram" in text


def test_a_course_that_moved_since_is_told(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    Course.objects.filter(theme="klimaat").update(level=3)

    text = browser.get(page(on_course)).content.decode()

    assert "Toen jullie kozen was dat 2." in text
    assert "nog zonder reden" in text


def test_a_theme_that_was_taken_off_stays_where_it_was_chosen(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    themes = AmbitionTheme.objects.filter(code__in=["klimaat", "innovatie"])
    themes.update(removed_at="2027-01-01T00:00Z")

    text = browser.get(page(on_course)).content.decode()

    assert "Dit thema staat niet meer op het web" in text
    assert "niveau_klimaat" in text
    assert "niveau_innovatie" not in text


def test_an_invuller_writes_only_in_dossiers_of_their_team(
    on_course: Dossier, ivo: User, client_of: Browsers
) -> None:
    browser = client_of(ivo)

    before = browser.post(page(on_course), levels(niveau_klimaat="2"))
    TeamMember.objects.create(
        organisation=on_course.organisation, dossier=on_course, corner="inkoper",
        user=ivo,
    )  # fmt: skip
    after = browser.post(page(on_course), levels(niveau_klimaat="2"))

    assert (before.status_code, after.status_code) == (403, 302)


def test_readers_see_levels_and_strangers_know_nothing(
    on_course: Dossier, lies: User, cora: User, client_of: Browsers, client: Client
) -> None:
    reader = client_of(lies)

    shown = reader.get(page(on_course)).content.decode()

    assert "nog niet gekozen" in shown
    assert 'type="radio"' not in shown
    assert reader.post(page(on_course), levels()).status_code == 403
    assert client_of(cora).get(page(on_course)).status_code == 404
    assert client.get(page(on_course)).status_code == 302


def approve(dossier: Dossier) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(standing=Standing.APPROVED)


def test_after_the_decision_levels_stay_and_results_come(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    approve(on_course)

    refused = browser.post(page(on_course), levels(seen="2", niveau_klimaat="2"))
    browser.post(page(on_course, "gerealiseerd/"), {"edition": "2", "klimaat": "1"})

    assert refused.status_code == 409
    assert DossierAmbition.objects.get().realised == 1
    assert "Gerealiseerd" in browser.get(page(on_course)).content.decode()


def test_what_was_realised_can_become_unknown_again(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    approve(on_course)
    browser.post(page(on_course, "gerealiseerd/"), {"edition": "2", "klimaat": "1"})

    browser.post(page(on_course, "gerealiseerd/"), {"edition": "3", "klimaat": ""})

    assert DossierAmbition.objects.get().realised is None


def test_results_wait_for_the_decision(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    address = page(on_course, "gerealiseerd/")

    shown = browser.get(address)
    refused = browser.post(address, {"edition": "2", "klimaat": "1"})

    assert (shown.status_code, refused.status_code) == (302, 409)


def test_results_of_a_colleague_are_not_written_over(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), levels(niveau_klimaat="2"))
    approve(on_course)
    address = page(on_course, "gerealiseerd/")
    browser.post(address, {"edition": "2", "klimaat": "1"})

    late = browser.post(address, {"edition": "2", "klimaat": "3"})
    wrong = browser.post(address, {"edition": "x", "klimaat": "9"})

    assert (late.status_code, wrong.status_code) == (409, 422)
    assert "Dit bewaarde je collega" in late.content.decode()
    assert DossierAmbition.objects.get().realised == 1


def test_a_course_that_someone_sets_meanwhile_is_inherited_anew(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    set_course(
        wilgenwaard, "", {"isv": Choice(3)},
        seen="circulair:1:1,klimaat:2:1", by=bram,
    )  # fmt: skip

    client_of(bram).post(page(on_course), levels(niveau_isv="3"))

    assert DossierAmbition.objects.get().inherited == 3
