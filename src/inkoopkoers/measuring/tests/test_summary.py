# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The summary of a round for others, and the signature under it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.summary import (
    BadSummary,
    Sender,
    Summary,
    check_summary,
    people_band,
    read_summary,
    summarise,
    summary_bytes,
)
from inkoopkoers.measuring.signing import (
    BadSignature,
    fingerprint_of,
    is_public_key,
    open_signed,
    public_key,
    sign,
)
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import result_of

INSTRUMENT = make_instrument(item("beleid-1"), item("beleid-2"), item("mensen-1"))
RESULT = result_of(
    INSTRUMENT, {"beleid-1": {1: 5, 2: 7}, "beleid-2": {4: 8}, "mensen-1": {1: 2}}
)
SENDER = Sender("gemeente", "a" * 64, "b" * 64)
SUMMARY = summarise(RESULT, INSTRUMENT, SENDER)


def with_field(**changed: Any) -> bytes:
    return json.dumps({**json.loads(summary_bytes(SUMMARY)), **changed}).encode()


def test_a_summary_has_means_to_one_decimal_and_no_names() -> None:
    assert SUMMARY.means == {
        "beleid": Decimal("2.8"),
        "beleid-1": Decimal("1.6"),
        "beleid-2": Decimal("4.0"),
    }
    assert (SUMMARY.year, SUMMARY.people) == (2027, "10 tot 25")
    assert b"Wilgenwaard" not in summary_bytes(SUMMARY)
    assert b"Toets 2027" not in summary_bytes(SUMMARY)


@pytest.mark.parametrize(
    ("people", "band"),
    [
        (5, "minder dan 10"),
        (10, "10 tot 25"),
        (49, "25 tot 50"),
        (99, "50 tot 100"),
        (100, "100 of meer"),
        (9_000, "100 of meer"),
    ],
)
def test_how_many_answered_is_told_roughly(people: int, band: str) -> None:
    assert people_band(people) == band


def test_what_is_written_is_read_back() -> None:
    assert read_summary(summary_bytes(SUMMARY)) == SUMMARY
    check_summary(SUMMARY, INSTRUMENT)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 50_000,
        b" " * 100_001,
        with_field(format="iets anders"),
        with_field(extra=1),
        with_field(year="2027"),
        with_field(year=True),
        with_field(year=10**30),
        with_field(version=0),
        with_field(version=1.5),
        with_field(people="veel"),
        with_field(kind="Gemeente Wilgenwaard"),
        with_field(reference="z" * 64),
        with_field(holder=None),
        with_field(digest="d" * 63),
        with_field(instrument="a b"),
        with_field(means=[]),
        with_field(means={"beleid-1": "2.85"}),
        with_field(means={"beleid-1": 2.8}),
        with_field(means={"beleid-1": "NaN"}),
        with_field(means={"a\x00": "2.8"}),
    ],
)
def test_anything_else_is_no_summary(data: bytes) -> None:
    with pytest.raises(BadSummary, match=r"^Dit bestand is .*\.$"):
        read_summary(data)


@given(st.binary(max_size=200))
def test_no_bytes_whatever_are_a_mistake_of_ours(data: bytes) -> None:
    with pytest.raises(BadSummary):
        read_summary(data)


def changed_summary(**fields: Any) -> Summary:
    return Summary(**{**vars(SUMMARY), **fields})


@pytest.mark.parametrize(
    "summary",
    [
        changed_summary(instrument="anders"),
        changed_summary(version=2),
        changed_summary(digest="e" * 64),
        changed_summary(means={"beleid-9": Decimal("2.0")}),
        changed_summary(means={"beleid-1": Decimal("4.1")}),
        changed_summary(means={"beleid-1": Decimal("0.9")}),
    ],
)
def test_a_summary_must_fit_the_very_version_it_is_about(summary: Summary) -> None:
    with pytest.raises(BadSummary, match="Deze samenvatting"):
        check_summary(summary, INSTRUMENT)


def trusted() -> dict[str, str]:
    return {fingerprint_of(public_key()): public_key()}


def test_what_a_trusted_installation_signed_is_taken_in() -> None:
    content = summary_bytes(SUMMARY)

    opened = open_signed(sign(content), trusted())

    assert opened.content == content
    assert opened.fingerprint == fingerprint_of(public_key())
    assert is_public_key(public_key())


def test_what_an_unknown_installation_signed_is_refused() -> None:
    known = trusted()
    with override_settings(SECRET_KEY="of another installation"):
        theirs = sign(b"{}")

    with pytest.raises(BadSignature, match="niet wordt vertrouwd"):
        open_signed(theirs, known)


def test_a_file_that_was_changed_after_signing_is_refused() -> None:
    file = json.loads(sign(summary_bytes(SUMMARY)))
    file["content"] = file["content"].replace("2.8", "3.8")

    with pytest.raises(BadSignature, match="handtekening klopt niet"):
        open_signed(json.dumps(file).encode(), trusted())


def test_a_trusted_name_does_not_help_another_key() -> None:
    file = json.loads(sign(b"{}"))
    pretended = {fingerprint_of(file["public_key"]): "0" * 64}

    with pytest.raises(BadSignature, match="niet wordt vertrouwd"):
        open_signed(json.dumps(file).encode(), pretended)


def signed_with(**changed: Any) -> bytes:
    file = {
        "format": "inkoopkoers-ondertekend-1",
        "public_key": "0" * 64,
        "signature": "",
        "content": "{}",
    }
    return json.dumps({**file, **changed}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"\x00",
        b"[" * 50_000,
        b" " * 400_000 + signed_with(),
        signed_with(format="1"),
        signed_with(extra=1),
        signed_with(public_key="kort"),
        signed_with(public_key=1),
        signed_with(signature="€"),
        signed_with(signature="a"),
        signed_with(signature=None),
        signed_with(content=None),
        signed_with(content="\ud800"),
    ],
)
def test_anything_else_is_no_signed_file(data: bytes) -> None:
    with pytest.raises(BadSignature, match="geen ondertekende samenvatting"):
        open_signed(data, trusted())


def test_a_signature_that_is_too_short_does_not_hold() -> None:
    file = json.loads(sign(b"{}"))
    file["signature"] = "AAAA"

    with pytest.raises(BadSignature, match="klopt niet"):
        open_signed(json.dumps(file).encode(), trusted())
