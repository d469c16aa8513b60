# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the promises about how long: years of lines, days of files that nobody used."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db.models import Q
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.blanking import blank_persons
from inkoopkoers.spending.actions.manifest import (
    after_commit,
    count_up,
    locked_terms,
    stop_counting,
)
from inkoopkoers.spending.actions.waking import resume
from inkoopkoers.spending.actions.watching_later import watch_what_changed
from inkoopkoers.spending.actions.withdrawing import OPEN, erase_made, purge
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.retention import leaves_on
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.judged import edition_of
from inkoopkoers.spending.queries.retention import held

UNUSED_DAYS = 30
ORPHAN_SECONDS = 24 * 60 * 60


def forget(now: datetime) -> None:
    """Delete what is too old, and what belongs to nothing any more."""
    has_spend = Q(spendimport__isnull=False) | Q(supplier__isnull=False)
    for organisation in Organisation.objects.filter(has_spend).distinct():
        _forget_of(organisation, now)
    after_commit(sweep)
    watch_what_changed()
    resume(now)


def _forget_of(organisation: Organisation, now: datetime) -> None:
    terms = locked_terms(organisation)
    today = timezone.localdate(now)
    for row in SpendImport.objects.filter(organisation=organisation):
        if row.state in OPEN and row.made_at < now - timedelta(days=UNUSED_DAYS):
            purge(row, by=None, event="spend.unused_removed")
        elif _is_past(row, terms.keep_years, today):
            _let_go(row, now)
    _blank(organisation)


def _blank(organisation: Organisation) -> None:
    """Names that nothing holds: what was decided after its file went, for instance."""
    if blank_persons(organisation):
        count_up(organisation, "judgements")
        after_commit(lambda: erase_made(organisation.pk))


def _is_past(row: SpendImport, years: int, today: date) -> bool:
    """Whether every line of it is older than the organisation keeps."""
    if row.state not in (ImportState.PUBLISHED, ImportState.WITHDRAWN):
        return False
    found = held(row)
    return found is not None and leaves_on(found, years) <= today


def _let_go(row: SpendImport, now: datetime) -> None:
    """Lines that others left out because they stood here are too old all the same."""
    if row.state == ImportState.PUBLISHED and not stop_counting(row, None, now):
        return
    purge(row, by=None, event="spend.expired")


def sweep() -> None:
    """Remove files without a row, cut-off uploads and decisions of old editions."""
    known = set(Organisation.objects.values_list("pk", flat=True))
    for number in store.organisations_on_disk():
        if number not in known:
            store.remove(store.folder_of(number))
            continue
        for path in _orphans(number):
            if _is_old(path):
                store.remove(path)


def _orphans(number: int) -> Iterator[Path]:
    rows = SpendImport.objects.filter(organisation=number)
    keys = set(rows.values_list("key", flat=True))
    for folder in store.folders_with_keys(number):
        if store.key_in(folder) not in keys:
            yield folder
    yield from store.inside(store.incoming_folder(number))
    # An answer may have been kept just after what it was made of was deleted.
    yield from store.inside(store.kept_folder(number))
    now = edition_of(Organisation(pk=number))
    editions = store.inside(store.judged_root(number))
    yield from (one for one in editions if one.name != now)


def _is_old(path: Path) -> bool:
    try:
        return path.stat().st_mtime < time.time() - ORPHAN_SECONDS
    except FileNotFoundError:
        return False
