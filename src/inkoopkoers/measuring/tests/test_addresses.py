# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading a pasted list of respondents."""

from __future__ import annotations

from time import perf_counter

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.addresses import (
    MOST_LINES,
    AddressEntry,
    Duplicate,
    TooManyLines,
    is_address,
    parse_addresses,
)

FACETS = {"Rol": ["inkoper", "Jurist"], "Plaats": ["noord", "zuid"]}


def entries(text: str) -> list[tuple[str, dict[str, str]]]:
    found = parse_addresses(text, FACETS)
    assert not found.problems
    return [(one.email, dict(one.facets)) for one in found.entries]


def problem(text: str) -> str:
    found = parse_addresses(text, FACETS)
    assert not found.entries
    (only,) = found.problems
    return only.message


def test_one_address_per_line_is_enough() -> None:
    assert entries("Anna@Voorbeeld.nl\n\n  bram@voorbeeld.nl  \r\n") == [
        ("anna@voorbeeld.nl", {}),
        ("bram@voorbeeld.nl", {}),
    ]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_facets_follow_in_the_order_of_the_round(sign: str) -> None:
    text = sign.join(["a@b.nl", " INKOPER ", "zuid"])

    assert entries(text) == [("a@b.nl", {"Rol": "inkoper", "Plaats": "zuid"})]


def test_a_facet_may_be_left_open() -> None:
    assert entries("a@b.nl;;noord;;;") == [("a@b.nl", {"Plaats": "noord"})]
    assert entries('"a@b.nl","jurist"') == [("a@b.nl", {"Rol": "Jurist"})]


def test_a_first_line_may_name_the_columns() -> None:
    found = parse_addresses("Naam;plaats;E-mail\nAnna;zuid;a@b.nl", FACETS)

    assert found.header == 1
    assert found.unused_columns == ("Naam",)
    assert found.entries == (AddressEntry(2, "a@b.nl", {"Plaats": "zuid"}),)


@pytest.mark.parametrize("header", ["Rol;Plaats", "E-mail;Rol;Rol", "Mijn lijst"])
def test_a_first_line_that_names_no_columns_is_a_wrong_line(header: str) -> None:
    found = parse_addresses(f"{header}\na@b.nl;inkoper", FACETS)

    assert found.header is None
    assert [one.line for one in found.problems] == [1]
    assert found.entries == (AddressEntry(2, "a@b.nl", {"Rol": "inkoper"}),)


def test_addresses_may_come_from_a_mail_program() -> None:
    assert entries("Jansen, Anna <anna@b.nl>; jurist") == [
        ("anna@b.nl", {"Rol": "Jurist"})
    ]
    assert entries("Anna <anna@b.nl>") == [("anna@b.nl", {})]
    assert entries("<anna@b.nl> zuid-holland".replace(" zuid-holland", "")) == [
        ("anna@b.nl", {})
    ]
    assert entries("mailto:anna@b.nl") == [("anna@b.nl", {})]


def test_what_stands_after_a_name_and_address_is_not_lost() -> None:
    assert "leeg>" not in problem("Anna <anna@b.nl> leeg")
    assert "leeg" in problem("Anna <anna@b.nl> leeg")


