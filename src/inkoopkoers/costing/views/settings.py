# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a comparison counts with: an overview, and a small form per part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.costing.actions.settings import change_sheet, rename
from inkoopkoers.costing.domain.conversion import converted
from inkoopkoers.costing.domain.sheet import Basis, CostSheet
from inkoopkoers.costing.forms import settings as forms
from inkoopkoers.costing.forms.rate import RateForm, rate_values
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import prescribed_rate
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.changing import FormPage, form_page
from inkoopkoers.costing.views.doors import (
    changeable_or_403,
    comparison_or_404,
    comparison_page,
    to_tab,
)
from inkoopkoers.costing.views.problems import shown_problems
from inkoopkoers.costing.wording.settings import bands_text, facts_of
from inkoopkoers.knowledge.domain.money import MoneyRules
from inkoopkoers.knowledge.queries import money_rules
from inkoopkoers.organisations.asking import member

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Part:
    """A part of the settings with a form of its own; `keep` fills it."""

    title: StrPromise
    form: type[forms.SettingsForm]
    keep: Callable[[CostSheet, MoneyRules], Mapping[str, Any]]


def _named(*names: str) -> Callable[[CostSheet, MoneyRules], Mapping[str, Any]]:
    return lambda sheet, _rules: {name: getattr(sheet, name) for name in names}


def _prices(sheet: CostSheet, rules: MoneyRules) -> Mapping[str, Any]:
    names = ("kwh_eur", "co2_eur_per_kg", "co2_kg_per_kwh")
    kept = {name: getattr(sheet.prices, name) for name in names}
    return {**kept, "co2": forms.co2_choice(sheet, rules)}


PARTS: dict[str, Part] = {
    "termijn": Part(
        _("Hoe lang, en hoe je betaalt"),
        forms.TermForm,
        _named("horizon_years", "vat", "timing"),
    ),
    "rente": Part(
        _("Doel en discontovoet"), RateForm, lambda sheet, _r: rate_values(sheet)
    ),
    "prijspeil": Part(
        _("Prijspeil en inflatie"), forms.LevelForm, _named("price_year", "inflation")
    ),
    "prijzen": Part(_("Stroom en CO2"), forms.PricesForm, _prices),
    "stijging": Part(_("Prijsstijging per soort"), forms.GrowthForm, _named()),
    "milieu": Part(
        _("Kosten voor de samenleving"),
        forms.ExternalForm,
        _named("counts_external", "includes_embodied_co2_in_mki"),
    ),
}
NAME = "naam"


@require_safe
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that is counted with, each part with a way to change it."""
    comparison = comparison_or_404(request, pk)
    sheet, rules = sheet_of(comparison.sheet), money_rules(timezone.localdate())
    other = Basis.REAL if sheet.basis is Basis.NOMINAL else Basis.NOMINAL
    facts = facts_of(sheet, rules)
    context = {
        "parts": [(code, part.title, facts[code]) for code, part in PARTS.items()],
        "sheet": sheet,
        "other_basis": other.value,
        "newer_rate": _newer_rate(sheet, rules),
        "problems": shown_problems(comparison, sheet),
    }
    page = "costing/settings.html"
    return comparison_page(request, comparison, "settings", page, context)


def _newer_rate(sheet: CostSheet, rules: MoneyRules) -> str:
    """The prescribed rate of today, when the sheet has that of an older edition."""
    edition = sheet.rate.edition
    if not edition or edition == rules.edition:
        return ""
    return bands_text(prescribed_rate(rules))


@require_http_methods(["GET", "HEAD", "POST"])
def settings_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """One part, which saves itself."""
    comparison = changeable_or_403(request, pk)
    if part == NAME:
        return form_page(request, _name_page(request, comparison))
    if part not in PARTS:
        raise Http404
    return form_page(request, _part_page(request, comparison, part))


def _part_page(request: HttpRequest, comparison: Comparison, code: str) -> FormPage:
    part, rules = PARTS[code], money_rules(timezone.localdate())

    def make(*args: Any, sheet: CostSheet, **kwargs: Any) -> forms.SettingsForm:
        return part.form(*args, sheet=sheet, rules=rules, **kwargs)

    def save(form: forms.SettingsForm) -> None:
        edition = form.made_from
        change_sheet(comparison, form.changed, by=member(request), edition=edition)

    template = "rate" if code == "rente" else "form"
    return FormPage(
        comparison=comparison,
        tab="settings",
        title=str(part.title),
        make=make,
        keep=lambda sheet: part.keep(sheet, rules),
        save=save,
        back=reverse("costing:settings", args=[comparison.pk]),
        template=f"costing/{template}.html",
        context={"rules": rules, "bands": bands_text(prescribed_rate(rules))},
    )


def _name_page(request: HttpRequest, comparison: Comparison) -> FormPage:
    def make(*args: Any, sheet: CostSheet, **kwargs: Any) -> forms.NameForm:
        rules = money_rules(timezone.localdate())
        return forms.NameForm(*args, sheet=sheet, rules=rules, **kwargs)

    def save(form: forms.NameForm) -> None:
        data, edition = form.cleaned_data, form.made_from
        by = member(request)
        rename(comparison, data["title"], data["note"], by=by, edition=edition)

    return FormPage(
        comparison=comparison,
        tab="settings",
        title=str(_("Naam en toelichting")),
        make=make,
        keep=lambda _sheet: {"title": comparison.title, "note": comparison.note},
        save=save,
        back=reverse("costing:settings", args=[comparison.pk]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def convert(request: HttpRequest, pk: int) -> HttpResponse:
    """Put inflation into the whole sheet, or take it out."""
    comparison = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("costing:settings", comparison.pk)
    basis = request.POST.get("naar", "")
    if basis not in list(Basis):
        raise Http404
    change_sheet(
        comparison,
        lambda sheet: converted(sheet, Basis(basis)),
        by=member(request),
        edition=None,
    )
    return to_tab(comparison, "settings")
