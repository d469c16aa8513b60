# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address list of a round; it never says who answered."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.measuring.models import Respondent, Round, Sending


def respondents_of(found: Round, query: str = "") -> QuerySet[Respondent]:
    """Who is on the list, by address; of it only what the organiser may know."""
    rows = Respondent.objects.filter(round=found, joined=False).order_by("email", "pk")
    if query:
        rows = rows.filter(email__icontains=query)
    return rows.only("pk", "email", "facets", "sent_at", "failure", "round")


def listed_addresses(found: Round) -> set[str]:
    """Every address on the list."""
    rows = Respondent.objects.filter(round=found, joined=False)
    return set(rows.values_list("email", flat=True))


def refused_letters(found: Round) -> QuerySet[Respondent]:
    """Whose last letter the mail server did not take."""
    return respondents_of(found).exclude(failure="")


def last_sending(found: Round) -> Sending | None:
    """The run of the worker along the list that was asked for last."""
    return Sending.objects.filter(round=found).first()


def still_listed(found: Round) -> int:
    """How many were on the list; 0 once that is forgotten."""
    return Respondent.objects.filter(round=found, joined=False).count()
