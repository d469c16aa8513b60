# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the costs: what the comparison says, and taking that over."""

from __future__ import annotations

from http import HTTPStatus
from math import ceil
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.queries.starting import DEFAULT_HORIZON
from inkoopkoers.knowledge.queries import cost_template, cost_templates
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.actions import money as actions
from inkoopkoers.procurements.actions.money import NewComparison
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.money import EMPTY, LinkForm, StartCostsForm
from inkoopkoers.procurements.models import Dossier, DossierCosts
from inkoopkoers.procurements.queries.money.costs import costs_of, linkable
from inkoopkoers.procurements.views.approach.settling import hand_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.money.pressing import Press, pressed
from inkoopkoers.procurements.views.removing import removed_rows
from inkoopkoers.procurements.views.rows import Sheet, row_page
from inkoopkoers.procurements.wording.facts import facts_of

# The template that fits what is bought; anything else begins empty.
TEMPLATES = {
    "ict-hardware": "laptops-school",
    "reproductieapparatuur": "printers",
    "dienstautos": "voertuigen",
    "zware-voertuigen": "voertuigen",
    "openbare-verlichting": "verlichting",
    "kantoormeubilair": "kantoormeubilair",
}
MONTHS = 12


@require_safe
def costs(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is cheapest over all years, and whether the dossier has that."""
    return _page(request, dossier_or_404(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def costs_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the outcome in the dossier as it is now."""
    dossier = writable_or_403(request, pk)
    return pressed(request, Press(dossier, Step.COSTS, actions.take_costs, _page))


@require_http_methods(["GET", "HEAD", "POST"])
def costs_start(request: HttpRequest, pk: int) -> HttpResponse:
    """A new comparison that begins with what the dossier knows."""
    dossier = writable_or_403(request, pk)
    if not may(request.user, Right.MANAGE, dossier.organisation):
        raise PermissionDenied
    today = timezone.localdate()

    def save(form: StartCostsForm) -> None:
        chosen = form.template_chosen
        template = cost_template(chosen.code, today) if chosen else None
        new = NewComparison(form.cleaned_data["title"], template, form.start)
        actions.start_comparison(dossier, new, day=today, hand=hand_of(request, form))

    def make(*args: Any, **kwargs: Any) -> StartCostsForm:
        return StartCostsForm(*args, templates=cost_templates(), **kwargs)

    sheet = Sheet(
        dossier=dossier,
        step=Step.COSTS,
        template="procurements/money/start_costs.html",
        title=_("Begin een vergelijking"),
        make=make,
        kept={
            "title": dossier.title,
            "template": TEMPLATES.get(dossier.product_group, EMPTY),
            "horizon_years": _horizon(dossier),
        },
        save=save,
        back=step_address(dossier, Step.COSTS),
        context={"facts": _known_facts(dossier)},
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def costs_link(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the comparisons that the organisation has."""
    dossier = writable_or_403(request, pk)
    known = costs_of(dossier)

    def save(form: LinkForm) -> None:
        chosen = form.cleaned_data["linked"]
        actions.link_comparison(dossier, chosen, hand=hand_of(request, form))

    def make(*args: Any, **kwargs: Any) -> LinkForm:
        choices = linkable(request.user, dossier)
        label = _("Welke vergelijking hoort bij dit dossier?")
        return LinkForm(*args, choices=choices, label=label, **kwargs)

    sheet = Sheet(
        dossier=dossier,
        step=Step.COSTS,
        template="procurements/money/link.html",
        title=_("Koppel een vergelijking"),
        make=make,
        kept={"linked": known.comparing.pk if known.comparing else ""},
        save=save,
        back=step_address(dossier, Step.COSTS),
        context={"facts": _known_facts(dossier)},
    )
    return row_page(request, sheet)


def _page(
    request: HttpRequest, dossier: Dossier, *, status: int = HTTPStatus.OK, **more: Any
) -> HttpResponse:
    known = costs_of(dossier)
    gone = DossierCosts.objects.filter(dossier=dossier).exclude(removed_at=None)
    context = {
        "known": known,
        "now": known.now,
        "taken": known.taken,
        "has_others": bool(linkable(request.user, dossier)),
        "may_make": may(request.user, Right.MANAGE, dossier.organisation),
        "facts": _known_facts(dossier),
        "removed": removed_rows(
            request, "kosten", gone.select_related("comparison"), _("de vergelijking")
        ),
        "message": "",
        **more,
    }
    page = "procurements/money/costs.html"
    return step_page(request, dossier, Step.COSTS, page, context, status=status)


def _horizon(dossier: Dossier) -> int:
    """As long as the contract, in whole years; what is usual when that is not known."""
    if not dossier.months:
        return DEFAULT_HORIZON
    return min(ceil(dossier.months / MONTHS), LONGEST_HORIZON)


def _known_facts(dossier: Dossier) -> list[Any]:
    return [one for one in facts_of(dossier) if one.text]
