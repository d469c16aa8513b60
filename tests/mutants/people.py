# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members of organisations that are signed in, in the database of a product that runs.

`python -m tests.mutants.people NUMBER` prints their organisations and sessions.
"""

from __future__ import annotations

import json
import sys

from inkoopkoers.config.starting import prepare_environment


def people(number: int) -> list[tuple[int, str]]:
    """Each is the buyer of an own organisation."""
    from django.conf import settings
    from django.test import Client

    from inkoopkoers.organisations.models import Membership, Organisation, User
    from inkoopkoers.organisations.rights import Role

    made = []
    for at in range(number):
        here = Organisation.objects.create(name=f"Gemeente {at}")
        user = User.objects.create_user(f"koper{at}@example.org")
        Membership.objects.create(organisation=here, user=user, role=Role.INKOPER)
        client = Client()
        client.force_login(user)
        made.append((here.pk, client.cookies[settings.SESSION_COOKIE_NAME].value))
    return made


if __name__ == "__main__":
    prepare_environment()
    import django

    django.setup()
    print(json.dumps(people(int(sys.argv[1]))))
