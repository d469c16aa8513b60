# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria, weights and scales of a model in the browser, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.actions.criteria import change_criterion
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign, Formula, Measured
from inkoopkoers.awarding.domain.editing import criterion_of
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.organisations.models import Organisation, User

Browser = Callable[[User], Client]


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    return an_award(wilgenwaard, bram)


@pytest.fixture
def browser(client_of: Browser, bram: User) -> Client:
    return client_of(bram)


def at(name: str, award: AwardModel, *more: str | int) -> str:
    return reverse(f"awarding:{name}", args=[award.pk, *more])


def design(award: AwardModel) -> AwardDesign:
    award.refresh_from_db()
    return design_of(award.design)


def weights(award: AwardModel, **changes: str) -> dict[str, str]:
    return {
        "edition": str(award.edition),
        "prijs": "40",
        "w-dienst": "25",
        "w-plan": "15",
        "w-circulair": "20",
        **changes,
    }


def test_a_reader_sees_the_tree_without_forms(
    client_of: Browser, award: AwardModel, lies: User
) -> None:
    page = client_of(lies).get(at("criteria", award)).text

    assert "Dienstverlening" in page
    assert "40 %" in page
    assert "Bewaar de gewichten" not in page
    assert "Haal weg" not in page


def test_a_criterion_is_added_with_a_known_scale_that_the_design_then_holds(
    browser: Client, award: AwardModel
) -> None:
    data = {
        "name": "Innovatie", "text": "Wat is nieuw?", "parent": "kwaliteit",
        "weight": "12,5", "scale": "rws-0-3", "minimum": "1", "is_societal": "on",
        "theme": "Vernieuwing",
    }  # fmt: skip

    response = browser.post(at("criterion_add", award), data)

    made = criterion_of(design(award), "innovatie")
    assert response.status_code == 302
    assert made.weight == Decimal("12.5")
    assert made.minimum == 1
    assert made.is_societal
    assert "rws-0-3" in [one.code for one in design(award).scales]


def test_a_group_a_ladder_and_an_mki_are_added(
    browser: Client, award: AwardModel
) -> None:
    add = at("criterion_add", award)
    browser.post(f"{add}?meten=groep", {"name": "Milieu"})
    browser.post(f"{add}?meten=prestatieladder", {"name": "Ladder", "minimum": "1"})
    mki = {
        "name": "MKI", "weight": "5", "mki_floor_eur": "10", "mki_ceiling_eur": "45",
    }  # fmt: skip

    browser.post(f"{add}?meten=mki", mki)

    found = design(award)
    assert criterion_of(found, "milieu").weight is None
    assert criterion_of(found, "ladder").measured is Measured.LADDER
    assert criterion_of(found, "mki").mki_ceiling_eur == 45


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"name": ""}, "Geef het een naam"),
        ({"name": "x" * 10_000}, "200"),
        ({"weight": "-1"}, "0 of meer"),
        ({"weight": "101"}, "hoogstens 100"),
        ({"weight": "veel"}, "Schrijf een getal"),
        ({"scale": "onbekend"}, "Kies een schaal"),
        ({"minimum": "9"}, "Kies een score die op de schaal staat"),
        ({"minimum": "abc"}, "Schrijf een score"),
        ({"parent": "dienst"}, "Kies een groep"),
    ],
)
def test_bad_input_comes_back_at_the_field(
    browser: Client, award: AwardModel, data: dict[str, str], word: str
) -> None:
    sent = {"name": "Nieuw", "scale": "0-3", **data}

    response = browser.post(at("criterion_add", award), sent)

    assert response.status_code == 422
    assert word in response.text
    assert len(design(award).criteria) == 4


def test_bounds_of_an_mki_the_wrong_way_round_are_refused(
    browser: Client, award: AwardModel
) -> None:
    data = {"name": "MKI", "mki_floor_eur": "45", "mki_ceiling_eur": "10"}

    response = browser.post(f"{at('criterion_add', award)}?meten=mki", data)

    assert response.status_code == 422


