# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers as JSON, for members of the organisation.

The estimates are confidential: the answers go to who may read the dossier only.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query, Router, Schema
from ninja.security import django_auth

from inkoopkoers.instruments.api import Problem
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.procurements.domain.findings import Finding
from inkoopkoers.procurements.forms.board import wanted_from
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.board import board
from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.procurements.queries.frame import Frame, frame
from inkoopkoers.procurements.wording.findings import said
from inkoopkoers.web.api_pages import PageOut, PageQuery, PerPageQuery, page_json

router = Router(tags=["Dossiers"], auth=django_auth)


class BoardIn(Schema):
    """The filters of the board; a value that is not known asks for nothing."""

    organisation: str = ""
    kind: str = ""
    product_group: str = ""
    standing: str = ""
    mine: bool = False
    loose: bool = False
    q: str = ""
    sort: str = ""

    @property
    def as_board(self) -> dict[str, str]:
        """The same under the names that the board has for them."""
        return {
            "organisatie": self.organisation,
            "soort": self.kind,
            "groep": self.product_group,
            "stand": self.standing,
            "wie": "ik" if self.mine else "",
            "los": "ja" if self.loose else "",
            "q": self.q,
            "sorteer": self.sort,
        }


class DossierPlaceOut(Schema):
    """Whose dossier it is."""

    id: int
    name: str


class DossierSummaryOut(Schema):
    """A dossier on the board; money is in euros without VAT, as text.

    `total_eur` is the value with options; null when it is not estimated yet.
    `breaks` is how many threads were broken when it was last saved.
    """

    id: int
    title: str
    organisation: DossierPlaceOut
    kind: str
    product_group: str
    cpv: str
    standing: str
    total_eur: str | None
    publish_on: date | None
    breaks: int
    changed_on: date


class DossiersOut(PageOut):
    """A page of dossiers, in the order that was asked for."""

    items: list[DossierSummaryOut]


class DossierStepOut(Schema):
    """One step of the thread, with how many findings are open there."""

    step: str
    state: str
    findings: int


class CornerOut(Schema):
    """A corner of the team, and whether someone stands there."""

    corner: str
    is_filled: bool


class FindingOut(Schema):
    """A broken place: what is the matter, and how to mend it."""

    code: str
    step: str
    severity: str
    sentence: str
    mend: str


class DossierOut(DossierSummaryOut):
    """Everything about one dossier but what stands in its steps."""

    what: str
    for_whom: str
    value_eur: str | None
    options_eur: str | None
    wage_sum_eur: str | None
    months: int | None
    needed_on: date | None
    ends_on: date | None
    budget_holder: str
    is_category_managed: bool
    edition: int
    steps: list[DossierStepOut]
    team: list[CornerOut]
    findings: list[FindingOut]


ERRORS = {400: Problem, 401: Problem, 403: Problem}


@router.get(
    "/dossiers",
    response={200: DossiersOut, **ERRORS},
    summary="De dossiers van je organisaties",
    operation_id="listDossiers",
    url_name="dossiers",
)
def dossier_list(
    request: HttpRequest,
    asked: Query[BoardIn],
    page: PageQuery = 1,
    per_page: PerPageQuery = 25,
) -> dict[str, Any]:
    """Return the dossiers that you may see, with the filters of the board."""
    places = organisations_of(request.user).values_list("pk", flat=True)
    rows = board(request.user, wanted_from(asked.as_board, list(places)))
    return page_json(rows, _summary, page=page, per_page=per_page)


@router.get(
    "/dossiers/{int:pk}",
    response={200: DossierOut, **ERRORS, 404: Problem},
    summary="Eén dossier met zijn draad",
    operation_id="getDossier",
    url_name="dossier",
)
def dossier_detail(request: HttpRequest, pk: int) -> dict[str, Any]:
    """Return one dossier: facts, steps, corners and findings."""
    rows = dossiers_for(request.user).select_related("organisation")
    dossier = get_object_or_404(rows, pk=pk)
    around = frame(dossier, member(request), timezone.localdate())
    return {**_summary(dossier), **_facts(dossier), **_thread(around)}


def _summary(row: Dossier) -> dict[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "organisation": {"id": row.organisation_id, "name": row.organisation.name},
        "kind": row.kind,
        "product_group": row.product_group,
        "cpv": row.cpv,
        "standing": row.standing,
        "total_eur": _money(row.total_eur),
        "publish_on": row.publish_on,
        "breaks": row.breaks,
        "changed_on": timezone.localdate(row.changed_at),
    }


def _facts(row: Dossier) -> dict[str, Any]:
    return {
        "what": row.what,
        "for_whom": row.for_whom,
        "value_eur": _money(row.value_eur),
        "options_eur": _money(row.options_eur),
        "wage_sum_eur": _money(row.wage_sum_eur),
        "months": row.months,
        "needed_on": row.needed_on,
        "ends_on": row.ends_on,
        "budget_holder": row.budget_holder,
        "is_category_managed": row.is_category_managed,
        "edition": row.edition,
    }


def _thread(around: Frame) -> dict[str, Any]:
    return {
        "steps": [
            {
                "step": bead.step.value,
                "state": bead.state.value,
                "findings": bead.findings,
            }
            for bead in around.beads
        ],
        "team": [
            {
                "corner": place.corner.value,
                "is_filled": bool(
                    place.member and (place.member.user_id or place.member.name)
                ),
            }
            for place in around.team
        ],
        "findings": [_finding(one) for one in around.findings],
    }


def _finding(one: Finding) -> dict[str, str]:
    in_words = said(one)
    return {
        "code": one.code.value,
        "step": one.step.value,
        "severity": one.severity.value,
        "sentence": in_words.sentence,
        "mend": in_words.mend,
    }


def _money(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:.2f}"
