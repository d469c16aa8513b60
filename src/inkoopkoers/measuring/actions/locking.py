# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One row lock decides what came first: an answer or the reveal."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.measuring.models import Round
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import DomainError


class RoundClosed(DomainError):
    """The round takes no answers any more."""

    status = 410


class RoundNotOpenYet(RoundClosed):
    """The round takes no answers yet."""

    status = 409


def locked_round(round_pk: int) -> Round:
    """Lock the row until the transaction ends; Round.DoesNotExist when it is gone.

    Whoever asks for the same row waits, on SQLite because a transaction that writes
    begins with the write lock. Call it inside `transaction.atomic`. The key itself
    is not locked, so rows that only point at the round do not wait.
    """
    return Round.objects.select_for_update(no_key=True).get(pk=round_pk)


def open_round_for_update(round_pk: int, today: date) -> Round:
    """Lock a round that takes answers today (a local date); RoundClosed otherwise.

    An answer that is saved under this lock is counted by the reveal; one that comes
    after the reveal is refused here.
    """
    found = locked_round(round_pk)
    refuse_when_closed(found, today)
    return found


def refuse_when_closed(found: Round, today: date) -> None:
    """RoundClosed, with a sentence for the respondent, unless it takes answers."""
    if today < found.opens_on:
        raise RoundNotOpenYet(
            _("Deze meting begint op %s. Je kunt nog geen antwoorden geven.")
            % long_date(found.opens_on)
        )
    if found.revealed_at is not None or today > found.closes_on:
        raise RoundClosed(
            _("Deze meting is gesloten. Je kunt geen antwoorden meer geven.")
        )
