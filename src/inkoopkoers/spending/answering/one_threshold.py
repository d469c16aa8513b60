# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One category beside its threshold: how it grew, and the orders behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.covering import category_coverage
from inkoopkoers.spending.answering.known import known_for, limit_grounds
from inkoopkoers.spending.answering.names import (
    category_name,
    in_sentence,
    supplier_name,
)
from inkoopkoers.spending.answering.threshold_parts import (
    CODE,
    TOPIC,
    doubts_of,
    limited,
    method_told,
    no_contracts,
    purchase_told,
    rows_for,
)
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.thresholds import (
    LimitCode,
    ThresholdRow,
    ThresholdWarning,
    is_partly_social,
    kind_of,
    term_of,
    warnings_of,
    whole_authority,
)
from inkoopkoers.spending.pictures.thresholds import grown_picture
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.thresholds import (
    Known,
    PurchaseRow,
    might_be_more,
    purchases_in,
    terms,
)
from inkoopkoers.spending.wording import thresholds as words
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.web.dutch import long_date


def answer_one(asked: Asked, category: str) -> Answer:
    """The term with its highest sum: what was in it, and what may belong to it."""
    known = known_for(asked)
    rows = [one for one in rows_for(asked, known) if one.category == category]
    warning = next(iter(warnings_of(rows, known.limits)), None)
    tables: tuple[AnswerTable, ...] = ()
    if rows:
        peak = warning.peak_on if warning else _highest(rows).peak_on
        tables = (_purchases(asked, known, category, peak),)
    picture = _picture(asked, known, category)
    kind = kind_of(category, known.social)
    whole = whole_authority(asked.selection, asked.terms)
    doubts = doubts_of(asked, known, replace(whole, category=category))
    return Answer(
        CODE,
        TOPIC,
        _("Drempel: %s") % category_name(category),
        _sentence(warning, rows, category, asked.terms),
        tables,
        charts=(picture,) if picture else (),
        coverage=category_coverage(asked, whole),
        method=(*method_told(asked.terms), purchase_told()),
        grounds=limit_grounds(
            LimitCode.THRESHOLD, (kind,), is_central=asked.terms.is_central
        ),
        remarks=(
            *limited(asked.selection),
            *(no_contracts(asked, known) if warning else ()),
            *_remarks(asked, known, warning, category),
            *doubts,
        ),
        empty=" ".join(doubts)
        or _("In deze categorie is in deze periode niets uitgegeven."),
    )


def _sentence(
    warning: ThresholdWarning | None,
    rows: list[ThresholdRow],
    category: str,
    given: Terms,
) -> str:
    name = in_sentence(category)
    if warning:
        return words.warning_told(warning, name, given.window_days)
    if not rows:
        return ""
    highest = _highest(rows)
    return _(
        "Aan %(what)s gaven we in %(term)s hooguit %(eur)s uit zonder contract. Dat is "
        "minder dan 60 %% van de drempel."
    ) % {
        "what": name,
        "term": words.term_called(given.window_days),
        "eur": money(highest.peak_eur),
    }


def _remarks(
    asked: Asked, known: Known, warning: ThresholdWarning | None, category: str
) -> tuple[str, ...]:
    """When, what else, and what to do; the last is the reason to look here."""
    if warning is None:
        return ()
    days = asked.terms.window_days
    whole = whole_authority(asked.selection, asked.terms)
    more = sum(
        (
            one.either
            for one in asked.answering(might_be_more(known.contracts), whole)
            if one.category == category
        ),
        Decimal(0),
    )
    when = words.when_told(warning, days, asked.selection.first)
    now = words.now_told(warning, days)
    told = (
        words.meaning_told(
            warning, is_partly_social=is_partly_social(category, known.social)
        ),
        f"{when} {now} {words.contract_told(warning)}",
        words.more_told(more),
    )
    return tuple(one for one in told if one)


def _picture(asked: Asked, known: Known, category: str) -> Picture | None:
    whole = Selection(
        last=asked.selection.last,
        category=category,
        include_internal=asked.selection.include_internal,
    )
    rows = asked.answering(terms(known), whole)
    if not rows:
        return None
    last = asked.selection.last or _last_day(asked) or rows[-1].booked_on
    return grown_picture(
        rows,
        category_name(category),
        window_days=asked.terms.window_days,
        last=max(rows[0].booked_on, last),
    )


def _last_day(asked: Asked) -> date | None:
    """The last day that there are lines of, of whatever category."""
    whole = Selection(include_internal=asked.selection.include_internal)
    seen = next(iter(asked.answering(COVERAGE, whole)), None)
    return seen.last_on if seen else None


def _purchases(asked: Asked, known: Known, category: str, peak: date) -> AnswerTable:
    term = term_of(asked.selection, category, peak, asked.terms)
    rows = asked.answering(purchases_in(known.contracts), term)
    columns = (
        Column("supplier", _("Leverancier")),
        Column("on", _("Datum"), CellKind.DATE),
        Column("amount", _("Bedrag"), CellKind.EURO),
        Column("unit", _("Onderdeel")),
        Column("order", _("Bestelnummer")),
        Column("invoice", _("Factuur")),
        Column("lines", _("Regels"), CellKind.NUMBER),
        Column("contract", _("Onder contract")),
    )
    return AnswerTable(
        "purchases",
        _("Wat er is gekocht in de %(term)s tot en met %(day)s")
        % {
            "term": words.term_called(asked.terms.window_days),
            "day": long_date(peak),
        },
        columns,
        tuple(_row(one, term) for one in rows),
        (
            _("Totaal"), None, sum((one.amount for one in rows), Decimal(0)),
            None, None, None, sum(one.lines for one in rows), None,
        ),
    )  # fmt: skip


def _row(one: PurchaseRow, term: Selection) -> AnswerRow:
    numbers = (("order_number", one.order_number), ("invoice", one.invoice))
    extra = [(name, value) for name, value in numbers if value][:1]
    # The other months of a number that stays are other purchases.
    own = replace(term, supplier=one.supplier, first=one.booked_on, last=one.last_on)
    return AnswerRow(
        (
            supplier_name(one.supplier_name or ""),
            one.booked_on,
            one.amount,
            one.unit or "",
            one.order_number or "",
            one.invoice or "",
            one.lines,
            one.is_covered,
        ),
        Way(own, extra=tuple(extra)),
        is_notable=not one.is_covered,
    )


def _highest(rows: list[ThresholdRow]) -> ThresholdRow:
    return max(rows, key=lambda one: (one.peak_eur, one.peak_on))
