# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take along from another dossier what can be used again."""

from __future__ import annotations

from django.db.models import Model

from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    DossierAmbition,
    Need,
    StrategyText,
)

# Of these the new dossier keeps everything but which dossier it is of.
_LEFT_OUT = {"id", "organisation", "dossier"}


def copy_into(dossier: Dossier, source: Dossier) -> None:
    """Copy needs, ambitions, basket and texts: no people, money, days or talks."""
    needs = _copy_needs(dossier, source)
    for ambition in DossierAmbition.objects.filter(dossier=source):
        _copied(ambition, dossier, realised=None)
    rows = BasketCriterion.objects.filter(dossier=source, removed_at=None)
    for criterion in rows:
        _copied(criterion, dossier, need_id=needs.get(criterion.need_id or 0))
    for text in StrategyText.objects.filter(dossier=source).exclude(text=""):
        _copied(text, dossier, edition=1)


def _copy_needs(dossier: Dossier, source: Dossier) -> dict[int, int]:
    """The number of each new need under the number that it had."""
    rows = Need.objects.filter(dossier=source, removed_at=None)
    return {need.pk: _copied(need, dossier).pk for need in rows}


def _copied(row: Model, dossier: Dossier, **other: object) -> Model:
    kept = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in _LEFT_OUT
    }
    made = type(row)(**{**kept, **other, "dossier": dossier})
    made.save()
    return made
