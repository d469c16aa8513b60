# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From files to answers and a report, without a server and without a database."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries.money import money_rules
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.answering.asking import asked_of
from inkoopkoers.spending.answering.brief import Brief, brief_of
from inkoopkoers.spending.answering.concentration import CODE as CONCENTRATION
from inkoopkoers.spending.as_json import answer_json
from inkoopkoers.spending.commands.gathering import gathered
from inkoopkoers.spending.commands.mapping import mappings_document
from inkoopkoers.spending.commands.reading import NotRead, Reading, ReadSource, Telling
from inkoopkoers.spending.commands.refused import refused_csv
from inkoopkoers.spending.commands.said import (
    not_read_text,
    reading_blocks,
)
from inkoopkoers.spending.documents.answers import report_kinds
from inkoopkoers.spending.documents.files import report_file
from inkoopkoers.spending.documents.report.report import SCREEN, spend_report
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.matching.grouping import Known
from inkoopkoers.spending.matching.parties import parties_of
from inkoopkoers.spending.matching.proposing import propose
from inkoopkoers.spending.reading.child import Stopped
from inkoopkoers.spending.reading.publishing import counts_document
from inkoopkoers.spending.wording import analysing as words
from inkoopkoers.spending.wording.cells import whole_money

JSON, TEXT = "json", "text"


class Refused(Exception):
    """There is nothing to answer with; the message says why."""


@dataclass(frozen=True)
class Wish:
    """What someone asks for at a terminal; `report` is a format, "" for none."""

    files: tuple[Path, ...]
    given: tuple[Mapping, ...] = ()
    year: int | None = None
    currency: str = ""
    is_central: bool = False
    report: str = ""
    format: str = TEXT

    @property
    def selection(self) -> Selection:
        """The lines that the answers are about."""
        if self.year is None:
            return Selection()
        return Selection(date(self.year, 1, 1), date(self.year, 12, 31))


@dataclass(frozen=True)
class Outcome:
    """What to print and what to keep."""

    printed: bytes
    report: bytes
    refused: bytes
    mappings: dict[str, Any]
    not_read: tuple[str, ...]


def analyse(
    wish: Wish,
    folder: Path,
    today: date,
    tell: Telling,
    should_stop: Callable[[], bool],
) -> Outcome:
    """Do it all; raises NotThere, Refused, Unanswered or child.Stopped."""
    found = gathered(wish.files)
    reading = Reading(folder, today, should_stop, tell)
    reading.run(found.sources, wish.given, wish.currency)
    not_read = tuple(not_read_text(one) for one in reading.not_read)
    if not any(one.counts.imported for one in reading.read):
        raise Refused("\n".join(not_read) or _("Er staat niets in om te tellen."))
    if not _has_lines(wish.selection, reading.read):
        raise Refused(_("In deze periode zijn geen uitgaven. %s") % _days(reading.read))
    terms = _terms(wish, reading, today)
    notes = tuple(_notes(len(found.twins), reading, terms))
    subject = _subject(wish, reading, terms, today, notes)
    answers, brief = _answers(subject, reading)
    subject = replace(subject, brief=brief)
    if _lacks_categories(answers):
        subject = replace(subject, notes=(*notes, words.no_categories()))
    tell("report", wish.report, 0, 0)
    return Outcome(
        _printed(wish, subject, reading, answers),
        report_file(subject, answers, wish.report).content if wish.report else b"",
        refused_csv(reading.read),
        mappings_document(reading.groups),
        not_read,
    )


def _terms(wish: Wish, reading: Reading, today: date) -> Terms:
    cost = Decimal(str(money_rules(today).order_cost_eur.amount))
    currencies = [one.mapping.currency for one in reading.groups]
    return Terms(
        currency=currencies[0] if currencies else "EUR",
        order_cost_eur=cost,
        is_central=wish.is_central,
    )


