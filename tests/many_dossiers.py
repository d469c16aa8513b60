# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""More dossiers, and more of what an organisation keeps beside them."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Corner, Standing
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    CalendarEdition,
    CalendarEntry,
    Course,
    CriteriaImport,
    Dossier,
    ExampleDossier,
    LibraryCriterion,
    TeamMember,
)
from inkoopkoers.procurements.tests.making import a_dossier
from tests.many_in_dossiers import THEMES


def add_dossiers(organisation: Organisation, by: User, number: int) -> None:
    """A dossier of every standing, and what an organisation keeps beside them."""
    for standing in Standing:
        dossier = a_dossier(
            organisation,
            by,
            title=f"Dossier {number}, {standing}",
            standing=standing.value,
            not_bought_because="Niemand mist het",
            ended_on=date(2026, 5, 4),
        )
        TeamMember.objects.create(
            organisation=organisation, dossier=dossier, corner=Corner.INKOPER, user=by
        )
        _publish(dossier, by)
    _add_library(organisation, by, number)
    _add_course(organisation, by, number)
    ExampleDossier.objects.create(
        organisation=organisation, title=f"Voorbeeld {number}", kept_by=by,
        product_group="ict-hardware",
    )  # fmt: skip


def _publish(dossier: Dossier, by: User) -> None:
    entry = CalendarEntry.objects.create(
        organisation=dossier.organisation, dossier=dossier,
        number=str(5_000_000_000 + dossier.pk), chosen=["titel", "datum"],
        kind=dossier.kind, expected_on=timezone.localdate(),
    )  # fmt: skip
    CalendarEdition.objects.create(
        organisation=dossier.organisation, entry=entry, edition=1, made_by=by,
        fields={"titel": dossier.title, "datum": timezone.localdate().isoformat()},
    )  # fmt: skip


def _add_library(organisation: Organisation, by: User, number: int) -> None:
    for edition in ("2025", "2026"):
        LibraryCriterion.objects.create(
            organisation=organisation, number=f"ICT-{number}", edition_name=edition,
            kind="minimumeis", title=f"Eis {number}", theme="klimaat", level=1,
            product_group="ict-hardware", kept_by=by,
        )  # fmt: skip
    row = {"number": f"X-{number}", "title": "Eis", "kind": "minimumeis"}
    CriteriaImport.objects.create(
        organisation=organisation, file_name=f"{number}.csv", rows=[row], made_by=by
    )


def _add_course(organisation: Organisation, by: User, number: int) -> None:
    code = f"eigen-{organisation.pk}-{number}-groei"
    AmbitionTheme.objects.create(
        organisation=organisation, code=code, name=f"Thema {number}"
    )
    for group in ("", "ict-hardware", f"groep-{number}"):
        Course.objects.get_or_create(
            organisation=organisation, product_group=group, theme=THEMES[number],
            defaults={"level": 2, "reason": "Ons plan", "set_by": by},
        )  # fmt: skip
