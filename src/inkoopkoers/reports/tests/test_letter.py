# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter goes on at once below its head: no cover, no contents."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from pypdf import PdfReader

from inkoopkoers.reports.blocks import Heading, Paragraph, Run
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.tests.samples import SMALL
from inkoopkoers.reports.tests.standards import PROFILES, faults

CHAPTERS = tuple(
    block
    for number in range(1, 6)
    for block in (Heading(f"Kop {number}", 1), Paragraph((Run(f"Tekst {number}."),)))
)
COVERED = replace(SMALL, blocks=CHAPTERS)
LETTER = replace(COVERED, is_letter=True)


def test_a_letter_as_pdf_begins_on_its_first_page() -> None:
    covered = PdfReader(io.BytesIO(render(COVERED, Format.PDF)))
    letter = PdfReader(io.BytesIO(render(LETTER, Format.PDF)))

    assert "Tekst 1." not in covered.pages[0].extract_text()
    first = letter.pages[0].extract_text()
    assert LETTER.title in first
    assert "Tekst 1." in first
    assert len(letter.pages) < len(covered.pages)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_letter_as_pdf_keeps_to_the_standards(profile: str) -> None:
    assert faults(render(LETTER, Format.PDF), profile) == []


def test_a_letter_as_docx_has_no_page_break_and_no_contents() -> None:
    covered, letter = (
        docx.Document(io.BytesIO(render(one, Format.DOCX))) for one in (COVERED, LETTER)
    )

    styles = [
        paragraph.style.name for paragraph in letter.paragraphs if paragraph.style
    ]
    assert "Page Start" in {one.style.name for one in covered.paragraphs if one.style}
    assert not {"Page Start", "Contents Heading", "Title"} & set(styles)
    assert "Letter Title" in styles


def test_a_letter_as_odt_has_no_page_break_and_no_contents() -> None:
    with zipfile.ZipFile(io.BytesIO(render(LETTER, Format.ODT))) as parts:
        content = parts.read("content.xml").decode()

    assert '"Letter_20_title"' in content
    assert '"Imprint"' not in content
    assert '"Contents_20_Heading"' not in content
