# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change what an organisation settled for its spend, and what a source remembers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.former import keep_former
from inkoopkoers.spending.actions.manifest import locked_terms
from inkoopkoers.spending.actions.watching_later import watch_later
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.web.errors import DomainError


class SettledMeanwhile(DomainError):
    """A colleague saved the same part first."""


class CurrencyInUse(DomainError):
    """Lines in another currency count, or would once they are put back."""

    status = 422


def change_terms(
    organisation: Organisation, values: Mapping[str, Any], *, by: User, edition: int
) -> None:
    """Keep new terms.

    SettledMeanwhile when they are not of the edition shown, CurrencyInUse when files
    in another currency are there.
    """
    with transaction.atomic():
        row = locked_terms(organisation)
        if row.edition != edition:
            raise SettledMeanwhile(_meanwhile())
        if values.get("currency", row.currency) != row.currency:
            _take_currency(organisation, values["currency"])
        keep_former(row, by=by, at=timezone.now())
        for name, value in values.items():
            setattr(row, name, value)
        row.edition += 1
        row.save(update_fields=[*values, "edition"])
        watch_later(organisation)
        _noted("terms_changed", organisation, by, changed=sorted(values))


def _take_currency(organisation: Organisation, currency: str) -> None:
    """From now on sources give this currency; what is there already is not converted."""
    others = SpendImport.objects.filter(organisation=organisation).exclude(
        models.Q(mapping=None) | models.Q(mapping__currency=currency)
    )
    if found := others.first():
        raise CurrencyInUse(
            _(
                "Er zijn al bestanden in %(currency)s. Verwijder die eerst bij "
                "Bestanden."
            )
            % {"currency": (found.mapping or {})["currency"]}
        )
    for source in SpendSource.objects.filter(organisation=organisation):
        if source.mapping:
            source.mapping["currency"] = currency
            source.save(update_fields=["mapping"])


def rename_source(source: SpendSource, name: str, *, by: User, edition: int) -> None:
    """Call a source something else; its lines stay with it."""
    with transaction.atomic():
        row = _locked(source, edition)
        row.name = name
        row.edition += 1
        row.save(update_fields=["name", "edition"])
        _noted("source_changed", row.organisation, by, source=row.pk, what="name")


def forget_mapping(source: SpendSource, *, by: User, edition: int) -> None:
    """Let the next file of a source be proposed and confirmed anew."""
    with transaction.atomic():
        row = _locked(source, edition)
        row.mapping, row.confirmed_by, row.confirmed_at = None, None, None
        row.edition += 1
        row.save(update_fields=["mapping", "confirmed_by", "confirmed_at", "edition"])
        _noted("source_changed", row.organisation, by, source=row.pk, what="mapping")


def _locked(source: SpendSource, edition: int) -> SpendSource:
    row = SpendSource.objects.select_for_update().get(pk=source.pk)
    if row.edition != edition:
        raise SettledMeanwhile(_meanwhile())
    return row


def _noted(event: str, organisation: Organisation, by: User, **details: Any) -> None:
    """Which terms, never what was typed."""
    record(
        f"spend.{event}",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details=details,
    )


def _meanwhile() -> str:
    return _(
        "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat, en bewaar dan "
        "opnieuw."
    )
