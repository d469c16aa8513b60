# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The templates of costs that we ship, and how a mistake in one is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.queries import cost_template, cost_templates
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.tests.making import edit
from inkoopkoers.knowledge.vocabulary_building import build_vocabularies
from inkoopkoers.knowledge.vocabulary_loader import load_vocabularies

TODAY = date(2026, 11, 22)
NAME = "vocabularies/cost_templates.yaml"


@pytest.fixture(params=[one.code for one in cost_templates()])
def template(request: pytest.FixtureRequest) -> CostTemplate:
    found = cost_template(request.param, TODAY)
    assert found
    return found


def test_there_is_a_template_for_what_is_bought_most() -> None:
    assert {one.code for one in cost_templates()} == {
        "laptops-school", "software-abonnement", "printers", "voertuigen",
        "verlichting", "kantoormeubilair",
    }  # fmt: skip


def test_there_is_no_template_with_another_name() -> None:
    assert cost_template("vliegtuigen", TODAY) is None


def test_an_amount_is_an_example_or_comes_from_a_dated_rule(
    template: CostTemplate,
) -> None:
    for line in template.lines:
        assert line.is_example == (line.amount is not None and not line.amount_from)
        assert bool(line.amount_rule) == (line.amount_from is not None)
        assert bool(line.life_rule) == (line.life_from is not None)


def test_each_template_has_the_lines_that_people_forget(
    template: CostTemplate,
) -> None:
    for alternative in template.alternatives:
        found = {line.category for line in alternative.lines}

        assert {"administratie", "eigen-uren", "exit", "energie"} - found <= {
            "energie"
        }, (template.code, alternative.code)
    categories = {line.category for line in template.lines}
    assert "opleiding" in categories
    assert categories & {"co2", "mki"}


def test_every_order_costs_what_the_rule_of_the_day_says(
    template: CostTemplate,
) -> None:
    for alternative in template.alternatives:
        (line,) = [one for one in alternative.lines if one.code == "bestellen"]

        assert line.amount == 35
        assert line.amount_from
        assert line.amount_from.code == "bestelkosten"


def test_a_template_is_not_filled_until_a_day_is_chosen() -> None:
    (laptops, *_) = cost_templates()

    assert "levensduur-school-automatisering" in laptops.rules
    assert all(line.life_years is None for line in laptops.lines)
    filled = cost_template(laptops.code, TODAY)
    assert filled
    (bought, *_) = filled.lines
    assert bought.life_years == 5
    assert bought.life_from


def test_what_uses_electricity_has_a_price_to_start_with(
    template: CostTemplate,
) -> None:
    uses = any(line.measure == "kwh" for line in template.lines)

    assert uses == (template.example_kwh_eur is not None)


def test_a_factor_of_another_quantity_stays_exact() -> None:
    laptops = cost_template("laptops-school", TODAY)

    assert laptops
    (racks,) = [one for one in laptops.quantities if one.of]
    assert (racks.number, racks.of) == (Decimal("0.05"), "apparaten")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("code: software-abonnement", "code: laptops-school",
         "templates[1].code: de code 'laptops-school' is al gebruikt"),
        ("code: laadkasten\n", "code: apparaten\n",
         "templates[0].quantities[1].code: de code 'apparaten' is al gebruikt"),
        ("of: apparaten", "of: laadkasten",
         "quantities[1].of: de hoeveelheid 'laadkasten' bestaat niet"),
        ("code: houden\n", "code: kopen\n",
         "alternatives[1].code: de code 'kopen' is al gebruikt"),
        ("code: hoes-oplader", "code: toestel",
         "lines[1].code: de code 'toestel' is al gebruikt"),
        ("quantity: apparaten", "quantity: dozen",
         "lines[0].quantity: de hoeveelheid 'dozen' bestaat niet"),
        ("            example: true\n", "",
         "lines[0].example: een bedrag in een sjabloon is een voorbeeld"),
        ("example: true", "example: true\n            amount_rule: bestelkosten",
         "lines[0].amount: kies: een bedrag of een regel"),
        ("amount_rule: bestelkosten", "amount_rule: koffie",
         "amount_rule: de regel 'koffie' bestaat niet"),
        ("life_rule: levensduur-school-automatisering", "life_rule: bestelkosten",
         "life_rule: de regel 'bestelkosten' geeft geen waarde in jaar"),
        ("rhythm: per-jaar", "rhythm: om-de-zoveel-jaar",
         "every_years: hoort bij: om-de-zoveel-jaar"),
        ("rhythm: per-jaar", "rhythm: per-jaar\n            life_rule: "
         "levensduur-school-boeken", "life_rule: alleen wat je eenmalig koopt, slijt"),
        ("first_year: 5", "first_year: 6",
         "first_year: dit valt buiten de looptijd"),
        ("category: aanschaf", "category: kopen", "category: kies een van"),
        ("source: eigen", "source: niemand", "source: de bron 'niemand' bestaat niet"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_field(
    content: Path, old: str, new: str, expected: str
) -> None:
    edit(content, NAME, old, new)

    with pytest.raises(BadContent) as told:
        build_vocabularies(load_vocabularies(content), load_rules(content).book)

    assert f"{NAME}:" in str(told.value)
    assert expected in str(told.value)
