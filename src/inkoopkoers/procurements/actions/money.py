# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Link a comparison or an award model to a dossier, start one, take its outcome over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.models import designing, make_award
from inkoopkoers.awarding.queries.doors import awards_for
from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.queries.doors import comparisons_for
from inkoopkoers.costing.queries.starting import Start, empty_sheet, sheet_from
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.approach import Hand
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile, writing
from inkoopkoers.procurements.domain.awards import design_from, updated
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, DossierAward, DossierCosts
from inkoopkoers.procurements.queries.basket import ambitions_of, basket_of
from inkoopkoers.procurements.queries.money.award import award_of
from inkoopkoers.procurements.queries.money.costs import costs_of
from inkoopkoers.procurements.queries.money.taken import document_of
from inkoopkoers.web.errors import DomainError


class NothingToTake(DomainError):
    """There is no outcome: it is not linked, not whole, or taken away."""


class NotHere(DomainError):
    """What is linked is of the same organisation, and was not taken away."""


@dataclass(frozen=True)
class NewComparison:
    """What a comparison begins with; without a template it begins empty."""

    title: str
    template: CostTemplate | None
    start: Start


# Nothing is taken over yet of what was just linked.
_FRESH: dict[str, Any] = {
    "taken": {},
    "taken_edition": None,
    "taken_by": None,
    "taken_at": None,
    "removed_at": None,
}


def link_comparison(dossier: Dossier, comparison: int, *, hand: Hand) -> None:
    """Let the dossier stand on this comparison; what was taken of another goes."""
    with writing(dossier, Step.COSTS, by=hand.by, edition=hand.edition) as row:
        rows = comparisons_for(hand.by).filter(organisation_id=row.organisation_id)
        found = rows.filter(pk=comparison).first()
        if found is None:
            raise NotHere(_("Deze vergelijking is er niet meer. Kies een andere."))
        _keep_costs(row, found.pk)


def start_comparison(
    dossier: Dossier, new: NewComparison, *, day: date, hand: Hand
) -> None:
    """Make a comparison for this dossier; PermissionDenied for who may not manage."""
    with writing(dossier, Step.COSTS, by=hand.by, edition=hand.edition) as row:
        template = new.template
        made = make_comparison(
            row.organisation,
            new.title,
            sheet_from(template, day, new.start)
            if template
            else empty_sheet(day, new.start),
            by=hand.by,
            template=template.code if template else "",
        )
        _keep_costs(row, made.pk)


def take_costs(dossier: Dossier, *, seen: int, hand: Hand) -> None:
    """Keep the outcome as it is now; `seen` is the edition that the page showed."""
    with writing(dossier, Step.COSTS, by=hand.by, edition=hand.edition) as row:
        known = costs_of(row)
        if known.row is None or known.comparing is None or known.now is None:
            raise NothingToTake(_("Er is nog geen uitkomst om over te nemen."))
        _refuse_older(known.comparing.edition, seen)
        _keep_taken(known.row, document_of(known.now), seen, hand.by)


def link_award(dossier: Dossier, award: int, *, hand: Hand) -> None:
    """Let the dossier stand on this model; what was taken of another goes."""
    with writing(dossier, Step.AWARD, by=hand.by, edition=hand.edition) as row:
        rows = awards_for(hand.by).filter(organisation_id=row.organisation_id)
        found = rows.filter(pk=award).first()
        if found is None:
            raise NotHere(_("Dit gunningsmodel is er niet meer. Kies een ander."))
        _keep_award(row, found.pk)


def start_award(dossier: Dossier, title: str, *, hand: Hand) -> None:
    """Make a model from the award criteria; PermissionDenied for who may not manage."""
    with writing(dossier, Step.AWARD, by=hand.by, edition=hand.edition) as row:
        design = design_from(basket_of(row), _texts(row), row.total_eur)
        made = make_award(row.organisation, title, design, by=hand.by)
        _keep_award(row, made.pk)


def update_award(dossier: Dossier, *, seen: int, hand: Hand) -> None:
    """Write the criteria of the basket in the model, as long as nobody scores.

    PermissionDenied for who may not manage.
    """
    with writing(dossier, Step.AWARD, by=hand.by, edition=hand.edition) as row:
        linked = DossierAward.objects.filter(
            dossier=row, removed_at=None, award__removed_at=None
        ).first()
        if linked is None or linked.award is None:
            raise NothingToTake(_("Er is geen gunningsmodel om bij te werken."))
        _refuse_older(linked.award.edition, seen)
        with designing(linked.award, by=hand.by) as draft:
            draft.design = updated(draft.design, basket_of(row), _texts(row))


def take_award(dossier: Dossier, *, seen: int, hand: Hand) -> None:
    """Keep what the model does as it is now; `seen` is the edition on the page."""
    with writing(dossier, Step.AWARD, by=hand.by, edition=hand.edition) as row:
        known = award_of(row, basket_of(row), ambitions_of(row))
        if known.row is None or known.model is None or known.now is None:
            raise NothingToTake(_("Het gunningsmodel is nog niet af."))
        _refuse_older(known.model.edition, seen)
        _keep_taken(known.row, document_of(known.now), seen, hand.by)


def _keep_costs(dossier: Dossier, comparison: int) -> None:
    DossierCosts.objects.update_or_create(
        dossier=dossier, defaults={**_FRESH, "comparison_id": comparison}
    )


def _keep_award(dossier: Dossier, award: int) -> None:
    DossierAward.objects.update_or_create(
        dossier=dossier, defaults={**_FRESH, "award_id": award}
    )


def _keep_taken(
    row: DossierCosts | DossierAward,
    document: dict[str, object],
    edition: int,
    by: User,
) -> None:
    row.taken, row.taken_edition = document, edition
    row.taken_by, row.taken_at = by, timezone.now()
    row.save()


def _refuse_older(edition: int, seen: int) -> None:
    if edition != seen:
        raise ChangedMeanwhile(
            _("Intussen is er iets veranderd. Kijk wat er nu uitkomt.")
        )


def _texts(dossier: Dossier) -> dict[str, str]:
    """What the criteria of the basket say, by their key."""
    rows = dossier.basketcriterion_set.filter(removed_at=None)
    return {str(pk): text for pk, text in rows.values_list("pk", "text")}
