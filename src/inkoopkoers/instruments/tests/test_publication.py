# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice on paper says beside the tips."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from inkoopkoers.instruments.publication import LINKS, advice_report
from inkoopkoers.instruments.queries import advice_as
from inkoopkoers.instruments.tests.situations import ANSWERS, TODAY, example, words_of
from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState
from inkoopkoers.reports.blocks import Heading, Paragraph, Role, lines, plain

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which nothing was checked yet."""
    monkeypatch.setenv("INKOOPKOERS_DATA", str(tmp_path))
    return tmp_path


def an_address_of_the_advice() -> str:
    addresses = (
        link.url
        for part in example().sections
        for cell in part.cells
        for one in cell.new_examples
        for link in one.links
    )
    return next(addresses)


def test_each_tip_ends_with_its_code() -> None:
    report = advice_report(example(), TODAY)

    found = {plain(line) for line in lines(report.blocks)}
    assert {f"{tip.text} ({tip.code})" for tip in example().tips} <= found


def test_the_reason_tells_more_than_the_heading() -> None:
    blocks = advice_report(example(), TODAY).blocks

    pairs = [
        (above.text, plain(block.runs))
        for above, block in pairwise(blocks)
        if isinstance(above, Heading)
        and isinstance(block, Paragraph)
        and block.role is Role.REASON
    ]
    reasons = {reason for _, reason in pairs}
    assert len(pairs) == sum(len(part.specific) for part in example().sections)
    assert "Omdat je koos: Complex, uniek of vernieuwend (Soort product)" in reasons
    for heading, reason in pairs:
        assert reason.lower() != f"omdat je koos: {heading.lower()}"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (LinkState.DEAD, "werkt niet meer"),
        (LinkState.MOVED, "verhuisd"),
        (LinkState.LOGIN, "inloggen nodig"),
    ],
)
def test_an_address_with_a_problem_says_so_after_the_link(
    state: LinkState, words: str
) -> None:
    url = an_address_of_the_advice()
    before = advice_as(ANSWERS, "md", TODAY).decode()
    link_states.save({url: LinkCheck(url, state, date(2030, 1, 1))})

    after = advice_as(ANSWERS, "md", TODAY).decode()

    assert f"(<{url}>) ({words})" not in before
    assert f"(<{url}>) ({words})" in after


@pytest.mark.parametrize("state", [LinkState.WORKS, LinkState.UNCHECKED])
def test_an_address_that_works_or_was_not_checked_says_nothing(
    state: LinkState,
) -> None:
    url = an_address_of_the_advice()
    before = advice_as(ANSWERS, "md", TODAY)
    link_states.save({url: LinkCheck(url, state, date(2030, 1, 1))})

    assert advice_as(ANSWERS, "md", TODAY) == before


def test_the_end_says_what_a_link_without_a_mark_means() -> None:
    text = advice_as(ANSWERS, "text", TODAY).decode()

    assert words_of(LINKS) in words_of(text)


def test_a_document_that_was_made_is_not_made_again() -> None:
    first = advice_as(ANSWERS, "pdf", TODAY, "https://hier.example/")

    assert advice_as(ANSWERS, "pdf", TODAY, "https://hier.example/") is first


def test_another_day_or_address_is_another_document() -> None:
    first = advice_as(ANSWERS, "md", TODAY, "https://hier.example/")

    tomorrow = TODAY + timedelta(days=1)
    assert advice_as(ANSWERS, "md", tomorrow, "https://hier.example/") != first
    assert advice_as(ANSWERS, "md", TODAY, "https://daar.example/") != first
