# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the calendar: inside a dossier, and for everyone."""

from __future__ import annotations

from datetime import date
from typing import Any

from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast, Door, closed, managers, members, page

# Still to come, whenever this runs.
FAR = date(2090, 5, 3)
HERE: dict[str, Any] = {"pk": "announced"}

TABLE: dict[str, Door] = {
    "procurements:calendar": page(),
    "procurements:calendar_of": page(organisation="announcer"),
    "procurements:announcement": page(number="announcement"),
    "procurements:announcement_ocds": page(number="announcement"),
    "procurements:calendar_feed": page(),
    "procurements:calendar_feed_of": page(organisation="announcer"),
    "procurements:calendar_ocds": page(),
    "procurements:calendar_export": page(format_name="csv"),
    "api:calendar": page(),
    "procurements:publish": closed(members(200), managers(200), **HERE),
    "procurements:calendar_erase": closed(managers(200), managers(422), **HERE),
    "procurements:calendar_withdraw": closed(managers(302), managers(302), **HERE),
}
PUBLIC = {name for name, door in TABLE.items() if door.read["anonymous"] == 200}


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Another dossier on the calendar: the first one stays as confidential as it is."""
    announced = a_dossier(
        cast.organisation,
        cast.people["inkoper"],
        title="Onderhoud van de wegen",
        publish_on=FAR,
    )
    entry = published(announced, cast.people["inkoper"])
    announced.months = 36
    announced.save()
    published(announced, cast.people["inkoper"])
    return {
        "announced": announced.pk,
        "announcer": cast.organisation.pk,
        "announcement": int(entry.number),
    }
