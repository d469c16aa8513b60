# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who has the database only cannot do the second step of anyone."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from inkoopkoers.organisations.accounts.secrets_at_rest import decrypt, encrypt


@pytest.mark.parametrize("secret", ["", "JBSWY3DPEHPK3PXP", "é" * 200])
def test_what_was_written_can_be_read_back(secret: str) -> None:
    assert decrypt(encrypt(secret)) == secret


def test_the_same_secret_never_looks_the_same() -> None:
    assert encrypt("geheim") != encrypt("geheim")
    assert "geheim" not in encrypt("geheim")


def test_a_key_that_was_replaced_still_reads_as_long_as_it_is_kept(
    settings: Settings,
) -> None:
    written = encrypt("geheim")
    old = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "nieuw" * 20, [old]

    assert decrypt(written) == "geheim"


def test_without_the_key_it_becomes_something_that_nobody_can_guess(
    settings: Settings,
) -> None:
    written = encrypt("geheim")
    settings.SECRET_KEY = "anders" * 20

    assert decrypt(written) != "geheim"
    assert decrypt(written) != decrypt(written)
    assert len(decrypt(written)) == 32
