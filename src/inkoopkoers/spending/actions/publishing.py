# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let imports count: each in one transaction, never twice, never a line twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.claiming import moved
from inkoopkoers.spending.actions.comparing import facts_changed
from inkoopkoers.spending.actions.manifest import (
    after_commit,
    locked_terms,
    noted,
    start_counting,
    stop_counting,
)
from inkoopkoers.spending.actions.waking import wake
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import (
    counting,
    leaning_on,
    left_out_in_vain,
)
from inkoopkoers.spending.queries.overlap import shared_lines
from inkoopkoers.spending.wording.imports import leans


@dataclass
class Published:
    """What became of each import: it counts, or it is read again first.

    Again: since it was read, lines of it began to count through another import. Held:
    why not, in Dutch.
    """

    counted: list[int] = field(default_factory=list)
    again: list[int] = field(default_factory=list)
    held: dict[int, str] = field(default_factory=dict)


def publish(
    organisation: Organisation, numbers: Iterable[int], *, by: User | None
) -> Published:
    """Let these imports count, those that are ready; others are passed over."""
    done = Published()
    for number in sorted(set(numbers)):
        _one(organisation, number, by, done)
    if done.again:
        transaction.on_commit(wake)
    return done


def _one(
    organisation: Organisation, number: int, by: User | None, done: Published
) -> None:
    with transaction.atomic():
        locked_terms(organisation)
        row = SpendImport.objects.filter(
            organisation=organisation, pk=number, state=ImportState.READY
        ).first()
        if row is None:
            return
        if leaning := _held_by(row):
            done.held[number] = leaning
            return
        if _has_to_be_read_again(row):
            if moved(row, ImportState.READING, tries=0):
                done.again.append(number)
            return
        if _counts_now(row, organisation, by):
            done.counted.append(number)


def _has_to_be_read_again(row: SpendImport) -> bool:
    """Lines that were new when it was read can stand in another import by now.

    The other way round too: lines were left out because of an import that is gone.
    """
    overlap = row.overlap or {}
    now_counting = counting(row.organisation_id)
    compared = set(overlap.get("compared", []))
    replaced = set(overlap.get("replaces", []))
    if left_out_in_vain(row):
        return True
    later = [one for one in now_counting if one.pk not in compared | replaced]
    return row.skip_seen and bool(shared_lines(row, later))


def _counts_now(row: SpendImport, organisation: Organisation, by: User | None) -> bool:
    now = timezone.now()
    if not start_counting(row, by, now):
        return False
    replaced = _replaced(row)
    for old in replaced:
        stop_counting(old, by, now)
    facts_changed(organisation)
    after_commit(lambda: _drop_given(row))
    counts = row.counts or {}
    noted(
        "spend.published",
        row,
        by,
        lines=counts.get("imported", 0),
        refused=counts.get("refused", 0),
        replaces=[old.pk for old in replaced],
    )
    return True


def _replaced(row: SpendImport) -> list[SpendImport]:
    """What this import comes instead of, as far as it still counts."""
    numbers = set((row.overlap or {}).get("replaces", []))
    return [one for one in counting(row.organisation_id) if one.pk in numbers]


def _held_by(row: SpendImport) -> str:
    """What keeps it from coming instead of others; empty when nothing does."""
    found = (leans(old, one) for old in _replaced(row) for one in leaning_on(old))
    return next(found, "")


def _drop_given(row: SpendImport) -> None:
    """The file as it was given is not needed any more, so it goes."""
    store.remove(store.given_folder(row.organisation_id, row.key))
    for folder in store.folders_of_import(row.organisation_id, row.key):
        if folder.parent.name == "work":
            store.remove(folder)
