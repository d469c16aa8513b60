# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A selection of criteria laid beside the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.importing import (
    MOST_ROWS,
    BadColumns,
    Difference,
    ImportedCriterion,
    ImportField,
    Preview,
    Refusal,
    Refused,
    TooManyRows,
    Vocabulary,
    preview,
)
from inkoopkoers.procurements.domain.importing_words import KINDS, LEVELS, LONGEST

pytestmark = pytest.mark.once

FULL = {
    "Nummer": "IK-1", "Editie": "2026", "Thema": "klimaat", "Niveau": "2",
    "Soort": "gunningscriterium", "Titel": "Zuinig", "Eis": "Gebruikt weinig.",
    "Bewijs": "Meting", "Bron": "Eigen", "Productgroep": "ict",
}  # fmt: skip
MADE = ImportedCriterion(
    number="IK-1",
    level=AmbitionLevel.SIGNIFICANT,
    kind=CriterionKind.AWARD,
    text="Gebruikt weinig.",
    edition="2026",
    title="Zuinig",
    theme="klimaat",
    product_group="ict",
    verification="Meting",
    source="Eigen",
)


def row(**changed: str) -> dict[str, str]:
    return {**FULL, **changed}


def problems(found: Preview) -> list[tuple[int, ImportField, Refusal]]:
    return [(one.row, one.field, one.code) for one in found.refused]


def refusals(**changed: str) -> list[tuple[ImportField, Refusal]]:
    found = preview([row(**changed)], [])
    assert found == Preview(refused=found.refused)
    return [(one.field, one.code) for one in found.refused]


def test_a_row_becomes_a_criterion() -> None:
    found = preview([FULL], [])

    assert [(one.row, one.criterion) for one in found.new] == [(2, MADE)]
    assert found == Preview(new=found.new)


def test_a_row_that_the_library_has_is_the_same() -> None:
    windows = replace(MADE, text="Gebruikt weinig.\r\n", number="ik-1")

    assert preview([FULL], [MADE]) == Preview(same=(2,))
    assert preview([FULL], [windows]) == Preview(same=(2,))


def test_a_change_says_each_field() -> None:
    (changed,) = preview([row(Niveau="ambitieus", Bron="")], [MADE]).changed

    assert changed.differences == (
        Difference(ImportField.LEVEL, "2", "3"),
        Difference(ImportField.SOURCE, "Eigen", ""),
    )
    assert changed.is_silent


def test_a_change_with_a_new_edition_is_not_silent() -> None:
    (changed,) = preview([row(Editie="2027", Eis="Anders.")], [MADE]).changed

    assert not changed.is_silent


@pytest.mark.parametrize(
    "header",
    [
        ("nummer", "niveau", "soort", "tekst"),
        ("NR", " Niveau: ", "Soort criterium", "Eis *"),
        ("code", "ambitieniveau", "type", "criteriumtekst"),
    ],
)
def test_columns_may_be_called_otherwise(header: tuple[str, ...]) -> None:
    cells = ("IK-1", "basis", "Minimumeis", "Weinig")

    (new,) = preview([dict(zip(header, cells, strict=True))], []).new

    assert new.criterion.title == new.criterion.text == "Weinig"


def test_columns_that_are_missing_are_named() -> None:
    with pytest.raises(BadColumns) as bad:
        preview([{"nummer": "1", "thema": "x"}], [])

    assert bad.value.missing == (ImportField.LEVEL, ImportField.KIND, ImportField.TEXT)
    assert bad.value.double == ()


def test_two_columns_with_one_meaning_are_named() -> None:
    with pytest.raises(BadColumns) as bad:
        preview([row(Tekst="Iets anders")], [])

    assert (bad.value.missing, bad.value.double) == ((), (ImportField.TEXT,))


def test_a_column_that_we_do_not_know_is_told() -> None:
    assert preview([row(Kleur="blauw", **{" ": ""})], []).unused_headers == ("Kleur",)


@pytest.mark.parametrize("text", ["1", "1.0", "Basis", "niveau 1", "1 - basis"])
def test_a_level_may_be_a_number_or_a_word(text: str) -> None:
    (new,) = preview([row(Niveau=text)], []).new

    assert new.criterion.level is AmbitionLevel.BASIC


@pytest.mark.parametrize("text", ["0", "4", "hoog", "1,5", "-1", "9" * 99])
def test_another_level_is_refused(text: str) -> None:
    assert refusals(Niveau=text) == [(ImportField.LEVEL, Refusal.BAD_LEVEL)]


def test_every_name_of_a_level_and_kind_is_known_once() -> None:
    assert set(LEVELS.values()) == set(AmbitionLevel) - {AmbitionLevel.NONE}
    assert set(KINDS.values()) == set(CriterionKind)


@pytest.mark.parametrize("text", ["Eis", "technische specificatie", "MINIMUMEIS"])
def test_a_kind_may_be_called_otherwise(text: str) -> None:
    (new,) = preview([row(Soort=text)], []).new

    assert new.criterion.kind is CriterionKind.REQUIREMENT


def test_what_must_be_there_is_asked_for() -> None:
    assert refusals(Nummer=" ", Niveau="", Soort="", Eis="\x00") == [
        (ImportField.NUMBER, Refusal.EMPTY),
        (ImportField.LEVEL, Refusal.EMPTY),
        (ImportField.KIND, Refusal.EMPTY),
        (ImportField.TEXT, Refusal.EMPTY),
    ]


