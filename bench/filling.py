# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty database with a round and its respondents.

`python -m bench.filling PEOPLE` prints the tokens of who is asked and the questions.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import django


def fill(people: int) -> dict[str, Any]:
    """Make a round of the Checklist with people on its list who did nothing yet."""
    from django.core.management import call_command

    from inkoopkoers.knowledge.queries import instrument
    from inkoopkoers.measuring.domain.answers import scale_items
    from inkoopkoers.measuring.tests.making import ROLES, make_respondent, make_round
    from inkoopkoers.organisations.models import Organisation

    call_command("migrate", verbosity=0)
    here = Organisation.objects.create(name="Gemeente Wilgenwaard")
    found = make_round(here, facets=dict(ROLES))
    roles = ROLES["Rol"]
    tokens = [
        make_respondent(found, f"{number}@example.org", Rol=roles[number % len(roles)])[
            1
        ]
        for number in range(people)
    ]
    items = [item.code for item in scale_items(instrument(found.instrument))]
    return {"tokens": tokens, "items": items}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(fill(int(sys.argv[1]))))
