# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members of before there were roles keep their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("organisations", "0002_people_and_roles")]
AFTER = [("organisations", "0004_members_through_memberships")]


def migrated(targets: list[tuple[str, str]]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.fixture
def before() -> Iterator[Any]:
    """The models as they were; afterwards everything is as it is now."""
    yield migrated(BEFORE)
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


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
