# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of a respondent, and what was kept of what they sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client

from inkoopkoers.measuring.models import Answer

ITEM, NEXT = "strategie-1", "strategie-2"
DAY = timedelta(days=1)
# What our script adds to a request.
JSON: Any = {"headers": {"accept": "application/json"}}


def link_url(token: str) -> str:
    """The address in the mail."""
    return f"/meedoen/{token}/"


def item_url(token: str, item: str = ITEM) -> str:
    """The address of one question."""
    return f"/meedoen/{token}/{item}/"


def page(client: Client, token: str) -> str:
    """The page behind the link."""
    response = client.get(link_url(token))
    assert response.status_code == 200
    return response.content.decode()


def stored() -> dict[str, Any]:
    """The only answer there is."""
    kept = Answer.objects.get()
    names = ("item", "state", "value", "wanted", "note", "evidence", "edition")
    return {name: getattr(kept, name) for name in names}
