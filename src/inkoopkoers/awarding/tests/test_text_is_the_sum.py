# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text for the documents says what the award does, for every formula."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.documents.clause import clause_blocks
from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    Parameters,
    TieRule,
)
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.worked import Worked, worked_example
from inkoopkoers.awarding.tests.making import a_design
from inkoopkoers.awarding.wording.definitions import Line, lines_of
from inkoopkoers.awarding.wording.formulas import part_texts
from inkoopkoers.awarding.wording.variables import variables_of
from inkoopkoers.reports.blocks import Block, Table, lines, plain

TOLERANCE = 1e-12


def designs() -> Iterator[AwardDesign]:
    """Every formula, with and without a ladder."""
    for formula in Formula:
        design = a_design(formula)
        criteria = tuple(
            replace(one, value_eur=None if one.weight is None else one.weight * 1000)
            for one in design.criteria
        )
        parameters = Parameters(
            factor=Decimal("1.8"),
            lower_eur=Decimal(200_000),
            upper_eur=Decimal(400_000),
            log_base=Decimal("2.5"),
            value_of_point_eur=Decimal("1250.50"),
            ladder=(Decimal("0.01"), Decimal("0.025")),
        )
        whole = replace(design, criteria=criteria, parameters=parameters)
        yield whole
        ladder = Criterion("ladder", "Ladder", measured=Measured.LADDER)
        yield replace(whole, criteria=(*criteria, ladder))


def named(design: AwardDesign) -> str:
    return f"{design.formula}-{len(design.criteria)}"


@pytest.fixture(params=list(designs()), ids=named)
def design(request: pytest.FixtureRequest) -> AwardDesign:
    found: AwardDesign = request.param
    return found


def calculated(line: Line, values: dict[str, Fraction]) -> float:
    """Work a line out as it stands on the paper, knowing only what its words mean."""
    text = line.right.replace("€\N{NO-BREAK SPACE}", "")
    for word in sorted(values, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(word)}\b", f" {word.replace(' ', '_')} ", text)
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", text)
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    for sign, python in (("×", "*"), ("÷", "/"), ("−", "-")):
        text = text.replace(sign, python)
    known = {word.replace(" ", "_"): float(value) for word, value in values.items()}
    result = float(eval(text, {"log": math.log}, known))
    if "nooit lager dan 0" in line.note:
        result = max(0.0, result)
    if "nooit hoger dan" in line.note:
        result = min(result, float(line.note.rpartition(" ")[2].replace(",", ".")))
    return result


def test_each_line_worked_out_by_hand_gives_what_the_award_gives(
    design: AwardDesign,
) -> None:
    outcome = worked_example(design).outcome
    assert outcome.field
    assert outcome.ranked

    for place in outcome.ranked:
        known = {
            word: variable.value
            for word, variable in variables_of(design, outcome.field, place).items()
        }
        *before, last = lines_of(design)
        for line in before:
            if not line.right.startswith("som van"):
                found = calculated(line, known)
                assert math.isclose(found, float(known[line.left]), rel_tol=TOLERANCE)

        assert place.figure
        total = calculated(last, known)
        assert math.isclose(total, float(place.figure.total), rel_tol=TOLERANCE)


def test_the_figures_of_the_example_stand_in_the_text(design: AwardDesign) -> None:
    worked = worked_example(design)
    cells = {
        cell
        for block in clause_blocks(design)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    }

    for text in figures_in(design, worked):
        assert text in cells


def figures_in(design: AwardDesign, worked: Worked) -> Iterator[str]:
    for place in worked.outcome.ranked:
        assert place.figure
        yield from part_texts(design.formula, place.figure, design.decimals)


def test_nothing_in_a_filled_in_sum_is_still_a_word(design: AwardDesign) -> None:
    tables = [block for block in clause_blocks(design) if isinstance(block, Table)]
    steps = next(one for one in tables if one.header[0] == "Stap")

    sums = [row[1] for row in steps.rows if row[1] and not row[1].startswith("score")]

    assert sums
    for text in sums:
        assert not re.search(r"[a-z]{2,}", text.replace("log", ""))


def test_the_text_tells_rounding_ties_exclusion_and_the_ceiling() -> None:
    design = replace(
        a_design(Formula.RELATIVE),
        decimals=2,
        ties=(TieRule.CRITERION, TieRule.PRICE, TieRule.LOT),
        tie_criterion="plan",
        after_exclusion=AfterExclusion.RECALCULATE,
        ceiling_eur=Decimal(500_000),
        vat="inclusief",
    )

    said = text_of(tuple(clause_blocks(design)))

    assert "af op 2 decimalen" in said
    assert "de hoogste score op ‘Plan van aanpak’" in said
    assert "beslist loting" in said
    assert "rekenen we opnieuw zonder die inschrijving" in said
    assert "De volgorde van de andere kan daardoor veranderen." in said
    assert "duurder is dan €\N{NO-BREAK SPACE}500.000, is ongeldig" in said
    assert "prijzen met btw" in said


