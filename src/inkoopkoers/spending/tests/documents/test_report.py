# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report: what stands out, what is not seen, and enough to make it again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.cash import cash_chart
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.charts.stacked import Stack, stacked_chart
from inkoopkoers.reports.blocks import Heading
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.spending.answering.answer import (
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Ground,
    LeftOut,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.brief import Brief, Task
from inkoopkoers.spending.documents.files import FORMATS, report_file
from inkoopkoers.spending.documents.report.report import SCREEN, spend_report
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.documents.report.texts import period_text
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.shape import in_both, on_paper
from inkoopkoers.spending.tests.documents.answers import COLUMNS, a_subject, an_answer

pytestmark = pytest.mark.once
GOLDEN = Path(__file__).parents[1] / "golden" / "report.txt"


def text_of(*answers: object, subject: Subject | None = None) -> str:
    report = spend_report(subject or a_subject(), answers)  # type: ignore[arg-type]
    return render(report, Format.TEXT).decode()


def test_the_whole_report_is_as_it_was() -> None:
    empty = an_answer(0, code="climate", title="Klimaat", topic=Topic.EFFECT)

    assert text_of(an_answer(), empty) == GOLDEN.read_text(encoding="utf-8")


def test_what_is_no_purchase_is_told_once() -> None:
    left_out = LeftOut(Decimal(9), "€ 9 is geen inkoop.", Way(Selection()))
    answers = [replace(an_answer(), left_out=left_out) for _ in range(2)]

    assert text_of(*answers).count("€ 9 is geen inkoop.") == 1


def test_the_conclusion_stands_on_the_first_page_and_above_its_table() -> None:
    text = text_of(an_answer())

    first, second = (at for at in _places(text, "Bovenaan staat Bron 1 BV."))
    assert text.index("Wat opvalt") < first < second < text.index("Bron 2 BV")


def _places(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def test_a_long_table_is_cut_and_says_how_much_is_left() -> None:
    text = text_of(an_answer(1020))

    assert "Bron 10 BV" in text
    assert "Bron 11 BV" not in text
    assert "Er zijn nog 1.010 rijen" in text


def test_one_row_more_is_no_reason_to_cut() -> None:
    assert "Bron 11 BV" in text_of(an_answer(11))


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert "Onbekend" not in text_of(an_answer())


def test_months_are_not_cut_but_become_years() -> None:
    months, years = (
        AnswerTable(
            code, f"Per {code}", COLUMNS[:2],
            tuple(AnswerRow((f"{code}{at}", Decimal(1))) for at in range(rows)),
        )
        for code, rows in (("months", 40), ("years", 4))
    )  # fmt: skip

    text = text_of(an_answer(tables=(months, years)))

    assert "months0" not in text
    assert "years3" in text


def test_what_is_not_seen_is_told_with_its_share() -> None:
    text = text_of(an_answer())

    assert "75\u00a0%" in text
    assert "De rest heeft geen naam." in text


def test_a_question_without_an_answer_says_why() -> None:
    assert "Klimaat. Er is nog niets." in text_of(an_answer(0, title="Klimaat"))


def test_rows_that_do_not_count_are_told_with_their_euros() -> None:
    assert "1 rij kon niet gelezen worden" in text_of(an_answer())


def test_it_says_with_which_files_and_decisions_it_can_be_made_again() -> None:
    text = text_of(an_answer())

    assert "maart.csv" in text
    assert "abababababab" in text
    assert "3-14" in text
    assert "cdcdcdcdcdcd" in text


def test_a_rule_has_its_day_its_source_and_whether_it_was_checked() -> None:
    text = " ".join(text_of(an_answer()).split())

    assert "Drempel: € 216.000 (sinds 1 januari 2026). Europese Commissie" in text
    assert "(nog niet nagekeken)" in text


def test_what_several_answers_say_of_counting_is_said_once() -> None:
    text = text_of(an_answer(), an_answer(code="other", title="Wat kopen we?"))

    assert text.count("Alles telt.") == 1


def test_a_screen_shows_no_method_and_tells_a_conclusion_once() -> None:
    report = spend_report(a_subject(), (an_answer(),), SCREEN)

    text = render(report, Format.TEXT).decode()

    assert text.count("Bovenaan staat Bron 1 BV.") == 1
    assert "Zo is gerekend" not in text


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(), "alle uitgaven die we hebben"),
        (Selection(date(2026, 1, 1), date(2026, 12, 31)), "het jaar 2026"),
        (Selection(date(2026, 1, 1)), "vanaf 1 januari 2026"),
        (Selection(None, date(2026, 3, 1)), "tot en met 1 maart 2026"),
        (
            Selection(date(2026, 2, 1), date(2026, 3, 1)),
            "1 februari 2026 tot en met 1 maart 2026",
        ),
    ],
)
def test_a_period_is_named_as_people_do(selection: Selection, said: str) -> None:
    assert period_text(selection) == said


def test_without_a_choice_the_period_is_that_of_the_files() -> None:
    subject = a_subject(selection=Selection())

    assert "2 maart 2026 tot en met 30 maart 2026" in text_of(subject=subject)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_bytes_for_the_same_report(name: str) -> None:
    one, other = (report_file(a_subject(), (an_answer(),), name) for _ in range(2))

    assert one.content == other.content
    assert one.name == f"uitgaven-2026.{name}"


