# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board as a sheet."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.categories import group_name
from inkoopkoers.procurements.wording.kinds import kind_name
from inkoopkoers.procurements.wording.steps import STANDINGS
from inkoopkoers.reports.blocks import Table
from inkoopkoers.web.errors import DomainError

_NUMBERS = (7, 8, 9, 13)


class TooMany(DomainError):
    """More rows than a file should have."""


def sheet_of(rows: QuerySet[Dossier]) -> Table:
    """One row per dossier; the first cell says that it stays inside."""
    header = (
        _("Dossier (vertrouwelijk)"), _("Organisatie"), _("Voor wie"), _("Soort"),
        _("Productgroep"), _("CPV"), _("Stand"), _("Waarde in euro zonder btw"),
        _("Opties in euro"), _("Maanden"), _("Publicatie"), _("Nodig op"),
        _("Einde contract"), _("Losse draden"), _("Gewijzigd"),
    )  # fmt: skip
    return Table(
        caption=_("Trajecten (vertrouwelijk)"),
        header=header,
        rows=tuple(_cells(row) for row in rows),
        numeric_columns=_NUMBERS,
    )


def _cells(row: Dossier) -> tuple[str, ...]:
    days = (row.publish_on, row.needed_on, row.ends_on)
    return (
        row.title,
        str(row.organisation),
        row.for_whom,
        kind_name(row.kind),
        group_name(row.product_group),
        row.cpv,
        str(STANDINGS[Standing(row.standing)]),
        _money(row.value_eur),
        _money(row.options_eur),
        str(row.months or ""),
        *(day.isoformat() if day else "" for day in days),
        str(row.breaks),
        timezone.localdate(row.changed_at).isoformat(),
    )


def _money(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}".replace(".", ",")
