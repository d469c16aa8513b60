# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All tables of a report as one workbook, each on a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_workbook
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.documents.report.accounting import again_text
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.documents.report.texts import coverage_text, period_text
from inkoopkoers.spending.documents.tables import sheet_of

# A name of a sheet is no longer, and has none of these signs.
_LONGEST = 31
_SIGNS = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def spend_workbook(subject: Subject, answers: Sequence[Answer]) -> bytes:
    """XLSX: the sentences, every table whole, the way of counting, and the files."""
    tables = [_sentences(subject, answers)]
    for answer in answers:
        tables += [sheet_of(table) for table in answer.tables if table.rows]
    tables += [_method(answers), _files(subject)]
    return to_workbook(tuple(_named(tables)))


def _named(tables: Sequence[Table]) -> Iterator[Table]:
    """Names of sheets differ, also for who does not see capitals."""
    taken: set[str] = set()
    for table in tables:
        name = _short(table.caption, "")
        number = 1
        while name.casefold() in taken:
            number += 1
            name = _short(table.caption, f" {number}")
        taken.add(name.casefold())
        yield replace(table, caption=name)


def _short(caption: str, end: str) -> str:
    clean = caption.translate(_SIGNS).strip(" '")
    return clean[: _LONGEST - len(end)].strip(" '") + end


def _sentences(subject: Subject, answers: Sequence[Answer]) -> Table:
    about = (_("Periode"), period_text(subject.period), "")
    return Table(
        _("Wat opvalt"),
        (_("Vraag"), _("Antwoord"), _("Waar het over gaat")),
        (
            about,
            *(
                (one.title, one.sentence or one.empty, coverage_text(one))
                for one in answers
            ),
        ),
    )


def _method(answers: Sequence[Answer]) -> Table:
    rows = []
    for one in answers:
        rows += [(one.title, line, "", "", "") for line in one.method]
        rows += [
            (
                one.title,
                ground.text,
                ground.source,
                ground.since.isoformat() if ground.since else "",
                _("ja") if ground.is_verified else _("nee"),
            )
            for ground in one.grounds
        ]
    header = (_("Antwoord"), _("Zo is gerekend"), _("Bron"), _("Sinds"), _("Nagekeken"))
    return Table(_("Zo is gerekend"), header, tuple(rows))


def _files(subject: Subject) -> Table:
    rows = [
        (
            one.name,
            one.first_on.isoformat() if one.first_on else "",
            one.last_on.isoformat() if one.last_on else "",
            str(one.imported),
            _plain(one.amount),
            str(one.refused),
            _plain(one.refused_amount),
            one.digest,
        )
        for one in subject.files
    ]
    rows.append((again_text(subject), "", "", "", "", "", "", subject.digest))
    return Table(
        _("Bestanden"),
        (
            _("Bestand"), _("Van"), _("Tot en met"), _("Regels"), _("Uitgaven"),
            _("Niet gelezen"), _("Bedrag daarin"), "SHA-256",
        ),
        tuple(rows),
        numeric_columns=(3, 4, 5, 6),
    )  # fmt: skip


def _plain(amount: object) -> str:
    return f"{amount}".replace(".", ",")
