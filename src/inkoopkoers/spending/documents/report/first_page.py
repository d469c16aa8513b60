# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page of the report: three figures, and three things to do."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Block, BulletList, Heading, Run, Table
from inkoopkoers.spending.answering.brief import Task
from inkoopkoers.spending.documents.report import texts
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.currency import called, told_in
from inkoopkoers.spending.wording.figures import count


def first_page(subject: Subject) -> Iterator[Block]:
    """Nothing when nobody asked what stands on it."""
    brief = subject.brief
    if brief is None:
        return
    currency = subject.terms.currency
    with told_in(currency):
        coin = called()
    yield Heading(_("In het kort"), 1)
    yield Table(
        _("Drie cijfers"),
        (
            _("Uitgegeven"),
            _("Leveranciers"),
            _("Van elke 100 %s zien we wat we kochten") % coin,
        ),
        (
            (
                whole_money(brief.amount, currency),
                count(brief.suppliers),
                _("bij %s") % count(brief.seen_of_100),
            ),
        ),
    )
    if brief.tasks:
        yield Heading(_("Doe dit eerst"), 2, is_listed=False)
        yield BulletList(
            tuple(_task(one, currency) for one in brief.tasks), ordered=True
        )
        yield texts.note(
            _(
                "Het bedrag achter een taak is waar die over gaat, niet wat je ermee bespaart."
            )
        )


def _task(task: Task, currency: str) -> tuple[Run, ...]:
    behind = whole_money(task.eur, currency)
    return (Run(f"{task.text} "), Run(_("Het gaat om %s.") % behind, strong=True))
