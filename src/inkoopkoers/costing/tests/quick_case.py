# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version filled in, for tests: 400 laptops, new or refurbished."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from inkoopkoers.costing.views.quick import DAY, EXAMPLE

CASE = {**EXAMPLE, DAY: "2026-11-22"}


def address(name: str = "quick", *args: str, **changes: str) -> str:
    """The case at one of the addresses, with other values; an empty one is left out."""
    given = {key: value for key, value in {**CASE, **changes}.items() if value}
    return f"{reverse(f'costing:{name}', args=args)}?{urlencode(given)}"
