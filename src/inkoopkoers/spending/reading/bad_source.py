# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole file that is not read, with the reason and what goes into its sentence."""

from __future__ import annotations

from inkoopkoers.spending.domain.importing import BadFile


class BadSource(Exception):
    """The file is refused; `values` hold numbers and names for the sentence only.

    Never text from inside the file: what people give is confidential.
    """

    def __init__(self, reason: BadFile, **values: str | int) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, (self.reason.value, self.values))


def _again(reason: str, values: dict[str, str | int]) -> BadSource:
    return BadSource(BadFile(reason), **values)
