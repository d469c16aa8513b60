# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The charts of a measurement draw what they were given, and their tables say it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.distribution import BODY, Distribution, distribution_chart
from inkoopkoers.charts.gap import GapRow, gap_chart
from inkoopkoers.charts.gate import Ladder, counting, gate_chart
from inkoopkoers.charts.profile import Theme, profile_chart
from inkoopkoers.charts.rows import MOST_ROWS, WIDE, Level, axis_of, places
from inkoopkoers.charts.tests.drawn import LEVELS, LONG, paths, said, shapes, texts

AXIS = axis_of(LEVELS, WIDE)


def distributed(*rows: Distribution, narrow: bool = False) -> Chart:
    return distribution_chart(
        title="t", description="d", rows=rows, levels=LEVELS, uid="d", narrow=narrow
    )


def gapped(*rows: GapRow) -> Chart:
    return gap_chart(title="t", description="d", rows=rows, levels=LEVELS, uid="g")


def profiled(*themes: Theme) -> Chart:
    return profile_chart(
        title="t", description="d", themes=themes, levels=LEVELS, uid="p"
    )


def gated(limits: Ladder, limited: Ladder) -> Chart:
    return gate_chart(
        title="t",
        description="d",
        limits=limits,
        limited=limited,
        levels=[*LEVELS, Level(5)],
        uid="t",
    )


def middle(box: Any) -> float:
    return float(box.get("x")) + float(box.get("width")) / 2


COUNTS = st.tuples(*[st.integers(0, 10_000)] * 4)


@given(COUNTS)
def test_a_bar_is_as_high_as_its_count_and_stands_at_its_level(
    counts: tuple[int, ...],
) -> None:
    chart = distributed(Distribution("a", counts))

    drawn = {
        middle(box): float(box.get("height", "0")) for box in shapes(chart, "rect")
    }
    expected = {
        AXIS.at(level.value): max(38 * count / max(counts), 1.5)
        for level, count in zip(LEVELS, counts, strict=True)
        if count
    }
    assert sorted(drawn) == pytest.approx(sorted(expected), abs=0.1)
    for x, high in expected.items():
        nearest = min(drawn, key=lambda found: abs(found - x))
        assert drawn[nearest] == pytest.approx(high, abs=0.1)


def test_all_rows_share_one_height() -> None:
    chart = distributed(
        Distribution("a", (1, 0, 0, 0)), Distribution("b", (0, 0, 0, 4))
    )

    low, high = (float(box.get("height", "0")) for box in shapes(chart, "rect"))
    assert high == pytest.approx(4 * low, abs=0.2)


def test_the_distribution_table_says_what_the_picture_shows() -> None:
    chart = distributed(
        Distribution("Samen", (5, 1, 0, 6), Fraction(31, 12), 1.8, 3, 4),
        Distribution("Niet te zien", None),
    )

    assert chart.table.columns == (
        "Vraag",
        "1 Nog niet mee begonnen",
        "2 Af en toe, het hangt van de persoon af",
        "3 Meestal",
        "4 Altijd en aantoonbaar",
        "Gemiddelde",
        "Spreiding",
        "Samen afgesproken",
        "Streefscore",
    )
    assert chart.table.rows == (
        ("Samen", "5", "1", "0", "6", "2,6", "1,8", "3,0", "4,0"),
        ("Niet te zien", "–", "–", "–", "–", "–", "–", "–", "–"),
    )
    assert {"5", "6", "2,6", "1,8"} <= set(texts(chart))


def test_too_few_scores_show_no_number_at_all() -> None:
    chart = distributed(Distribution("Geheim", None))

    assert "Te weinig scores om te laten zien" in said(chart)
    assert not shapes(chart, "rect")
    assert not any("," in words for words in texts(chart) if words[0].isdigit())


def test_only_marks_that_are_there_are_explained() -> None:
    bare = said(distributed(Distribution("a", (1, 0, 0, 0), 1)))
    full = said(distributed(Distribution("a", (1, 0, 0, 0), 1, 0, 2, 3)))

    assert "streefscore" not in bare
    assert "samen afgesproken" not in bare
    assert "streefscore" in full
    assert "samen afgesproken" in full


def test_a_phone_tells_mean_and_spread_in_words() -> None:
    chart = distributed(Distribution("a", (1, 0, 0, 1), 2.5, 3), narrow=True)

    assert "gemiddelde 2,5 · spreiding 3,0" in texts(chart)


@given(st.fractions(1, 4), st.fractions(1, 4))
def test_now_and_wanted_stand_where_the_scale_says(
    now: Fraction, wanted: Fraction
) -> None:
    chart = gapped(GapRow("a", now, wanted))

    drawn = {float(mark.get("cx", "0")) for mark in shapes(chart, "circle")}
    expected = {AXIS.at(now), AXIS.at(wanted)}
    assert min(drawn) == pytest.approx(min(expected), abs=0.1)
    assert max(drawn) == pytest.approx(max(expected), abs=0.1)


def test_a_gap_that_closes_downwards_points_back() -> None:
    chart = gapped(GapRow("Minder", 4, 1))

    assert chart.table.rows == (("Minder", "4,0", "1,0", "−3,0"),)
    heads = [p for p in shapes(chart, "path") if "l6 6" in p.get("d", "")]
    assert len(heads) == 1


@pytest.mark.parametrize("row", [GapRow("a", None, 3), GapRow("a", 3, None)])
def test_a_gap_with_one_side_hidden_is_hidden(row: GapRow) -> None:
    chart = gapped(row)

    assert row.gap is None
    assert "Te weinig scores om te laten zien" in said(chart)
    assert not shapes(chart, "circle")


