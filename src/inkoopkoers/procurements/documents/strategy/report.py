# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy as a report: the choices first, then what each of them stands on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.procurements.documents.strategy import (
    ambitions,
    approach,
    choices,
    criteria,
    ending,
    money,
    need,
    obligations,
    summary,
)
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.strategy.material import Material, material_of
from inkoopkoers.reports.blocks import Block, Report


def strategy_report(
    dossier: Dossier, today: date, *, with_findings: bool = True
) -> Report:
    """Write the strategy as it stands; what is decided on comes without findings."""
    material = material_of(dossier, today)
    return Report(
        title=dossier.title,
        subtitle=_("Inkoopstrategie"),
        author=str(dossier.organisation),
        subject=_("Inkoopstrategie"),
        date=today,
        blocks=tuple(_blocks(material, with_findings=with_findings)),
        keywords=(_("inkoop"), _("strategie")),
    )


def marked(report: Report, standing: str, *facts: tuple[str, str]) -> Report:
    """Say on the cover and on every page where it stands, and that it is confidential."""
    secret = _("Vertrouwelijk")
    return replace(
        report,
        facts=(
            (_("Stand"), standing),
            (secret, _("Niet voor wie buiten de organisatie staat")),
            *facts,
            *report.facts,
        ),
        mark=f"{secret} · {standing}",
    )


def _blocks(material: Material, *, with_findings: bool) -> Iterator[Block]:
    yield from summary.blocks(material)
    yield from summary.chapters(material)
    yield from need.blocks(material)
    yield from choices.nami(material)
    yield from choices.advice(material)
    yield from ambitions.blocks(material)
    yield from criteria.blocks(material)
    yield from obligations.blocks(material)
    yield from approach.blocks(material)
    yield from money.costs(material)
    yield from money.award(material)
    yield from choices.set_aside(material)
    if with_findings:
        yield from ending.findings(material)
    yield from ending.rules(material)
