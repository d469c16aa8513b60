# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nine analyses as a careful analyst writes them in pandas.

Every one reads only the columns that it needs, from Parquet in which amounts are
floats: pandas keeps decimals as Python objects, which would be far slower.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from bench.spend_files import SHAPES
from bench.spend_nine import GAPS, SMALL_EUR, THRESHOLD_EUR, Answer, factor

FLOATS = "floats.parquet"


class Script:
    """One method per analysis, by its name."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FLOATS

    def _read(self, *columns: str) -> Any:
        return pd.read_parquet(self.path, columns=list(columns))

    def pareto(self) -> Answer:
        """Suppliers, how many make 80 %, euros."""
        sums = self._read("party", "amount").groupby("party", sort=False).amount.sum()
        sums = sums[sums > 0].sort_values(ascending=False)
        before = sums.cumsum() - sums
        return [len(sums), int((before * 100 < sums.sum() * 80).sum()), sums.sum()]

    def pareto_per_category(self) -> Answer:
        """Suppliers in categories, and how many make 80 % in theirs."""
        lines = self._read("category_code", "party", "amount")
        lines = lines[lines.category_code.notna()]
        sums = lines.groupby(["category_code", "party"], sort=False).amount.sum()
        sums = sums[sums > 0].reset_index()
        sums = sums.sort_values(["category_code", "amount"], ascending=[True, False])
        groups = sums.groupby("category_code").amount
        before = groups.cumsum() - sums.amount
        total = groups.transform("sum")
        return [len(sums), int((before * 100 < total * 80).sum())]

    def gaps(self) -> Answer:
        """Per gap the lines and the euros behind it; and how many months there are.

        Numbers are of a party, so they are checked once per party. All gaps of a line
        become one number: then lines are added up once, and not once per gap.
        """
        of_party = ["supplier_code", *SHAPES]
        empty = ["invoice", "order_number", "contract", "category_code", "description",
                 "unit"]  # fmt: skip
        lines = self._read("booked_on", "amount", "party", *of_party, *empty)
        parties = lines.drop_duplicates("party").set_index("party")[of_party]
        wrong = [
            parties[name].notna() & ~parties[name].str.fullmatch(shape, na=False)
            for name, shape in SHAPES.items()
        ]
        marks = [parties[name].isna() for name in of_party]
        gaps = lines.party.map(_packed(marks, 0) + _packed(wrong, 10)).to_numpy()
        gaps = gaps + _packed([lines[name].isna() for name in empty], 4)
        day = pd.to_datetime(lines.booked_on).dt
        table = pd.DataFrame(
            {"month": day.year * 12 + day.month, "gaps": gaps, "amount": lines.amount}
        )
        sums = table.groupby(["month", "gaps"]).amount.agg(["size", "sum"])
        sums = sums.reset_index()
        has = [sums[sums.gaps & (1 << at) != 0] for at in range(len(GAPS))]
        return [
            *(int(one["size"].sum()) for one in has),
            *(one["sum"].sum() for one in has),
            sums.month.nunique(),
        ]

    def duplicates(self) -> Answer:
        """Lines that stand there once more, and their euros.

        Few share three columns with another: only those are held beside each other.
        """
        first = ["party", "invoice", "amount"]
        rest = ["unit", "booked_on", "ledger", "category_code", "description"]
        lines = self._read(*first, *rest)
        lines = lines[lines.duplicated(first, keep=False)]
        again = lines[lines.duplicated([*first, *rest])]
        return [len(again), again.amount.sum()]

    def concentration(self) -> Answer:
        """Categories, their HHI, how many above 0.25, the largest, and its years."""
        lines = self._read("category_code", "party", "amount", "booked_on")
        lines = lines[lines.category_code.notna()].copy()
        lines["category"] = lines.category_code.str[:3]
        sums = lines.groupby(["category", "party"], sort=False).amount.sum()
        sums = sums[sums > 0].reset_index()
        share = sums.amount / sums.groupby("category").amount.transform("sum")
        hhi = (share**2).groupby(sums.category).sum()
        top = sums.loc[sums.groupby("category").amount.idxmax()]
        lines["year"] = pd.to_datetime(lines.booked_on).dt.year
        used = lines.groupby(["category", "party"], sort=False).year.nunique()
        years = top.merge(used.reset_index(), on=["category", "party"]).year
        return [
            len(hhi), hhi.sum(), int((hhi > 0.25).sum()), top.amount.sum(),
            int(years.sum()),
        ]  # fmt: skip

    def splitting(self) -> Answer:
        """Unit, creditor and category above a threshold within a year, in pieces."""
        key = ["unit", "party", "category_code"]
        lines = self._read(*key, "contract", "booked_on", "amount")
        lines = lines[
            lines.contract.isna()
            & lines.category_code.notna()
            & (lines.amount > 0)
            & (lines.amount < THRESHOLD_EUR)
        ]
        days = lines.groupby([*key, "booked_on"], sort=False).amount.sum()
        days = days.reset_index()
        whole = days.groupby(key, sort=False).amount.transform("sum")
        days = days[whole >= THRESHOLD_EUR].copy()
        days["booked_on"] = pd.to_datetime(days.booked_on)
        days["group"] = days.groupby(key, sort=False).ngroup()
        days = days.sort_values(["group", "booked_on"]).set_index("booked_on")
        moving = days.groupby("group").amount.rolling("365D").sum()
        return [int((moving.groupby(level=0).max() >= THRESHOLD_EUR).sum())]

    def small_orders(self) -> Answer:
        """Invoices below 250 euros and what handling them costs."""
        key = ["unit", "party", "invoice"]
        sums = self._read(*key, "amount").groupby(key, sort=False).amount.sum().round(2)
        count = int(((sums > 0) & (sums < SMALL_EUR)).sum())
        return [count, 35 * count]

    def off_contract(self) -> Answer:
        """Lines and euros without a contract where the unit has one."""
        key = ["unit", "category_code"]
        lines = self._read(*key, "contract", "amount")
        has = lines.contract.notna() & lines.category_code.notna()
        loose = lines[lines.contract.isna()].merge(
            lines.loc[has, key].drop_duplicates(), on=key
        )
        found = loose.groupby("unit").amount.agg(["size", "sum"])
        return [int(found["size"].sum()), found["sum"].sum()]

    def climate(self) -> Answer:
        """Years and divisions, and their kilograms."""
        lines = self._read("category_code", "booked_on", "amount")
        lines = lines[lines.category_code.notna()].copy()
        lines["division"] = lines.category_code.str[:2]
        lines["year"] = pd.to_datetime(lines.booked_on).dt.year
        found = lines.groupby(["year", "division"]).amount.sum().reset_index()
        return [len(found), (found.amount * found.division.map(_factor)).sum()]


def _packed(marks: list[Any], first: int) -> Any:
    """One number per row, with a bit per mark."""
    return sum(one.astype("int32") * (1 << first + at) for at, one in enumerate(marks))


def _factor(division: str) -> float:
    return float(factor(division))
