# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version: two alternatives in one form, all of it in the address.

Nothing is kept here. The day in the address decides with which rules is counted, so
that who gets a link sees what the sender saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.documents.book import Cover
from inkoopkoers.costing.documents.files import File, book_file, workbook_file
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.forms.quick import KeepForm, QuickForm
from inkoopkoers.costing.queries.outcomes import Outcome, outcome_of
from inkoopkoers.costing.queries.quick import day_of, sheet_of_case
from inkoopkoers.costing.views.doors import to_tab
from inkoopkoers.costing.views.downloads import known_paper, sent
from inkoopkoers.costing.views.quick_outcome import told
from inkoopkoers.costing.wording.problems import sentence
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.context import may_be_signed_in

DAY = "op"
# Someone can look at what comes out before they know their own figures.
EXAMPLE = {
    "wat": "Laptops", "aantal": "400", "jaren": "8", "stroom": "0,32",
    "a_naam": "Nieuw kopen", "a_prijs": "620", "a_levensduur": "4",
    "a_licentie": "18", "a_onderhoud": "25", "a_kwh": "33",
    "b_naam": "Opgeknapt kopen", "b_prijs": "380", "b_levensduur": "3",
    "b_licentie": "18", "b_onderhoud": "35", "b_kwh": "38",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What an address asks: the form, the day of the rules, and what comes out.

    `outcome` is None while something is missing; `is_unread` is a day nobody can read.
    """

    form: QuickForm
    day: date
    is_unread: bool
    outcome: Outcome | None

    @property
    def query(self) -> str:
        """All of it, for a link that always shows the same."""
        return urlencode({**self.form.parameters, DAY: self.day.isoformat()})

    @property
    def title(self) -> str:
        """What is compared, in a few words."""
        names = [one.name for one in self.form.case.choices]
        return f"{self.form.case.what}: {_(' of ').join(names)}"

    @property
    def path(self) -> str:
        """Where it stands on this installation."""
        return f"{reverse('costing:quick')}?{self.query}"

    @property
    def address(self) -> str:
        """Where it stands, for who reads it elsewhere."""
        return f"{settings.ORIGIN}{self.path}"


@login_not_required
@require_safe
def quick(request: HttpRequest) -> HttpResponse:
    """The form, and above it what comes out."""
    asked = _asked(request)
    status = 422 if asked.form.errors else 200
    return _page(request, asked, _keep_form(request, asked), status=status)


@login_not_required
@require_safe
def quick_document(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same on paper; an address with mistakes leads to where they can be mended."""
    known_paper(format_name)
    asked = _asked(request)
    if asked.outcome is None:
        return _back(request)
    return _file(book_file(_cover(asked), asked.outcome, format_name))


@login_not_required
@require_safe
def quick_workbook(request: HttpRequest) -> HttpResponse:
    """The same as a workbook with formulas."""
    asked = _asked(request)
    if asked.outcome is None:
        return _back(request)
    return _file(workbook_file(_cover(asked), asked.outcome))


@require_http_methods(["GET", "HEAD", "POST"])
def quick_keep(request: HttpRequest) -> HttpResponse:
    """Make a comparison of it; who comes back from signing in sees the page again."""
    asked = _asked(request)
    if request.method != "POST" or asked.outcome is None:
        return _back(request)
    places = _places(request)
    if not places:
        raise PermissionDenied
    form = KeepForm(request.POST, places=places)
    if not form.is_valid():
        return _page(request, asked, form, status=422)
    made = make_comparison(
        form.place, asked.form.case.what, asked.outcome.sheet, by=member(request)
    )
    return to_tab(made, "comparison")


def _asked(request: HttpRequest) -> Asked:
    given = request.GET
    text = given.get(DAY, "")
    day = day_of(text)
    today = timezone.localdate()
    is_asked = any(name in given for name in QuickForm().fields)
    form = QuickForm(given) if is_asked else QuickForm()
    outcome = _outcome(form, day or today) if is_asked else None
    return Asked(form, day or today, bool(text) and day is None, outcome)


def _outcome(form: QuickForm, day: date) -> Outcome | None:
    """None when the form or what it makes is wrong; the form then says so."""
    if not form.is_valid():
        return None
    sheet = sheet_of_case(form.case, day)
    outcome = outcome_of(sheet)
    if outcome.can_count:
        return outcome
    for text in _problems(outcome, sheet):
        form.add_error(None, text)
    return None


def _problems(outcome: Outcome, sheet: CostSheet) -> list[str]:
    return list(dict.fromkeys(sentence(one, sheet) for one in outcome.problems))


def _page(
    request: HttpRequest, asked: Asked, keep_form: KeepForm | None, *, status: int
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": asked.form,
        "day": asked.day,
        "is_today": asked.day == timezone.localdate(),
        "is_unread": asked.is_unread,
        "example": f"?{urlencode(EXAMPLE)}",
        "outcome": asked.outcome,
        "keep_form": keep_form,
        "is_member": may_be_signed_in(request) and request.user.is_authenticated,
        "query": asked.query,
    }
    if asked.outcome is not None:
        context |= told(asked.outcome, asked.day)
        context |= {
            "documents": _documents(asked),
            "address": asked.address,
            "here": asked.path,
            "today": f"?{urlencode(asked.form.parameters)}",
        }
    response = render(request, "costing/quick/quick.html", context, status=status)
    patch_cache_control(response, private=True)
    return response


def _documents(asked: Asked) -> list[dict[str, str]]:
    papers = [
        (name.upper(), reverse("costing:quick_document", args=[name]))
        for name in ("pdf", "odt", "docx")
    ]
    book = (_("Rekenblad (XLSX)"), reverse("costing:quick_workbook"))
    return [
        {"label": label, "href": f"{href}?{asked.query}"}
        for label, href in (*papers, book)
    ]


def _cover(asked: Asked) -> Cover:
    return Cover(
        title=asked.title,
        author=_("Snel vergeleken met Inkoopkoers"),
        day=asked.day,
        facts=((_("Staat op"), asked.address),),
    )


def _file(file: File) -> HttpResponse:
    """Nobody on the way keeps it: the figures are of who filled them in."""
    response = sent(file)
    response["Cache-Control"] = "private, no-store"
    return response


def _keep_form(request: HttpRequest, asked: Asked) -> KeepForm | None:
    if asked.outcome is None or not may_be_signed_in(request):
        return None
    places = _places(request)
    return KeepForm(places=places) if places else None


def _places(request: HttpRequest) -> list[Organisation]:
    return list(organisations_of(request.user, Right.MANAGE))


def _back(request: HttpRequest) -> HttpResponse:
    query = request.GET.urlencode()
    address = reverse("costing:quick")
    return redirect(f"{address}?{query}" if query else address)
