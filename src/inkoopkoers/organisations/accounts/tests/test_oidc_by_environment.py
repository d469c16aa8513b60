# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Environment variables are all that OpenID Connect needs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
import requests

from inkoopkoers.config.tests.running import (
    command,
    environment,
    free_port,
    no_traceback,
    run,
)
from inkoopkoers.organisations.accounts.tests import provider as providers
from inkoopkoers.organisations.accounts.tests.provider import Provider
from tests.databases import put_tables

pytestmark = pytest.mark.once

SECONDS = 60


@contextmanager
def started(data: Path, **settings: str) -> Iterator[str]:
    """The whole product, started as anyone does; gives its address."""
    port = free_port()
    process = subprocess.Popen(
        command("start", "--port", str(port)),
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert process.stdout
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "Inkoopkoers draait op" in line:
                break
        assert process.poll() is None, "".join(lines)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=SECONDS)


def settings_for(provider: Provider, **more: str) -> dict[str, str]:
    return {
        "INKOOPKOERS_OIDC_ISSUER": provider.issuer,
        "INKOOPKOERS_OIDC_CLIENT_ID": "inkoopkoers",
        "INKOOPKOERS_OIDC_CLIENT_SECRET": "geheim",
        "INKOOPKOERS_OIDC_NAME": "Wilgenwaard",
        **more,
    }


def test_the_product_started_with_them_lets_people_in(
    tmp_path: Path, tables: Path
) -> None:
    put_tables(tables, tmp_path)
    with (
        providers.running() as provider,
        started(tmp_path, **settings_for(provider)) as site,
        requests.Session() as browser,
    ):
        provider.knows(
            "anna", email="anna@example.org", email_verified=True, name="Anna"
        )
        page = browser.get(f"{site}/account/inloggen/", timeout=SECONDS).text
        assert "Log in met Wilgenwaard" in page
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token

        leaving = browser.post(
            f"{site}{providers.START}",
            data={"csrfmiddlewaretoken": token[1]},
            headers={"Referer": site},
            timeout=SECONDS,
        ).text
        there = re.search(r'content="0; url=([^"]+)"', leaving)
        assert there
        back = provider.approve(unescape(there[1]), "anna")
        browser.get(f"{site}{back}", timeout=SECONDS)

        account = browser.get(f"{site}/account/", timeout=SECONDS).text
    assert "anna@example.org" in account
    assert "Je hoort nog bij geen organisatie." in account


@pytest.mark.parametrize(
    "missing", ["INKOOPKOERS_OIDC_CLIENT_ID", "INKOOPKOERS_OIDC_CLIENT_SECRET"]
)
def test_half_a_setup_stops_the_start_with_the_name_of_what_lacks(
    tmp_path: Path, missing: str
) -> None:
    given = settings_for(Provider("https://inloggen.example"))
    del given[missing]

    done = run("django", "check", data=tmp_path, **given)

    assert done.returncode == 1
    assert missing in done.stderr
    assert no_traceback(done)


@pytest.mark.parametrize("value", ["misschien", "ja"])
def test_an_unclear_answer_about_the_second_factor_stops_the_start(
    tmp_path: Path, value: str
) -> None:
    given = settings_for(
        Provider("https://inloggen.example"), INKOOPKOERS_OIDC_SECOND_FACTOR=value
    )

    done = run("django", "check", data=tmp_path, **given)

    assert done.returncode == 1
    assert "INKOOPKOERS_OIDC_SECOND_FACTOR" in done.stderr


def test_the_domains_are_read_however_they_are_written(tmp_path: Path) -> None:
    given = settings_for(
        Provider("https://inloggen.example/"),
        INKOOPKOERS_OIDC_DOMAINS=" @Wilgenwaard.example, elders.example ,",
    )
    words = (
        "from django.conf import settings; "
        "print(settings.OIDC_DOMAINS, settings.OIDC_ISSUER)"
    )

    done = run(
        "django", "shell", "--verbosity", "0", "-c", words, data=tmp_path, **given
    )

    assert done.stdout.split() == [
        "['wilgenwaard.example',", "'elders.example']", "https://inloggen.example",
    ]  # fmt: skip
