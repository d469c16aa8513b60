# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep or forget what an organisation found of the CO2 of a kind of purchase."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.spending.actions.former import keep_former
from inkoopkoers.spending.actions.manifest import locked_terms
from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.spending.queries.factors import KeptFactor, document_of, stamp_of
from inkoopkoers.web.errors import DomainError


class ChangedFactor(DomainError):
    """Someone saved this factor after the form was opened."""

    def __init__(self) -> None:
        super().__init__(
            _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
        )


def keep_factor(
    organisation: Organisation,
    division: str,
    factor: OwnFactor | None,
    *,
    source: str = "",
    by: User,
    stamp: str,
) -> None:
    """Save it for a CPV division; None forgets it.

    ChangedFactor when it is no longer what `stamp_of` told.
    """
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        row = locked_terms(organisation)
        if stamp_of(row.own_factors.get(division)) != stamp:
            raise ChangedFactor
        keep_former(row, by=by, at=timezone.now())
        if factor is None:
            row.own_factors.pop(division, None)
        else:
            kept = KeptFactor(factor, source, timezone.localdate())
            row.own_factors[division] = document_of(kept)
        row.save(update_fields=["own_factors"])
        record(
            "spend.factor_changed",
            actor=by.pk,
            organisation=organisation.pk,
            subject=f"division:{division}",
        )
