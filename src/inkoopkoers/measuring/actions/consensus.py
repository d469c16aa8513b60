# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Record the score that a group agreed on, as long as the conversation lasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.actions.revealing import AlreadyClosed, NotRevealed
from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError


class RecordedMeanwhile(DomainError):
    """Someone else recorded another score or reason; `current` is what is there."""

    def __init__(self, current: Consensus) -> None:
        self.current = current
        super().__init__(_("Iemand anders legde hier intussen een score vast."))


@dataclass(frozen=True)
class Agreement:
    """A score on the scale of the question, and why."""

    score: int
    reason: str


@transaction.atomic
def record_consensus(
    round_pk: int,
    item: str,
    agreement: Agreement,
    *,
    edition: int,
    by: User,
    now: datetime,
) -> Consensus:
    """Keep what the group agreed on for one question; the same twice is once.

    `edition` is that of what stood in the form, 0 when there was nothing;
    RecordedMeanwhile when another is there that says something else. NotRevealed
    before the reveal, AlreadyClosed after the close. In a gap instrument the score
    says how it is now.
    """
    found = _in_conversation(round_pk)
    rows = Consensus.objects.filter(round=found, item=item)
    row = rows.select_related("recorded_by").first()
    if row and Agreement(row.score, row.reason) == agreement:
        return row
    if row and row.edition != edition:
        raise RecordedMeanwhile(row)
    before = row.score if row else None
    row = row or Consensus(
        organisation_id=found.organisation_id, round=found, item=item
    )
    row.edition = row.edition + 1 if row.pk else 1
    row.score, row.reason = agreement.score, agreement.reason
    row.recorded_by, row.recorded_at = by, now
    row.save()
    _record(row, by, before)
    return row


def _in_conversation(round_pk: int) -> Round:
    found = locked_round(round_pk)
    if found.revealed_at is None:
        raise NotRevealed(
            _(
                "Deze meting loopt nog. Toon eerst de resultaten; daarna praat je erover."
            )
        )
    if found.closed_at is not None:
        raise AlreadyClosed(
            _("Deze meting is afgerond. De afgesproken scores liggen vast.")
        )
    return found


def _record(row: Consensus, by: User, before: int | None) -> None:
    """The reason stays out of the trail: it may name people."""
    record(
        "consensus.recorded",
        actor=by.pk,
        organisation=row.organisation_id,
        subject=f"round:{row.round_id}",
        details={"item": row.item, "score": row.score, "before": before},
    )
