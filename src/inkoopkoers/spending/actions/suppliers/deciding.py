# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One decision: for who manages, one at a time, counted and on the audit trail."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.spending.actions.comparing import AFTER_DECISIONS, compare_later
from inkoopkoers.spending.actions.judging import touch_judgements
from inkoopkoers.spending.actions.manifest import locked_terms
from inkoopkoers.spending.models import SupplierMember
from inkoopkoers.spending.queries.suppliers.decisions import number_of
from inkoopkoers.web.errors import DomainError

Value = TypeVar("Value")

# So many keys or rows go in one statement; SQLite takes 32,766 values.
CHUNK = 2_000


class ChangedMeanwhile(DomainError):
    """Someone else decided about the same parties after the page was made."""

    def __init__(self) -> None:
        super().__init__(
            _("Een collega heeft hier intussen over beslist. Kijk wat er nu staat.")
        )


@dataclass
class Decision:
    """What is being decided. All its rows carry `at`: that is how it is found again."""

    organisation: Organisation
    by: User
    at: datetime
    subject: str = ""
    parties: int = 0

    @property
    def number(self) -> int:
        """How a decision is called in addresses: see `moment_of`."""
        return number_of(self.at)


@contextmanager
def deciding(event: str, organisation: Organisation, by: User) -> Iterator[Decision]:
    """Let the body decide; then every answer is made anew.

    PermissionDenied for who may not manage here. The trail tells how many parties it
    was about, never which.
    """
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        # Locked until the end: two decisions about one party cannot cross.
        locked_terms(organisation)
        decision = Decision(organisation, by, timezone.now())
        yield decision
        touch_judgements(organisation)
        compare_later(organisation, AFTER_DECISIONS)
        record(
            event,
            actor=by.pk,
            organisation=organisation.pk,
            subject=decision.subject,
            details={"parties": decision.parties},
        )


def chunks(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """Pieces that fit in a statement."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def suppliers_now(
    organisation: Organisation, parties: Collection[int]
) -> dict[int, int]:
    """The row of the supplier that each of these parties has at this moment."""
    found: dict[int, int] = {}
    for some in chunks(list(parties)):
        rows = SupplierMember.objects.filter(
            organisation=organisation, party__in=some, undone_at=None
        )
        found.update(rows.values_list("party", "supplier"))
    return found
