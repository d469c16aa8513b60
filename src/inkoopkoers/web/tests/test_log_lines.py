# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads the log cannot open the links of others."""

from __future__ import annotations

import logging

import pytest
from django.test import Client

from inkoopkoers.organisations.secret_links import new_nonce, token_of
from inkoopkoers.web.log_lines import without_keys

TOKEN = "k3-_abcdefghijklmnopqrstuvwxyz01"


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (f"Gone: /meedoen/{TOKEN}/strategie-1/", "Gone: /meedoen/***/strategie-1/"),
        (f"Gone: /uitnodiging/{TOKEN}/", "Gone: /uitnodiging/***/"),
        (f"Not Found: /acties/agenda/{TOKEN}.ics", "Not Found: /acties/agenda/***.ics"),
        (
            "Gone: /account/wachtwoord/nieuw/1z-d2f9xk-0123456789abcdef0123456789abcdef/",
            "Gone: /account/wachtwoord/nieuw/***/",
        ),
        (f"Forbidden: /meedoen/{TOKEN}", "Forbidden: /meedoen/***"),
        ("Not Found: /metingen/rondes/12/", "Not Found: /metingen/rondes/12/"),
        (
            'File "/srv/inkoopkoers/measuring/views/answering/secret_link.py", line 3',
            'File "/srv/inkoopkoers/measuring/views/answering/secret_link.py", line 3',
        ),
    ],
)
def test_a_key_in_an_address_becomes_stars(line: str, written: str) -> None:
    assert without_keys(line) == written


@pytest.mark.parametrize("number", range(50))
def test_no_token_that_we_make_is_too_short_to_be_seen(number: int) -> None:
    token = token_of("respondent", new_nonce())

    assert without_keys(f"/meedoen/{token}/") == "/meedoen/***/"


@pytest.mark.django_db
def test_the_log_of_the_product_is_written_so(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = next(
        one
        for one in logging.getLogger().handlers
        if getattr(one, "name", "") == "console"
    )
    written: list[str] = []
    plain = logging.StreamHandler()
    plain.setFormatter(handler.formatter)
    plain.emit = lambda record: written.append(plain.format(record))  # type: ignore[method-assign]
    logging.getLogger("django.request").addHandler(plain)

    client.get(f"/meedoen/{TOKEN}/")

    logging.getLogger("django.request").removeHandler(plain)
    assert [line.rpartition(" ")[2] for line in written] == ["/meedoen/***/"]