def test_a_malus_a_minimum_and_an_mki_are_in_the_text() -> None:
    design = replace(
        a_design(Formula.BOUNDS),
        criteria=(
            Criterion(
                "plan",
                "Plan",
                weight=Decimal(40),
                scale="rws-0-3",
                minimum=Decimal(1),
                text="Hoe lever je?\nHoogstens vier bladzijden.",
            ),
            Criterion(
                "mki",
                "Milieukosten",
                weight=Decimal(20),
                measured=Measured.MKI,
                mki_floor_eur=Decimal(10),
                mki_ceiling_eur=Decimal(45),
            ),
        ),
    )

    blocks = tuple(clause_blocks(design))
    said = text_of(blocks)

    assert "Hoogstens vier bladzijden." in said
    assert "lager scoort dan een 1, doet niet mee" in said
    assert "MKI boven €\N{NO-BREAK SPACE}45 doet niet mee" in said
    scale = next(
        one for one in blocks if isinstance(one, Table) and one.header[0] == "Score"
    )
    assert scale.rows[-1][0] == "−1"
    assert scale.rows[-1][2] == "−50 %"


def test_only_the_price_needs_no_word_about_quality() -> None:
    design = AwardDesign(Formula.BOUNDS, Decimal(100), parameters=a_design().parameters)

    said = text_of(tuple(clause_blocks(design)))

    assert "laagste prijs" in said
    assert "kwaliteitspunten" not in said


def test_with_a_ladder_no_sentence_is_about_another_price_than_the_sum() -> None:
    design = replace(with_ladder(Formula.BOUNDS), ceiling_eur=Decimal(500_000))

    said = text_of(tuple(clause_blocks(design)))

    assert "Met ‘prijs’ bedoelen we in de formule de rekenprijs" in said
    assert "die vóór de korting duurder is dan" in said
    assert "bedoelen we" not in text_of(tuple(clause_blocks(a_design(Formula.BOUNDS))))


@pytest.mark.parametrize("formula", Formula)
def test_the_text_says_of_whom_the_lowest_price_is(formula: Formula) -> None:
    design = next(one for one in designs() if one.formula is formula)

    said = text_of(tuple(clause_blocks(design)))

    looks_at_others = "We vergelijken alleen geldige inschrijvingen met elkaar." in said
    assert looks_at_others is not formula.is_absolute


@pytest.mark.parametrize("formula", Formula)
def test_only_a_price_with_a_weight_has_one_in_the_text(formula: Formula) -> None:
    design = next(one for one in designs() if one.formula is formula)

    blocks = tuple(clause_blocks(design))

    criteria = next(one for one in blocks if isinstance(one, Table))
    without = {Formula.VALUE, Formula.RATIO, Formula.WILLINGNESS}
    assert ("Prijs" in {row[0] for row in criteria.rows}) is (formula not in without)
    has_points = formula is not Formula.VALUE
    assert ("Elk procent gewicht is één punt." in text_of(blocks)) is has_points


def test_a_rounded_part_stands_there_as_a_fraction() -> None:
    plan = Criterion("plan", "Plan", weight=Decimal(60), scale="pianoo-1-10")
    design = replace(a_design(Formula.BOUNDS), criteria=(plan,), scales=())

    blocks = tuple(clause_blocks(design))

    tables = [one for one in blocks if isinstance(one, Table)]
    scale = next(one for one in tables if one.header[0] == "Score")
    parts = {row[0]: row[2] for row in scale.rows}
    assert parts["9"] == "8/9 (88,89 %)"
    assert parts["10"] == "100 %"
    assert parts["1"] == "0 %"


@pytest.mark.parametrize("formula", [Formula.SURCHARGE, Formula.WILLINGNESS])
def test_a_reader_who_types_the_sums_over_gets_the_euros_that_stand_there(
    formula: Formula,
) -> None:
    plan = Criterion("plan", "Plan", weight=Decimal(60), scale="pianoo-1-10")
    start = with_ladder(formula)
    ladder = replace(start.parameters, ladder=(Decimal("0.0125"),))
    criteria = (plan, start.criteria[-1])
    design = replace(start, criteria=criteria, scales=(), parameters=ladder)

    tables = [one for one in clause_blocks(design) if isinstance(one, Table)]
    steps = next(one for one in tables if one.header[0] == "Stap")

    sums = {name: (text, made) for name, text, made in steps.rows}
    assert "(1 − 1,25 %)" in sums["Rekenprijs"][0]
    for name in {"Opslag", "Vergelijkingsprijs"} & set(sums):
        text, made = sums[name]
        typed = calculated(Line("", text), {})
        shown = made.replace("€\N{NO-BREAK SPACE}", "")
        shown = shown.replace(".", "").replace(",", ".")
        assert math.isclose(typed, float(shown), abs_tol=0.02)


def with_ladder(formula: Formula) -> AwardDesign:
    """The design of this formula that has a ladder."""
    return [one for one in designs() if one.formula is formula][-1]


def text_of(blocks: tuple[Block, ...]) -> str:
    return "\n".join(plain(line) for line in lines(blocks))


def test_points_formulas_and_others_are_all_tried() -> None:
    tried = {one.formula for one in designs()}

    assert tried == set(Formula)
    assert any(gives_points(one) for one in tried)
