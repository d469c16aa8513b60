# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we ship in content/: whole, consistent, and published as it stands."""

from __future__ import annotations

from collections import Counter

import pytest

from inkoopkoers.knowledge import published, queries, reference
from inkoopkoers.knowledge.actions import proposals
from inkoopkoers.knowledge.crosscheck import crosscheck, used_urls
from inkoopkoers.knowledge.domain.coverage import coverage
from inkoopkoers.knowledge.domain.documents import (
    Gate,
    Instrument,
    ItemKind,
    Outcome,
    build_instrument,
)
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.loader import Content, load

ROOT = published.PACKAGE.parents[2] / "content"
FEWEST_TIPS_PER_THEME = 4


@pytest.fixture(scope="module")
def real() -> Content:
    content = load(ROOT)
    crosscheck(content)
    return content


def latest(code: str) -> Instrument:
    publication = published.history(ROOT, code)[-1]
    return build_instrument(publication.document, publication.digest)


def test_the_working_content_is_what_was_published() -> None:
    changed = [one.code for one in proposals(ROOT) if one.is_new]

    assert not changed, (
        f"content/ of {changed} differs from content/published. Raise `version` in "
        "content/instruments/<code>.yaml and run `inkoopkoers content publish`."
    )


def test_every_published_file_is_whole() -> None:
    assert published.codes(ROOT) == sorted(
        proposal.code for proposal in proposals(ROOT)
    )
    for code in published.codes(ROOT):
        assert published.history(ROOT, code)[0].version == 1


def test_the_wegwijzer_has_44_cells_of_which_15_are_empty_on_purpose() -> None:
    grid = coverage(latest("wegwijzer"))

    assert (grid.filled, grid.empty) == (29, 15)
    assert len(latest("wegwijzer").cells) == 44
    assert [len(row.cells) for row in grid.rows] == [4] * 11


def test_the_wegwijzer_asks_five_questions_with_two_answers() -> None:
    wegwijzer = latest("wegwijzer")

    assert [item.code for item in wegwijzer.items] == [
        "product", "aanbieders", "doel", "capaciteit", "partners"
    ]  # fmt: skip
    assert [section.code for section in wegwijzer.sections] == ["F", "A", "S", "U"]
    for item in wegwijzer.items:
        assert [option.code for option in item.options] == ["1", "2"]


def test_a_cell_is_named_after_its_section_question_and_answer() -> None:
    wegwijzer = latest("wegwijzer")
    general: dict[str, dict[str, tuple[str, ...]]] = {
        f"{section.code}a": {} for section in wegwijzer.sections
    }
    expected = general | {
        f"{section.code}{number}{option.code}": {item.code: (option.code,)}
        for section in wegwijzer.sections
        for number, item in enumerate(wegwijzer.items, start=1)
        for option in item.options
    }

    assert {cell.code: dict(cell.when) for cell in wegwijzer.cells} == expected


def test_a_filled_cell_of_the_wegwijzer_has_tips_and_an_empty_one_nothing() -> None:
    for cell in latest("wegwijzer").cells:
        assert bool(cell.tips) != bool(cell.empty), cell.code
        assert not (cell.empty and (cell.examples or cell.references)), cell.code


def test_the_checklist_has_twelve_statements_on_one_scale_of_four() -> None:
    checklist = latest("checklist")

    assert len(checklist.items) == 12
    assert {item.scale for item in checklist.items} == {"eens"}
    assert [level.value for level in checklist.scales[0].levels] == [1, 2, 3, 4]
    assert {cell.code for cell in checklist.cells} == {
        item.code for item in checklist.items
    }


def test_what_was_published_before_other_kinds_of_outcome_is_the_same() -> None:
    digests = {
        code: published.history(ROOT, code)[0].digest[:12]
        for code in ("checklist", "wegwijzer")
    }

    assert digests == {"checklist": "1bca45dbdf64", "wegwijzer": "f6d56d507a3a"}


def test_vier_in_balans_asks_about_four_pillars_now_and_wanted() -> None:
    balance = latest("vier-in-balans")

    counts = Counter(item.group for item in balance.items)

    assert balance.outcome is Outcome.GAP
    assert counts == {
        "visie": 4,
        "vaardigheden": 3,
        "leermateriaal": 4,
        "infrastructuur": 4,
    }
    assert [level.value for level in balance.scales[0].levels] == [1, 2, 3, 4]


