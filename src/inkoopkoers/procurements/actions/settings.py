# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change how an organisation buys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.models import DossierSettings


@transaction.atomic
def change_settings(
    organisation: Organisation,
    chosen: Mapping[str, Any],
    *,
    edition: int,
    by: User,
) -> DossierSettings:
    """Write the fields that are named; ChangedMeanwhile when the form is older."""
    require(by, Right.ADMINISTER, organisation)
    DossierSettings.objects.get_or_create(organisation=organisation)
    rows = DossierSettings.objects.select_for_update()
    row = rows.get(organisation=organisation)
    if row.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen veranderd. Kijk wat er staat.")
        )
    changed = sorted(name for name in chosen if getattr(row, name) != chosen[name])
    for name in changed:
        setattr(row, name, chosen[name])
    row.edition += 1
    row.save(update_fields=[*changed, "edition"])
    record(
        "dossier.settings_changed",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details={"fields": changed},
    )
    return row
