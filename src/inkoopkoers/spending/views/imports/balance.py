# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows and euros of a file: what is read, what is not, and that together it is all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.domain.importing import Counts, ImportState, Refusal
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import left_out_in_vain
from inkoopkoers.spending.views.imports.shown import currency_of
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.money import cents
from inkoopkoers.spending.wording.importing.refusals import refusal


@dataclass(frozen=True)
class BalanceRow:
    """One line of the balance."""

    label: str
    rows: str
    amount: str


@dataclass(frozen=True)
class Balance:
    """The lines, their total, and rows without an amount that can be read."""

    rows: tuple[BalanceRow, ...]
    total: BalanceRow
    note: str
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """Why rows were not read; `code` is the Refusal."""

    code: str
    said: str
    rows: str
    amount: str


def balance_of(row: SpendImport, counts: Counts) -> Balance:
    """Read, counted already, not read; together the file.

    Amounts in another currency are never added: of those only the rows are told.
    """
    currency = currency_of(row)
    seen_rows, seen_eur = _refused_for(counts, Refusal.SEEN_BEFORE)
    foreign_rows, foreign = _refused_for(counts, Refusal.OTHER_CURRENCY)
    lines = [
        BalanceRow(_("Gelezen"), count(counts.imported), cents(counts.amount, currency))
    ]
    if seen_rows:
        lines.append(
            BalanceRow(_seen_told(row), count(seen_rows), cents(seen_eur, currency))
        )
    refused_eur = counts.refused_amount - seen_eur - foreign
    lines.append(
        BalanceRow(
            _("Niet gelezen"),
            count(counts.refused - seen_rows - foreign_rows),
            cents(refused_eur, currency),
        )
    )
    if foreign_rows:
        lines.append(
            BalanceRow(
                _("In een andere munt, niet gelezen"),
                count(foreign_rows),
                _("niet opgeteld"),
            )
        )
    total = BalanceRow(
        _("Samen: alle kosten in het bestand")
        if row.kind == "xaf"
        else _("Samen: het hele bestand"),
        count(counts.rows),
        cents(counts.amount + counts.refused_amount - foreign, currency),
    )
    return Balance(
        tuple(lines), total, _note(counts.refused_without_amount), _remarks(counts)
    )


def _seen_told(row: SpendImport) -> str:
    is_past = row.state == ImportState.READY and left_out_in_vain(row)
    return _("Telde al mee") if is_past else _("Telt al mee")


def reasons_of(row: SpendImport, counts: Counts) -> list[Reason]:
    """Why rows were not read, most rows first."""
    currency = currency_of(row)
    return [
        Reason(why, refusal(why), count(rows), amount_told(why, eur, currency))
        for why, rows, eur in counts.reasons
        if why != Refusal.SEEN_BEFORE.value
    ]


def only_totals(counts: Counts) -> bool:
    """Whether all that was not read are totals under the lines: nothing to mend."""
    reasons = {why for why, _rows, _eur in counts.reasons}
    return reasons - {Refusal.SEEN_BEFORE.value} == {Refusal.TOTAL_ROW.value}


def amount_told(why: str, amount: Decimal, currency: str) -> str:
    """What was refused; "" when it is the sum of who knows which currencies."""
    return "" if why == Refusal.OTHER_CURRENCY else cents(amount, currency)


def _refused_for(counts: Counts, why: Refusal) -> tuple[int, Decimal]:
    found = [one for one in counts.reasons if one[0] == why.value]
    return (
        sum(rows for _why, rows, _amount in found),
        sum((amount for _why, _rows, amount in found), Decimal(0)),
    )


def _note(rows: int) -> str:
    if not rows:
        return ""
    words = ngettext(
        "In %s rij is geen bedrag te lezen; die telt in het bestand voor nul.",
        "In %s rijen is geen bedrag te lezen; die tellen in het bestand voor nul.",
        rows,
    )
    return words % count(rows)


def _remarks(counts: Counts) -> tuple[str, ...]:
    told = (
        (
            counts.credit_lines,
            ngettext(
                "%s regel is een creditnota of correctie (onder nul).",
                "%s regels zijn een creditnota of correctie (onder nul).",
                counts.credit_lines,
            ),
        ),
        (
            counts.duplicate_lines,
            ngettext(
                "%s regel staat precies zo vaker in dit bestand. Die telt mee; kijk of dat klopt.",
                "%s regels staan precies zo vaker in dit bestand. Die tellen mee; kijk of dat klopt.",
                counts.duplicate_lines,
            ),
        ),
        (
            counts.redacted_lines,
            ngettext(
                "Bij %s regel is de leverancier weggelakt.",
                "Bij %s regels is de leverancier weggelakt.",
                counts.redacted_lines,
            ),
        ),
    )
    return tuple(words % count(lines) for lines, words in told if lines)
