# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report as a workbook: what it is, what stands out, and every table whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from inkoopkoers.reports.workbooks import (
    Form,
    Sheet,
    SheetColumn,
    Value,
    write_workbook,
)
from inkoopkoers.spending.answering.answer import Answer, AnswerTable
from inkoopkoers.spending.documents.report.accounting import again_text, in_force
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.documents.report.texts import period_text, seen_text
from inkoopkoers.spending.documents.tables import workbook_sheet
from inkoopkoers.web.dutch import long_date


def spend_workbook(subject: Subject, answers: Sequence[Answer]) -> bytes:
    """XLSX: what it is, the sentences, every table, the way of counting, the files."""
    sheets = [_about(subject, answers), _sentences(answers)]
    for answer in answers:
        above = (answer.sentence, seen_text(answer))
        sheets += [
            workbook_sheet(table, (table.caption, *above), subject.terms.currency)
            for table in answer.tables
            if table.rows
        ]
    sheets += [_method(subject, answers), _files(subject)]
    return write_workbook(_title(), sheets, foot=_foot(subject))


def answer_workbook(
    answer: Answer,
    table: AnswerTable,
    about: Sequence[str],
    remark: str = "",
    *,
    currency: str = "EUR",
    foot: str = "",
) -> bytes:
    """One table of an answer; `about` says whose it is and what was chosen.

    `remark`: what else to know about its amounts.
    """
    seen = " ".join(one for one in (seen_text(answer), remark) if one)
    above = (table.caption, answer.sentence, seen, " · ".join(about))
    return write_workbook(
        table.caption, (workbook_sheet(table, above, currency),), foot=foot
    )


def _title() -> str:
    return _("Wat we kopen, van wie, en wat we niet zien")


def _foot(subject: Subject) -> str:
    parts = (subject.mark, subject.author, period_text(subject.period))
    return " · ".join(part for part in parts if part)


def _about(subject: Subject, answers: Sequence[Answer]) -> Sheet:
    """Whose it is, of which period, of which files, and how much each answer sees."""
    return Sheet(
        _("Over dit rekenblad"),
        (SheetColumn(""), SheetColumn("")),
        [*_facts(subject), *_seen(answers)],
        (
            _title(),
            _(
                "Elk antwoord staat op een blad van zichzelf, met alle rijen. Bedragen "
                "zijn kosten zonder btw, waar het bestand zegt hoeveel die is. Een "
                "creditnota telt negatief."
            ),
        ),
        is_listing=True,
    )


def _facts(subject: Subject) -> Iterator[tuple[str, str]]:
    if subject.author:
        yield _("Organisatie"), subject.author
    yield _("Periode"), period_text(subject.period)
    if subject.selection.include_internal:
        yield _("Intern en geen inkoop"), _("tellen mee")
    else:
        yield _("Intern en geen inkoop"), _("tellen niet mee")
    yield _("Munt"), subject.terms.currency
    yield _("Gemaakt op"), long_date(subject.day)
    if subject.mark:
        yield subject.mark, _("Niet voor wie buiten de organisatie staat")
    for note in subject.notes:
        yield _("Houd hier rekening mee"), note
    yield _("Opnieuw maken"), again_text(subject)


def _seen(answers: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    for one in answers:
        if told := seen_text(one):
            yield one.title, told


def _sentences(answers: Sequence[Answer]) -> Sheet:
    return Sheet(
        _("Wat opvalt"),
        (SheetColumn(_("Vraag")), SheetColumn(_("Antwoord"))),
        [(one.title, one.sentence or one.empty) for one in answers],
        (_("Wat opvalt"),),
    )


def _method(subject: Subject, answers: Sequence[Answer]) -> Sheet:
    rows: list[tuple[Value, ...]] = []
    for one in answers:
        rows += [(one.title, line, "", None, "") for line in one.method]
        rows += [
            (
                one.title,
                ground.text,
                ground.source,
                ground.since,
                _("ja") if ground.is_verified else _("nee"),
            )
            for ground in in_force(one.grounds, subject)
        ]
    columns = (
        SheetColumn(_("Antwoord")),
        SheetColumn(_("Zo is gerekend")),
        SheetColumn(_("Bron")),
        SheetColumn(_("Sinds"), Form.DATE),
        SheetColumn(_("Nagekeken")),
    )
    return Sheet(_("Zo is gerekend"), columns, rows, (_("Zo is gerekend"),))


def _files(subject: Subject) -> Sheet:
    currency = subject.terms.currency
    columns = (
        SheetColumn(_("Bestand")),
        SheetColumn(_("Van"), Form.DATE),
        SheetColumn(_("Tot en met"), Form.DATE),
        SheetColumn(_("Regels"), Form.NUMBER),
        SheetColumn(_("Uitgaven"), Form.MONEY, currency),
        SheetColumn(_("Niet gelezen"), Form.NUMBER),
        SheetColumn(_("Bedrag daarin"), Form.MONEY, currency),
        SheetColumn("SHA-256"),
    )
    told = [_("Deze bestanden tellen mee"), again_text(subject)]
    if subject.digest:
        told.append(
            _("De hele vingerafdruk is %(digest)s.") % {"digest": subject.digest}
        )
    rows = [_file_row(one) for one in subject.files]
    return Sheet(_("Bestanden"), columns, rows, tuple(told))


def _file_row(one: FileSeen) -> tuple[Value, ...]:
    return (
        one.name,
        one.first_on,
        one.last_on,
        one.imported,
        one.amount,
        one.refused,
        one.refused_amount,
        one.digest,
    )