def test_a_day_in_a_table_is_short_and_holds_together() -> None:
    table = AnswerTable(
        "ends", "Contracten", (Column("on", "Tot", CellKind.DATE),),
        (AnswerRow((date(2029, 12, 26),)),),
    )  # fmt: skip

    text = text_of(an_answer(tables=(table,)))

    assert "26 dec 2029" in text.replace("\u00a0", " ")


def test_a_table_of_one_row_needs_no_total() -> None:
    assert "Totaal" not in text_of(an_answer(1))
    assert "Totaal" in text_of(an_answer(2))


def test_a_question_that_is_its_chapter_too_is_not_asked_twice() -> None:
    own = an_answer(title="Waar gaat het geld heen?")

    report = spend_report(a_subject(), (own,))

    heads = [
        one.text for one in report.blocks if isinstance(one, Heading) and one.is_listed
    ]
    assert heads.count("Waar gaat het geld heen?") == 1


def test_the_contents_name_no_heading_twice() -> None:
    answers = (an_answer(), an_answer(code="other", title="Wat kopen we?"))

    report = spend_report(a_subject(), answers)

    listed = [
        one.text for one in report.blocks if isinstance(one, Heading) and one.is_listed
    ]
    assert len(listed) == len(set(listed))


def test_only_rules_that_held_in_the_period_are_named() -> None:
    def drempel(year: int) -> Ground:
        return Ground(f"Drempel: {year}", "Europese Commissie", since=date(year, 1, 1))

    grounds = tuple(drempel(year) for year in (2028, 2026, 2024, 2022, 2020))

    text = " ".join(text_of(an_answer(grounds=grounds)).split())

    # The period is 2026, and a threshold looks a year back.
    assert "Drempel: 2026" in text
    assert "Drempel: 2024" in text
    assert "Drempel: 2028" not in text
    assert "Drempel: 2022" not in text


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("rows", [0, 1, 120])
def test_any_amount_of_spend_gives_a_document(name: str, rows: int) -> None:
    long = an_answer(
        rows, code="long", title="Een heel lange vraag " * 10, sentence="Veel. " * 200
    )

    file = report_file(a_subject(), (an_answer(rows), long), name)

    assert len(file.content) > 1000


def test_without_any_file_the_report_still_says_so() -> None:
    text = text_of(subject=a_subject(files=()))

    assert "0 bestanden" in text
    assert "In deze keuze zijn geen uitgaven." in text


def test_the_first_page_has_three_figures_and_what_to_do_with_euros() -> None:
    tasks = (Task("Kijk of je moet aanbesteden.", Decimal(4000)),)
    subject = a_subject(brief=Brief(Decimal(2469), 2, 63, tasks))

    text = text_of(an_answer(), subject=subject)
    plain = text.replace("\u202f", " ").replace("\u00a0", " ")
    words = " ".join(plain.split())

    assert text.index("In het kort") < text.index("Wat opvalt")
    assert "Uitgegeven Leveranciers Van elke 100 euro zien we wat we kochten" in words
    assert re.search(r"€ 2.469 2 bij 63 Doe dit eerst", words.replace("-", " "))
    assert "1. Kijk of je moet aanbesteden. Het gaat om € 4" in words


def test_pictures_have_letters_of_eight_points_on_paper() -> None:
    for draw in (partial(_bars, 12), _columns, _stacks):
        chart = on_paper(in_both(draw, "proef"))
        width = float(re.findall(r'viewBox="0 0 ([0-9.]+)', chart.svg)[0])
        sizes = map(float, re.findall(r'font-size="([0-9.]+)"', chart.svg))
        assert min(sizes) * TEXT_WIDTH_PT / width >= 8


# 15 centimetres: what the margins of a report leave of A4.
TEXT_WIDTH_PT = 15 / 2.54 * 72
SAID: dict[str, Any] = {"title": "Wat", "description": "Per rij"}


def _bars(rows: int, *, uid: str, narrow: bool = False, paper: bool = False) -> Chart:
    amounts = [
        Amount(f"Leverancier met een lange naam {at}", Decimal(at + 1), f"€ {at + 1}")
        for at in range(rows)
    ]
    return amount_bars(
        **SAID, amounts=amounts, columns=("Wie", "Uitgaven"), uid=uid, narrow=narrow,
        paper=paper,
    )  # fmt: skip


def _columns(*, uid: str, narrow: bool = False, paper: bool = False) -> Chart:
    names = [f"mnd {at}" for at in range(12)]
    series = [MoneyLine("uitgaven", tuple(range(100, 1300, 100)))]
    return cash_chart(
        **SAID, years=names, series=series, uid=uid, narrow=narrow, paper=paper
    )


def _stacks(*, uid: str, narrow: bool = False, paper: bool = False) -> Chart:
    stacks = [Stack("Een lange naam van een onderdeel", (900, 300))]
    return stacked_chart(
        **SAID, categories=("met", "zonder"), stacks=stacks, uid=uid, narrow=narrow,
        paper=paper,
    )  # fmt: skip
