# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small invoices: how many, and what handling them costs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries.money import money_rules
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    Cell,
    CellKind,
    Column,
    Ground,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.known import ground_of
from inkoopkoers.spending.answering.names import supplier_name
from inkoopkoers.spending.domain.buying import BILL_DAYS, SmallOrders
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.buying import small_picture
from inkoopkoers.spending.questions.small_orders import (
    SMALL_ORDERS,
    SMALL_ORDERS_BY_SUPPLIER,
    SMALL_ORDERS_BY_UNIT,
)
from inkoopkoers.spending.wording import buying as words
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.web.dutch import euro

CENT = "0.01"


def answer_small_orders(asked: Asked) -> Answer:
    """By unit and by supplier, with what bundling would save."""
    total = next(iter(asked.ask(SMALL_ORDERS)), None)
    if total is None or not total.small_invoices:
        return _answer(asked, "", ())
    units = asked.ask(SMALL_ORDERS_BY_UNIT)
    suppliers = asked.ask(SMALL_ORDERS_BY_SUPPLIER)
    terms = asked.terms
    told = words.small_told(total, terms.small_order_eur, terms.order_cost_eur)
    pictures = (
        small_picture(total, units, column=_("Onderdeel"), uid="klein-onderdeel"),
        small_picture(total, suppliers, column=_("Leverancier"), uid="klein-wie"),
    )
    of_units = _table(asked, "units", units, total)
    of_suppliers = _table(asked, "suppliers", suppliers, total)
    answer = _answer(
        asked, f"{told} {words.saved_told(total)}", (of_units, of_suppliers)
    )
    # One bar says nothing: then the units are not known.
    shown = pictures if len(units) > 1 else pictures[1:]
    return replace(answer, charts=tuple(one for one in shown if one))


def _answer(
    asked: Asked,
    sentence: str,
    tables: tuple[AnswerTable, ...],
) -> Answer:
    foreign = words.cost_in_euros()
    return Answer(
        "small_orders",
        Topic.COST,
        _("Kleine facturen"),
        sentence,
        tables,
        method=(
            _(
                "Een kleine factuur is meer dan 0 en minder dan %(limit)s. We tellen "
                "regels met dezelfde leverancier en hetzelfde factuurnummer als één "
                "factuur. Zit er meer dan %(days)s dagen tussen de eerste en de laatste "
                "regel met een nummer, zoals bij een klantnummer, dan is elke maand een "
                "eigen factuur. Een regel zonder nummer is zelf een factuur."
            )
            % {"limit": money(asked.terms.small_order_eur), "days": BILL_DAYS},
            _(
                "Elke factuur kost werk: bestellen, controleren, boeken en betalen. We "
                "rekenen %s per stuk. Dat is een vuistregel, geen meting van jouw "
                "organisatie."
            )
            % euro(asked.terms.order_cost_eur),
        ),
        grounds=_grounds(asked),
        remarks=(foreign,) if foreign else (),
        empty=_("In deze keuze zijn geen facturen onder %s.")
        % money(asked.terms.small_order_eur),
    )


def _grounds(asked: Asked) -> tuple[Ground, ...]:
    figure = money_rules(asked.today).order_cost_eur
    if figure.amount == asked.terms.order_cost_eur:
        return (ground_of(figure.rule),)
    own = Ground(
        _("Kosten per factuur: %s. Dat is een afspraak van je organisatie.")
        % euro(asked.terms.order_cost_eur)
    )
    return own, ground_of(figure.rule)


def _table(
    asked: Asked,
    code: str,
    rows: tuple[SmallOrders, ...],
    total: SmallOrders,
) -> AnswerTable:
    caption, head = {
        "units": (_("Kleine facturen per onderdeel"), _("Onderdeel")),
        "suppliers": (_("Kleine facturen per leverancier"), _("Leverancier")),
    }[code]
    columns = (
        Column("name", head),
        Column("small", _("Kleine facturen"), CellKind.NUMBER),
        Column("share", _("Deel van de facturen"), CellKind.SHARE),
        Column("amount", _("Bedrag van kleine"), CellKind.EURO),
        Column("cost", _("Verwerken kost"), CellKind.LAW_EURO),
        Column("bundled", _("Per maand gebundeld"), CellKind.NUMBER),
        Column("saved", _("Bundelen scheelt"), CellKind.LAW_EURO),
    )
    shown = tuple(AnswerRow(_cells(one, _name(one)), _way(asked, one)) for one in rows)
    return AnswerTable(code, caption, columns, shown, _cells(total, _("Totaal")))


def _cells(one: SmallOrders, name: str) -> tuple[Cell, ...]:
    share = Decimal(one.small_invoices) / one.invoices if one.invoices else None
    return (
        name, one.small_invoices, share, one.small_amount, one.cost_eur, one.bundled,
        one.saved_eur,
    )  # fmt: skip


def _name(one: SmallOrders) -> str:
    if one.key is not None:
        return supplier_name(one.group)
    return one.group or _("Zonder onderdeel")


def _way(asked: Asked, one: SmallOrders) -> Way:
    chosen: Selection = asked.selection
    if one.key is not None:
        chosen = replace(chosen, supplier=one.key)
    elif one.group:
        chosen = replace(chosen, unit=one.group)
    limit = f"{asked.terms.small_order_eur:f}"
    return Way(chosen, extra=(("invoice_at_least", CENT), ("invoice_below", limit)))
