# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stays together on a page, in every kind of document."""

from __future__ import annotations

import dataclasses

import pytest

from inkoopkoers.reports import pdf
from inkoopkoers.reports.blocks import (
    SHORT_AUTHOR,
    Block,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Table,
    runs,
)
from inkoopkoers.reports.staying import stays
from inkoopkoers.reports.tests.samples import SMALL, SVG, TABLE
from inkoopkoers.reports.tests.test_office import O, W, docx, odt

LEAD = Paragraph(runs("Bron staat bovenaan."), Role.LEAD)
NOTE = Paragraph(runs("Dit is een deel."), Role.NOTE)
FIGURE = Figure(SVG, "Een balk.", "Bron")
LONG = Table("Veel", ("Wie", "Wat"), tuple((f"Bron {at}", "x") for at in range(60)))
DAYS = Table("Tot", ("Wie", "Tot"), (("Bron", "26 december 2029"), ("Beek", "")))


def report(*blocks: Block) -> Report:
    return dataclasses.replace(SMALL, blocks=blocks)


@pytest.mark.parametrize(
    ("block", "follower", "keeps"),
    [
        (LEAD, FIGURE, True),
        (LEAD, TABLE, True),
        (LEAD, NOTE, True),
        (LEAD, Heading("Verder", 1), False),
        (LEAD, None, False),
        (NOTE, FIGURE, True),
        (NOTE, TABLE, False),
        (FIGURE, NOTE, False),
    ],
)
def test_a_conclusion_stays_with_what_it_rests_on(
    block: Block, follower: Block | None, *, keeps: bool
) -> None:
    assert stays(block, follower) is keeps


def test_the_conclusion_is_kept_in_word_and_odt_too() -> None:
    made = report(LEAD, FIGURE, LEAD)

    in_word = docx(made).xpath(
        "//w:p[w:pPr/w:pStyle/@w:val='Lead']/w:pPr/w:keepNext", namespaces=W
    )
    in_odt = odt(made).xpath("//text:p[@text:style-name='Lead_20_kept']", namespaces=O)

    assert len(in_word) == len(in_odt) == 1


def test_a_short_table_stays_on_one_page_and_a_long_one_breaks() -> None:
    def kept(table: Table) -> tuple[bool, bool, bool]:
        made = report(table)
        in_word = docx(made).xpath("//w:tc//w:keepNext", namespaces=W)
        in_odt = odt(made).xpath(
            "//style:table-properties/@style:may-break-between-rows", namespaces=O
        )
        in_pdf = pdf.document(made)["blocks"][0]["together"]
        return bool(in_word), in_odt == ["false"], in_pdf

    assert kept(TABLE) == (True, True, True)
    assert kept(LONG) == (False, False, False)


def test_a_day_in_a_table_holds_together_in_every_document() -> None:
    made = report(DAYS)
    wanted = "26\u00a0december\u00a02029"

    assert wanted in "".join(docx(made).itertext())
    assert wanted in "".join(odt(made).itertext())
    assert wanted in pdf.document(made)["blocks"][0]["rows"][0]


def test_a_number_and_its_percent_sign_hold_together() -> None:
    made = report(Paragraph(runs("Van 2 % van het geld weten we het niet.")))

    assert "2\u00a0% van" in "".join(docx(made).itertext())
    assert "2\u00a0% van" in "".join(odt(made).itertext())
    assert "2\u00a0% van" in pdf.document(made)["blocks"][0]["runs"][0]["text"]


def test_a_word_gets_a_hyphen_and_what_is_none_breaks_anywhere() -> None:
    words = Table("x", ("Soort",), (("Wegvervoersdiensten",), ("A1B2" * 8,)))

    [[word], [code]] = pdf.document(report(words))["blocks"][0]["rows"]

    assert word == "Wegvervoersdiensten"
    assert "\u200b" in code


def test_the_contents_leave_out_what_is_not_listed() -> None:
    made = report(Heading("Een", 1), Heading("Twee", 2, is_listed=False))

    assert [one["listed"] for one in pdf.document(made)["blocks"]] == [True, False]


def test_a_long_author_leaves_room_for_the_title_in_the_header() -> None:
    long = dataclasses.replace(SMALL, author="Samenwerkingsverband Wilgenwaard " * 6)

    assert len(long.short_author) <= SHORT_AUTHOR
    assert long.short_author.startswith("Samenwerkingsverband")
    assert SMALL.short_author == SMALL.author
    assert pdf.document(long)["short_author"] == long.short_author
