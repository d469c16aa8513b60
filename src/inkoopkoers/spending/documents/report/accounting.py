# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The last chapters: what we do not see, how it was counted, which files counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.reports.blocks import Block, Heading, Paragraph, Role, Run, Table
from inkoopkoers.spending.answering.answer import Answer, CellKind, Ground
from inkoopkoers.spending.documents.report import texts
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.wording.cells import cell_text, covered, money
from inkoopkoers.web.dutch import long_date, short_date

MOST_FILES = 60
# Enough of a digest to tell files apart; the workbook has all of it.
SHORT_DIGEST = 12


def unseen(answers: Sequence[Answer]) -> Iterator[Block]:
    """How much each answer stands on, and which questions have no answer."""
    partly = [one for one in answers if one.coverage and not one.is_empty]
    empty = [one for one in answers if one.is_empty]
    # Of one selection it is the same for every answer: told once.
    left_out = next((one.left_out.text for one in answers if one.left_out), "")
    if not partly and not empty and not left_out:
        return
    yield Heading(_("Wat we niet zien"), 1)
    if left_out:
        yield Paragraph((Run(left_out),))
    if partly:
        yield Table(
            _("Hoeveel van het geld elk antwoord ziet"),
            (_("Antwoord"), _("Ziet"), _("Wat ontbreekt")),
            tuple(_coverage_row(one) for one in partly),
            numeric_columns=(1,),
        )
    if empty:
        yield Heading(_("Vragen zonder antwoord"), 2)
        yield texts.bullets(
            (
                Run(f"{texts.ended(one.title)} ", strong=True),
                Run(one.empty or _("In deze keuze zijn hier geen gegevens voor.")),
            )
            for one in empty
        )


def _coverage_row(answer: Answer) -> tuple[str, str, str]:
    assert answer.coverage is not None  # noqa: S101 - chosen so
    share = answer.coverage.share
    seen = "–" if share is None else covered(share)
    return answer.title, seen, answer.coverage.missing or "–"


def method(subject: Subject, answers: Sequence[Answer]) -> Iterator[Block]:
    """What holds for all answers, then per answer the way of counting and its rules."""
    yield Heading(_("Zo is gerekend"), 1)
    yield texts.body(
        _(
            "Bedragen zijn kosten. De btw is eraf waar het bestand zegt hoeveel dat is. "
            "Een creditnota telt negatief. Alles is tot op de cent opgeteld en pas "
            "daarna afgerond."
        )
    )
    yield texts.bullets((Run(one),) for one in _terms(subject))
    shown = [one for one in answers if not one.is_empty]
    shared = _shared(shown)
    for line in shared:
        yield texts.body(line)
    for one in shown:
        own = [line for line in one.method if line not in shared]
        if own or one.grounds:
            yield Heading(one.title, 2, is_listed=False)
            for line in own:
                yield texts.body(line)
            for ground in in_force(one.grounds, subject):
                yield _ground(ground)


def _shared(answers: Sequence[Answer]) -> tuple[str, ...]:
    """What several answers say in the same words is told once."""
    told = Counter(line for one in answers for line in dict.fromkeys(one.method))
    return tuple(line for line, times in told.items() if times > 1)


def _terms(subject: Subject) -> Iterator[str]:
    terms = subject.terms
    yield _("Periode: %(period)s.") % {"period": texts.period_text(subject.period)}
    yield _(
        "Een factuur onder %(limit)s noemen we klein. Eén factuur afhandelen "
        "kost %(cost)s."
    ) % {
        "limit": money(terms.small_order_eur, terms.currency),
        "cost": money(terms.order_cost_eur),
    }
    yield _("De eerste %(digits)d cijfers van de CPV-code maken één categorie.") % {
        "digits": terms.category_digits
    }
    yield _("Een factuur moet binnen %(days)d dagen betaald zijn.") % {
        "days": terms.payment_days
    }
    if subject.selection.include_internal:
        yield _("Interne verrekeningen en wat geen inkoop is, tellen mee.")
    else:
        yield _("Interne verrekeningen en wat geen inkoop is, tellen niet mee.")


def in_force(grounds: Sequence[Ground], subject: Subject) -> Iterator[Ground]:
    """Editions of a rule that held on a day that counts, or in the term before it."""
    first, last = subject.period.first, subject.period.last
    begin = first and first - timedelta(days=subject.terms.window_days)
    newer: dict[str, date] = {}
    # The newest of a rule stands first.
    for one in grounds:
        name = one.text.partition(":")[0]
        is_later = one.since and last and one.since > last
        is_earlier = name in newer and begin and newer[name] <= begin
        if not is_later and not is_earlier:
            yield one
        if one.since:
            newer[name] = one.since


def _ground(ground: Ground) -> Block:
    parts = [Run(ground.text)]
    if ground.since:
        since = _("sinds %(day)s") % {"day": long_date(ground.since)}
        parts.append(Run(f" ({since})"))
    if ground.source:
        parts += [Run(". "), Run(ground.source, link=ground.href or None)]
    if not ground.is_verified:
        parts.append(Run(f" ({_('nog niet nagekeken')})", emphasis=True))
    return Paragraph(tuple(parts), Role.SOURCE)


def files(subject: Subject) -> Iterator[Block]:
    """The files that counted, so that the same figures can be made again."""
    yield Heading(_("Deze bestanden tellen mee"), 1)
    yield Table(
        _("Bestanden"),
        (
            _("Bestand"),
            _("Van"),
            _("Tot en met"),
            _("Regels"),
            _("Uitgaven"),
            _("Niet gelezen"),
            _("SHA-256 begint met"),
        ),
        tuple(_file_row(one, subject) for one in subject.files[:MOST_FILES]),
        numeric_columns=(3, 4, 5),
    )
    left = len(subject.files) - MOST_FILES
    if left > 0:
        words = ngettext(
            "Er telt nog %(left)d bestand mee. Het staat in het rekenblad (XLSX).",
            "Er tellen nog %(left)d bestanden mee. Ze staan in het rekenblad (XLSX).",
            left,
        )
        yield texts.note(words % {"left": left})
    yield texts.note(again_text(subject))


def again_text(subject: Subject) -> str:
    """What names the state of files and decisions."""
    told = _("Met deze bestanden komen dezelfde cijfers er opnieuw uit.")
    if subject.edition:
        told += " " + _("Stand van de beslissingen: %(edition)s.") % {
            "edition": subject.edition
        }
    if subject.digest:
        told += " " + _("Vingerafdruk van alles wat meetelt: %(digest)s.") % {
            "digest": subject.digest[:SHORT_DIGEST]
        }
    return told


def _file_row(one: FileSeen, subject: Subject) -> tuple[str, ...]:
    return (
        one.name,
        short_date(one.first_on) if one.first_on else "",
        short_date(one.last_on) if one.last_on else "",
        cell_text(one.imported, CellKind.NUMBER),
        cell_text(one.amount, CellKind.EURO, subject.terms.currency),
        cell_text(one.refused, CellKind.NUMBER),
        one.digest[:SHORT_DIGEST],
    )
