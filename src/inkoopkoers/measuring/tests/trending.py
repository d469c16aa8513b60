# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A trend page and how to read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.test import Client

from inkoopkoers.measuring.tests.second_version import Document
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


Publish = Callable[[Callable[[Document], None]], Path]


FIRST, SECOND, THIRD = date(2024, 3, 12), date(2025, 3, 18), date(2026, 3, 24)


UP, DOWN, STAYED, OTHER = "strategie-1", "strategie-2", "strategie-3", "processen-1"


def address(
    organisation: Organisation, code: str = "checklist", query: str = ""
) -> str:
    return f"/metingen/trend/{organisation.pk}/{code}/{query}"


def lists(page: str) -> dict[str, str]:
    """What stands in each of the lists, under its heading."""
    found = {}
    for name in ("met-actie", "zonder-actie", "geen-beweging"):
        found[name] = page.split(f'id="{name}"')[1].split("</section>", maxsplit=1)[0]
    return found


def second_version(document: Document) -> None:
    """Another meaning for the first question, and the last one replaced."""
    items = document["items"]
    items[0]["rev"] += 1
    gone = items[-1]["code"]
    items[-1] |= {"code": "mensen-9", "short": "Nieuwe vraag"}
    kept = [cell for cell in document["cells"] if cell["code"] != gone]
    document["cells"] = kept