def test_the_first_of_two_equal_addresses_is_kept() -> None:
    found = parse_addresses("a@b.nl;inkoper\nc@d.nl\nA@B.nl;jurist", FACETS)

    assert [one.email for one in found.entries] == ["a@b.nl", "c@d.nl"]
    assert found.entries[0].facets == {"Rol": "inkoper"}
    assert found.duplicates == (Duplicate(line=3, first=1, email="a@b.nl"),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("anna", "“anna” is geen e-mailadres"),
        (";inkoper", "“” is geen e-mailadres"),
        (
            "a@b.nl;baas",
            "“baas” staat niet bij de keuzes van Rol. Kies uit: inkoper, J",
        ),
        ("a@b.nl;jurist;noord;x", "Deze regel heeft 4 kolommen, en er horen er 3."),
        ("a@b.nl; c@d.nl; e@f.nl; g@h.nl", "Zet elk e-mailadres op een eigen regel."),
        ("a@b.nl\x00", "“a@b.nl·” is geen e-mailadres"),
        ("x" * 50_000, f"“{'x' * 40}…” is geen"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(line: str, words: str) -> None:
    assert words in problem(line)


def test_a_second_address_among_the_facets_is_seen() -> None:
    assert problem("a@b.nl;c@d.nl") == "Zet elk e-mailadres op een eigen regel."


def test_many_values_are_not_all_named() -> None:
    many = {"Rol": [f"rol {number}" for number in range(20)]}

    (only,) = parse_addresses("a@b.nl;baas", many).problems

    assert only.message == "“baas” staat niet bij de keuzes van Rol."


def test_above_five_thousand_lines_asks_for_parts() -> None:
    lines = [f"a{number}@b.nl" for number in range(MOST_LINES)]

    assert len(parse_addresses("\n".join(lines), {}).entries) == MOST_LINES
    with pytest.raises(TooManyLines, match=r"5\.001 regels.*5\.000"):
        parse_addresses("\n".join([*lines, "nog@een.nl"]), {})


def test_a_huge_list_is_read_at_once() -> None:
    began = perf_counter()

    for text in (
        "<" * 500_000,
        "a@" * 250_000,
        "@" * 500_000,
        "-" * 63 + "@" + "a-." * 99,
    ):
        parse_addresses(text, FACETS)

    assert perf_counter() - began < 2


@pytest.mark.parametrize(
    "text",
    [
        "a@b.nl",
        "a.b+c@d-e.example",
        "o'neill@x.co",
        "1@2.nl",
        "a@xn--bcher-kva.xn--p1ai",
    ],
)
def test_an_ordinary_address_is_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "@",
        "a@",
        "@b.nl",
        "a@b",
        "a b@c.nl",
        "a@b..nl",
        "a@-b.nl",
        "a@b-.nl",
        ".a@b.nl",
        "a.@b.nl",
        "a..b@c.nl",
        "a@b.nl.",
        "a@b.n",
        "a@b.1",
        "a@@b.nl",
        "ä@b.nl",
        "a@b.nl\n",
        "x" * 65 + "@b.nl",
        "a@" + "x" * 64 + ".nl",
        "a@" + "x." * 130 + "nl",
        "a@[1.2.3.4]",
    ],
)
def test_what_mail_cannot_reach_is_no_address(text: str) -> None:
    assert not is_address(text)


@given(st.text(alphabet="aZ9.-_@+x'K", max_size=20))
def test_what_we_take_the_database_takes(text: str) -> None:
    if is_address(text.lower()):
        try:
            validate_email(text.lower())
        except ValidationError:
            pytest.fail(f"refused: {text}")


LINE = st.text(max_size=30) | st.sampled_from(
    ["a@b.nl", "A@b.nl;inkoper", "E-mail;Rol", "Naam <c@d.nl>", "c@d.nl,zuid", "", "  "]
)


@given(st.lists(LINE, max_size=12).map("\n".join))
def test_every_line_ends_up_in_exactly_one_place(text: str) -> None:
    found = parse_addresses(text, FACETS)

    seen = [one.line for one in found.entries]
    seen += [one.line for one in found.duplicates]
    seen += [one.line for one in found.problems]
    seen += [found.header] if found.header else []
    lines = text.splitlines()
    blank = [number for number, line in enumerate(lines, 1) if not line.strip()]
    assert sorted([*seen, *blank]) == list(range(1, len(lines) + 1))
    assert found.blank == len(blank)
    emails = [one.email for one in found.entries]
    assert len(emails) == len(set(emails))
    assert all(one.email in emails for one in found.duplicates)
