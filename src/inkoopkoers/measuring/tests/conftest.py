# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round that is open, with someone on its list and a code for everyone else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests import mail_server
from inkoopkoers.measuring.tests.mail_server import Server
from inkoopkoers.measuring.tests.making import (
    ROLES,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.second_version import (
    Document,
    Publish,
    forget_what_was_read,
    publish_second,
)
from inkoopkoers.organisations.models import Organisation

OPEN_CODE = "K7M2PQ4R"


@pytest.fixture
def open_round(wilgenwaard: Organisation) -> Round:
    """The Checklist at Wilgenwaard; answers are welcome today."""
    return make_round(wilgenwaard, open_code=OPEN_CODE)


@pytest.fixture
def listed(open_round: Round) -> str:
    """The token of someone on the list who did nothing yet."""
    return make_respondent(open_round)[1]


@pytest.fixture
def begun(open_round: Round) -> str:
    """The token of someone who began by the open link."""
    return make_response(open_round)[1]


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """A round that asks for a role, with nobody on its list."""
    return make_round(wilgenwaard, facets=ROLES)


@pytest.fixture
def server(settings: Any) -> Iterator[type[Server]]:
    """A mail server of our own, and a public address for the links."""
    settings.EMAIL_BACKEND = mail_server.BACKEND
    settings.MAIL_HOST = "mail.example.org"
    settings.ORIGIN = "https://koers.example.nl"
    Server.seen = 0
    yield Server
    Server.before = staticmethod(lambda number: None)


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publish]:
    """Publish the Checklist with an edit as version 2, in a folder of the test."""

    def second(edit: Callable[[Document], None]) -> Path:
        root = publish_second(tmp_path, edit)
        monkeypatch.setenv("INKOOPKOERS_CONTENT", str(root))
        forget_what_was_read()
        return root

    yield second
    monkeypatch.undo()
    forget_what_was_read()
