# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A browser that gives files, and reads forms as they stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode, urljoin
from uuid import uuid4

from lxml import html  # type: ignore[import-untyped]  # it ships no types

CSRF = "c" * 32
WAIT_SECONDS = 120
_UNSENDABLE = re.compile(r"[\r\n\"]")


@dataclass
class Browser:
    """One person; `statuses` counts what the server answered."""

    port: int
    session: str
    statuses: dict[int, int] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)

    def get(self, address: str) -> str:
        """The page."""
        return self._ask("GET", address, None, {})

    def post(self, address: str, values: Mapping[str, object]) -> str:
        """What comes back for a form."""
        body = urlencode({**values, "csrfmiddlewaretoken": CSRF}).encode()
        kind = "application/x-www-form-urlencoded"
        return self._ask("POST", address, body, {"Content-Type": kind})

    def give(self, address: str, files: Iterable[tuple[str, bytes]]) -> str:
        """Upload files, as a form with a file field does."""
        boundary = uuid4().hex
        parts = [_part(boundary, 'name="csrfmiddlewaretoken"', CSRF.encode())]
        for name, content in files:
            shown = _UNSENDABLE.sub("_", name) if '"' in name else name
            shown = shown.replace("\r", "%0D").replace("\n", "%0A")
            parts.append(_part(boundary, f'name="given"; filename="{shown}"', content))
        body = b"".join(parts) + f"--{boundary}--\r\n".encode()
        kind = f"multipart/form-data; boundary={boundary}"
        return self._ask("POST", address, body, {"Content-Type": kind})

    def send_form(self, address: str) -> str:
        """Press the first button of the large form of a page, as it is proposed."""
        page = self.get(address)
        if not page:  # sent on: nothing is asked any more
            return ""
        found = html.document_fromstring(page)
        (form,) = found.xpath("//form[contains(@class, 'ik-spendmap')]")
        target = urljoin(address, form.get("action") or "")
        return self.post(target, dict(form.form_values()))

    def _ask(
        self, method: str, address: str, body: bytes | None, headers: Mapping[str, str]
    ) -> str:
        cookie = {"Cookie": f"sessie={self.session}; csrf={CSRF}"}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT_SECONDS)
        try:
            connection.request(method, address, body, {**headers, **cookie})
            answer = connection.getresponse()
            page = answer.read().decode(errors="replace")
        finally:
            connection.close()
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        if answer.status >= 500:
            self.trouble.append(f"{answer.status} {method} {address}: {page[:300]}")
        return page


def _part(boundary: str, said: str, content: bytes) -> bytes:
    head = f"--{boundary}\r\nContent-Disposition: form-data; {said}\r\n"
    kind = "Content-Type: application/octet-stream\r\n" if "filename" in said else ""
    return f"{head}{kind}\r\n".encode() + content + b"\r\n"
