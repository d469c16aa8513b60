# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an address asks of an organisation: the state of which day, and which choices."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.forms.selection import Choices
from inkoopkoers.spending.forms.standing import day_in
from inkoopkoers.spending.queries.asking import (
    OfOrganisation,
    asker_for,
    sources_of,
    units_of,
)
from inkoopkoers.spending.queries.past import end_of, first_day_of


def asker_in(data: QueryDict, organisation: Organisation) -> OfOrganisation:
    """Asks what counted on the day of the address; today has not ended, so it is now."""
    day = day_in(data, _first_day(data, organisation))
    is_past = day is not None and day < timezone.localdate()
    return asker_for(organisation, end_of(day) if day and is_past else None)


def choices_in(data: QueryDict, asker: OfOrganisation) -> Choices:
    """What there is to choose from, on that day."""
    organisation = asker.organisation
    return Choices(
        units_of(organisation, asker),
        sources_of(organisation),
        _first_day(data, organisation),
    )


def _first_day(data: QueryDict, organisation: Organisation) -> date | None:
    """Looked up only for who asks for a day."""
    return first_day_of(organisation) if data.get("stand") else None
