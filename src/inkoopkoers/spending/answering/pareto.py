# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few suppliers that get most of the money, and the tail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    MadeRows,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.names import supplier_name
from inkoopkoers.spending.pictures.shares import pareto_picture
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.pareto import (
    PARETO,
    PARETO_SUMS,
    ParetoRow,
    ParetoSums,
)
from inkoopkoers.spending.wording import shares as words

# All of them, so that the file is whole; the page shows a part.
EVERYONE = 1_000_000
TAIL_EUR = Decimal(1000)


def answer_pareto(asked: Asked) -> Answer:
    """Suppliers from large to small with the running total."""
    rows = asked.ask(PARETO, rows=EVERYONE)
    sums = asked.ask(PARETO_SUMS, tail_eur=TAIL_EUR)[0]
    picture = pareto_picture(sums)
    tables = (_suppliers(asked, rows), _letters(sums)) if rows else ()
    return Answer(
        "pareto",
        Topic.WHERE,
        _("Hoe is het geld verdeeld over leveranciers?"),
        words.few_told(sums) if rows else "",
        tables,
        charts=(picture,) if picture else (),
        coverage=_coverage(sums),
        method=(
            _(
                "Leveranciers staan van groot naar klein. Groep A is wie samen de eerste "
                "80 % van het geld krijgt, B wie de volgende 15 % krijgt, C de rest: de "
                "staart."
            ),
            _(
                "Namen die nog niet zijn samengevoegd, tellen als losse leveranciers: "
                "dan lijkt de staart langer dan hij is."
            ),
        ),
        remarks=tuple(
            one for one in (words.small_told(sums, TAIL_EUR), _hidden(asked)) if one
        ),
    )


def _hidden(asked: Asked) -> str:
    """Names that were taken away: many persons as one, or one person as many."""
    seen = next(iter(asked.ask(COVERAGE)), None)
    return words.hidden_told(seen.redacted_amount) if seen else ""


def _coverage(sums: ParetoSums) -> Coverage | None:
    """Who gave back more than they got is left out, and that is told."""
    missing = words.returned_told(sums)
    if not missing:
        return None
    return Coverage(sums.amount, sums.amount + sums.returned_amount, missing)


def _suppliers(asked: Asked, rows: Sequence[ParetoRow]) -> AnswerTable:
    def made(at: int) -> AnswerRow:
        row = rows[at]
        chosen = replace(asked.selection, supplier=row.supplier)
        return AnswerRow(
            (
                supplier_name(row.name),
                row.amount,
                row.share,
                row.cumulative_share,
                row.letter,
                row.rank,
            ),
            Way(chosen, "supplier"),
            lines=Way(chosen),
        )

    return AnswerTable(
        "suppliers",
        _("Leveranciers van groot naar klein"),
        (
            Column("name", _("Leverancier")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("share", _("Deel"), CellKind.SHARE),
            Column(
                "cumulative_share", _("Samen met wie erboven staat"), CellKind.SHARE
            ),
            Column("letter", _("Groep (A, B of C)")),
            Column("rank", _("Rangnummer"), CellKind.NUMBER),
        ),
        MadeRows(len(rows), made),
        (_("Totaal"), rows[-1].cumulative, Decimal(1), None, None, None),
    )


def _letters(sums: ParetoSums) -> AnswerTable:
    rows: tuple[tuple[str, int, Decimal], ...] = (
        (_("A: samen 80 %"), sums.a_suppliers, sums.a_amount),
        (_("B: de volgende 15 %"), sums.b_suppliers, sums.b_amount),
        (_("C: de staart"), sums.c_suppliers, sums.c_amount),
    )
    if sums.returned_suppliers:
        returned = (_("Op nul of lager"), sums.returned_suppliers, sums.returned_amount)
        rows = (*rows, returned)
    return AnswerTable(
        "letters",
        _("De drie groepen"),
        (
            Column("group", _("Groep")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("share", _("Deel van het geld"), CellKind.SHARE),
            Column("suppliers", _("Leveranciers"), CellKind.NUMBER),
            Column("part", _("Deel van de leveranciers"), CellKind.SHARE),
        ),
        tuple(
            AnswerRow(
                (
                    name,
                    amount,
                    amount / sums.amount if amount > 0 else None,
                    suppliers,
                    Decimal(suppliers) / sums.all_suppliers,
                )
            )
            for name, suppliers, amount in rows
        ),
        (
            _("Totaal"),
            sums.amount + sums.returned_amount,
            None if sums.returned_suppliers else Decimal(1),
            sums.all_suppliers,
            Decimal(1),
        ),
    )
