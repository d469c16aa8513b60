# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""From a report to a Word document in our own look."""

from __future__ import annotations

from inkoopkoers.reports.blocks import (
    Report,
    numbered_addresses,
    tidy,
    with_followers,
)
from inkoopkoers.reports.docx.front import begin, contents
from inkoopkoers.reports.docx.packing import repacked
from inkoopkoers.reports.docx.styles import new_document
from inkoopkoers.reports.docx.writer import Writer


def render(report: Report) -> bytes:
    """Write the whole document."""
    blocks = tuple(tidy(report.blocks))
    writer = Writer(new_document(report), numbered_addresses(blocks))
    begin(writer, report)
    if not report.is_letter:
        contents(writer, blocks)
    for block, follower in with_followers(blocks):
        writer.block(block, follower)
    writer.addresses()
    return repacked(writer.document, report.date)
