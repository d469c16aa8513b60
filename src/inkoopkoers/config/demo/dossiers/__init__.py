# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Demo dossiers in every state, of a municipality and of a school board.

Everything is done through the actions that people use.
"""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.config.demo.dossiers.chairs import add_chairs
from inkoopkoers.config.demo.dossiers.cleaning import (
    add_cleaning,
    add_example,
    add_next,
)
from inkoopkoers.config.demo.dossiers.devices import add_devices
from inkoopkoers.config.demo.dossiers.people import (
    OF_DEVICES,
    OF_ROADS,
    OF_SCHOOLS,
    OF_TOWN,
    add_people,
    add_schools,
    set_up,
)
from inkoopkoers.config.demo.dossiers.road import add_road
from inkoopkoers.organisations.models import Organisation, User


def add_dossiers(town: Organisation, anna: User, bram: User) -> None:
    """Two colleagues, a school board, and dossiers from one day to two years old."""
    now = timezone.now()
    people = add_people(anna, bram, town)
    schools = add_schools(people)
    set_up(town, people, course=OF_TOWN, group="wegen", group_course=OF_ROADS)
    set_up(
        schools, people, course=OF_SCHOOLS, group="ict-hardware",
        group_course=OF_DEVICES,
    )  # fmt: skip
    cleaning = add_cleaning(town, people, now)
    example = add_example(cleaning, people)
    add_road(town, people, now)
    add_chairs(town, people, now)
    add_next(town, people, example, now)
    add_devices(schools, people, now)
