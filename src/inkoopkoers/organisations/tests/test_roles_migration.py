# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members of before there were roles keep their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import ConnectionHandler

pytestmark = pytest.mark.once

BEFORE = [("organisations", "0002_people_and_roles")]
AFTER = [("organisations", "0004_members_through_memberships")]


def migrated(targets: list[tuple[str, str]]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.fixture
def before(tmp_path: Path, django_db_blocker: Any) -> Iterator[Any]:
    """The models as they were, in a file of their own.

    To go back there and forth again with all tables of now takes half a minute.
    """
    own = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "then.sqlite3"}
    with django_db_blocker.unblock():
        ours = connections["default"]
        connections["default"] = ConnectionHandler({"default": own})["default"]
        try:
            yield migrated(BEFORE)
        finally:
            connection.close()
            connections["default"] = ours


def test_the_first_member_becomes_beheerder_and_the_others_inkoper(before: Any) -> None:
    user = before.get_model("organisations", "User")
    organisation = before.get_model("organisations", "Organisation")
    people = [user.objects.create(email=f"p{n}@example.org") for n in range(3)]
    here = organisation.objects.create(name="Gemeente Toen")
    there = organisation.objects.create(name="Provincie Toen")
    organisation.objects.create(name="Zonder mensen")
    here.members.add(*people)
    there.members.add(people[2])

    after = migrated(AFTER)

    rows = after.get_model("organisations", "Membership").objects.all()
    found = {(one.organisation.name, one.user.email, one.role) for one in rows}
    assert found == {
        ("Gemeente Toen", "p0@example.org", "beheerder"),
        ("Gemeente Toen", "p1@example.org", "inkoper"),
        ("Gemeente Toen", "p2@example.org", "inkoper"),
        ("Provincie Toen", "p2@example.org", "beheerder"),
    }
