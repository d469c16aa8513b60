# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real OpenID Connect provider beside the tests, as a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import requests
from django.test import Client
from pytest_django import Settings

from inkoopkoers.config.tests.running import free_port

START = "/account/inloggen/elders/"
BACK = "/account/inloggen/elders/terug/"
SECONDS = 20
ANNA = {"email": "anna@example.org", "email_verified": True, "name": "Anna de Vries"}


@dataclass(frozen=True)
class Provider:
    """Where it is, and what a person does there."""

    issuer: str

    def knows(self, subject: str, **claims: Any) -> None:
        """Tell the provider what to say of someone."""
        url = f"{self.issuer}/users/{subject}"
        requests.put(url, json=claims, timeout=SECONDS).raise_for_status()

    def approve(self, there: str, subject: str) -> str:
        """Sign in there as someone; return the address one is sent back to."""
        return self._answer(there, {"sub": subject})

    def deny(self, there: str) -> str:
        """Say no there."""
        return self._answer(there, {"action": "deny"})

    def _answer(self, there: str, data: dict[str, str]) -> str:
        answer = requests.post(there, data=data, timeout=SECONDS, allow_redirects=False)
        assert answer.status_code == 302, answer.text
        back = urlsplit(answer.headers["Location"])
        return f"{back.path}?{back.query}"


@contextmanager
def running() -> Iterator[Provider]:
    """Start it on a free port, and stop it."""
    port = free_port()
    program = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock"]
    process = subprocess.Popen(
        [*program, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield _answering(Provider(f"http://127.0.0.1:{port}"), process)
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)


def _answering(provider: Provider, process: subprocess.Popen[bytes]) -> Provider:
    for _ in range(SECONDS * 10):
        assert process.poll() is None, "the provider ended"
        try:
            requests.get(f"{provider.issuer}/jwks", timeout=1)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return provider
    raise AssertionError("the provider does not answer")


def point_to(settings: Settings, provider: Provider) -> None:
    """Set up the installation as the environment variables do."""
    settings.OIDC_ISSUER = provider.issuer
    settings.OIDC_CLIENT_ID = "inkoopkoers"
    settings.OIDC_CLIENT_SECRET = "geheim"
    settings.OIDC_NAME = "Wilgenwaard"


def leave(client: Client, **data: str) -> str:
    """Press the button; return the address at the provider that the page leads to."""
    response = client.post(START, data)
    assert response.status_code == 200, response.content.decode()
    found = re.search(r'content="0; url=([^"]+)"', response.content.decode())
    assert found
    return unescape(found[1])


def come_in(client: Client, provider: Provider, subject: str, **data: str) -> Any:
    """Go there, sign in, and come back; return our answer."""
    return client.get(provider.approve(leave(client, **data), subject))
