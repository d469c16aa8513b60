# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known here of a person; see organisations/personal_data.py."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.procurements.domain.steps import Corner, Standing
from inkoopkoers.procurements.models import (
    AmbitionChange,
    DecisionRequest,
    Dossier,
    DossierAward,
    DossierCosts,
    Lesson,
    PinnedAdvice,
    Remark,
    Reopening,
    SignOff,
    StrategyVersion,
    TeamMember,
    TipChoice,
    Vote,
)
from inkoopkoers.procurements.wording.steps import CORNERS

# A corner asks something of someone as long as there is no decision.
_UNDECIDED = (Standing.BUSY.value, Standing.ASKED.value)


@dataclass(frozen=True)
class _Trace:
    """Rows with a name on them: whose, when, and what they wrote."""

    model: type[Model]
    who: str
    when: str
    wrote: str = ""

    def of(self, user: User, here: Collection[int]) -> list[dict[str, Any]]:
        """What is told of each row; `here` are the organisations of this person."""
        rows = self.model._default_manager.filter(**{self.who: user}).order_by("pk")
        return [
            self._told(row, here)
            for row in rows.select_related("dossier__organisation")
        ]

    def _told(self, row: Any, here: Collection[int]) -> dict[str, Any]:
        told = {**_place(row.dossier, here), _("wanneer"): getattr(row, self.when)}
        return {**told, _("tekst"): getattr(row, self.wrote)} if self.wrote else told


def _traces() -> dict[str, _Trace]:
    return {
        _("Opmerkingen bij dossiers"): _Trace(Remark, "said_by", "said_at", "text"),
        _("Waar je over besliste"): _Trace(Vote, "user", "given_at", "comment"),
        _("Besluiten die je vroeg"): _Trace(
            DecisionRequest, "asked_by", "asked_at", "question"
        ),
        _("Dossiers die je heropende"): _Trace(
            Reopening, "reopened_by", "reopened_at", "reason"
        ),
        _("Waar je voor tekende"): _Trace(SignOff, "signed_by", "signed_at"),
        _("Adviezen in een dossier"): _Trace(PinnedAdvice, "pinned_by", "pinned_at"),
        _("Tips die je koos of opzij legde"): _Trace(
            TipChoice, "chosen_by", "chosen_at", "reason"
        ),
        _("Ambities die je wijzigde"): _Trace(
            AmbitionChange, "changed_by", "changed_at", "reason"
        ),
        _("Kosten die je overnam"): _Trace(DossierCosts, "taken_by", "taken_at"),
        _("Gunningsmodellen die je overnam"): _Trace(
            DossierAward, "taken_by", "taken_at"
        ),
        _("Versies van een strategie"): _Trace(
            StrategyVersion, "made_by", "made_at", "note"
        ),
        _("Lessen die je opschreef"): _Trace(
            Lesson, "learned_by", "learned_at", "text"
        ),
    }


def known_of(user: User) -> dict[str, Any]:
    """The dossiers this person made, stands in, spoke or decided about.

    What a dossier is called stays with who may read it: people also ask this later.
    """
    here = set(organisations_of(user).values_list("pk", flat=True))
    made = Dossier.objects.filter(made_by=user).order_by("pk")
    return {
        _("Dossiers die je maakte"): [
            {**_place(one, here), _("wanneer"): one.made_at}
            for one in made.select_related("organisation")
        ],
        _("Jouw plek in dossiers"): [
            {**_place(one.dossier, here), _("hoek"): str(CORNERS[Corner(one.corner)])}
            for one in TeamMember.objects.filter(user=user).select_related(
                "dossier__organisation"
            )
        ],
        **{heading: trace.of(user, here) for heading, trace in _traces().items()},
    }


def _place(dossier: Dossier, here: Collection[int]) -> dict[str, Any]:
    return {
        _("dossier"): dossier.title if dossier.organisation_id in here else "",
        _("organisatie"): dossier.organisation.name,
    }


def forget_person(user: User) -> None:
    """Keep the corner, without who stood there; the rest loses the name by itself."""
    TeamMember.objects.filter(user=user).update(user=None, name="")


def open_work(user: User, organisation: Organisation) -> int:
    """Corners in dossiers without a decision, and votes that are still asked."""
    asked = Vote.objects.filter(
        organisation=organisation, user=user, verdict="", request__outcome=""
    )
    corners = TeamMember.objects.filter(**_open_corners(user, organisation))
    return corners.count() + asked.count()


def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    """Give the open corners away; a vote is someone's own and stays behind.

    Who asks for a decision then picks someone else.
    """
    rows = TeamMember.objects.filter(**_open_corners(user, organisation))
    handed: int = rows.update(user=to, name="")
    return handed


def _open_corners(user: User, organisation: Organisation) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "user": user,
        "dossier__removed_at": None,
        "dossier__standing__in": _UNDECIDED,
    }
