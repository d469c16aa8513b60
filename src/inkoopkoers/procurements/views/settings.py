# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an organisation buys: its own limits, and who decides."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require
from inkoopkoers.procurements.actions.settings import change_settings
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.kinds import authority_of
from inkoopkoers.procurements.forms.settings import SettingsForm
from inkoopkoers.procurements.models import DossierSettings
from inkoopkoers.procurements.views.doors import is_saved
from inkoopkoers.procurements.views.dossiers.theirs import theirs_of
from inkoopkoers.procurements.wording.kinds import AUTHORITIES
from inkoopkoers.web.dutch import euro, number

# The dated rule that holds while a limit of their own is empty.
RULES = {
    "single_supplies_eur": "richtgrens-enkelvoudig-leveringen-diensten",
    "single_works_eur": "richtgrens-enkelvoudig-werken",
    "national_works_eur": "richtgrens-nationaal-werken",
    "social_return_from_eur": "social-return-loonsom",
    "social_return_months": "social-return-maanden",
}


def administered_or_403(request: HttpRequest, organisation: int) -> Organisation:
    """The organisation, for its beheerder; 404 for a stranger."""
    rows = organisations_of(request.user)
    found = get_object_or_404(rows.filter(pk__in=rows), pk=organisation)
    require(request.user, Right.ADMINISTER, found)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest, organisation: int) -> HttpResponse:
    """See and change how this organisation buys."""
    place = administered_or_403(request, organisation)
    if request.method != "POST":
        return _page(request, place, _form(place))
    form = _form(place, request.POST)
    if not form.is_valid():
        return _page(request, place, form, status=422)
    edition = form.made_from
    try:
        change_settings(place, form.chosen, edition=edition, by=member(request))
    except ChangedMeanwhile as error:
        return _changed_meanwhile(request, place, str(error))
    path = reverse("procurements:settings", args=[place.pk])
    return redirect(f"{path}?bewaard=ja")


def _form(place: Organisation, typed: Any = None) -> SettingsForm:
    return SettingsForm(
        typed,
        initial=_kept(place),
        follows=str(AUTHORITIES[authority_of(place.kind)]).lower(),
        guidance=_guidance(),
    )


def _kept(place: Organisation) -> dict[str, Any]:
    row = settings_of(place)
    names = (*SettingsForm.base_fields,)
    return {name: getattr(row, name) for name in names}


def settings_of(place: Organisation) -> DossierSettings:
    """The settings as they are kept, or as they are before anyone chose."""
    found = DossierSettings.objects.filter(organisation=place).first()
    return found or DossierSettings(organisation=place)


def _guidance() -> dict[str, str]:
    """What holds today while a field is empty."""
    today, book = timezone.localdate(), rulebook()
    hints = {}
    for name, code in RULES.items():
        rule = book.on(code, today).rule
        if rule.value is not None:
            amount = euro(rule.value) if rule.unit == "EUR" else number(rule.value)
            hints[name] = _("Leeg: %(value)s, zoals in: %(source)s.") % {
                "value": amount,
                "source": rule.source_title,
            }
    return hints


def _changed_meanwhile(
    request: HttpRequest, place: Organisation, message: str
) -> HttpResponse:
    typed = request.POST.copy()
    typed["edition"] = str(settings_of(place).edition)
    form = _form(place, typed)
    theirs = theirs_of(form)
    form.add_error(None, message)
    return _page(request, place, form, status=409, theirs=theirs)


def _page(
    request: HttpRequest,
    place: Organisation,
    form: SettingsForm,
    *,
    status: int = 200,
    theirs: Any = (),
) -> HttpResponse:
    context = {
        "organisation": place,
        "form": form,
        "theirs": theirs,
        "settings_row": settings_of(place),
        "was_saved": is_saved(request),
    }
    return render(
        request, "procurements/settings/settings.html", context, status=status
    )
