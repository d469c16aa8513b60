# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same information for every bidder: questions and answers, without names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.market import LogOfDossier
from inkoopkoers.reports.blocks import (
    Block,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date


def market_report(dossier: Dossier, found: LogOfDossier, today: date) -> Report:
    """Build the document; nothing of the dossier is in it but its title."""
    title = _("Vragen en antwoorden uit de marktgesprekken")
    return Report(
        title=title,
        subtitle=dossier.title,
        author=str(dossier.organisation),
        subject=title,
        date=today,
        facts=tuple(_facts(found)),
        blocks=tuple(_blocks(found)),
        keywords=(_("inkoop"), _("marktgesprekken")),
    )


def market_table(found: LogOfDossier) -> Table:
    """The same as rows."""
    return Table(
        caption=_("Vragen en antwoorden"),
        header=(_("Nummer"), _("Vraag"), _("Antwoord")),
        rows=tuple(
            (str(number), one.question, one.answer)
            for number, one in enumerate(found.log.shared, start=1)
        ),
        numeric_columns=(0,),
    )


def left_out(number: int) -> str:
    """How many questions are left out, for those who do not get to see them."""
    return ngettext(
        "%(number)s vraag is weggelaten, omdat die vertrouwelijk is.",
        "%(number)s vragen zijn weggelaten, omdat die vertrouwelijk zijn.",
        number,
    ) % {"number": number}


def _facts(found: LogOfDossier) -> Iterator[tuple[str, str]]:
    yield _("Gesprekken"), str(found.talks)
    if found.first and found.last:
        yield _("Gehouden"), _period(found.first, found.last)
    yield _("Vragen in dit document"), str(len(found.log.shared))


def _period(first: date, last: date) -> str:
    if first == last:
        return long_date(first)
    days = {"first": long_date(first), "last": long_date(last)}
    return _("van %(first)s tot en met %(last)s") % days


def _blocks(found: LogOfDossier) -> Iterator[Block]:
    yield Paragraph(
        runs(
            _(
                "Voor de aanbesteding spraken we met partijen op de markt. Hier staat "
                "wat zij vroegen en wat wij antwoordden, zodat iedere aanbieder "
                "hetzelfde weet. Wie wat vroeg, staat er niet bij."
            )
        ),
        Role.LEAD,
    )
    if not found.log.shared:
        yield Paragraph(runs(_("Er zijn geen vragen om te delen.")), Role.EMPTY)
    else:
        yield Heading(_("Vragen en antwoorden"), 1)
    for number, one in enumerate(found.log.shared, start=1):
        yield Heading(_("Vraag %s") % number, 2)
        yield from _lines(one.question)
        yield Paragraph((Run(_("Antwoord"), strong=True),))
        yield from _lines(one.answer or _("Hierop is nog geen antwoord gegeven."))
    if found.log.left_out:
        text = left_out(len(found.log.left_out))
        yield Paragraph(runs(text), Role.NOTE)


def _lines(text: str) -> Iterator[Block]:
    for line in text.splitlines():
        yield Paragraph(runs(line))
