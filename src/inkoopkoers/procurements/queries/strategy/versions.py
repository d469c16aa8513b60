# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kept versions of a strategy, checked when they are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inkoopkoers.procurements.documents.kept import digest_of, report_of
from inkoopkoers.procurements.domain.decision import Outcome
from inkoopkoers.procurements.models import DecisionRequest, Dossier, StrategyVersion
from inkoopkoers.reports.blocks import Report
from inkoopkoers.web.errors import DomainError

# The text of a version is long; a list does not need it.
_LONG = ("document",)


class Damaged(DomainError):
    """What is kept is not what was kept: nobody should read it as if it were."""


@dataclass(frozen=True)
class KeptVersion:
    """A version with its report; `approved_at` is there when it was decided on."""

    row: StrategyVersion
    report: Report
    approved_at: datetime | None


def versions_of(dossier: Dossier) -> QuerySet[StrategyVersion]:
    """The versions, newest first, without their text."""
    return dossier.strategyversion_set.select_related("made_by").defer(*_LONG)


def version_of(dossier: Dossier, number: int) -> KeptVersion | None:
    """One version; None when there is none, Damaged when it is not what was kept."""
    row = (
        dossier.strategyversion_set.filter(number=number)
        .select_related("made_by")
        .first()
    )
    return opened(row) if row else None


def opened(row: StrategyVersion) -> KeptVersion:
    """Check the digest and read the report; Damaged when either fails."""
    return KeptVersion(row, _report(row), _approved_at(row))


def _report(row: StrategyVersion) -> Report:
    damaged = Damaged(
        _(
            "Versie %(number)s is beschadigd: wat er staat, is niet wat er is bewaard. "
            "Vraag je beheerder om een reservekopie terug te zetten."
        )
        % {"number": row.number}
    )
    if digest_of(row.document) != row.digest:
        raise damaged
    try:
        return report_of(row.document)
    except (ValueError, KeyError, TypeError) as error:
        raise damaged from error


def _approved_at(row: StrategyVersion) -> datetime | None:
    if not row.is_decided:
        return None
    asked = DecisionRequest.objects.filter(
        version=row, outcome=Outcome.APPROVED.value
    ).first()
    return asked.ended_at if asked else row.made_at
