# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overview, the formula and the text for the documents, in the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    TieRule,
)
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.awarding.views.problems import shown_problems
from inkoopkoers.organisations.models import Organisation, User

Browser = Callable[[User], Client]


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    return an_award(wilgenwaard, bram)


@pytest.fixture
def browser(client_of: Browser, bram: User) -> Client:
    return client_of(bram)


def at(name: str, award: AwardModel, *more: str) -> str:
    return reverse(f"awarding:{name}", args=[award.pk, *more])


def design(award: AwardModel) -> AwardDesign:
    award.refresh_from_db()
    return design_of(award.design)


@pytest.mark.parametrize("formula", list(Formula))
def test_every_formula_has_its_page_and_its_form(
    browser: Client, wilgenwaard: Organisation, bram: User, formula: Formula
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(formula))

    page = browser.get(at("formula", award))
    form = browser.get(at("formula_part", award, "getallen"))

    assert page.status_code == form.status_code == 200
    asks = "Een derde inschrijver" if formula.is_absolute else "kan een derde"
    assert (asks in page.text) is not formula.is_absolute


def test_a_formula_that_lacks_figures_asks_for_them_at_once(
    browser: Client, award: AwardModel
) -> None:
    data = {"formula": "bereid-te-betalen", "edition": "1"}

    response = browser.post(at("formula_part", award, "kiezen"), data)

    assert design(award).formula is Formula.WILLINGNESS
    assert response["Location"].startswith(at("formula_part", award, "getallen"))


def test_only_the_figures_of_the_formula_are_asked(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(Formula.LINEAR))

    page = browser.get(at("formula_part", award, "getallen")).text

    assert "Bij hoeveel keer de laagste prijs" in page
    assert "Bovengrens" not in page
    assert "prestatieladder" not in page


@pytest.mark.parametrize(
    ("formula", "data"),
    [
        (Formula.BOUNDS, {"lower_eur": "400000", "upper_eur": "200000"}),
        (Formula.BOUNDS, {"lower_eur": "1", "upper_eur": ""}),
        (Formula.BOUNDS, {"lower_eur": "-1", "upper_eur": "2"}),
        (Formula.LINEAR, {"factor": "1"}),
        (Formula.LOGARITHMIC, {"log_base": "0,5"}),
        (Formula.WILLINGNESS, {"value_of_point_eur": "0"}),
        (Formula.RELATIVE, {"ceiling_eur": "0"}),
        (Formula.RELATIVE, {"ceiling_eur": "9" * 30}),
        (Formula.RELATIVE, {"vat": "soms"}),
    ],
)
def test_figures_that_cannot_be_are_refused_at_their_field(
    browser: Client,
    wilgenwaard: Organisation,
    bram: User,
    formula: Formula,
    data: dict[str, str],
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(formula))
    before = design(award)

    response = browser.post(
        at("formula_part", award, "getallen"),
        {"vat": "exclusief", "edition": "1", **data},
    )

    assert response.status_code == 422
    assert design(award) == before


