# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The PDF is accessible, archivable, and in our own font."""

from __future__ import annotations

import dataclasses
import re
import zlib

import pytest
from hypothesis import HealthCheck, given, settings

from inkoopkoers.reports import pdf
from inkoopkoers.reports.blocks import (
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    runs,
)
from inkoopkoers.reports.tests.samples import SMALL, wild_reports
from inkoopkoers.reports.tests.standards import PROFILES, faults


def everything_in(made: bytes) -> bytes:
    """The file with its compressed streams opened."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    opened = []
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return made + b"".join(opened)


def families_in(made: bytes) -> set[bytes]:
    names = re.findall(rb"/FontName ?/[A-Z]{6}\+(\w+)", everything_in(made))
    return set(names)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_pdf_follows_the_standard(profile: str) -> None:
    made = pdf.render(SMALL)

    assert faults(made, profile) == []


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(report=wild_reports)
def test_a_wild_report_still_follows_the_standards(report: Report) -> None:
    made = pdf.render(report)

    assert faults(made, "ua1") == []
    assert faults(made, "2a") == []


def test_stream_lengths_are_right() -> None:
    made = pdf.render(SMALL)

    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", made))

    assert streams
    for stream in streams:
        end = stream.end() + int(stream[1])
        assert made[end:].lstrip().startswith(b"endstream")


def test_only_our_own_font_is_used() -> None:
    special = Paragraph(runs("é ë ï ü ó € – — ' \" • Łódź š"))
    report = dataclasses.replace(SMALL, blocks=(*SMALL.blocks, special))

    made = pdf.render(report)

    assert families_in(made) == {b"SourceSans3"}


def test_a_sign_outside_our_font_gets_a_glyph_from_another() -> None:
    report = dataclasses.replace(SMALL, blocks=(Paragraph(runs("ℵ ⊕ ∀")),))

    made = pdf.render(report)

    assert b"SourceSans3" in families_in(made)
    assert len(families_in(made)) > 1


def test_a_sign_without_any_glyph_becomes_a_replacement_sign() -> None:
    error = (
        'the text `"😀"` could not be displayed with font `"Source Sans 3"`\n'
        'the text `"\\u{378}"` could not be displayed'
    )

    missing = pdf._missing_characters(error)

    assert missing == {"😀", "\u0378"}


def test_a_broken_picture_and_a_missing_glyph_cost_nothing_else() -> None:
    blocks = (
        Figure("<svg", "Wat het plaatje zou tonen", "Kapot"),
        Paragraph(runs("Een 😀, 5 ≥ 4, \u2009 en שלום")),
    )
    document = pdf.document(dataclasses.replace(SMALL, blocks=blocks))

    cleaned = pdf._without_broken_pictures(pdf._without({"😀"}, document))
    made = pdf.render(dataclasses.replace(SMALL, blocks=blocks))

    assert cleaned["blocks"][0]["svg"] is None
    assert (
        cleaned["blocks"][1]["runs"][0]["text"] == "Een \ufffd, 5 ≥ 4, \u2009 en שלום"
    )
    # Latin letters only would have left no other font than ours.
    assert len(families_in(made)) > 1


def test_links_are_live_and_numbered_once_per_address() -> None:
    link = Run("Lees meer", link="https://example.org/lang")
    report = dataclasses.replace(
        SMALL, blocks=(Paragraph((link,)), Paragraph((link,), Role.SOURCE))
    )

    document = pdf.document(report)
    made = everything_in(pdf.render(report))

    assert document["addresses"] == ["https://example.org/lang"]
    assert b"https://example.org/lang" in made


def test_an_unsafe_link_is_only_text() -> None:
    line = (Run("klik", link="javascript:alert(1)"),)

    shown = pdf._line(line, {})

    assert shown[0]["link"] is None


def test_the_document_has_a_title_a_language_and_bookmarks() -> None:
    made = everything_in(pdf.render(SMALL))

    assert b"/DisplayDocTitle true" in made
    assert re.search(rb"/Lang ?\(nl", made)
    assert b"/Outlines" in made


def test_text_is_never_code() -> None:
    attack = '"); #panic("x") #eval("1") $x$ @kop <a>'
    report = dataclasses.replace(
        SMALL, title=attack, blocks=(Heading(attack, 1), Paragraph(runs(attack)))
    )

    made = pdf.render(report)

    assert faults(made, "ua1") == []


def test_a_long_title_is_set_smaller_so_that_it_stays_in_its_band() -> None:
    long = dataclasses.replace(SMALL, title="Onderhoud van alle wegen " * 8)

    short_cover = everything_in(pdf.render(SMALL))
    long_cover = everything_in(pdf.render(long))

    assert b" 36 Tf" in short_cover
    assert b" 36 Tf" not in long_cover
    assert b" 23 Tf" in long_cover
