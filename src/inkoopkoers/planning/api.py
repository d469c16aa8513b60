# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Actions as JSON, for members of the organisation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema
from ninja.security import django_auth

from inkoopkoers.instruments.api import Problem
from inkoopkoers.planning.domain.actions import standing
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.queries.actions import actions_for
from inkoopkoers.web.api_pages import PageOut, PageQuery, PerPageQuery, page_json

router = Router(tags=["Acties"], auth=django_auth)


class ActionPlaceOut(Schema):
    """Whose action it is."""

    id: int
    name: str


class ActionItemOut(Schema):
    """The question that an action is for, and the tip it came from."""

    instrument: str
    version: int | None
    item: str
    tip: str


class ActionOut(Schema):
    """One action; `owner` is empty when nobody has it yet."""

    id: int
    title: str
    note: str
    owner: str
    due: date
    standing: str
    done_on: date | None
    outcome: str
    organisation: ActionPlaceOut
    for_item: ActionItemOut | None


class ActionsOut(PageOut):
    """A page of actions, what is due first on top."""

    items: list[ActionOut]


@router.get(
    "/actions",
    response={200: ActionsOut, 400: Problem, 401: Problem, 403: Problem},
    summary="De acties van je organisaties",
    operation_id="listActions",
    url_name="actions",
)
def action_list(
    request: HttpRequest, page: PageQuery = 1, per_page: PerPageQuery = 25
) -> dict[str, Any]:
    """Return the actions that you may see, those that are done included."""
    today = timezone.localdate()
    rows = actions_for(request.user).select_related("owner", "organisation")
    return page_json(
        rows, lambda row: _action(row, today), page=page, per_page=per_page
    )


def _action(row: Action, today: date) -> dict[str, Any]:
    stands = standing(due=row.due, is_done=row.done_at is not None, today=today)
    return {
        "id": row.pk,
        "title": row.title,
        "note": row.note,
        "owner": str(row.owner or row.owner_name),
        "due": row.due,
        "standing": stands.value,
        "done_on": timezone.localdate(row.done_at) if row.done_at else None,
        "outcome": row.outcome,
        "organisation": {"id": row.organisation_id, "name": row.organisation.name},
        "for_item": {
            "instrument": row.instrument,
            "version": row.version,
            "item": row.item,
            "tip": row.tip,
        }
        if row.item
        else None,
    }