def test_the_ladder_is_typed_in_one_line(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    ladder = Criterion("ladder", "Ladder", measured=Measured.LADDER)
    start = a_design()
    start = replace(start, criteria=(*start.criteria, ladder))
    award = an_award(wilgenwaard, bram, design=start)
    form = at("formula_part", award, "getallen")
    data = {"vat": "exclusief", "edition": "1"}

    for bad in ("", "veel", "3 %; 2 %", "0,5", "101 %", "; ".join(["1 %"] * 11)):
        refused = browser.post(form, {**data, "ladder": bad})
        assert refused.status_code == 422
    browser.post(form, {**data, "ladder": "1 %; 2,5 %"})

    assert design(award).parameters.ladder == (Decimal("0.01"), Decimal("0.025"))


def rules(**changes: str) -> dict[str, str]:
    return {
        "edition": "1",
        "decimals": "2",
        "tie_0": "criterium",
        "tie_1": "prijs",
        "tie_2": "loting",
        "tie_criterion": "plan",
        "after_exclusion": "opnieuw-rekenen",
        **changes,
    }


def test_rounding_ties_and_exclusion_are_saved(
    browser: Client, award: AwardModel
) -> None:
    response = browser.post(at("formula_part", award, "regels"), rules())

    found = design(award)
    assert response.status_code == 302
    assert found.decimals == 2
    assert found.ties == (TieRule.CRITERION, TieRule.PRICE, TieRule.LOT)
    assert found.tie_criterion == "plan"
    assert found.after_exclusion is AfterExclusion.RECALCULATE


@pytest.mark.parametrize(
    "changes",
    [
        {"tie_1": "criterium"},
        {"tie_1": "loting"},
        {"tie_criterion": ""},
        {"tie_criterion": "weg"},
        {"decimals": "99"},
        {"after_exclusion": ""},
    ],
)
def test_rules_that_contradict_are_refused(
    browser: Client, award: AwardModel, changes: dict[str, str]
) -> None:
    response = browser.post(at("formula_part", award, "regels"), rules(**changes))

    assert response.status_code == 422
    assert design(award) == a_design()


def test_a_ratio_is_not_rounded_until_all_are_equal(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(Formula.RATIO))

    response = browser.post(at("formula_part", award, "regels"), rules())

    assert response.status_code == 422
    assert "anders wordt alles gelijk" in response.text


def test_two_people_on_the_rules_both_keep_their_work(
    browser: Client, award: AwardModel
) -> None:
    browser.post(at("formula_part", award, "regels"), rules(decimals="3"))

    late = browser.post(at("formula_part", award, "regels"), rules(decimals="1"))

    assert late.status_code == 409
    assert "Dit staat er nu" in late.text
    assert design(award).decimals == 3


def test_an_unknown_part_or_format_is_a_404(browser: Client, award: AwardModel) -> None:
    assert browser.get(at("formula_part", award, "anders")).status_code == 404
    assert browser.get(at("clause_file", award, "exe")).status_code == 404


def test_once_scoring_began_the_formula_shows_and_does_not_change(
    browser: Client, award: AwardModel
) -> None:
    award.stage = Stage.SCORING.value
    award.save()

    page = browser.get(at("formula", award)).text
    form = browser.get(at("formula_part", award, "kiezen"))
    tried = browser.post(at("formula_part", award, "regels"), rules())

    assert "Daarom ligt de formule vast" in page
    assert "Kies een andere formule" not in page
    assert form.status_code == 302
    assert tried.status_code == 409


def test_the_overview_says_what_comes_first(
    browser: Client, wilgenwaard: Organisation, bram: User, award: AwardModel
) -> None:
    empty = an_award(wilgenwaard, bram, design=AwardDesign(Formula.BOUNDS, Decimal(40)))
    short = an_award(
        wilgenwaard, bram, design=replace(a_design(), price_weight=Decimal("39.9"))
    )

    assert "Voeg een criterium toe" in browser.get(at("model", empty)).text
    assert "Er mist nog 0,1 %" in browser.get(at("model", short)).text
    whole = browser.get(at("model", award)).text
    assert "Het model is compleet" in whole
    assert "20 % van het geheel is maatschappelijke impact" in whole


@pytest.mark.parametrize("stage", list(Stage))
def test_the_overview_has_a_next_step_at_every_stage(
    browser: Client, award: AwardModel, stage: Stage
) -> None:
    award.stage = stage.value
    award.save()

    assert browser.get(at("model", award)).status_code == 200


def test_the_text_is_shown_and_copied(browser: Client, award: AwardModel) -> None:
    page = browser.get(at("clause", award)).text

    assert "Zo rekenen we" in page
    assert "prijspunten = 40 × laagste prijs ÷ prijs" in page
    assert "<textarea" in page


@pytest.mark.parametrize("name", ["pdf", "odt", "docx", "html"])
def test_the_text_is_a_file_and_that_is_in_the_trail(
    browser: Client, award: AwardModel, name: str
) -> None:
    response = browser.get(at("clause_file", award, name))

    assert response.status_code == 200
    assert f"gunning-laptops-voor-de-scholen.{name}" in response["Content-Disposition"]
    assert AuditEntry.objects.filter(event="award.clause_downloaded").count() == 1


def test_without_a_whole_design_there_is_no_text_but_a_list_of_what_lacks(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    empty = an_award(wilgenwaard, bram, design=AwardDesign(Formula.BOUNDS, Decimal(40)))

    page = browser.get(at("clause", empty))
    file = browser.get(at("clause_file", empty, "pdf"))

    assert "Nog nodig" in page.text
    assert file.status_code == 409


def test_two_bounds_that_lack_are_one_thing_to_do() -> None:
    shown = shown_problems(1, AwardDesign(Formula.BOUNDS, Decimal(100)))

    assert [one.sentence for one in shown.blocking] == [
        "Vul beide grenzen in: de prijs voor alle punten en de prijs voor nul punten."
    ]
