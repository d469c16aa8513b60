# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation's own Word template for the strategy."""

from __future__ import annotations

from django.db import transaction

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.models import DossierSettings


@transaction.atomic
def keep_template(
    organisation: Organisation, name: str, data: bytes, *, by: User
) -> None:
    """Put a checked template in the place of the one that was there."""
    _change(organisation, name, data, by)


@transaction.atomic
def remove_template(organisation: Organisation, *, by: User) -> None:
    """Go back to our own look; nothing happens when there is no template."""
    if DossierSettings.objects.filter(
        organisation=organisation, template__isnull=False
    ).exists():
        _change(organisation, "", None, by)


def _change(
    organisation: Organisation, name: str, data: bytes | None, by: User
) -> None:
    require(by, Right.ADMINISTER, organisation)
    row, _is_new = DossierSettings.objects.get_or_create(organisation=organisation)
    row.template, row.template_name = data, name
    # The other settings have an edition of their own form: this does not touch it.
    row.save(update_fields=["template", "template_name"])
    record(
        "template.changed",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details={"removed": data is None},
    )
