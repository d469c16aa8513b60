# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the columns of a source become our columns; confirmed once, then remembered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass, field
from enum import StrEnum

from inkoopkoers.spending.domain.columns import Field


class DecimalMark(StrEnum):
    """What stands before the cents."""

    COMMA = "comma"
    POINT = "point"


class DateOrder(StrEnum):
    """How a date was written; a spreadsheet number counts days since 30-12-1899."""

    ISO = "iso"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    COMPACT = "compact"
    SPREADSHEET = "spreadsheet"


class Sign(StrEnum):
    """Which amounts are costs."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Basis(StrEnum):
    """Whether the amounts hold VAT; with VAT, a column with VAT or its rate is needed."""

    EXCLUDING = "excluding"
    INCLUDING = "including"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Mapping:
    """What a person confirmed about a source.

    `headers` gives per field the headers that mean it, as `plain` writes them: more
    than one when a source changes its headers per month. A header that no field has is
    not read; `ignored` are those of which a person said so. `currency` holds for lines
    that do not say.
    """

    headers: ReadMapping[Field, tuple[str, ...]] = field(default_factory=dict)
    decimal: DecimalMark = DecimalMark.COMMA
    dates: DateOrder = DateOrder.DAY_FIRST
    sign: Sign = Sign.POSITIVE
    basis: Basis = Basis.EXCLUDING
    currency: str = "EUR"
    ignored: tuple[str, ...] = ()

    def field_of(self, header: str) -> Field | None:
        """What a header means here, if anything."""
        name = plain(header)
        found = (one for one, names in self.headers.items() if name in names)
        return next(found, None)

    def ignores(self, header: str) -> bool:
        """Whether a person said that this is not to be read."""
        return plain(header) in self.ignored


def plain(header: str) -> str:
    """A header without capitals, accents, signs and spaces: "Document No." → "documentno"."""
    parts = unicodedata.normalize("NFKD", header.casefold())
    return re.sub(r"[^a-z0-9]+", "", parts)
