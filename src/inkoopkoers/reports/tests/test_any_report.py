# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every report, however wild its texts."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from inkoopkoers.reports import html, text
from inkoopkoers.reports.blocks import (
    Heading,
    Paragraph,
    Report,
    lines,
    plain,
    printable,
    tidy,
)
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.tests.samples import SMALL, wild_reports, wild_text

unhurried = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def texts_of(report: Report) -> list[str]:
    blocks = list(tidy(report.blocks))
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    return headings + [plain(line) for line in lines(blocks)]


@pytest.mark.parametrize("fmt", list(Format))
@unhurried
@given(report=wild_reports)
def test_no_format_fails_on_any_report(fmt: Format, report: Report) -> None:
    made = render(report, fmt)

    assert made


@pytest.mark.parametrize("fmt", list(Format))
def test_the_same_report_gives_the_same_bytes(fmt: Format) -> None:
    first = render(SMALL, fmt)

    second = render(SMALL, fmt)

    assert first == second


@unhurried
@given(report=wild_reports)
def test_every_text_survives_into_the_web_page(report: Report) -> None:
    page = _Words()

    page.feed(html.render(report))

    seen = "".join(page.words)
    for expected in texts_of(report):
        assert expected in seen
    assert "script" not in page.tags


@unhurried
@given(report=wild_reports)
def test_every_word_survives_into_plain_text(report: Report) -> None:
    seen = text.render(report)

    # Between two runs may stand the number of an address.
    for line in lines(tidy(report.blocks)):
        for run in line:
            for word in run.text.split():
                assert word in seen


@unhurried
@given(report=wild_reports)
def test_headings_begin_at_one_and_never_skip_a_level(report: Report) -> None:
    levels = [b.level for b in tidy(report.blocks) if isinstance(b, Heading)]

    steps = zip([0, *levels], levels, strict=False)
    assert all(after <= before + 1 for before, after in steps)


@given(raw=wild_text)
def test_printable_text_stays_the_same_when_cleaned_again(raw: str) -> None:
    once = printable(raw)

    assert printable(once) == once
    assert "\n" not in once
    assert "\x00" not in once


def test_blank_blocks_leave_no_trace() -> None:
    blank = (Heading("  ", 1), Paragraph(()))

    assert list(tidy(blank)) == []


def test_naming_the_formats_loads_no_heavy_library() -> None:
    code = (
        "import sys, inkoopkoers.reports.formats\n"
        "print([name for name in ('typst', 'docx', 'lxml') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
