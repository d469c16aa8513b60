# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was seen of a file before it counts: problems, doubts, months, first lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.pictures.months import file_months_picture
from inkoopkoers.spending.views.imports.balance import amount_told
from inkoopkoers.spending.views.imports.shown import currency_of
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.fields import FIELDS
from inkoopkoers.spending.wording.importing.money import cents
from inkoopkoers.spending.wording.importing.refusals import DOUBTS, refusal
from inkoopkoers.spending.wording.over_time import month_name
from inkoopkoers.web.dutch import long_date

LINES = 10
EXAMPLES = 5
MOST_NOT_READ = 40
MOST_MONTHS = 60
_CURRENCY = re.compile("[A-Z]{3}")


@dataclass(frozen=True)
class ShownExample:
    """A row as it stood."""

    place: str
    said: str
    amount: str


@dataclass(frozen=True)
class ShownProblem:
    """Rows that share a reason, or a doubt."""

    said: str
    field: str
    rows: str
    amount: str
    examples: tuple[ShownExample, ...]

    @property
    def has_amounts(self) -> bool:
        """Whether the amount of any of these could be read."""
        return any(one.amount for one in self.examples)


def preview_context(
    row: SpendImport, preview: Mapping[str, Any] | None
) -> dict[str, Any]:
    """All that the page shows of it; empty when it is not there or not to be seen."""
    if preview is None:
        return {
            "problems": [],
            "doubts": [],
            "picture": None,
            "months": [],
            "not_read": [],
            "not_read_more": 0,
            "lines": [],
        }
    currency = currency_of(row)
    headers = list(dict.fromkeys(header for _part, header in preview["not_read"]))
    return {
        "problems": [
            _problem(one, currency)
            for one in preview["problems"]
            if one["reason"] != Refusal.SEEN_BEFORE.value
        ],
        "doubts": [_doubt(one, currency) for one in preview["doubts"]],
        "picture": _picture(preview["months"]) if currency == "EUR" else None,
        "months": [_month(one, currency) for one in preview["months"][:MOST_MONTHS]],
        "not_read": headers[:MOST_NOT_READ],
        "not_read_more": max(0, len(headers) - MOST_NOT_READ),
        "lines": [_line(one, currency) for one in preview["lines"][:LINES]],
    }


def _problem(one: Mapping[str, Any], currency: str) -> ShownProblem:
    return ShownProblem(
        refusal(one["reason"]),
        _field(one["field"]),
        _rows(one["rows"]),
        amount_told(one["reason"], Decimal(one["amount"]), currency),
        _examples(one, currency),
    )


def _doubt(one: Mapping[str, Any], currency: str) -> ShownProblem:
    field = _field(one["field"])
    words = str(DOUBTS.get(one["kind"], DOUBTS["unread"]))
    said = words % {"rows": _rows(one["rows"]), "field": field}
    return ShownProblem(said, field, _rows(one["rows"]), "", _examples(one, currency))


def _examples(one: Mapping[str, Any], currency: str) -> tuple[ShownExample, ...]:
    shown = one["examples"][:EXAMPLES]
    if one.get("reason") == Refusal.OTHER_CURRENCY:
        return tuple(_example(it, it["said"] or "") for it in shown)
    return tuple(_example(it, currency) for it in shown)


def _example(one: Mapping[str, Any], currency: str) -> ShownExample:
    place = _("rij %s") % count(one["row"])
    amount = one.get("amount") if _CURRENCY.fullmatch(currency) else None
    return ShownExample(
        f"{one['part']}, {place}" if one["part"] else place,
        one["said"],
        cents(Decimal(amount), currency) if amount is not None else "",
    )


def _picture(months: list[Mapping[str, Any]]) -> Any:
    found = [
        (int(one["year"]), int(one["month"]), Decimal(one["amount"])) for one in months
    ]
    if not found:
        return None
    first, last = month_name(*found[0][:2]), month_name(*found[-1][:2])
    words = ngettext(
        "%(months)d maand met regels, %(first)s",
        "%(months)d maanden met regels, van %(first)s tot en met %(last)s",
        len(found),
    )
    title = words % {"months": len(found), "first": first, "last": last}
    return file_months_picture(found, title)


def _month(one: Mapping[str, Any], currency: str) -> tuple[str, str, str]:
    name = month_name(int(one["year"]), int(one["month"]))
    return name, count(one["lines"]), cents(Decimal(one["amount"]), currency)


def _line(one: Mapping[str, Any], currency: str) -> dict[str, str]:
    booked = one.get("booked_on")
    return {
        "on": long_date(date.fromisoformat(booked)) if booked else "",
        "supplier": one.get("supplier_name") or one.get("supplier_code") or "",
        "description": one.get("description")
        or one.get("ledger_name")
        or one.get("ledger")
        or "",
        "amount": cents(Decimal(one["amount"]), one.get("currency") or currency),
    }


def _field(name: str) -> str:
    try:
        return str(FIELDS[Field(name)])
    except (ValueError, KeyError):
        return ""


def _rows(number: int) -> str:
    return ngettext("%s rij", "%s rijen", number) % count(number)
