# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier that begins with a category of spend: what is filled in, and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.queries.categories import cpv_digits
from inkoopkoers.spending.domain.thread import Spent
from inkoopkoers.spending.queries.thread import spent_on
from inkoopkoers.spending.wording.thread import (
    YEARS,
    story_told,
    title_told,
    value_of,
    value_told,
)
from inkoopkoers.web.errors import Explained

_MONTHS = 12 * YEARS


def place_of_spend(
    request: HttpRequest, places: Sequence[Organisation]
) -> Organisation | None:
    """Whose spend the address names; None when it names none, 404 for another's."""
    if not request.GET.get("uitgaven"):
        return None
    asked = request.GET.get("organisatie", "")
    found = next((one for one in places if str(one.pk) == asked), None)
    if found is None:
        raise Http404(Explained(_("Deze uitgaven kennen we niet.")))
    return found


def spend_of(request: HttpRequest, place: Organisation) -> Spent:
    """What was spent on the category of the address; 404 without such a category."""
    found = spent_on(place, request.GET["uitgaven"])
    if found is None:
        raise Http404(Explained(_("Aan deze categorie gaf je niets uit.")))
    return found


def proposed_by(spent: Spent) -> dict[str, object]:
    """What the form begins with."""
    return {
        "title": title_told(spent),
        "what": story_told(spent, timezone.localdate()),
        "takes_value": True,
    }


def offer_of(spent: Spent) -> str:
    """The label of taking the value over; "" when there is none to take."""
    value = value_of(spent)
    return "" if value is None else value_told(value)


def with_spend(facts: Facts, spent: Spent, *, takes_value: bool) -> Facts:
    """The facts with the CPV code, and the value when that was chosen."""
    found = replace(facts, cpv=cpv_digits(spent.cpv))
    value = value_of(spent)
    if not takes_value or value is None:
        return found
    return replace(found, value_eur=value, months=_MONTHS)
