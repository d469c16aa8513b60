# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation settled for its spend: an overview, and a form per part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge.queries import money_rules
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.spending.actions.settling import (
    CurrencyInUse,
    SettledMeanwhile,
    change_terms,
)
from inkoopkoers.spending.domain.retention import leaving_next, leaving_now
from inkoopkoers.spending.forms import settings as forms
from inkoopkoers.spending.models import SpendTerms
from inkoopkoers.spending.queries.asking import asker_for
from inkoopkoers.spending.queries.datasets import terms_row
from inkoopkoers.spending.queries.examples import largest_category
from inkoopkoers.spending.queries.retention import held_of
from inkoopkoers.spending.queries.sources import sources_for
from inkoopkoers.spending.views.doors import (
    changeable_or_403,
    organisation_or_404,
    spend_page,
    to_tab,
)
from inkoopkoers.spending.wording.settings import (
    example_words,
    facts_of,
    leaving_words,
    would_go,
)
from inkoopkoers.web.dutch import euro
from inkoopkoers.web.kept_values import kept_in_words

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Part:
    """A part of the terms with a form of its own; `says` explains what it does."""

    title: StrPromise
    form: type[forms.TermsForm]
    says: StrPromise
    right: Right = Right.MANAGE


PARTS: dict[str, Part] = {
    "drempels": Part(
        gettext_lazy("Drempels"),
        forms.ThresholdsForm,
        gettext_lazy("Hiermee tellen we op of je in de buurt van een drempel komt."),
    ),
    "bestellingen": Part(
        gettext_lazy("Kleine facturen"),
        forms.OrdersForm,
        gettext_lazy("Hiermee rekenen we uit wat kleine facturen kosten."),
    ),
    "betalen": Part(
        gettext_lazy("Betalen"),
        forms.PaymentForm,
        gettext_lazy("Hiermee zien we welke facturen op tijd betaald zijn."),
    ),
    "plaatsen": Part(
        gettext_lazy("Lokale leveranciers"),
        forms.PlacesForm,
        gettext_lazy("Een leverancier uit een van deze plaatsen noemen we lokaal."),
    ),
    "personen": Part(
        gettext_lazy("Natuurlijke personen"),
        forms.PersonsForm,
        gettext_lazy(
            "Verborgen zijn de naam, de nummers en de omschrijving van de "
            "regels, op elke pagina en in elk bestand dat je meeneemt. De bedragen "
            "tellen mee. Wat je zelf inleest, blijft zoals het is."
        ),
    ),
    "bewaren": Part(
        gettext_lazy("Bewaren"),
        forms.RetentionForm,
        gettext_lazy(
            "Zeven jaar is gebruikelijk voor een financiële administratie. Kijk in de "
            "selectielijst van je organisatie wat voor jullie geldt."
        ),
        Right.ADMINISTER,
    ),
    "munt": Part(
        gettext_lazy("Munt"),
        forms.CurrencyForm,
        gettext_lazy("De drempels zijn in euro. Een andere munt rekenen we niet om."),
    ),
}


@require_safe
def settings(request: HttpRequest, organisation: int) -> HttpResponse:
    """Everything that is settled, each part with a way to change it."""
    found = organisation_or_404(request, organisation)
    row, user = terms_row(found), member(request)
    facts = facts_of(row, money_rules(timezone.localdate()))
    context = {
        "parts": [
            (code, part, facts[code], may(user, part.right, found))
            for code, part in PARTS.items()
        ],
        "example": _example(found),
        "leaving": _leaving(found, row.keep_years),
        "leaves_now": _leaves_now(found, row.keep_years),
        "sources": sources_for(user, found),
    }
    return spend_page(request, found, "settings", "spending/settings/all.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def settings_part(request: HttpRequest, organisation: int, part: str) -> HttpResponse:
    """One part, which saves itself."""
    found = changeable_or_403(request, organisation)
    if part not in PARTS:
        raise Http404
    about = PARTS[part]
    require(member(request), about.right, found)
    if request.method != "POST":
        row = terms_row(found)
        initial = {**_kept(about.form, row), "edition": row.edition}
        return _page(request, found, about, about.form(initial=initial))
    form = about.form(request.POST)
    if not (form.is_valid() and _is_meant(found, form)):
        return _page(request, found, about, form, status=422)
    try:
        change_terms(found, form.values, by=member(request), edition=form.made_from)
    except SettledMeanwhile as error:
        return _meanwhile(request, found, about, str(error))
    except CurrencyInUse as error:
        form.add_error("currency", str(error))
        return _page(request, found, about, form, status=422)
    return to_tab(found, "settings")


def _is_meant(organisation: Organisation, form: forms.TermsForm) -> bool:
    """What would be deleted at once needs a tick first."""
    if not isinstance(form, forms.RetentionForm) or form.cleaned_data[forms.AGREED]:
        return True
    years, today = form.cleaned_data["keep_years"], timezone.localdate()
    going = leaving_now(held_of(organisation), years, today)
    if not going.files or years >= terms_row(organisation).keep_years:
        return True
    form.add_error(forms.AGREED, would_go(going))
    return False


def _kept(form: type[forms.TermsForm], row: SpendTerms) -> Mapping[str, Any]:
    names = set(form.base_fields) - {"edition", forms.AGREED}
    kept = {name: getattr(row, name) for name in names}
    if "local_places" in kept:
        kept["local_places"] = "\n".join(row.local_places)
    return kept


def _meanwhile(
    request: HttpRequest, organisation: Organisation, part: Part, message: str
) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    row = terms_row(organisation)
    typed = request.POST.copy()
    typed["edition"] = str(row.edition)
    form = part.form(typed)
    form.add_error(None, message)
    saved = list(kept_in_words(form, _kept(part.form, row)))
    return _page(request, organisation, part, form, status=409, saved=saved)


def _page(
    request: HttpRequest,
    organisation: Organisation,
    part: Part,
    form: forms.TermsForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "page_title": part.title,
        "says": part.says,
        "note": _note(organisation, part),
        "saved": saved,
    }
    page = "spending/settings/part.html"
    return spend_page(request, organisation, "settings", page, context, status=status)


def _note(organisation: Organisation, part: Part) -> str:
    """What it means for this organisation."""
    row = terms_row(organisation)
    if part.form is forms.ThresholdsForm:
        return _example(organisation)
    if part.form is forms.RetentionForm:
        return _leaving(organisation, row.keep_years)
    if part.form is forms.OrdersForm:
        rule = money_rules(timezone.localdate()).order_cost_eur
        return _(
            "Volgens de rekenregels kost één bestelling met haar factuur %(sum)s (%(source)s)."
        ) % {
            "sum": euro(rule.amount),
            "source": rule.rule.source_title,
        }
    return ""


def _example(organisation: Organisation) -> str:
    asker = asker_for(organisation)
    found = largest_category(asker)
    if found is None:
        return ""
    return example_words(
        found.category, found.amount, found.categories, asker.terms.currency
    )


def _leaving(organisation: Organisation, years: int) -> str:
    held, today = held_of(organisation), timezone.localdate()
    return leaving_words(
        leaving_now(held, years, today), leaving_next(held, years, today)
    )


def _leaves_now(organisation: Organisation, years: int) -> bool:
    return bool(leaving_now(held_of(organisation), years, timezone.localdate()).files)
