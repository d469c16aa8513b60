# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Add to the audit trail: the only thing that ever happens to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from inkoopkoers.audit import anchors
from inkoopkoers.audit.domain import (
    Anchor,
    Entry,
    anchor_at,
    canonical,
    head_at,
    sealed,
)
from inkoopkoers.audit.models import AuditEntry, AuditHead

THE_HEAD = 1
LONGEST_EVENT = 60
LONGEST_SUBJECT = 100


def record(
    event: str,
    *,
    actor: int | None,
    organisation: int | None,
    subject: str = "",
    details: Mapping[str, object] | None = None,
) -> None:
    """Add one entry, in the transaction of the caller: both stand or neither.

    `actor` and `organisation` are keys; None is the installation itself. `subject`
    is such as "round:12" or "user:7". Never an answer, a name or an address.
    Record last: until the transaction ends nobody else can add an entry.
    """
    if len(event) > LONGEST_EVENT or len(subject) > LONGEST_SUBJECT:
        raise ValueError(f"too long for the audit trail: {event} {subject}")
    key = audit_key()
    written = canonical(details or {})
    with transaction.atomic(savepoint=False):
        head = _locked_head()
        made = Entry(
            number=head.number + 1,
            at=_not_before(head.at),
            event=event,
            actor=actor,
            organisation=organisation,
            subject=subject,
            details=written,
            previous=head.seal,
        )
        entry = sealed(made, key)
        AuditEntry(**asdict(entry)).save()
        AuditHead.objects.filter(pk=head.pk).update(**asdict(head_at(entry, key)))
        _anchor_on_commit(anchor_at(entry, key))


def audit_key() -> bytes:
    """The key of the seals; who can only write the database does not have it."""
    return str(settings.AUDIT_KEY).encode()


def _anchor_on_commit(anchor: Anchor) -> None:
    def append() -> None:
        anchors.append(anchor)

    # Robust: what was done stands, also when the disk refuses this line.
    transaction.on_commit(append, robust=True)


def _locked_head() -> AuditHead:
    heads = AuditHead.objects.select_for_update()
    head, _made = heads.get_or_create(pk=THE_HEAD)
    return head


def _not_before(last: datetime | None) -> datetime:
    """Now, or the time of the last entry when the clock was put back."""
    now = timezone.now()
    return max(now, last) if last else now
