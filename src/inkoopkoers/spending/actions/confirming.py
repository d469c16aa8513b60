# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person says how a file is to be read; its source remembers that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.claiming import moved
from inkoopkoers.spending.actions.manifest import ChangedMeanwhile, locked_terms
from inkoopkoers.spending.actions.waking import wake
from inkoopkoers.spending.actions.withdrawing import OPEN
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.web.errors import DomainError


class OtherCurrency(DomainError):
    """Amounts of two currencies are never added up."""

    status = 422


def confirm(
    row: SpendImport,
    mapping: Mapping[str, Any],
    *,
    source: SpendSource,
    by: User | None,
    edition: int,
    skip_seen: bool = True,
) -> None:
    """Read the file with this mapping, as `mappings.document_of` writes it.

    ChangedMeanwhile when the import is no longer of the edition that was shown,
    OtherCurrency when its amounts cannot be added to the others.
    """
    with transaction.atomic():
        ours = locked_terms(row.organisation).currency
        if mapping["currency"] != ours:
            raise OtherCurrency(_other_currency(str(mapping["currency"]), ours))
        if row.state not in OPEN or row.edition != edition:
            raise ChangedMeanwhile(_changed())
        if not moved(
            row,
            ImportState.READING,
            mapping=dict(mapping),
            source=source,
            skip_seen=skip_seen,
            tries=0,
            error="",
        ):
            raise ChangedMeanwhile(_changed())
        SpendSource.objects.filter(pk=source.pk).update(
            mapping=dict(mapping),
            confirmed_by=by,
            confirmed_at=timezone.now(),
            edition=F("edition") + 1,
        )
        transaction.on_commit(wake)


def source_named(organisation: Organisation, name: str) -> SpendSource:
    """The source with this name, made when there is none."""
    own = SpendSource.objects.filter(organisation=organisation, name__iexact=name)
    return own.first() or SpendSource.objects.create(
        organisation=organisation, name=name
    )


def _other_currency(theirs: str, ours: str) -> str:
    return _(
        "Je organisatie rekent in %(ours)s. Bedragen in %(theirs)s tellen we daar niet "
        "bij op. Staan al je bedragen in %(theirs)s? Verander dan eerst de munt bij "
        "Afspraken."
    ) % {"ours": ours, "theirs": theirs}


def _changed() -> str:
    return _(
        "Iemand anders heeft intussen iets met dit bestand gedaan. Kijk hoe het er nu "
        "voor staat."
    )
