# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make an organisation or a part of one, and change what is known of it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations import actions
from inkoopkoers.organisations.accounts import queries as accounts
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.pages.forms import ParticularsForm, SettingsForm
from inkoopkoers.organisations.pages.places import Place, place_of, told
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of

INVALID = 422


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new organisation, made by an editor of the installation."""
    user = member(request)
    if not user.is_editor:
        raise PermissionDenied
    return _make(request, user, None)


@require_http_methods(["GET", "HEAD", "POST"])
def add_part(request: HttpRequest, pk: int) -> HttpResponse:
    """A part of an organisation, made by a beheerder, who looks after it too."""
    place = place_of(request, pk, Right.ADMINISTER)
    return _make(request, place.user, place.organisation)


def _make(
    request: HttpRequest, user: User, parent: Organisation | None
) -> HttpResponse:
    if request.method != "POST":
        form = ParticularsForm(initial={"kind": Organisation().kind})
        return _make_page(request, form, parent)
    form = ParticularsForm(request.POST)
    if not form.is_valid():
        return _make_page(request, form, parent, status=INVALID)
    try:
        made = actions.make_organisation(form.particulars(parent), by=user)
    except actions.DoesNotFit as refusal:
        form.add_error(None, str(refusal))
        return _make_page(request, form, parent, status=refusal.status)
    return told(made, "gemaakt")


def _make_page(
    request: HttpRequest, form: Form, parent: Organisation | None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "parent": parent}
    return render(request, "organisations/new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of an organisation, for a beheerder to change."""
    place = place_of(request, pk, Right.ADMINISTER)
    if request.method != "POST":
        return _settings_page(request, place, _form(place))
    form = _form(place, request.POST)
    if not form.is_valid():
        return _settings_page(request, place, form, status=INVALID)
    try:
        actions.change_organisation(
            place.organisation,
            form.chosen,
            edition=form.cleaned_data["edition"],
            by=place.user,
            is_secured=_is_secured(request, place.user),
        )
    except actions.ChangedMeanwhile:
        return _conflict(request, place)
    except actions.DoesNotFit as refusal:
        form.add_error("parent", str(refusal))
        return _settings_page(request, place, form, status=INVALID)
    except actions.NoSecondFactor as refusal:
        form.add_error("requires_second_factor", str(refusal))
        return _settings_page(request, place, form, status=INVALID)
    return told(place.organisation, "gewijzigd")


def _is_secured(request: HttpRequest, user: User) -> bool:
    """Whether this person signs in with more than a password."""
    return accounts.has_second_factor(user) or accounts.did_second_step_elsewhere(
        request, user
    )


def _form(place: Place, typed: QueryDict | None = None) -> SettingsForm:
    """The form as it is saved, or as it was filled in."""
    organisation = place.organisation
    above = organisations_of(place.user, Right.ADMINISTER).exclude(pk=organisation.pk)
    return SettingsForm(
        typed,
        initial=_saved(organisation),
        parents={str(one.pk): one for one in above},
        current=organisation,
    )


def _saved(organisation: Organisation) -> dict[str, object]:
    names = ("name", "kind", "oin", "kvk", "tooi", "requires_second_factor", "edition")
    kept = {name: getattr(organisation, name) for name in names}
    return {**kept, "parent": str(organisation.parent_id or "")}


def _conflict(request: HttpRequest, place: Place) -> HttpResponse:
    """What a colleague saved beside what was typed; saving again is a choice now."""
    place.organisation.refresh_from_db()
    typed = request.POST.copy()
    typed["edition"] = str(place.organisation.edition)
    form = _form(place, typed)
    form.is_valid()
    theirs = [
        {"label": str(form.fields[name].label), "text": _as_text(form, name)}
        for name in form.fields
        if name != "edition" and form[name].initial != _typed(form, name)
    ]
    return _settings_page(request, place, form, status=409, theirs=theirs)


def _typed(form: SettingsForm, name: str) -> object:
    return form.cleaned_data.get(name, form[name].value())


def _as_text(form: SettingsForm, name: str) -> str:
    """What is saved now, as a reader would say it."""
    saved = form[name].initial
    if isinstance(saved, bool):
        return _("ja") if saved else _("nee")
    choices = dict(getattr(form.fields[name], "choices", []))
    return str(choices.get(saved, saved)) or _("(leeg)")


def _settings_page(
    request: HttpRequest,
    place: Place,
    form: Form,
    *,
    status: int = 200,
    theirs: list[dict[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "place": place,
        "organisation": place.organisation,
        "form": form,
        "theirs": theirs,
    }
    return render(request, "organisations/settings.html", context, status=status)
