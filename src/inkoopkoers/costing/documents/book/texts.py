# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small parts that the chapters of the book share."""

from __future__ import annotations

from collections.abc import Iterable

from inkoopkoers.reports.blocks import Block, BulletList, Paragraph, Role, runs

# More alternatives than this go down in a table instead of across.
MOST_ACROSS = 4


def lead(text: str) -> Block:
    """The conclusion of a chapter, before what it rests on."""
    return Paragraph(runs(text), Role.LEAD)


def body(text: str) -> Block:
    """Running text; nothing when there is none."""
    return Paragraph(runs(text))


def note(text: str) -> Block:
    """What a reader should know of the table above it."""
    return Paragraph(runs(text), Role.NOTE)


def bullets(texts: Iterable[str]) -> Block:
    """A list of sentences."""
    return BulletList(tuple(runs(text) for text in texts))
