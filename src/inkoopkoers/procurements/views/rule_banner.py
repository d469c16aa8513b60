# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every page of a dossier says while newer rules wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.steps import Standing, is_over
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.rules import RuleChanges, rule_changes
from inkoopkoers.procurements.wording.rule_changes import (
    banner_title,
    change_text,
    effects,
)


@dataclass(frozen=True)
class RuleBanner:
    """What stands above every page of a dossier while newer rules wait."""

    title: str
    changes: tuple[tuple[str, Held], ...]
    effects: tuple[str, ...]
    day: date
    href: str


def rule_banner(dossier: Dossier, today: date) -> RuleBanner | None:
    """The banner; None when the dossier relies on the rules that hold, or is over."""
    if is_over(Standing(dossier.standing)):
        return None
    found = rule_changes(dossier, today)
    return _shown(dossier, found) if found else None


def _shown(dossier: Dossier, found: RuleChanges) -> RuleBanner:
    return RuleBanner(
        title=banner_title(found),
        changes=tuple((change_text(one), one.now) for one in found.changes),
        effects=effects(found),
        day=found.day,
        href=rules_address(dossier),
    )


def rules_address(dossier: Dossier) -> str:
    """Where one sees what newer rules change."""
    return reverse("procurements:rules", args=[dossier.pk])
