# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer an obligation: apply it, or explain why not; follow a newer rule."""

from __future__ import annotations

from collections.abc import Mapping

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.steps import note, writing
from inkoopkoers.procurements.domain.answered import Answer
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, ObligationAnswer


def answer_obligation(
    dossier: Dossier,
    code: str,
    reply: Answer,
    *,
    rules: Mapping[str, str],
    by: User,
    edition: int,
) -> None:
    """Keep the answer with the editions of the rules (by code) that it rests on."""
    with writing(dossier, Step.OBLIGATIONS, by=by, edition=edition) as row:
        ObligationAnswer.objects.update_or_create(
            dossier=row,
            code=code,
            defaults={
                "applies_it": reply.applies_it,
                "reason": reply.reason,
                "rules": dict(rules),
            },
        )
        _pin(row, rules)


def follow_rules(
    dossier: Dossier, rules: Mapping[str, str], *, by: User, edition: int
) -> None:
    """Use these editions from now on; answers that rest on them come along."""
    with writing(dossier, Step.OBLIGATIONS, by=by, edition=edition) as row:
        for one in row.obligationanswer_set.all():
            newer = {code: rules[code] for code in one.rules if code in rules}
            if newer:
                one.rules = {**one.rules, **newer}
                one.save(update_fields=["rules"])
        _pin(row, rules)
        note("dossier.rules_followed", row, by, {"rules": sorted(rules)})


def _pin(row: Dossier, rules: Mapping[str, str]) -> None:
    row.rules = {**row.rules, **rules}
    row.save(update_fields=["rules"])