def _answers(
    subject: Subject, reading: Reading
) -> tuple[tuple[Answer, ...], Brief | None]:
    asked = asked_of(
        Duck(), reading.dataset, subject.selection, subject.terms, subject.day
    )
    kinds = report_kinds()
    given = []
    for number, kind in enumerate(kinds, 1):
        if reading.should_stop():
            raise Stopped
        reading.tell("answer", str(kind.title), number, len(kinds))
        given.append(kind.give(asked))
    return tuple(given), brief_of(asked)


def _subject(
    wish: Wish,
    reading: Reading,
    terms: Terms,
    today: date,
    notes: tuple[str, ...],
) -> Subject:
    return Subject(
        author="",
        day=today,
        selection=wish.selection,
        terms=terms,
        files=tuple(_seen(one) for one in reading.read),
        digest=reading.dataset.digest,
        notes=notes,
    )


def _seen(one: ReadSource) -> FileSeen:
    counts = one.counts
    return FileSeen(
        one.source.name,
        one.source.digest,
        counts.imported,
        counts.refused,
        counts.amount,
        counts.refused_ours,
        counts.first_on,
        counts.last_on,
    )


def _notes(twins: int, reading: Reading, terms: Terms) -> list[str]:
    told = [words.twins(twins)] if twins else []
    if terms.currency != "EUR":
        told.append(words.other_currency(terms.currency))
    told += [not_read_text(one) for one in reading.not_read]
    told += dict.fromkeys(
        words.assumed(one, group.mapping)
        for group in reading.groups
        for one in group.concerns
        if not (group.is_given or group.missing or group.is_fixed)
    )
    proposals, amount = supplier_proposals(reading.read)
    if proposals:
        told.append(words.same_supplier(proposals, whole_money(amount, terms.currency)))
    return told


def _lacks_categories(answers: Sequence[Answer]) -> bool:
    """Whether answers that stand on categories have nothing to stand on."""
    found = next(one.coverage for one in answers if one.code == CONCENTRATION)
    return found is not None and not found.covered_eur


def supplier_proposals(read: Sequence[ReadSource]) -> tuple[int, Decimal]:
    """How many groups of names could be one supplier, and their euros."""
    parties = parties_of([(one.batch.parties, one.batch.source) for one in read])
    rows = propose(parties, Known()).rows
    same = rows.filter(pc.not_equal(rows["kind"], Kind.PERSON.value))
    return len(same), pc.sum(same["amount"]).as_py() or Decimal(0)


def _has_lines(selection: Selection, read: Sequence[ReadSource]) -> bool:
    """Whether any file reaches into the chosen year."""
    first, last = selection.first or date.min, selection.last or date.max
    days = [(one.counts.first_on, one.counts.last_on) for one in read]
    return any(one and two and one <= last and first <= two for one, two in days)


def _days(read: Sequence[ReadSource]) -> str:
    first = min(one.counts.first_on for one in read if one.counts.first_on)
    last = max(one.counts.last_on for one in read if one.counts.last_on)
    return _("De bestanden gaan over %(first)s tot en met %(last)s.") % {
        "first": first.isoformat(),
        "last": last.isoformat(),
    }


def _printed(
    wish: Wish, subject: Subject, reading: Reading, answers: Sequence[Answer]
) -> bytes:
    if wish.format == JSON:
        return _json(subject, reading, answers)
    report = spend_report(subject, answers, SCREEN)
    currency = subject.terms.currency
    blocks = (*report.blocks, *reading_blocks(reading, currency))
    return render(replace(report, blocks=blocks), Format.TEXT)


def _json(subject: Subject, reading: Reading, answers: Sequence[Answer]) -> bytes:
    document = {
        "files": [
            {
                "name": one.source.name,
                "sha256": one.source.digest,
                "counts": counts_document(one.counts),
            }
            for one in reading.read
        ],
        "not_read": [_not_read(one) for one in reading.not_read],
        **mappings_document(reading.groups),
        "notes": list(subject.notes),
        "answers": [answer_json(one) for one in answers],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _not_read(one: NotRead) -> dict[str, str]:
    return {"name": one.source.name, "why": not_read_text(one)}
