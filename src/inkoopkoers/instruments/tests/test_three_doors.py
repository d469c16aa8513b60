# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page, the API and the command line give the same advice."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pypdf import PdfReader

from inkoopkoers.instruments.as_json import advice_bytes
from inkoopkoers.instruments.publication import because
from inkoopkoers.instruments.queries import advice_as, advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import (
    ANSWERS,
    CELLS,
    EVERY_SITUATION,
    PAGE,
    TODAY,
    example,
    only_the_expected_tips,
    words_of,
)


def command(*arguments: str) -> bytes:
    """What the command line writes."""
    return subprocess.run(
        [sys.executable, "-m", "inkoopkoers", "wegwijzer", *arguments],
        capture_output=True,
        check=True,
    ).stdout


def in_order(content: bytes) -> list[tuple[str, Any]]:
    """JSON in which the order of the keys counts."""
    found: list[tuple[str, Any]] = json.loads(content, object_pairs_hook=list)
    return found


@pytest.mark.once
def test_the_command_line_the_api_and_the_page_give_the_same_json(
    client: Client,
) -> None:
    terminal = command(ANSWERS, "--format", "json")
    page = client.get(f"{PAGE}advies.json").content
    api = client.get(f"/api/v1/wegwijzer/{ANSWERS}").content

    assert terminal == page
    assert in_order(terminal) == in_order(api)


@pytest.mark.parametrize("answers", EVERY_SITUATION[::20])
def test_the_api_leaves_nothing_out(client: Client, answers: str) -> None:
    api = client.get(f"/api/v1/wegwijzer/{answers}").content

    assert in_order(api) == in_order(advice_bytes(advice_for(answers)))


def from_zip(content: bytes, name: str) -> str:
    """The text of one file in an ODT or DOCX."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "".join(ET.fromstring(package.read(name)).itertext())


def from_odt(content: bytes) -> str:
    return from_zip(content, "content.xml")


def from_docx(content: bytes) -> str:
    return from_zip(content, "word/document.xml")


def from_pdf(content: bytes) -> str:
    """The text of a PDF as another program reads it, without the running lines."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    text = re.sub(r"\u00ad\s*\n", "", "\n".join(pages))
    running = re.compile(r".* Pagina \d+ van \d+|Advies voor jouw inkoop Inkoop.*")
    lines = text.splitlines()
    return "\n".join(line for line in lines if not running.fullmatch(line.strip()))


def from_html(content: bytes) -> str:
    page = Page(type("Answer", (), {"content": content}))
    return page.text


READERS: dict[str, Callable[[bytes], str]] = {
    "text": bytes.decode,
    "md": lambda content: content.decode().replace("\\", ""),
    "html": from_html,
    "odt": from_odt,
    "docx": from_docx,
    "pdf": from_pdf,
}


@pytest.mark.once
@pytest.mark.parametrize("kind", READERS)
def test_every_kind_of_document_has_exactly_the_tips_of_the_situation(
    kind: str,
) -> None:
    text = READERS[kind](advice_as(ANSWERS, kind, TODAY))

    assert only_the_expected_tips(text)


@pytest.mark.once
@pytest.mark.parametrize("kind", READERS)
def test_every_kind_of_document_says_why_when_and_from_which_version(
    kind: str,
) -> None:
    text = words_of(READERS[kind](advice_as(ANSWERS, kind, TODAY)))

    for part in example().sections:
        assert words_of(part.section.name) in text
        for one in part.specific:
            assert words_of(because(one.reasons)) in text
        assert all(words_of(silent.names) in text for silent in part.silent)
        for one in part.cells:
            assert all(words_of(new.text) in text for new in one.new_examples)
            assert all(words_of(ref.point) in text for ref in one.references)
    assert words_of("geen apart advies, de algemene tips gelden") in text
    assert words_of("22 november 2026") in text
    assert example().instrument.short_digest in text


def test_json_has_exactly_the_cells_of_the_situation() -> None:
    advice = json.loads(advice_as(ANSWERS, "json", TODAY))

    assert {
        part["code"]: tuple(cell["code"] for cell in part["cells"])
        for part in advice["sections"]
    } == CELLS


@pytest.mark.parametrize("kind", ["txt", "md"])
def test_the_page_offers_what_the_command_line_writes_with_its_address(
    client: Client, kind: str
) -> None:
    page = client.get(f"{PAGE}advies.{kind}").content.decode()

    assert only_the_expected_tips(page.replace("\\", ""))


@pytest.mark.once
def test_the_command_line_writes_a_document_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "advies.docx"

    printed = command(ANSWERS, "--format", "docx", "-o", str(path))

    assert printed == b""
    assert only_the_expected_tips(from_docx(path.read_bytes()))
