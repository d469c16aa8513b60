# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command for who lost telephone, passkeys and codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.config.tests.running import no_traceback, run
from inkoopkoers.organisations.accounts.commands import unlock
from inkoopkoers.organisations.accounts.queries import has_second_factor
from inkoopkoers.organisations.accounts.tests.signing import add_passkey
from inkoopkoers.organisations.models import User


@pytest.mark.django_db
def test_it_removes_the_second_step_and_says_so(
    bram: User, capsys: pytest.CaptureFixture[str]
) -> None:
    add_passkey(bram)

    first, again = unlock(" Bram@Example.org"), unlock(bram.email)

    assert (first, again) == (0, 0)
    assert not has_second_factor(bram)
    told = capsys.readouterr().out
    assert "logt nu weer in met alleen het wachtwoord" in told
    assert "had geen tweede stap" in told


@pytest.mark.once
def test_an_unknown_address_is_told(tmp_path: Path) -> None:
    assert run("editor", "anna@example.org", data=tmp_path).returncode == 0

    done = run("unlock", "niemand@example.org", data=tmp_path)

    assert done.returncode == 2
    assert "Er is geen account met dit e-mailadres" in done.stderr
    assert no_traceback(done)
