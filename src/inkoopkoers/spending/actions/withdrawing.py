# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Undo an import, put it back, read it again instead of another, or delete it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.organisations.models import User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.blanking import blank_persons
from inkoopkoers.spending.actions.claiming import moved
from inkoopkoers.spending.actions.comparing import facts_changed
from inkoopkoers.spending.actions.manifest import (
    ChangedMeanwhile,
    after_commit,
    locked_terms,
    noted,
    start_counting,
    stop_counting,
)
from inkoopkoers.spending.actions.waking import wake
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.engine.pool import POOL
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import counting, leaning_on, skipped_for
from inkoopkoers.spending.queries.overlap import shared_lines
from inkoopkoers.spending.wording.imports import leans
from inkoopkoers.web.errors import DomainError

# From these a person can begin again with the same file.
OPEN = (
    ImportState.ASKING,
    ImportState.READY,
    ImportState.FAILED,
    ImportState.STOPPED,
)


class Held(DomainError):
    """Another import stands in the way; the text says which and what to do."""


def withdraw(row: SpendImport, *, by: User | None) -> None:
    """Undo: the lines do not count any more; they can come back until deleted."""
    with transaction.atomic():
        locked_terms(row.organisation)
        if leaning := leaning_on(row):
            raise Held(leans(row, leaning[0]))
        if row.state != ImportState.PUBLISHED or not stop_counting(
            row, by, timezone.now()
        ):
            raise ChangedMeanwhile(_("Dit bestand telt al niet meer mee."))
        facts_changed(row.organisation)
        noted("spend.withdrawn", row, by)


def put_back(row: SpendImport, *, by: User | None) -> None:
    """The lines count again, unless they do through another import."""
    with transaction.atomic():
        locked_terms(row.organisation)
        _check_nothing_twice(row)
        if row.state != ImportState.WITHDRAWN or not start_counting(
            row, by, timezone.now()
        ):
            raise ChangedMeanwhile(_("Dit bestand is niet meer teruggetrokken."))
        facts_changed(row.organisation)
        noted("spend.put_back", row, by)


def read_instead(row: SpendImport, olds: Sequence[SpendImport]) -> None:
    """Read a file again without looking at earlier imports, which it will replace.

    Once it counts, those do not, in the same transaction.
    """
    for old in olds:
        if leaning := [one for one in leaning_on(old) if one.pk != row.pk]:
            raise Held(leans(old, leaning[0]))
    numbers = sorted(old.pk for old in olds)
    read_again(row, overlap={"replaces": numbers})


def read_again(row: SpendImport, **fields: object) -> None:
    """Let the worker read a file again, with what was changed about how."""
    with transaction.atomic():
        if row.state not in OPEN or not row.mapping:
            raise ChangedMeanwhile(_changed())
        if not moved(row, ImportState.READING, tries=0, error="", **fields):
            raise ChangedMeanwhile(_changed())
        transaction.on_commit(wake)


def try_again(row: SpendImport) -> None:
    """Begin from where it stopped or failed; the file itself is still there."""
    if row.mapping:
        read_again(row)
        return
    with transaction.atomic():
        ended = (ImportState.FAILED, ImportState.STOPPED)
        if row.state not in ended or not moved(
            row, ImportState.RECEIVED, tries=0, error=""
        ):
            raise ChangedMeanwhile(_changed())
        transaction.on_commit(wake)


def purge(row: SpendImport, *, by: User | None, event: str = "spend.purged") -> None:
    """Delete an import for good: its rows, and every byte of it on the disk.

    Names of persons that only it held go with it, also where people decided. First it must not count, nor be worked on.
    """
    with transaction.atomic():
        locked_terms(row.organisation)
        fixed = (*AT_WORK, ImportState.PUBLISHED)
        own = SpendImport.objects.filter(pk=row.pk, edition=row.edition)
        found = own.exclude(state__in=fixed).first()
        if found is None:
            raise ChangedMeanwhile(_changed())
        noted(event, found, by)
        blank_persons(row.organisation, leaving=found)
        organisation, key = found.organisation_id, found.key
        found.delete()
        facts_changed(row.organisation)
        after_commit(lambda: _erase(organisation, key))


def _erase(organisation: int, key: UUID) -> None:
    store.remove(*store.folders_of_import(organisation, key))
    erase_made(organisation)


def erase_made(organisation: int) -> None:
    """Answers and tables that were made of what went; the rest is made again."""
    store.remove(
        store.kept_folder(organisation),
        store.judged_root(organisation),
        store.proposals_folder(organisation),
    )
    POOL.forget(store.folder_of(organisation))


def _check_nothing_twice(row: SpendImport) -> None:
    others = counting(row.organisation_id)
    for one in others:
        if row.pk in (one.overlap or {}).get("replaces", []):
            words = _("“%s” kwam hiervoor in de plaats. Trek eerst dat bestand terug.")
            raise Held(words % one.file_name)
    if lost := [one for one in skipped_for(row) if one not in {it.pk for it in others}]:
        raise Held(_not_whole(len(lost)))
    leaning = [one for one in others if row.pk not in skipped_for(one)]
    if shared := shared_lines(row, leaning):
        words = ngettext(
            "%d regel uit dit bestand telt nu mee uit een ander bestand. Trek eerst dat "
            "bestand terug.",
            "%d regels uit dit bestand tellen nu mee uit een ander bestand. Trek eerst "
            "dat bestand terug.",
            shared,
        )
        raise Held(words % shared)


def _not_whole(number: int) -> str:
    return ngettext(
        "In dit bestand zijn regels overgeslagen die in een ander bestand stonden. Zet "
        "eerst dat bestand terug, of lees dit bestand opnieuw in.",
        "In dit bestand zijn regels overgeslagen die in andere bestanden stonden. Zet "
        "eerst die bestanden terug, of lees dit bestand opnieuw in.",
        number,
    )


def _changed() -> str:
    return _(
        "Iemand anders heeft intussen iets met dit bestand gedaan. Kijk hoe het er nu "
        "voor staat."
    )
