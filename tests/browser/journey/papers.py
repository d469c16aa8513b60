# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and workbooks behind a link: they are there, and of the right kind."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.browser.journey.walk import Walk

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BEGINS = {PDF: b"%PDF-", XLSX: b"PK"}


def fetched(walk: Walk, link: Locator, kind: str) -> bytes:
    """What is behind a link, which must be of this media type."""
    href = str(link.first.get_attribute("href"))
    answer = walk.page.request.get(href)
    assert answer.status == 200, f"{answer.status}: {href}"
    assert answer.headers["content-type"].partition(";")[0] == kind, href
    body = answer.body()
    assert body.startswith(_BEGINS[kind]), href
    return body
