# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of a strategy, as a report."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Report
from inkoopkoers.reports.difference_blocks import to_blocks
from inkoopkoers.reports.differences import Difference, difference


def compared(old: Report, new: Report) -> Difference:
    """Compare two documents, line by line and word by word."""
    return difference(old.blocks, new.blocks)


def difference_report(
    new: Report, made: Difference, names: tuple[str, str], today: date
) -> Report:
    """Tell the differences; every change is named in words, never only in colour."""
    title = _("Wat er veranderde")
    return Report(
        title=title,
        subtitle=new.title,
        author=new.author,
        subject=_("Inkoopstrategie"),
        date=today,
        facts=((_("Van"), names[0]), (_("Naar"), names[1])),
        blocks=to_blocks(made),
    )
