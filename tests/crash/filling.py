# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty database with people who are going to save.

`python -m tests.crash.filling PEOPLE` prints where they save, as JSON.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import django


def fill(people: int) -> dict[str, Any]:
    """Make one open round with a list of people, and one to talk about.

    `items` are the questions of both. `listed` has the number and the token of
    everyone; `revealed` and `session` are for whoever records what a group agreed.
    """
    from django.core.management import call_command

    from inkoopkoers.audit import guard
    from inkoopkoers.measuring.models import Respondent
    from inkoopkoers.measuring.tests.making import make_respondent, make_round
    from inkoopkoers.organisations.models import Membership, Organisation, User
    from inkoopkoers.organisations.rights import Role

    call_command("migrate", verbosity=0)
    guard.put_up()
    here = Organisation.objects.create(name="Gemeente Wilgenwaard")
    bram = User.objects.create_user("bram@example.org")
    Membership.objects.create(organisation=here, user=bram, role=Role.INKOPER)
    found = make_round(here)
    listed = [make_respondent(found, f"{one}@example.org") for one in range(people)]
    assert Respondent.objects.count() == people
    return {
        "listed": [(person.pk, token) for person, token in listed],
        "items": _items(found),
        "revealed": _revealed(here, bram),
        "session": _session(bram),
    }


def _items(found: Any) -> list[str]:
    from inkoopkoers.knowledge.queries import instrument
    from inkoopkoers.measuring.domain.answers import scale_items

    return [one.code for one in scale_items(instrument(found.instrument))]


def _revealed(here: Any, bram: Any) -> int:
    from django.utils import timezone

    from inkoopkoers.measuring.actions.revealing import reveal
    from inkoopkoers.measuring.tests.making import answer_all, make_round

    found = make_round(here, title="Checklist 2025")
    for level in (1, 2, 3, 4, 4):
        answer_all(found, level)
    return reveal(found.pk, by=bram, now=timezone.now()).pk


def _session(bram: Any) -> str:
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(bram)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    django.setup()
    print(json.dumps(fill(int(sys.argv[1]))))
