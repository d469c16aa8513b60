# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small parts that the chapters of a strategy share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.procurements.wording.findings import percentage
from inkoopkoers.reports.blocks import Block, Paragraph, Role, Run, Runs, runs


def prose(text: str) -> Iterator[Block]:
    """What people wrote; every line of theirs is a paragraph."""
    for line in text.splitlines():
        yield Paragraph(runs(line.strip()))


def lead(text: str) -> Block:
    """The conclusion of a chapter, before what it rests on."""
    return Paragraph(runs(text), Role.LEAD)


def empty(text: str) -> Block:
    """Says that there is nothing, so that nobody thinks something was lost."""
    return Paragraph(runs(text), Role.EMPTY)


def labelled(label: str, text: str) -> Runs:
    """A line that begins with what it is about; without a text it is all there is."""
    if not text.strip():
        return (Run(label, strong=True),)
    return (Run(f"{label}: ", strong=True), Run(" ".join(text.split())))


def sentence(text: str) -> str:
    """A text of people as a sentence: with a full stop when it has no end."""
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def joined(parts: Iterable[str]) -> str:
    """Sentences behind each other; empty ones leave no room."""
    return " ".join(one for one in parts if one)


def share_text(share: Fraction) -> str:
    """A part as percentage with at most one decimal, such as 60 % or 33,3 %."""
    percent = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return percentage(percent.quantize(Decimal("0.1")))
