# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers, contracts and terms as they were at a moment in the past."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import (
    FormerKind,
    FormerValues,
    KnownContract,
    SpendTerms,
    Supplier,
)

Former = Mapping[int, Mapping[str, Any]]

_MODELS: dict[FormerKind, type[models.Model]] = {
    FormerKind.SUPPLIER: Supplier,
    FormerKind.CONTRACT: KnownContract,
    FormerKind.TERMS: SpendTerms,
}
# What an answer stands on; who may see names is always as it is now.
_FIELDS: dict[FormerKind, tuple[str, ...]] = {
    FormerKind.SUPPLIER: (
        "name", "parent_id", "is_internal", "is_person", "is_local", "is_sme",
        "contract_ends",
    ),
    FormerKind.CONTRACT: (
        "number", "title", "supplier", "category", "ends_on", "removed_at",
    ),
    FormerKind.TERMS: (
        "currency", "small_order_eur", "order_cost_eur", "category_digits",
        "window_days", "is_central", "payment_days", "local_places", "own_factors",
    ),
}  # fmt: skip


def kind_of(row: models.Model) -> FormerKind:
    """Of which kind a row is."""
    return next(kind for kind, model in _MODELS.items() if isinstance(row, model))


def kept_fields(kind: FormerKind) -> tuple[str, ...]:
    """What is kept of a row."""
    return _FIELDS[kind]


def former_at(organisation: Organisation, kind: FormerKind, moment: datetime) -> Former:
    """What rows said then, of those that changed since; by their number."""
    later = FormerValues.objects.filter(
        organisation=organisation, kind=kind, until__gt=moment
    )
    # The first change after the moment tells what held then, so it comes last.
    rows = later.order_by("-until", "-pk").values_list("number", "values")
    return {number: _typed(kind, values) for number, values in rows}


def terms_at(organisation: Organisation, moment: datetime) -> SpendTerms:
    """The row as it was, or as it would have been; never to be saved."""
    found = SpendTerms.objects.filter(organisation=organisation).first()
    row = found or SpendTerms(organisation=organisation)
    then = former_at(organisation, FormerKind.TERMS, moment).get(row.pk or 0, {})
    for name, value in then.items():
        setattr(row, name, value)
    return row


def contracts_at(
    organisation: Organisation, moment: datetime
) -> tuple[KnownContract, ...]:
    """The contracts that were known then, by number; never to be saved."""
    then = former_at(organisation, FormerKind.CONTRACT, moment)
    rows = list(
        KnownContract.objects.filter(organisation=organisation, made_at__lte=moment)
    )
    for row in rows:
        for name, value in then.get(row.pk, {}).items():
            setattr(row, name, value)
    known = [one for one in rows if not one.removed_at or one.removed_at > moment]
    return tuple(sorted(known, key=lambda one: (one.number, one.pk)))


def _typed(kind: FormerKind, values: Mapping[str, Any]) -> dict[str, Any]:
    """Days, amounts and the like as the database gives them; JSON has only texts."""
    known = {one.attname: one for one in _MODELS[kind]._meta.concrete_fields}
    return {name: known[name].to_python(value) for name, value in values.items()}
