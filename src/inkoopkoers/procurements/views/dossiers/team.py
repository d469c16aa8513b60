# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who stand in the four corners of a dossier."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.dossiers import NotAMember, change_team
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.forms.team import TeamForm, seated
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.frame import team_of
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.views.dossiers.theirs import theirs_of


@require_http_methods(["GET", "HEAD", "POST"])
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Pick who stands in each corner; for who manages, because it gives rights."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":
        return _page(request, dossier, _form(dossier))
    form = _form(dossier, request.POST)
    if not form.is_valid():
        return _page(request, dossier, form, status=422)
    edition = form.made_from
    try:
        change_team(dossier, form.seats, edition=edition, by=member(request))
    except ChangedMeanwhile as error:
        return _changed_meanwhile(request, pk, str(error))
    except NotAMember as error:
        form.add_error(None, str(error))
        return _page(request, dossier, form, status=422)
    return redirect(f"{reverse('procurements:dossier', args=[dossier.pk])}?bewaard=ja")


def _form(dossier: Dossier, typed: Any = None) -> TeamForm:
    people = dossier.organisation.members.filter(is_active=True)
    standing = {one.corner: one.member for one in team_of(dossier) if one.member}
    return TeamForm(
        typed,
        people=list(people.order_by("name", "email")),
        team=standing,
        initial={**seated(standing), "edition": dossier.edition},
    )


def _changed_meanwhile(request: HttpRequest, pk: int, message: str) -> HttpResponse:
    dossier = dossier_or_404(request, pk)
    typed = request.POST.copy()
    typed["edition"] = str(dossier.edition)
    form = _form(dossier, typed)
    theirs = theirs_of(form)
    form.add_error(None, message)
    return _page(request, dossier, form, status=409, theirs=theirs)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    form: TeamForm,
    *,
    status: int = 200,
    theirs: Any = (),
) -> HttpResponse:
    context = {
        "form": form,
        "theirs": theirs,
        "step_name": _("Team"),
        "step_about": _("Vier mensen kijken samen: het gouden vierkant."),
        "can_write": False,
    }
    page = "procurements/dossiers/team.html"
    return step_page(request, dossier, None, page, context, status=status)