def test_the_organisation_limits_how_far_procurement_can_be() -> None:
    maturity = latest("inkoopvolwassenheid")

    counts = Counter(item.group for item in maturity.items)

    assert maturity.outcome is Outcome.GATE
    assert maturity.gate == Gate(limits="organisatie", limited="inkoop")
    assert counts == {"organisatie": 6, "inkoop": 6}


def test_every_level_of_maturity_is_described_and_said_to_be_ours() -> None:
    maturity = latest("inkoopvolwassenheid")
    scale = maturity.scales[0]

    for item in maturity.items:
        texts = [item.anchor(level.value) for level in scale.levels]
        assert len(set(texts)) == 5, item.code
    assert scale.note
    assert "van ons" in scale.note
    assert "van ons" in maturity.origin.note


@pytest.mark.parametrize("code", published.codes(ROOT))
def test_every_statement_to_score_has_a_ground_or_says_that_it_is_ours(
    code: str,
) -> None:
    for item in latest(code).items:
        if item.kind is ItemKind.CHOICE:
            continue
        cell = latest(code).cells_by_code[item.code]
        assert cell.references or "van ons" in (cell.nuance or ""), item.code


@pytest.mark.parametrize("code", ["inkoopvolwassenheid", "vier-in-balans"])
def test_every_statement_of_these_instruments_has_a_tip(code: str) -> None:
    for cell in latest(code).cells:
        assert cell.tips, cell.code


def test_every_source_and_example_is_used_and_known(real: Content) -> None:
    cells = [
        cell
        for files in real.instruments
        for checked in files.cells
        for cell in checked.file.cells
    ]

    used_sources = {ref.source for cell in cells for ref in cell.references}
    used_examples = {name for cell in cells for name in cell.examples}

    assert used_sources == {source.id for source in real.sources.file.sources}
    assert used_examples == {example.id for example in real.examples.file.examples}


def test_every_address_is_listed_once_and_used(real: Content) -> None:
    listed = [link.url for link in real.links.file.links]

    assert len(listed) == len(set(listed))
    assert set(listed) == {url for *_, url in used_urls(real)}


def test_a_source_has_a_confirmed_title_or_says_how_we_know(real: Content) -> None:
    for source in real.sources.file.sources:
        assert source.basis
        assert not source.confirmed or (source.title and source.year), source.id


def test_a_link_that_was_looked_at_has_a_date(real: Content) -> None:
    for link in real.links.file.links:
        checked = link.state not in (LinkState.UNCHECKED, LinkState.LOGIN)
        assert not checked or link.checked_on, link.url
        assert (link.state is LinkState.MOVED) == bool(link.moved_to), link.url


def test_every_theme_has_enough_tips_to_browse() -> None:
    counts = Counter(
        theme
        for code in published.codes(ROOT)
        for cell in latest(code).cells
        for tip in cell.tips
        for theme in tip.themes
    )

    assert set(counts) == set(reference.shelf().themes)
    assert min(counts.values()) >= FEWEST_TIPS_PER_THEME


def test_all_forty_known_issues_are_decided(real: Content) -> None:
    ids = [issue.id for issue in real.issues.file.issues]

    assert ids == [f"I{number:02}" for number in range(1, 41)]


def test_a_term_names_a_source_that_exists_or_a_text(real: Content) -> None:
    sources = {source.id for source in real.sources.file.sources}

    for term in real.terms.file.terms:
        assert term.source is None or " " in term.source or term.source in sources


def test_the_worked_example_answers_every_question(real: Content) -> None:
    assert real.tour.file.answers == "2-1-2-1-2"
    assert [step.item for step in real.tour.file.steps] == [
        item.code for item in latest("wegwijzer").items
    ]


def test_the_shelf_is_arranged_for_readers() -> None:
    shelf = reference.shelf()

    names = [term.term.casefold() for term in shelf.terms]
    assert names == sorted(names)
    assert len(shelf.issues) == 40
    assert shelf.sources
    assert shelf.examples
    assert shelf.tour.answers == "2-1-2-1-2"


def test_readers_get_the_latest_version_of_every_instrument() -> None:
    found = {one.code: one.digest for one in queries.instruments()}

    assert found == {code: latest(code).digest for code in published.codes(ROOT)}


def test_every_theme_of_a_published_tip_is_on_the_shelf() -> None:
    themes = reference.shelf().themes

    for one in queries.instruments():
        for cell in one.cells:
            for tip in cell.tips:
                assert set(tip.themes) <= set(themes), tip.code
