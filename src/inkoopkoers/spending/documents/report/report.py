# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on spend as a list of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.reports.blocks import Block, Report
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.documents.report import accounting, chapters, texts
from inkoopkoers.spending.documents.report.chapters import Style
from inkoopkoers.spending.documents.report.first_page import first_page
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.documents.report.tables import Size
from inkoopkoers.spending.wording.figures import count

PAPER = Style()
# What fits on a line of 76 signs.
SCREEN = Style(Size(rows=5, columns=3, periods=12, letters=36), is_screen=True)


def spend_report(
    subject: Subject, answers: Sequence[Answer], style: Style = PAPER
) -> Report:
    """Write the report; on a screen without pictures and method."""
    period = texts.period_text(subject.period)
    return Report(
        title=_("Wat we kopen, van wie, en wat we niet zien"),
        subtitle=_("Uitgaven: %(period)s") % {"period": period},
        author=subject.author,
        subject=_("Rapport over uitgaven"),
        date=subject.day,
        facts=tuple(_facts(subject)),
        blocks=tuple(_blocks(subject, answers, style)),
        keywords=(_("uitgaven"), _("leveranciers"), _("inkoop")),
        mark=subject.mark,
    )


def _facts(subject: Subject) -> Iterator[tuple[str, str]]:
    if subject.mark:
        yield subject.mark, _("Niet voor wie buiten de organisatie staat")
    lines = sum(one.imported for one in subject.files)
    files = ngettext("%s bestand", "%s bestanden", len(subject.files))
    rows = ngettext("%s regel", "%s regels", lines)
    yield (
        _("Gemaakt van"),
        _("%(files)s, met %(lines)s")
        % {"files": files % count(len(subject.files)), "lines": rows % count(lines)},
    )


def _blocks(
    subject: Subject, answers: Sequence[Answer], style: Style
) -> Iterator[Block]:
    yield from first_page(subject)
    yield from chapters.summary(subject, answers)
    yield from chapters.answer_chapters(subject, answers, style)
    yield from accounting.unseen(answers)
    if not style.is_screen:
        yield from accounting.method(subject, answers)
        yield from accounting.files(subject)
