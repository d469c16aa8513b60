# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The values of which the files in content/ are made."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

# Control characters, and signs that turn the reading direction or take no room.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def _without_control(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("hier staat een onzichtbaar teken")
    return text


def _real_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("deze datum bestaat niet") from None
    return text


def _as_written(value: object) -> object:
    """Read 2.8 as exactly what stands in the file; anything else stays as it is."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    return value


Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=2000, strip_whitespace=True),
    AfterValidator(_without_control),
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
Url = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"]{3,700}$"),
    AfterValidator(_without_control),
]
Rev = Annotated[int, Field(ge=1, le=999)]
Year = Annotated[int, Field(ge=1900, le=2100)]
Date = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(_real_date),
]
Exact = Annotated[Decimal, BeforeValidator(_as_written)]
# Answers are written as 2-1-0-1-2, in which 0 says "weet ik niet".
OptionCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z1-9][A-Za-z0-9]{0,9}$")]


class Strict(BaseModel):
    """A file or entry in which nothing unknown and no other type is accepted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
