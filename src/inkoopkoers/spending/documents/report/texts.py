# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences and small blocks that the chapters of the report share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Block, BulletList, Paragraph, Role, Runs, runs
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.wording.cells import covered
from inkoopkoers.web.dutch import long_date

ONE_DAY = timedelta(days=1)


def lead(text: str) -> Block:
    """The conclusion, before what it rests on."""
    return Paragraph(runs(text), Role.LEAD)


def body(text: str) -> Block:
    """Running text."""
    return Paragraph(runs(text))


def note(text: str) -> Block:
    """What a reader should know of what stands near it."""
    return Paragraph(runs(text), Role.NOTE)


def bullets(items: Iterable[Runs]) -> Block:
    """A list."""
    return BulletList(tuple(items))


def period_text(selection: Selection) -> str:
    """Het jaar 2026, or the days; everything when nothing was chosen."""
    first, last = selection.first, selection.last
    if first is None and last is None:
        return _("alle uitgaven die we hebben")
    if first is None and last is not None:
        return _("tot en met %(last)s") % {"last": long_date(last)}
    if last is None and first is not None:
        return _("vanaf %(first)s") % {"first": long_date(first)}
    assert first is not None  # noqa: S101 - the cases above
    assert last is not None  # noqa: S101
    if first == last:
        return long_date(first)
    if is_year(first, last):
        return _("het jaar %(year)d") % {"year": first.year}
    return _("%(first)s tot en met %(last)s") % {
        "first": long_date(first),
        "last": long_date(last),
    }


def is_year(first: date, last: date) -> bool:
    """Whether these are the first and the last day of one year."""
    new_year = (first.month, first.day) == (1, 1)
    return new_year and last + ONE_DAY == date(first.year + 1, 1, 1)


def coverage_text(answer: Answer) -> str:
    """How much of the euros an answer stands on; "" when it is about all of them."""
    if answer.coverage is None:
        return ""
    share = answer.coverage.share
    if share is None:
        return answer.coverage.missing
    text = _("Dit antwoord gaat over %(share)s van het geld.") % {
        "share": covered(share)
    }
    return f"{text} {answer.coverage.missing}".strip()


def seen_text(answer: Answer) -> str:
    """The same with what is no purchase, for a sheet that stands by itself."""
    left_out = answer.left_out.text if answer.left_out else ""
    return f"{coverage_text(answer)} {left_out}".strip()


def ended(title: str) -> str:
    """A title as the beginning of a line; a question keeps its own sign."""
    return title if title.endswith("?") else f"{title}."
