# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the conversation read beside the result itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.planning.domain.actions import Standing, standing
from inkoopkoers.planning.queries import actions as planning


@dataclass(frozen=True)
class ItemAction:
    """An action for a question, as a list shows it; `owner` may be empty."""

    pk: int
    title: str
    owner: str
    due: date
    standing: Standing
    tip: str = ""

    @property
    def key(self) -> str:
        """How an address names it."""
        return str(self.pk)


def recorded(user: Visitor, found: Round, item: str) -> Consensus | None:
    """What the group agreed on for one question, with who wrote it down."""
    rows = Consensus.objects.for_user(user).filter(round=found, item=item)
    return rows.select_related("recorded_by").first()


def actions_by_item(found: Round, user: Visitor) -> dict[str, tuple[ItemAction, ...]]:
    """The actions of the organisation per question of this instrument; one query.

    Also those from earlier rounds: what is still to be done stays to be done. The
    context of `measuring/session/_actions_of_item.html`.
    """
    today = timezone.localdate()
    by_item = planning.actions_by_item(user, found.organisation, found.instrument)
    return {item: tuple(_told(rows, today)) for item, rows in by_item.items()}


def _told(rows: Iterable[Any], today: date) -> Iterator[ItemAction]:
    for row in rows:
        stands = standing(due=row.due, is_done=row.done_at is not None, today=today)
        owner = str(row.owner) if row.owner else row.owner_name
        yield ItemAction(row.pk, row.title, owner, row.due, stands, row.tip)
