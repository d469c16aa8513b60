# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mapping that we propose for a table, with why and what else it could be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import Mapping


class Why(StrEnum):
    """Why a column is proposed as a field."""

    CONFIRMED = "confirmed"  # a person said so before
    CHANGED = "changed"  # looks like a header that a person confirmed: `like`
    NAME = "name"  # ledgers call it so
    SIMILAR_NAME = "similar_name"  # looks like what ledgers call it: `like`
    VALUES = "values"  # only the cells say so
    NOTHING = "nothing"  # neither header nor cells say anything


class Trouble(StrEnum):
    """What a person has to look at before the mapping can be used."""

    NO_DATE = "no_date"
    NO_SUPPLIER = "no_supplier"
    NO_AMOUNT = "no_amount"
    MORE_AMOUNTS = "more_amounts"  # these columns could all be the amount
    MORE_DATES = "more_dates"  # these columns could all be the date
    AMBIGUOUS_DATES = "ambiguous_dates"  # 03/04: no date says which is the month
    AMBIGUOUS_DECIMALS = "ambiguous_decimals"  # "1.234": no amount has cents
    MOSTLY_NEGATIVE = "mostly_negative"  # so costs are negative here
    VAT_UNKNOWN = "vat_unknown"  # nothing says with or without VAT
    NO_VAT_COLUMN = "no_vat_column"  # with VAT, but nothing says how much
    OTHER_CURRENCY = "other_currency"  # signs of another currency than the euro


@dataclass(frozen=True)
class ColumnProposal:
    """What one header means; confidence from 0 to 1."""

    part: str
    header: str
    field: Field | None
    confidence: Decimal
    why: Why
    like: str = ""
    alternatives: tuple[Field, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concern:
    """A trouble with the headers that it is about."""

    trouble: Trouble
    headers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """All columns of all tables, one mapping for them, and what to look at."""

    mapping: Mapping
    columns: tuple[ColumnProposal, ...]
    concerns: tuple[Concern, ...] = ()
