# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Summaries that another installation signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from django.test import Client, override_settings

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.domain.summary import Summary, summary_bytes
from inkoopkoers.measuring.signing import (
    fingerprint_of,
    public_key,
    sign,
)
from inkoopkoers.organisations.models import User

ClientOf = Callable[[User], Client]


IMPORTS = "/redactie/vergelijkingen/"


TRUST = f"{IMPORTS}vertrouwen/"


def mark(number: int) -> str:
    return f"{number:064x}"


def summary(number: int = 1, **changed: object) -> Summary:
    """A summary of the Checklist of this year, of some municipality."""
    asked = instrument("checklist")
    made = Summary(
        kind="gemeente",
        reference=mark(number),
        holder=mark(number),
        instrument="checklist",
        version=asked.version,
        digest=asked.digest,
        year=2026,
        people="10 tot 25",
        means={"strategie": Decimal("2.5"), "strategie-1": Decimal("2.5")},
    )
    return replace(made, **changed)  # type: ignore[arg-type] # the test says which


def signed_elsewhere(content: bytes | Summary) -> str:
    if isinstance(content, Summary):
        content = summary_bytes(content)
    with override_settings(SECRET_KEY="of another installation"):
        return sign(content).decode()


def their_key() -> tuple[str, str]:
    """The public key of the other installation and its fingerprint."""
    with override_settings(SECRET_KEY="of another installation"):
        key = public_key()
    return key, fingerprint_of(key)


def paste(browser: Client, text: str) -> tuple[int, str]:
    response = browser.post(IMPORTS, {"signed": text}, follow=True)
    return response.status_code, response.content.decode()
