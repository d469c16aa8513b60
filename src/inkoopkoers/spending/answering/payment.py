# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast we pay, and where too late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    Cell,
    CellKind,
    Column,
    Coverage,
    Ground,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.known import ground_of
from inkoopkoers.spending.answering.names import supplier_name
from inkoopkoers.spending.domain.payment import LAW, PaymentRow
from inkoopkoers.spending.pictures.facts import late_picture
from inkoopkoers.spending.questions.payment import (
    PAYMENT,
    PAYMENT_PER_SUPPLIER,
    PAYMENT_PER_UNIT,
)
from inkoopkoers.spending.wording import facts as words


def answer_payment(asked: Asked) -> Answer:
    """All together, per unit and per supplier."""
    days = asked.terms.payment_days
    total = next(iter(asked.ask(PAYMENT)), None)
    if total is None or not (total.dated or total.due_known):
        return _answer(asked, total, ())
    units = asked.ask(PAYMENT_PER_UNIT)
    suppliers = asked.ask(PAYMENT_PER_SUPPLIER)
    tables = (
        _table(asked, "suppliers", suppliers, total),
        _table(asked, "units", units, total),
    )
    answer = _answer(asked, total, tables if len(units) > 1 else tables[:1])
    shown = units if len(units) > 1 else suppliers
    picture = late_picture([one for one in shown if one.late], total, days)
    return replace(answer, charts=(picture,) if picture else ())


def _answer(
    asked: Asked, total: PaymentRow | None, tables: tuple[AnswerTable, ...]
) -> Answer:
    days = asked.terms.payment_days
    return Answer(
        "payment",
        Topic.EFFECT,
        _("Hoe snel we betalen"),
        words.payment_sentence(total, days) if total and tables else "",
        tables,
        coverage=Coverage(total.dated_amount, total.amount) if total else None,
        method=(
            _(
                "We tellen de dagen van de factuurdatum tot de dag van betalen. Te laat "
                "is na meer dan %s dagen. Creditnota’s tellen niet mee."
            )
            % days,
            _("De tabel toont de 100 rijen waar het meeste geld te laat is betaald."),
        ),
        grounds=_grounds(asked),
        remarks=(str(words.RECEIPT),) if tables else (),
        empty=_(
            "Van geen enkele factuur kennen we de factuurdatum en de dag van betalen. "
            "Vraag je administratie om die twee kolommen."
        ),
    )


def _grounds(asked: Asked) -> tuple[Ground, ...]:
    rule = rulebook().on(LAW, asked.today).rule
    ground = ground_of(rule)
    if rule.value == asked.terms.payment_days:
        return (ground,)
    own = _("We tellen tot %s dagen. Dat is een afspraak van je organisatie.")
    return Ground(own % asked.terms.payment_days), ground


def _table(
    asked: Asked,
    code: str,
    rows: Sequence[PaymentRow],
    total: PaymentRow,
) -> AnswerTable:
    caption, head = {
        "suppliers": (_("Per leverancier"), _("Leverancier")),
        "units": (_("Per onderdeel"), _("Onderdeel")),
    }[code]
    columns = (
        Column("name", head),
        Column("late_amount", _("Te laat betaald"), CellKind.EURO),
        Column("late", _("Facturen te laat"), CellKind.NUMBER),
        Column("late_share", _("Deel te laat"), CellKind.SHARE),
        Column("median", _("De helft binnen (dagen)"), CellKind.DAYS),
        Column("p90", _("9 van de 10 binnen (dagen)"), CellKind.DAYS),
        Column("past_due", _("Deel na de vervaldatum"), CellKind.SHARE),
        Column("invoices", _("Facturen"), CellKind.NUMBER),
        Column("coverage", _("Hiervan weten we het"), CellKind.SHARE),
    )
    shown = tuple(
        AnswerRow(_cells(one, _name(one)), _way(asked, one), bool(one.late))
        for one in rows
    )
    return AnswerTable(code, caption, columns, shown, _cells(total, _("Totaal")))


def _cells(one: PaymentRow, name: str) -> tuple[Cell, ...]:
    return (
        name,
        one.late_amount,
        one.late,
        _decimal(one.late_share),
        one.median,
        one.p90,
        _decimal(one.past_due_share),
        one.invoices,
        _decimal(one.coverage),
    )


def _decimal(share: Fraction | None) -> Decimal | None:
    return None if share is None else Decimal(share.numerator) / share.denominator


def _name(one: PaymentRow) -> str:
    if one.supplier is not None:
        return supplier_name(one.key)
    return one.key or _("Zonder onderdeel")


def _way(asked: Asked, one: PaymentRow) -> Way | None:
    if one.supplier is not None:
        return Way(replace(asked.selection, supplier=one.supplier))
    return Way(replace(asked.selection, unit=one.key)) if one.key else None