def test_a_change_over_the_work_of_a_colleague_shows_both(
    browser: Client, award: AwardModel, bram: User
) -> None:
    colleague = replace(criterion_of(design(award), "dienst"), name="Van een collega")
    change_criterion(award, colleague, by=bram, edition=1)
    data = {"name": "Van mij", "scale": "0-3", "weight": "25", "edition": "1"}

    response = browser.post(at("criterion_change", award, "dienst"), data)

    assert response.status_code == 409
    assert "Van een collega" in response.text
    assert "Van mij" in response.text


def test_a_criterion_changes_also_how_it_is_measured(
    browser: Client, award: AwardModel
) -> None:
    change = at("criterion_change", award, "dienst")
    data = {
        "name": "Dienst", "weight": "25", "mki_floor_eur": "1", "mki_ceiling_eur": "9",
        "edition": "1", "parent": "kwaliteit",
    }  # fmt: skip

    shown = browser.get(f"{change}?meten=mki").text
    browser.post(f"{change}?meten=mki", data)

    one = criterion_of(design(award), "dienst")
    assert "Welke MKI mag hoogstens" in shown
    assert (one.measured, one.scale, one.parent) == (Measured.MKI, "", "kwaliteit")


def test_moving_removing_and_putting_back(browser: Client, award: AwardModel) -> None:
    browser.post(at("criterion_move", award, "plan"), {"richting": "omhoog"})
    moved = [one.code for one in design(award).criteria]
    gone = browser.post(at("criterion_remove", award, "kwaliteit"), follow=True)
    left = [one.code for one in design(award).criteria]
    back = browser.post(at("restore_part", award, 1), follow=True)

    assert moved == ["kwaliteit", "plan", "dienst", "circulair"]
    assert "Weggehaald: Kwaliteit" in gone.text
    assert left == ["circulair"]
    assert [one.code for one in design(award).criteria] == moved
    assert back.status_code == 200
    assert browser.post(at("restore_part", award, 1)).status_code == 404


def test_an_unknown_criterion_or_scale_is_a_404(
    browser: Client, award: AwardModel
) -> None:
    for name in (
        "criterion_change", "criterion_move", "criterion_remove", "scale_change",
        "scale_remove",
    ):  # fmt: skip
        assert browser.get(at(name, award, "weg")).status_code == 404
    assert browser.post(at("restore_part", award, 10**17)).status_code == 404


def test_weights_that_make_99_9_are_kept_and_say_what_is_missing(
    browser: Client, award: AwardModel
) -> None:
    data = weights(award, **{"w-circulair": "19,9"})

    page = browser.post(at("weights", award), data, follow=True).text

    assert criterion_of(design(award), "circulair").weight == Decimal("19.9")
    assert "De gewichten zijn samen 99,9 %. Er mist nog 0,1 %." in page


def test_dividing_proposes_exactly_100_and_saves_nothing(
    browser: Client, award: AwardModel
) -> None:
    data = weights(award, prijs="80", doe="verdeel")

    page = browser.post(at("weights", award), data)

    assert page.status_code == 200
    assert "Dit is een voorstel" in page.text
    assert "Samen 100 %." in page.text
    assert design(award).price_weight == 40


def test_adding_up_saves_nothing(browser: Client, award: AwardModel) -> None:
    page = browser.post(at("weights", award), weights(award, prijs="50", doe="tel"))

    assert "Dat is 10 % te veel." in page.text
    assert design(award).price_weight == 40


@pytest.mark.parametrize("bad", ["-5", "abc", "1e3", "101", "", "9" * 30])
def test_a_bad_weight_comes_back_with_the_others(
    browser: Client, award: AwardModel, bad: str
) -> None:
    data = weights(award, prijs=bad, **{"w-plan": "17"})

    page = browser.post(at("weights", award), data)

    assert page.status_code == 422
    assert 'value="17"' in page.text


def test_two_people_on_the_weights_both_keep_their_work(
    browser: Client, award: AwardModel
) -> None:
    first = weights(award, prijs="45")
    second = weights(award, prijs="50")
    browser.post(at("weights", award), first)

    late = browser.post(at("weights", award), second)

    assert late.status_code == 409
    assert 'value="50"' in late.text
    assert "nu bewaard:" in late.text
    assert design(award).price_weight == 45


