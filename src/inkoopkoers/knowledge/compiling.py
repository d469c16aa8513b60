# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turn checked files into the documents that are published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inkoopkoers.knowledge.loader import Content, InstrumentFiles
from inkoopkoers.knowledge.schema import Strict

Document = dict[str, Any]

# Fields that came after the first publication. While empty they are left out, so that
# what was published before compiles to the same document, with the same digest.
_LATER = ("anchors", "subject", "gate")


def compile_instruments(content: Content) -> dict[str, Document]:
    """Return the whole document of every instrument, under its code."""
    return {
        files.head.file.code: _instrument(content, files)
        for files in content.instruments
    }


def _instrument(content: Content, files: InstrumentFiles) -> Document:
    """One document that needs no other file: sources and examples included."""
    cells = [
        {"section": checked.file.section, **_plain(cell)}
        for checked in files.cells
        for cell in checked.file.cells
    ]
    sources = {ref["source"] for cell in cells for ref in cell["references"]}
    examples = {name for cell in cells for name in cell["examples"]}
    themes = {
        theme for cell in cells for tip in cell["tips"] for theme in tip["themes"]
    }
    return {
        **_head(files),
        "cells": cells,
        "sources": _picked(content.sources.file.sources, sources),
        "examples": _picked(content.examples.file.examples, examples),
        "themes": _picked(content.themes.file.themes, themes),
    }


def _head(files: InstrumentFiles) -> Document:
    head = _plain(files.head.file)
    return {**_settled(head), "items": [_settled(item) for item in head["items"]]}


def _settled(part: Document) -> Document:
    return {name: value for name, value in part.items() if value or name not in _LATER}


def _picked(entries: Iterable[Any], names: set[str]) -> list[Document]:
    return [_plain(entry) for entry in entries if entry.id in names]


def _plain(entry: Strict) -> Document:
    return entry.model_dump(mode="json")
