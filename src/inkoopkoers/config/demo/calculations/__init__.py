# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a school board reckons with beside its dossiers: costs, awards, investments.

Everything is done through the actions that people use.
"""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.config.demo.calculations.awards import (
    add_awarded,
    add_designed,
    add_judged,
)
from inkoopkoers.config.demo.calculations.comparison import add_comparison
from inkoopkoers.config.demo.calculations.investing import add_plan
from inkoopkoers.config.demo.dossiers.people import DILARA, MARK, SCHOOLS
from inkoopkoers.organisations.models import Organisation, User


def add_calculations(anna: User, bram: User) -> None:
    """A comparison, three award models and an investment plan of the school board."""
    now, day = timezone.now(), timezone.localdate()
    schools = Organisation.objects.get(name=SCHOOLS)
    dilara, mark = (User.objects.get(email=one) for one in (DILARA, MARK))
    add_plan(schools, bram, day)
    add_designed(schools, bram)
    add_judged(schools, bram, (anna, mark), now)
    add_awarded(schools, bram, (dilara, mark), now)
    add_comparison(schools, bram, day)