def test_on_value_the_same_form_asks_euros(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(Formula.VALUE))
    data = {
        "edition": "1", "w-dienst": "25.000", "w-plan": "1 miljoen", "w-circulair": "",
    }  # fmt: skip

    page = browser.post(at("weights", award), data, follow=True).text

    assert criterion_of(design(award), "plan").value_eur == 1_000_000
    assert "1.025.000" in page
    assert "Verdeel naar verhouding" not in page


def test_a_scale_of_ones_own_is_made_used_and_guarded(
    browser: Client, award: AwardModel
) -> None:
    data = {
        "name": "Slecht of goed", "score-0": "-1", "part-0": "-50 %",
        "meaning-0": "slecht", "score-1": "5", "part-1": "100 %", "meaning-1": "goed",
    }  # fmt: skip
    browser.post(at("scale_add", award), data)
    browser.post(
        at("criterion_add", award), {"name": "Nieuw", "scale": "slecht-of-goed"}
    )

    used = browser.post(at("scale_remove", award, "slecht-of-goed"))
    browser.post(at("criterion_remove", award, "nieuw"))
    gone = browser.post(at("scale_remove", award, "slecht-of-goed"), follow=True)

    assert used.status_code == 409
    assert "‘Nieuw’" in used.text
    assert "Weggehaald: Slecht of goed" in gone.text


@pytest.mark.parametrize(
    "changes",
    [
        {"score-1": "-1"},
        {"part-1": "-60 %"},
        {"part-1": "0,5"},
        {"score-1": ""},
        {"score-0": "", "part-0": "", "meaning-0": ""},
        {"name": ""},
    ],
)
def test_a_scale_that_cannot_be_is_refused_at_its_field(
    browser: Client, award: AwardModel, changes: dict[str, str]
) -> None:
    data = {
        "name": "Schaal", "score-0": "-1", "part-0": "-50 %", "meaning-0": "slecht",
        "score-1": "5", "part-1": "100 %", "meaning-1": "goed", **changes,
    }  # fmt: skip

    response = browser.post(at("scale_add", award), data)

    assert response.status_code == 422
    assert len(design(award).scales) == 1


def test_changing_the_words_of_a_scale_keeps_its_exact_parts(
    browser: Client, award: AwardModel
) -> None:
    browser.post(at("criterion_add", award), {"name": "Cijfer", "scale": "pianoo-1-10"})
    award.refresh_from_db()
    change = at("scale_change", award, "pianoo-1-10")
    form = browser.get(change).context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | {
        "meaning-3": "Eigen woorden"
    }
    data = {name: form.fields[name].prepare_value(text) for name, text in data.items()}
    before = [step.part for step in design(award).scales[-1].steps]

    browser.post(change, data)

    after = design(award).scales[-1]
    assert [step.part for step in after.steps] == before
    assert after.steps[3].meaning == "Eigen woorden"


def test_nothing_of_the_design_changes_once_scoring_began(
    browser: Client, award: AwardModel
) -> None:
    award.stage = Stage.SCORING.value
    award.save()

    page = browser.get(at("criteria", award)).text
    form = browser.get(at("criterion_add", award))
    tried = browser.post(at("criterion_add", award), {"name": "Laat", "scale": "0-3"})
    weighed = browser.post(at("weights", award), weights(award, prijs="60"))
    removed = browser.post(at("criterion_remove", award, "plan"))

    assert "liggen de criteria vast" in page
    assert "Bewaar de gewichten" not in page
    assert form.status_code == 302
    assert tried.status_code == weighed.status_code == removed.status_code == 409
    assert design(award) == a_design()


def test_a_stranger_gets_404_and_a_reader_403(
    client_of: Browser, award: AwardModel, cora: User, lies: User
) -> None:
    for name in ("criterion_add", "scale_add"):
        assert client_of(cora).get(at(name, award)).status_code == 404
        assert client_of(lies).get(at(name, award)).status_code == 403


def test_long_and_markup_names_are_shown_as_text(
    browser: Client, award: AwardModel
) -> None:
    browser.post(
        at("criterion_add", award), {"name": "<b>" + "lang" * 40, "scale": "0-3"}
    )

    page = browser.get(at("criteria", award)).text

    assert "<b>lang" not in page
    assert "&lt;b&gt;lang" in page
