# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vocabularies that we ship, and how a mistake in one is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge import queries
from inkoopkoers.knowledge.domain.ambitions import CriterionKind
from inkoopkoers.knowledge.domain.vocabularies import groups_for_cpv, isv_category_of
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.tests.making import edit, unhurried
from inkoopkoers.knowledge.vocabulary_building import build_vocabularies
from inkoopkoers.knowledge.vocabulary_loader import load_vocabularies

BEFORE, AFTER = date(2022, 5, 31), date(2022, 6, 1)


def test_there_are_45_product_groups_in_six_clusters() -> None:
    counts = Counter(one.cluster for one in queries.product_groups())

    assert counts == {
        "automatisering": 5, "energie": 2, "gww": 18, "kantoor": 10, "transport": 5,
        "gebouwen": 5,
    }  # fmt: skip
    (rule,) = queries.rulebook().editions("mvi-productgroepen")
    assert rule.value == len(queries.product_groups())


def test_a_product_group_finds_its_risk_category_in_both_editions() -> None:
    catering = next(one for one in queries.product_groups() if one.code == "catering")
    roads = next(one for one in queries.product_groups() if one.code == "wegen")

    before = isv_category_of(catering, queries.isv_categories(BEFORE))
    after = isv_category_of(catering, queries.isv_categories(AFTER))

    assert before
    assert before.code == "catering"
    assert after
    assert after.code == "consumptieve-dienstverlening"
    assert isv_category_of(roads, queries.isv_categories(AFTER)) is None


def test_every_old_risk_category_lives_on_in_a_new_one() -> None:
    new = queries.isv_categories(AFTER)

    assert (len(queries.isv_categories(BEFORE)), len(new)) == (10, 8)
    for old in queries.isv_categories(BEFORE):
        assert any(one.holds(old.code) for one in new), old.code


def test_a_cpv_code_proposes_product_groups() -> None:
    found = groups_for_cpv(queries.product_groups(), "30213100")

    assert [one.code for one in found] == ["ict-hardware"]
    assert groups_for_cpv(queries.product_groups(), "15000000") == ()


def test_social_services_are_beginnings_of_codes_that_exist() -> None:
    found = queries.social_services()

    assert "80" in found.prefixes
    assert all(queries.is_cpv(one.ljust(8, "0")) for one in found.prefixes)
    assert not found.origin.is_verified
    assert found.note


def test_the_presets_have_the_themes_of_their_source() -> None:
    rijk, gww = queries.ambition_presets()

    assert (sum(not one.is_extra for one in rijk.themes), len(rijk.themes)) == (5, 8)
    assert Counter(one.pillar for one in gww.themes) == {
        "Planet": 6, "People": 3, "Prosperity": 3,
    }  # fmt: skip


def test_a_level_suggests_its_kind_of_criterion() -> None:
    levels = queries.ambition_levels()

    assert [one.suggests for one in levels] == [
        None, CriterionKind.REQUIREMENT, CriterionKind.AWARD, CriterionKind.AWARD,
    ]  # fmt: skip
    assert [one.is_functional for one in levels] == [False, False, False, True]
    assert all(len(one.definitions) == 2 for one in levels[1:])


def test_every_cell_of_nami_has_an_obstacle_and_each_has_something_that_helps() -> None:
    nami = queries.nami()

    for dimension in nami.dimensions:
        for level in nami.levels:
            assert nami.cell(dimension.code, level.code)
    for obstacle in nami.obstacles:
        assert nami.interventions_for([obstacle.code]), obstacle.code


def test_what_fits_most_obstacles_comes_first() -> None:
    chosen = ["sociaal-cultureel-organisatie-1", "juridisch-organisatie-1"]

    found = queries.nami().interventions_for(chosen)

    fitting = [len(set(chosen) & set(one.fits)) for one in found]
    assert fitting == sorted(fitting, reverse=True)
    assert fitting[0] == 2


def test_each_factor_leans_to_both_sides() -> None:
    factors = queries.proportionality()

    assert len(factors) == 6
    for factor in factors:
        assert {one.leans for one in factor.answers} == {-1, 0, 1}
        assert factor.answer(factor.answers[0].code) == factor.answers[0]
        assert factor.answer("iets-anders") is None


