# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `measuring/`."""

from tests.access.door import Cast, Door

TABLE: dict[str, Door] = {}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """One row of each kind that an address here names."""
    return {}
