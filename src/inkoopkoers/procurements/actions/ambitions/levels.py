# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose the levels of a dossier; every change is kept."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.steps import (
    ChangedMeanwhile,
    locked,
    note,
    settle,
    writing,
)
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.models import (
    AmbitionChange,
    Dossier,
    DossierAmbition,
    StepRecord,
)
from inkoopkoers.procurements.queries.ambitions.web import inherited_levels
from inkoopkoers.web.errors import DomainError

_DECIDED = (Standing.APPROVED, Standing.FINISHED)


class NotDecided(DomainError):
    """What was realised is only known after the decision."""


def set_levels(
    dossier: Dossier, choices: Mapping[str, Choice], *, by: User, edition: int
) -> None:
    """Keep the level and reason per theme; ChangedMeanwhile for an older edition."""
    with writing(dossier, Step.AMBITIONS, by=by, edition=edition) as row:
        inherited = inherited_levels(row)
        known = {one.theme: one for one in row.dossierambition_set.all()}
        for theme, choice in choices.items():
            before = known.get(theme)
            _choose(row, theme, choice, known=before, inherited=inherited, by=by)


def agree(
    dossier: Dossier, theme: str, choice: Choice, *, seen: int | None, by: User
) -> None:
    """Keep one level at once, in a workshop, where a reason may come after it.

    `seen` is the level on the screen of who chose; when it is another by now,
    ChangedMeanwhile. Other themes may change meanwhile.
    """
    with writing(dossier, Step.AMBITIONS, by=by) as row:
        known = row.dossierambition_set.filter(theme=theme).first()
        if (known.level if known else None) != seen:
            raise ChangedMeanwhile(
                _("Iemand anders koos intussen een niveau. Kijk wat er nu staat.")
            )
        inherited = inherited_levels(row)
        _choose(row, theme, choice, known=known, inherited=inherited, by=by)


def _choose(
    dossier: Dossier,
    theme: str,
    choice: Choice,
    *,
    known: DossierAmbition | None,
    inherited: Mapping[str, int],
    by: User,
) -> None:
    """Write what differs, with the level that it starts from now."""
    was = known.level if known else None
    if known and (known.level, known.reason) == (choice.level, choice.reason):
        return
    row = known or DossierAmbition(dossier=dossier, theme=theme)
    row.level, row.reason = choice.level, choice.reason
    row.inherited = inherited.get(theme)
    row.save()
    AmbitionChange.objects.create(
        dossier=dossier, theme=theme, was=was, became=choice.level,
        reason=choice.reason, changed_by=by, changed_at=timezone.now(),
    )  # fmt: skip


@transaction.atomic
def record_realised(
    dossier: Dossier, levels: Mapping[str, int | None], *, by: User, edition: int
) -> None:
    """Write down what came of the ambitions; NotDecided before the decision.

    What was decided does not change by this, so it is open after approval.
    """
    row = locked(dossier, by=by)
    if Standing(row.standing) not in _DECIDED:
        raise NotDecided(_("Dit vul je in als het besluit is genomen."))
    step, _is_new = StepRecord.objects.get_or_create(
        dossier=row,
        step=Step.AMBITIONS.value,
        defaults={"organisation_id": row.organisation_id},
    )
    if step.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen ingevuld. Kijk wat er staat.")
        )
    known = {one.theme: one for one in row.dossierambition_set.all()}
    for theme, level in levels.items():
        if theme in known and known[theme].realised != level:
            known[theme].realised = level
            known[theme].save(update_fields=["realised"])
    step.edition += 1
    step.changed_by, step.changed_at = by, timezone.now()
    step.save(update_fields=["edition", "changed_by", "changed_at"])
    settle(row)
    note("dossier.ambitions_realised", row, by)
