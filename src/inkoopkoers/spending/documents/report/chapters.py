# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the report: what stands out, and each answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.reports.blocks import Block, Heading, Run, Runs
from inkoopkoers.reports.pictures import figure_of
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.answering.registry import TOPICS
from inkoopkoers.spending.documents.report import texts
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.documents.report.tables import (
    Size,
    main_table,
    paper_table,
    rows_shown,
)
from inkoopkoers.spending.pictures.shape import on_paper
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.figures import count


@dataclass(frozen=True)
class Style:
    """How much of each answer is shown.

    A screen has no pictures, no method, and tells a conclusion once.
    """

    size: Size = field(default_factory=Size)
    is_screen: bool = False


def by_topic(answers: Sequence[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """The answers in which something stands, under the question that people have."""
    for topic, label in TOPICS.items():
        own = [one for one in answers if one.topic is topic and not one.is_empty]
        if own:
            yield str(label), own


def summary(subject: Subject, answers: Sequence[Answer]) -> Iterator[Block]:
    """One page: every conclusion, and what to keep in mind."""
    yield Heading(_("Wat opvalt"), 1)
    for label, own in by_topic(answers):
        told = [one for one in own if one.sentence]
        if told:
            yield Heading(label, 2, is_listed=False)
            yield texts.bullets(_told(one, label) for one in told)
    if all(one.is_empty for one in answers):
        yield texts.lead(_("In deze keuze zijn geen uitgaven."))
    if doubts := tuple(_doubts(subject)):
        yield Heading(_("Houd hier rekening mee"), 2, is_listed=False)
        yield texts.bullets(doubts)


def _told(answer: Answer, label: str) -> Runs:
    if answer.title == label:
        return (Run(answer.sentence),)
    return (Run(f"{texts.ended(answer.title)} ", strong=True), Run(answer.sentence))


def _doubts(subject: Subject) -> Iterator[Runs]:
    rows, amount = subject.refused
    if rows:
        words = ngettext(
            "%(rows)s rij kon niet gelezen worden of telde al mee.",
            "%(rows)s rijen konden niet gelezen worden of telden al mee.",
            rows,
        )
        said = words % {"rows": count(rows)}
        if amount:
            told = whole_money(amount, subject.terms.currency)
            said += " " + _("Daarin staat %s.") % told
        yield (Run(said),)
    for one in subject.notes:
        yield (Run(one),)


def answer_chapters(
    subject: Subject, answers: Sequence[Answer], style: Style
) -> Iterator[Block]:
    """A chapter per question of people, with the answers in it."""
    for label, own in by_topic(answers):
        yield Heading(label, 1)
        for one in own:
            if one.title != label:
                yield Heading(one.title, 2)
            yield from _answer(subject, one, style)


def _answer(subject: Subject, answer: Answer, style: Style) -> Iterator[Block]:
    if answer.sentence and not style.is_screen:
        yield texts.lead(answer.sentence)
    for remark in answer.remarks:
        yield texts.note(remark)
    if not style.is_screen:
        for picture in answer.charts:
            # The table below says the same; the description stays with the picture.
            yield replace(figure_of(on_paper(picture)), data=None)
    if covered := texts.coverage_text(answer):
        yield texts.note(covered)
    yield from _table(subject, answer, style)


def _table(subject: Subject, answer: Answer, style: Style) -> Iterator[Block]:
    table = main_table(answer, style.size)
    if table is None:
        return
    yield paper_table(table, style.size, subject.terms.currency)
    left = len(table.rows) - rows_shown(table, style.size)
    if left > 0:
        words = ngettext(
            "Er is nog %(left)s rij. Die staat in het rekenblad (XLSX).",
            "Er zijn nog %(left)s rijen. Die staan in het rekenblad (XLSX).",
            left,
        )
        yield texts.note(words % {"left": count(left)})