def test_every_group_with_criteria_has_three_levels_on_two_themes() -> None:
    levels: dict[tuple[str, str], set[int]] = defaultdict(set)
    for one in queries.example_criteria():
        levels[one.product_group, one.theme].add(one.level)

    full = Counter(group for (group, _), found in levels.items() if len(found) == 3)

    assert set(full) == {
        "ict-hardware", "kantoormeubilair", "schoonmaak", "wegen",
        "openbare-verlichting",
    }  # fmt: skip
    assert min(full.values()) >= 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("39100000", "Meubilair"),
        ("39100000-3", "Meubilair"),
        ("30213100-6", "Computeruitrusting en -benodigdheden"),
        ("30900000", queries.cpv_name("30000000")),
        ("99000000", ""),
        ("3910000", ""),
        ("٣٩١٠٠٠٠٠", ""),
        ("", ""),
    ],
)
def test_a_cpv_code_is_named_after_its_group_or_division(text: str, name: str) -> None:
    assert queries.cpv_name(text) == name
    assert queries.is_cpv(text) == bool(name)


def test_a_search_finds_codes_by_words_and_by_digits() -> None:
    assert queries.search_cpv("meubilair")[0].code == "30000000"
    assert queries.search_cpv("Financiële diensten verzekering")[0].code == "66000000"
    assert [one.code for one in queries.search_cpv("391")] == ["39100000"]
    assert queries.search_cpv("  ") == ()
    assert len(queries.search_cpv("diensten")) == 20


@unhurried
@given(st.text(max_size=40))
def test_nobody_can_break_the_search(text: str) -> None:
    assert len(queries.search_cpv(text)) <= 20
    assert isinstance(queries.is_cpv(text), bool)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("product_groups", "cluster: energie", "cluster: kracht",
         "groups[5].cluster: het cluster 'kracht' bestaat niet"),
        ("product_groups", "isv: catering", "isv: koken",
         "isv: de categorie 'koken' bestaat niet"),
        ("product_groups", "- '32300000'", "- '32000000'", ""),
        ("product_groups", "- '32300000'", "- '32900000'",
         "groups[0].cpv[0]: de CPV-code '32900000' bestaat niet"),
        ("isv", "edition: oudste", "edition: '2001-01-01'",
         "editions: hier horen de versies van de regel isv-risicocategorieen"),
        ("isv", "source: isv-pianoo", "source: weg",
         "editions[0].categories[0].source: de bron 'weg' bestaat niet"),
        ("nami", "  dimension: technisch\n", "  dimension: praktisch\n",
         "obstacles[0]: de cel 'praktisch, individueel' bestaat niet"),
        ("nami", "code: juridisch-individueel-1", "code: iets-anders",
         "het obstakel 'juridisch-individueel-1' bestaat niet"),
        ("criteria", "replaces: IK-ICT-01", "replaces: IK-ICT-05",
         "replaces: dit is geen lager niveau"),
        ("criteria", "number: IK-ICT-02", "number: IK-ICT-01",
         "criteria[1].number: het nummer 'IK-ICT-01' is al gebruikt"),
        ("ambitions", "value: 0", "value: 1",
         "levels: zet de niveaus 0 tot en met 3 op volgorde"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_field(
    content: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(content, f"vocabularies/{name}.yaml", old, new)

    assert expected in told(content)


def test_an_empty_cell_and_a_strange_file_are_told(content: Path) -> None:
    (content / "vocabularies" / "kleuren.yaml").write_text("kleuren: rood\n")
    assert "kleuren.yaml:1: dit bestand hoort nergens bij" in told(content)

    (content / "vocabularies" / "kleuren.yaml").unlink()
    edit(
        content,
        "vocabularies/nami.yaml",
        "dimension: juridisch\n    level: individueel",
        "dimension: juridisch\n    level: systeem",
    )
    assert "obstacles: de cel 'juridisch, individueel' is leeg" in told(content)


def told(root: Path) -> str:
    """What is wrong in the vocabularies of a content folder."""
    try:
        build_vocabularies(load_vocabularies(root), load_rules(root).book)
    except BadContent as bad:
        return str(bad)
    return ""


@pytest.mark.parametrize(
    ("word", "code"),
    [("laptop", "30200000"), ("asfalt", "45200000"), ("bureaustoel", "39100000")],
)
def test_a_code_is_found_by_what_people_call_it(word: str, code: str) -> None:
    assert code in {one.code for one in queries.search_cpv(word)}
