# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a cell means for an asset, column by column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from inkoopkoers.planning.domain.investing.asset_checks import (
    FIRST_YEAR,
    LARGEST_QUANTITY,
    LAST_YEAR,
    LEAST_GROWTH,
    LONGEST_LIFE,
    MOST_GROWTH,
)
from inkoopkoers.planning.domain.investing.assets import (
    BEST_CONDITION,
    WORST_CONDITION,
    Asset,
)
from inkoopkoers.planning.domain.investing.importing.cells import (
    amount_of,
    day_of,
    month_of,
    percentage_of,
    whole_of,
    year_of,
)
from inkoopkoers.planning.domain.investing.importing.refusing import (
    CannotRead,
    Refusal,
)
from inkoopkoers.planning.domain.investing.importing.words import (
    CENTRAL,
    FUNDINGS,
    KINDS,
    MODES,
    ImportField,
    key_of,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan

_DEFAULTS = {one.name: one.default for one in fields(Asset)}
# Nothing to fill in: the moment of first use is worked out from three columns.
_MOMENT = (ImportField.FIRST_YEAR, ImportField.FIRST_MONTH, ImportField.FIRST_DAY)


def left_empty(plan: InvestmentPlan, one: ImportField) -> dict[str, Any]:
    """What an empty cell of an optional column says."""
    if one in _MOMENT:
        return {}
    if one is ImportField.GROWTH:
        return {"growth": None, "index": ""}
    if one is ImportField.BASE_YEAR:
        return {one: plan.from_year}
    return {one: _DEFAULTS[one]}


def read(plan: InvestmentPlan, one: ImportField, text: str) -> dict[str, Any]:
    """What a filled-in cell says; CannotRead when it does not."""
    if one is ImportField.UNIT:
        return {one: _unit(plan, text)}
    if one is ImportField.GROWTH:
        return _growth(plan, text)
    return {one: _READERS[one](text)}


def _unit(plan: InvestmentPlan, text: str) -> str:
    """A unit by its code or its name; the board has several names."""
    wanted = key_of(text)
    for unit in plan.units:
        if wanted in {key_of(unit.code), key_of(unit.name)}:
            return unit.code
    if wanted in CENTRAL:
        return ""
    raise CannotRead(Refusal.UNKNOWN_UNIT)


def _growth(plan: InvestmentPlan, text: str) -> dict[str, Any]:
    """An index of the plan by its code or name, or else a percentage a year."""
    wanted = key_of(text)
    for index in plan.indices:
        if wanted in {key_of(index.code), key_of(index.name)}:
            return {"growth": None, "index": index.code}
    growth = percentage_of(text)
    if not LEAST_GROWTH <= growth <= MOST_GROWTH:
        raise CannotRead(Refusal.OUT_OF_RANGE)
    return {"growth": growth, "index": ""}


def _whole_in(low: int, high: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        found = whole_of(text)
        if not low <= found <= high:
            raise CannotRead(Refusal.OUT_OF_RANGE)
        return found

    return whole


def _in_list(words: Mapping[str, StrEnum]) -> Callable[[str], StrEnum]:
    def word(text: str) -> StrEnum:
        if key_of(text) not in words:
            raise CannotRead(Refusal.NOT_IN_LIST)
        return words[key_of(text)]

    return word


def _plausible_day(text: str) -> date:
    day = day_of(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise CannotRead(Refusal.OUT_OF_RANGE)
    return day


_READERS: Mapping[ImportField, Callable[[str], str | int | Decimal | date]] = {
    ImportField.CODE: str,
    ImportField.NAME: str,
    ImportField.CATEGORY: str,
    ImportField.KIND: _in_list(KINDS),
    ImportField.QUANTITY: _whole_in(1, LARGEST_QUANTITY),
    ImportField.UNIT_PRICE: amount_of,
    ImportField.BASE_YEAR: year_of,
    ImportField.FIRST_YEAR: year_of,
    ImportField.FIRST_MONTH: month_of,
    ImportField.FIRST_DAY: _plausible_day,
    ImportField.LIFE: _whole_in(1, LONGEST_LIFE),
    ImportField.CONDITION: _whole_in(BEST_CONDITION, WORST_CONDITION),
    ImportField.CONDITION_ON: _plausible_day,
    ImportField.RESIDUAL: amount_of,
    ImportField.SUBSIDY: amount_of,
    ImportField.PAID: amount_of,
    ImportField.THRESHOLD_MODE: _in_list(MODES),
    ImportField.FUNDING: _in_list(FUNDINGS),
}