def test_a_kind_that_does_not_exist_is_refused_with_what_it_said() -> None:
    (refused,) = preview([row(Soort="wensje")], []).refused

    assert refused == Refused(2, ImportField.KIND, Refusal.BAD_KIND, "wensje")


@pytest.mark.parametrize(
    ("header", "name"),
    [("Nummer", "number"), ("Titel", "title"), ("Eis", "text"), ("Bron", "source")],
)
def test_a_text_may_be_so_long_and_no_longer(header: str, name: str) -> None:
    longest = LONGEST[ImportField(name)]

    assert refusals(**{header: "x" * (longest + 1)}) == [
        (ImportField(name), Refusal.TOO_LONG)
    ]
    assert preview([row(**{header: "x" * longest})], []).new


def test_themes_and_product_groups_may_be_called_by_code_or_title() -> None:
    known = Vocabulary.of({"klimaat": "Klimaat & energie"}, {"ict": "ICT-hardware"})
    rows = [
        row(Thema="klimaat & ENERGIE", Productgroep="ICT"),
        row(Nummer="2", Thema="", Productgroep="ict-hardware"),
        row(Nummer="3", Thema="water", Productgroep="meubels"),
    ]

    found = preview(rows, [], known)

    made = [(one.criterion.theme, one.criterion.product_group) for one in found.new]
    assert made == [("klimaat", "ict"), ("", "ict")]
    assert problems(found) == [
        (4, ImportField.THEME, Refusal.UNKNOWN_THEME),
        (4, ImportField.PRODUCT_GROUP, Refusal.UNKNOWN_PRODUCT_GROUP),
    ]
    assert found.rows_refused == 1


def test_rows_with_one_number_are_all_refused_each_with_another() -> None:
    rows = [row(), row(Nummer="IK-2"), row(Nummer=" ik-1"), row(Nummer="IK-1")]

    found = preview(rows, [])

    assert [(one.row, one.other_row, one.code) for one in found.refused] == [
        (2, 4, Refusal.DUPLICATE),
        (4, 2, Refusal.DUPLICATE),
        (5, 2, Refusal.DUPLICATE),
    ]
    assert [one.said for one in found.refused] == ["IK-1", "ik-1", "IK-1"]
    assert [one.row for one in found.new] == [3]


def test_a_title_is_made_from_the_beginning_of_the_text() -> None:
    words = preview([row(Titel="", Eis="woord " * 40)], []).new[0].criterion.title
    unbroken = preview([row(Titel="", Eis="x" * 99)], []).new[0].criterion.title

    assert words == "woord " * 12 + "woord…"
    assert unbroken == "x" * 80 + "…"


def test_signs_that_cannot_be_shown_are_left_out() -> None:
    dirty = row(Titel="Zui\x00nig\u00a0ding\n", Eis="Een\r\ntwee\x0b\udc80")

    (new,) = preview([dirty], []).new

    assert (new.criterion.title, new.criterion.text) == ("Zuinig ding", "Een\ntwee")


def test_empty_rows_and_files_are_nothing() -> None:
    assert preview([], [MADE]) == Preview()
    assert preview([dict.fromkeys(FULL, " "), FULL], []).new[0].row == 3


def test_a_row_that_is_shorter_than_the_header_misses_cells() -> None:
    found = preview([FULL, {"Nummer": "IK-2", "Niveau": "1"}], [])

    assert problems(found) == [
        (3, ImportField.KIND, Refusal.EMPTY),
        (3, ImportField.TEXT, Refusal.EMPTY),
    ]


def test_twenty_thousand_rows_are_read_and_one_more_is_not() -> None:
    with pytest.raises(TooManyRows) as many:
        preview([FULL] * (MOST_ROWS + 1), [])

    assert many.value.rows == MOST_ROWS + 1
    assert preview([FULL] * MOST_ROWS, []).rows_refused == MOST_ROWS


class CountedRow(Mapping[str, str]):
    """A row that counts how often a cell is read."""

    reads = 0

    def __init__(self, number: int) -> None:
        self.cells = row(Nummer=f"IK-{number}", Niveau=str(number % 5))

    def __getitem__(self, key: str) -> str:
        CountedRow.reads += 1
        return self.cells[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)


def test_every_cell_of_ten_thousand_rows_is_read_once() -> None:
    CountedRow.reads = 0
    rows = [CountedRow(number) for number in range(10_000)]
    existing = [replace(MADE, number=f"IK-{number}") for number in range(5_000)]

    found = preview(rows, existing)

    assert CountedRow.reads == 10_000 * len(FULL)
    assert found.rows_refused == 4_000
    assert len(found.same) == 1_000
    assert len(found.changed) == 2_000
    assert len(found.new) == 3_000


cells = st.sampled_from(["", "1", "2", "IK-1", "basis", "minimumeis", "x", "\x00"])


@given(
    st.lists(
        st.fixed_dictionaries(dict.fromkeys(FULL, cells | st.text(max_size=8))),
        max_size=6,
    )
)
def test_every_row_lands_in_one_place(rows: list[dict[str, str]]) -> None:
    found = preview(rows, [MADE])

    placed = [
        *(one.row for one in found.new),
        *(one.row for one in found.changed),
        *found.same,
        *{one.row for one in found.refused},
    ]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(range(2, len(rows) + 2))


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(FULL, cells)), max_size=6))
def test_what_was_taken_in_is_the_same_the_next_time(
    rows: list[dict[str, str]],
) -> None:
    first = preview(rows, [])

    again = preview(rows, [one.criterion for one in first.new])

    assert list(again.same) == [one.row for one in first.new]
    assert again == Preview(same=again.same, refused=first.refused)
