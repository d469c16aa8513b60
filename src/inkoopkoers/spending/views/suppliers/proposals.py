# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals to join names: by kind of evidence, and one of them side by side."""

from __future__ import annotations

from decimal import Decimal
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.matching.evidence import IN_BULK, Kind
from inkoopkoers.spending.forms.suppliers import PartiesForm, ProposalFilterForm
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.proposals import (
    PAGE_SIZE,
    ProposalsPage,
    WholeProposal,
    proposal_of,
    proposals_page,
)
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.suppliers.notices import notice_of
from inkoopkoers.spending.views.suppliers.shown import (
    page_number,
    pages,
    shown_name,
    shown_proposal,
)
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.suppliers import (
    KINDS,
    all_of_kind,
    all_of_kind_means,
)
from inkoopkoers.web.dutch import number
from inkoopkoers.web.errors import Explained


@require_safe
def supplier_proposals(request: HttpRequest, organisation: int) -> HttpResponse:
    """What waits for a decision, most euros first.

    Only for who may decide: names of persons stand here unmasked.
    """
    found = changeable_or_403(request, organisation)
    return proposals_shown(request, found)


def proposals_shown(
    request: HttpRequest, organisation: Organisation, *, status: int = 0
) -> HttpResponse:
    """The page of proposals, as its address asks."""
    form = ProposalFilterForm(request.GET)
    kind, words = form.kind, form.asked("q")
    there = proposals_page(
        organisation, kind=kind, search=words, page=page_number(request)
    )
    currency = terms_of(organisation).currency
    context: dict[str, Any] = {
        "form": form,
        "page_title": _("Voorstellen"),
        "notice": notice_of(request, organisation),
        "there": there,
        "kind": kind.value if kind else "",
        "words": words,
        "kinds": _kinds(there, kind),
        "all_of_kind": "" if words else _bulk(there, kind, currency),
        "bulk": _button(there, kind),
        "proposals": [],
        "page": None,
    }
    if there is not None:
        context |= {
            "proposals": [
                shown_proposal(one, there.candidates[one.code], currency)
                for one in there.proposals
            ],
            "page": pages(there.found, PAGE_SIZE, there.page),
        }
    if not form.is_valid():
        status = status or HTTPStatus.UNPROCESSABLE_ENTITY
    template = "spending/suppliers/proposals.html"
    return spend_page(
        request, organisation, "suppliers", template, context, status=status or 200
    )


@require_safe
def supplier_proposal(
    request: HttpRequest, organisation: int, code: str
) -> HttpResponse:
    """One proposal; all its names are ticked."""
    found = changeable_or_403(request, organisation)
    whole = proposal_or_404(found, code)
    form = parties_form(whole)
    return proposal_shown(request, found, whole, form)


def proposal_or_404(organisation: Organisation, code: str) -> WholeProposal:
    """An open proposal."""
    whole = proposal_of(organisation, code)
    if whole is None:
        text = _(
            "Dit voorstel is er niet meer. Een collega kan er intussen over beslist "
            "hebben, of er kwamen nieuwe bestanden bij."
        )
        raise Http404(Explained(text))
    return whole


def parties_form(whole: WholeProposal, data: Any = None) -> PartiesForm:
    """The names of a proposal, all of them ticked at first."""
    parties = [(str(one.party), one.name) for one in whole.candidates]
    initial = {"party": [party for party, _name in parties]}
    return PartiesForm(data, parties=parties, initial=initial)


def proposal_shown(
    request: HttpRequest,
    organisation: Organisation,
    whole: WholeProposal,
    form: PartiesForm,
    *,
    status: int = 200,
) -> HttpResponse:
    """The page of one proposal with this form."""
    currency = terms_of(organisation).currency
    ticked = {str(one) for one in form["party"].value() or []}
    proposal = whole.proposal
    names = [shown_name(one, currency, proposal.supplier) for one in whole.candidates]
    context = {
        "page_title": _("Voorstel"),
        "form": form,
        "proposal": proposal,
        "one": shown_proposal(proposal, whole.candidates, currency),
        "supplier_name": whole.supplier_name,
        "names": [(name, str(name.party) in ticked) for name in names],
    }
    template = "spending/suppliers/proposal.html"
    return spend_page(
        request, organisation, "suppliers", template, context, status=status
    )


def _kinds(
    there: ProposalsPage | None, kind: Kind | None
) -> list[tuple[str, str, str, bool]]:
    """Code, label, number and whether it is here, for each kind that is there."""
    if there is None:
        return []
    total = sum(one.proposals for one in there.counts)
    rows = [("", _("alles"), total, kind is None)]
    rows += [
        (one.kind.value, str(KINDS[one.kind]), one.proposals, one.kind is kind)
        for one in there.counts
    ]
    return [
        (code, label, number(Decimal(count)), is_here)
        for code, label, count, is_here in rows
    ]


def _bulk(there: ProposalsPage | None, kind: Kind | None, currency: str) -> str:
    """What accepting all of this kind does; "" when that cannot be done."""
    if there is None or kind not in IN_BULK:
        return ""
    count = next((one for one in there.counts if one.kind is kind), None)
    if count is None:
        return ""
    amount = whole_money(count.amount, currency)
    return all_of_kind_means(count.proposals, count.parties, amount)


def _button(there: ProposalsPage | None, kind: Kind | None) -> str:
    if there is None or kind is None:
        return ""
    count = next((one.proposals for one in there.counts if one.kind is kind), 0)
    return all_of_kind(kind, count)