@given(st.fractions(1, 4))
def test_a_profile_bar_ends_at_the_mean(mean: Fraction) -> None:
    chart = profiled(Theme("a", mean, 12))

    _, bar = shapes(chart, "rect")
    end = float(bar.get("x", "0")) + float(bar.get("width", "0"))
    assert end == pytest.approx(AXIS.at(mean), abs=0.2)


@pytest.mark.parametrize(("target", "of"), [(3, 3), (2.95, 2.95), (1, 2.9), (4, 2.9)])
def test_a_target_never_runs_through_the_figure(target: float, of: float) -> None:
    chart = profiled(Theme("a", 2.9, 12, target))

    (figure,) = [one for one in shapes(chart, "text") if one.text == "2,9"]
    assert float(figure.get("x", "0")) == pytest.approx(AXIS.at(of) + 9, abs=0.2)


def test_the_profile_table_holds_what_a_reader_has_to_know() -> None:
    note = "Rust op 2 vragen."
    chart = profiled(Theme("Processen", 2.9, 1200, 3, note), Theme("Mensen", None))

    assert note in said(chart)
    assert chart.table.rows == (
        ("Processen", "2,9", "1\u202f200", "3,0", note),
        ("Mensen", "–", "–", "–", ""),
    )


@pytest.mark.parametrize(
    ("limits", "limited", "counts"),
    [(2, 4, 2), (4, 2, 2), (3, 3, 3), (0, 4, 0), (None, 4, None), (4, None, None)],
)
def test_the_lowest_of_two_ladders_counts(
    limits: int | None, limited: int | None, counts: int | None
) -> None:
    assert counting(Ladder("o", 1, limits), Ladder("i", 1, limited)) == counts


def fills(chart: Chart) -> list[str]:
    """What fills the boxes of the limited ladder, highest level last."""
    boxes = [box for box in shapes(chart, "rect") if float(box.get("x", "0")) > 600]
    return [
        (box.get("fill") or "").replace("url(#t-stripes)", "striped") for box in boxes
    ]


def test_what_lies_above_the_cap_is_striped() -> None:
    chart = gated(Ladder("Organisatie", 2.4, 2), Ladder("Inkoop", 4.1, 4))

    full, empty = "currentColor", "none"
    assert fills(chart) == [full, full, "striped", "striped", empty]
    assert "bereikt, maar telt nog niet" in said(chart)
    assert "hoger kan niet" in said(chart)
    assert chart.table.rows[1] == ("Inkoop", "4,1", "4", "2")


def test_without_a_cap_there_is_no_line() -> None:
    chart = gated(Ladder("Organisatie", 5, 5), Ladder("Inkoop", 4.1, 4))

    assert "striped" not in fills(chart)
    assert "hoger kan niet" not in said(chart)
    assert not [p for p in paths(chart, "M") if p.get("stroke-dasharray")]


def test_a_ladder_with_too_few_scores_stays_empty() -> None:
    chart = gated(Ladder("Organisatie", 3, 3), Ladder("Inkoop", None, None))

    assert set(fills(chart)) == {"none"}
    assert "te weinig scores" in said(chart)


MAKERS: dict[str, Callable[[int], Chart]] = {
    "distribution": lambda n: distributed(*[Distribution("a", (1, 2, 3, 4))] * n),
    "gap": lambda n: gapped(*[GapRow("a", 1, 2)] * n),
    "profile": lambda n: profiled(*[Theme("a", 1)] * n),
}


@pytest.mark.parametrize("name", MAKERS)
def test_twenty_five_rows_can_be_drawn_and_no_more(name: str) -> None:
    assert len(MAKERS[name](MOST_ROWS).table.rows) == MOST_ROWS
    for count in (0, MOST_ROWS + 1):
        with pytest.raises(ValueError, match="1 to 25 rows"):
            MAKERS[name](count)


OFF_SCALE: dict[str, Callable[[], Chart]] = {
    "mean": lambda: distributed(Distribution("a", (1, 0, 0, 0), 0.9)),
    "target": lambda: distributed(Distribution("a", (1, 0, 0, 0), target=5)),
    "wanted": lambda: gapped(GapRow("a", 1, 4.1)),
    "theme": lambda: profiled(Theme("a", 0)),
}


@pytest.mark.parametrize("name", OFF_SCALE)
def test_what_is_not_on_the_scale_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not between 1 and 4"):
        OFF_SCALE[name]()


def test_a_row_with_a_level_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="one count for every level"):
        distributed(Distribution("a", (1, 2)))


@pytest.mark.parametrize("values", [(), (1,), (1, 3), (2, 1)])
def test_levels_that_do_not_follow_each_other_are_refused(
    values: tuple[int, ...],
) -> None:
    with pytest.raises(ValueError, match="follow each other"):
        axis_of([Level(value) for value in values], WIDE)


def test_a_ladder_without_levels_is_refused() -> None:
    ladder = Ladder("a", 1, 1)

    with pytest.raises(ValueError, match="has levels"):
        gate_chart(
            title="t",
            description="d",
            limits=ladder,
            limited=ladder,
            levels=[],
            uid="t",
        )


@given(st.lists(st.sampled_from(["kort", LONG, ""]), min_size=1, max_size=9))
def test_rows_do_not_touch_each_other(labels: list[str]) -> None:
    placed = places(labels, [BODY] * len(labels), WIDE, top=0)

    for one, other in itertools.pairwise(placed):
        assert one.end < min(other.top, other.body)
        assert max(one.top + 22 * len(one.label), one.body + BODY) <= one.end + 0.1
