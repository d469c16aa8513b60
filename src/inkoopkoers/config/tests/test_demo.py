# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fictional municipality and the accounts of the editors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.config.demo import (
    COLLEAGUE,
    EDITOR,
    EXPERIENCES,
    NAME,
    PURCHASES,
    add_demo,
)
from inkoopkoers.config.demo.dossiers.people import DILARA, MARK
from inkoopkoers.config.tests.running import no_traceback, run
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.library import queries as library
from inkoopkoers.library.models import TipFeedback
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Dossier

PASSWORD = re.compile(r"wachtwoord (\S+)$")


def counts() -> dict[str, int]:
    return {
        model.__name__: model.objects.count()
        for model in (Organisation, User, Dossier, SavedAdvice, TipFeedback)
    }


@pytest.mark.django_db
def test_the_demo_holds_what_it_tells() -> None:
    add_demo()

    assert counts() == {
        "Organisation": 2,
        "User": 4,
        "Dossier": 5,
        "SavedAdvice": len(PURCHASES),
        "TipFeedback": len(EXPERIENCES),
    }
    assert not SavedAdvice.objects.filter(saved_at__gt=timezone.now()).exists()


def test_every_purchase_and_experience_fits_the_content() -> None:
    assert all(str(advice_for(answers)) for _, answers in PURCHASES)
    assert all(library.tip(code) for code, *_ in EXPERIENCES)


@pytest.mark.django_db
def test_a_second_time_nothing_is_added() -> None:
    add_demo()
    before = counts()

    message = add_demo()

    assert counts() == before
    assert "De demo staat er al." in message
    assert EDITOR in message


@pytest.mark.django_db
def test_a_demo_that_was_renamed_is_not_added_again() -> None:
    add_demo()
    Organisation.objects.filter(name=NAME).update(name="Gemeente Anders")
    before = counts()

    add_demo()

    assert counts() == before


@pytest.mark.django_db
def test_the_demo_can_be_added_beside_an_editor_of_that_name() -> None:
    User.objects.create_user(EDITOR)

    add_demo()

    assert {user.email for user in User.objects.all()} == {
        EDITOR,
        COLLEAGUE,
        DILARA,
        MARK,
    }


@pytest.mark.django_db
def test_the_password_that_is_told_signs_in(client: Client) -> None:
    told = PASSWORD.search(add_demo())
    assert told

    response = client.post(
        "/account/inloggen/", {"login": EDITOR, "password": told[1]}, follow=True
    )

    page = Page(response)
    assert response.status_code == 200
    assert "Mijn werk" in page.text
    assert all(title in page.text for title, _ in PURCHASES)


@pytest.mark.once
def test_the_command_makes_an_editor_before_the_first_start_and_signs_in(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    code = (
        "from django.contrib.auth import authenticate\n"
        "user = authenticate(username='anna@example.org', password=PASSWORD)\n"
        "print(bool(user and user.is_editor))\n"
    )

    done = run("editor", "Anna@Example.org", data=data)
    again = run("editor", "anna@example.org", data=data)

    first = done.stdout.split()[-1]
    second = again.stdout.split()[-1]
    assert done.returncode == again.returncode == 0
    assert first != second
    assert len(second) >= 12
    for password, works in ((first, "False"), (second, "True")):
        words = code.replace("PASSWORD", repr(password))
        told = run("django", "shell", "--verbosity", "0", "-c", words, data=data)
        assert told.stdout.strip() == works


@pytest.mark.once
@pytest.mark.parametrize("address", ["foo", "", "a@b", "a b@example.org"])
def test_what_is_no_address_makes_no_editor(tmp_path: Path, address: str) -> None:
    done = run("editor", address, data=tmp_path)

    assert done.returncode == 2
    assert "Dit is geen e-mailadres" in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "inkoopkoers.sqlite3").exists()
    assert no_traceback(done)
