# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Strict YAML: what is refused, and on which line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.knowledge import yaml_reader
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.yaml_reader import read_yaml


def written(tmp_path: Path, raw: str | bytes) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def refusals(tmp_path: Path, raw: str | bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(BadContent) as caught:
        read_yaml(written(tmp_path, raw))
    return [
        (one.place.line, one.place.field, one.message) for one in caught.value.problems
    ]


@pytest.mark.parametrize(
    ("raw", "line", "field", "message"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", 4, "b.c", "het veld 'c' staat hier twee keer"),
        ("a: 1\nb: [1, 2]\n", 2, "b", "schrijf lijsten en velden onder elkaar"),
        (
            "a:\n  - x\n  - {b: 1}\n",
            3,
            "a[1]",
            "schrijf lijsten en velden onder elkaar",
        ),
        ("a: &x 1\n", 1, "a", "labels met & of ! mogen niet"),
        ("a: 1\n&x b: 1\n", 2, "b", "labels met & of ! mogen niet"),
        ("a:\n  - 1\n  - !!str 2\n", 3, "a[1]", "labels met & of ! mogen niet"),
        ("a: !!set\n  b:\n", 1, "a", "labels met & of ! mogen niet"),
        ("a: 1\nb: 010\n", 2, "b", "schrijf een getal met alleen cijfers"),
        ("a: 1:30\n", 1, "a", "schrijf een getal met alleen cijfers"),
        ("a: 1_000\n", 1, "a", "schrijf een getal met alleen cijfers"),
        ("a: 1\n? - b\n: 2\n", 2, "", "een veldnaam moet een woord zijn"),
        ("a: 1\n=: 2\nb: =\n", 3, "b", "deze waarde is niet te lezen"),
        ("a: 1\n---\nb: 2\n", 2, "", "tweede document"),
        ("a:\n\tb: 2\n", 2, "", "niet met een tab"),
        ("a: b: c\n", 1, "", "hier kan geen dubbele punt staan"),
        ("a: 'x\n", 2, "", "aanhalingsteken wordt niet gesloten"),
        ("a: *weg\n", 1, "", "verwijzingen (& en *) mogen niet"),
        ("%YAML 9.9\n---\na: 1\n", 1, "", "de opmaak klopt hier niet"),
        ("a: 1\nb: x\0y\n", 2, "", "onzichtbaar stuurteken"),
        ("a: 1\nb: x\x07y\n", 2, "", "onzichtbaar stuurteken"),
        ("a: x\x85y\nb: z\n", 1, "", "onzichtbaar stuurteken"),
        ("a: 1\nb: 2\nc: x\u2028y\n", 3, "", "onzichtbaar stuurteken"),
        (b"a: 1\nb: \xff\n", 2, "", "dit is geen geldige UTF-8"),
        (b"a: 1\nb: \xed\xa0\x80\n", 2, "", "dit is geen geldige UTF-8"),
    ],
)
def test_a_refusal_names_the_line_and_the_field(
    tmp_path: Path, raw: str | bytes, line: int, field: str, message: str
) -> None:
    found = refusals(tmp_path, raw)

    assert (line, field) in [(one[0], one[1]) for one in found]
    assert any(message in one[2] for one in found)


def test_an_alias_is_refused_where_it_is_used(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a: &x\n  b: 1\nc: *x\n")

    assert (2, "a", "labels met & of ! mogen niet") in found or (
        1, "a", "labels met & of ! mogen niet"
    ) in found  # fmt: skip
    assert any(field == "c" and "verwijzingen" in text for _, field, text in found)


def test_an_alias_to_itself_does_not_run_forever(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a: &x\n  b: *x\n")

    assert any("verwijzingen" in text for *_, text in found)


@pytest.mark.parametrize(
    "raw",
    ["[" * 200_000, "- " * 100_000 + "x", "{a: " * 50_000 + "}" * 50_000],
)
def test_a_file_that_is_nested_too_deep_does_not_crash_python(
    tmp_path: Path, raw: str
) -> None:
    found = refusals(tmp_path, raw)

    assert found == [(1, "", "hier staan te veel velden in elkaar")]


def test_a_huge_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    raw = "a: " + "x" * yaml_reader.MAX_BYTES

    assert refusals(tmp_path, raw) == [(1, "", "het bestand is te groot")]


@pytest.mark.parametrize("raw", ["", "\n\n", "# alleen een opmerking\n"])
def test_an_empty_file_holds_nothing(tmp_path: Path, raw: str) -> None:
    found = read_yaml(written(tmp_path, raw))

    assert found.data is None
    assert found.place(("items", 0)).line == 1


def test_a_lone_yaml_error_without_a_mark_stands_on_line_one(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a: \U0001f600\nb: \ufffe\n")

    assert found[0][0] == 2


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("a: 2026-01-31\n", "2026-01-31"),
        ("a: 2026-01-31 10:00:00\n", "2026-01-31 10:00:00"),
        ("a: 12\n", 12),
        ("a: -3\n", -3),
        ("a: true\n", True),
        ("a:\n", None),
        ("a: ''\n", ""),
        ("a: '12'\n", "12"),
        ("a:\tb\n", "b"),
        ("a: b # c\r\n", "b"),
        ("\ufeffa: b\n", "b"),
        ("a: |\n  één\n  twee\n", "één\ntwee\n"),
    ],
)
def test_plain_values_keep_their_meaning_and_dates_stay_text(
    tmp_path: Path, raw: str, value: Any
) -> None:
    found = read_yaml(written(tmp_path, raw))

    assert found.data == {"a": value}
    assert type(found.data["a"]) is type(value)


def test_every_field_has_its_line_and_a_missing_one_that_of_its_parent(
    tmp_path: Path,
) -> None:
    raw = "# kop\ncells:\n  - code: Fa\n    tips:\n      - code: Fa-1\n\n        text: b\n"

    found = read_yaml(written(tmp_path, raw))

    assert found.place(("cells",)).line == 2
    assert found.place(("cells", 0, "code")).line == 3
    assert found.place(("cells", 0, "tips", 0)).line == 5
    assert found.place(("cells", 0, "tips", 0, "text")).line == 7
    assert found.place(("cells", 0, "tips", 0, "rev")).line == 5
    assert found.place(("cells", 0, "tips", 0, "rev")).field == "cells[0].tips[0].rev"


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a: 010\nb: [1]\na: 2\n")

    assert [line for line, *_ in found] == [1, 2, 3]
