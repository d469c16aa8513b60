# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far prices and rates may fall, typed as percentages below and above now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.spreads import Spread
from inkoopkoers.costing.domain.uncertainty import Driver, Reason, Uncertainty
from inkoopkoers.costing.queries.outcomes import SEED
from inkoopkoers.costing.wording.certainty import DRIVERS
from inkoopkoers.web.percentages import PercentageField, percent

LARGEST_SEED = 10**9
_NOTHING = Decimal(0)
# Beyond these nothing plausible lies, and a price would be no price.
_LIMITS = {
    Driver.RATE: (Decimal("-0.05"), Decimal("0.1")),
    Driver.LICENCE_GROWTH: (Decimal("-0.2"), Decimal("0.5")),
    Driver.WAGE_GROWTH: (Decimal("-0.2"), Decimal("0.5")),
}
_PRICE_LIMITS = (Decimal("-0.95"), Decimal(9))


@dataclass(frozen=True)
class RangeRow:
    """Both fields of one driver."""

    label: str
    low: forms.BoundField
    high: forms.BoundField


class RangesForm(forms.Form):
    """The ranges to draw from, and which series of draws; empty is as it was.

    Everything is relative to the sheet: 0 % is what was filled in, so the lowest is
    never above and the highest never below it.
    """

    def __init__(
        self, *args: Any, defaults: Iterable[Uncertainty], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.defaults = tuple(defaults)
        self.fields["reeks"] = _seed_field()
        for one in self.defaults:
            lowest, highest = _LIMITS.get(one.driver, _PRICE_LIMITS)
            self._add(one, "laag", (lowest, _NOTHING))
            self._add(one, "hoog", (_NOTHING, highest))

    def _add(self, one: Uncertainty, end: str, limits: tuple[Decimal, Decimal]) -> None:
        name = DRIVERS[one.driver]
        label = _("%s: laagste") if end == "laag" else _("%s: hoogste")
        self.fields[f"{one.driver.value}-{end}"] = PercentageField(
            label=label % name, lowest=limits[0], highest=limits[1], required=False
        )

    @property
    def rows(self) -> Iterator[RangeRow]:
        """The fields as a table has them."""
        for one in self.defaults:
            name = one.driver.value
            yield RangeRow(
                str(DRIVERS[one.driver]), self[f"{name}-laag"], self[f"{name}-hoog"]
            )

    @property
    def seed(self) -> int:
        """The series that was asked for."""
        asked = self.cleaned_data.get("reeks")
        return SEED if asked is None else int(asked)

    @property
    def uncertainties(self) -> tuple[Uncertainty, ...]:
        """The ranges; one that was changed is the reader's own."""
        return tuple(self._uncertainty(one) for one in self.defaults)

    def _uncertainty(self, one: Uncertainty) -> Uncertainty:
        spread = one.spread
        low = self._end(one.driver, "laag", spread.low)
        high = self._end(one.driver, "hoog", spread.high)
        if (low, high) == (spread.low, spread.high):
            return one
        changed = Spread(spread.shape, low, spread.likely, high)
        return Uncertainty(one.driver, changed, Reason.OWN, one.alternative)

    def _end(self, driver: Driver, end: str, default: float) -> float:
        """A typed end; what is the same as shown stays exactly as it was."""
        typed = self.cleaned_data.get(f"{driver.value}-{end}")
        if typed is None or typed == shown(driver, default):
            return default
        return float(Decimal(str(driver.as_entered)) + typed)


def shown(driver: Driver, end: float) -> Decimal:
    """An end of a range as the part above or below what was filled in."""
    return round(Decimal(str(end)) - Decimal(str(driver.as_entered)), 4)


def typed_of(uncertainties: Iterable[Uncertainty], seed: int) -> dict[str, str]:
    """What the form shows before anyone typed."""
    found = {"reeks": str(seed)}
    for one in uncertainties:
        name = one.driver.value
        found[f"{name}-laag"] = percent(shown(one.driver, one.spread.low))
        found[f"{name}-hoog"] = percent(shown(one.driver, one.spread.high))
    return found


def _seed_field() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Nummer van de reeks"),
        min_value=0,
        max_value=LARGEST_SEED,
        required=False,
        # A number input would lose what was typed when it is no number.
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Vul een getal van 0 of meer in."),
            "max_value": _("Vul een getal tot en met 1 miljard in."),
        },
    )
