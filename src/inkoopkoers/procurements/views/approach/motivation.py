# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation: read what writes itself, change it, take it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.procurements.actions import approach as actions
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.approach import MotivationForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.approach.known import (
    KnownApproach,
    approach_of,
)
from inkoopkoers.procurements.queries.approach.motivation import Motivation
from inkoopkoers.procurements.views.approach.settling import hand_of
from inkoopkoers.procurements.views.approach.shown import ground
from inkoopkoers.procurements.views.doors import (
    step_address,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.rows import Sheet, row_page
from inkoopkoers.web.fields import readable

WRITTEN, BACK = "geschreven", "terug"


@require_http_methods(["GET", "HEAD", "POST"])
def approach_motivation(request: HttpRequest, pk: int) -> HttpResponse:
    """The text in a form; saving the text that writes itself lets it go on so."""
    dossier = writable_or_403(request, pk)
    known = approach_of(dossier, timezone.localdate())
    told = known.motivation(known.together())
    wanted = request.POST.get("tekst", "")
    if wanted in (WRITTEN, BACK) and not is_frozen(
        Standing(dossier.standing), Step.APPROACH
    ):
        return _swapped(request, known, told, wanted)

    def save(form: MotivationForm) -> None:
        typed = form.cleaned_data["motivation"]
        text = "" if typed == told.written else typed
        actions.write_motivation(dossier, text, hand=hand_of(request, form))

    sheet = Sheet(
        dossier=dossier,
        step=Step.APPROACH,
        template="procurements/approach/motivation.html",
        title=_title(),
        make=MotivationForm,
        kept={"motivation": told.text},
        save=save,
        back=step_address(dossier, Step.APPROACH),
        context=_context(dossier, known, told),
    )
    return row_page(request, sheet)


def _swapped(
    request: HttpRequest, known: KnownApproach, told: Motivation, wanted: str
) -> HttpResponse:
    """Put the other text in the form; nothing is saved, and nothing lost."""
    typed = request.POST.copy()
    here = typed.get("motivation", "")
    aside = readable(typed.get("aside", ""))
    typed["motivation"] = told.written if wanted == WRITTEN else aside
    typed["aside"] = here
    form = MotivationForm(typed)
    context = {
        **_context(known.dossier, known, told),
        "form": form,
        "sheet_title": _title(),
        "back": step_address(known.dossier, Step.APPROACH),
        "saved": None,
        "is_removed": False,
        "was_taken": wanted == WRITTEN,
        "aside": readable(here),
    }
    page = "procurements/approach/motivation.html"
    status = 200 if form.is_valid() else 422
    return step_page(
        request, known.dossier, Step.APPROACH, page, context, status=status
    )


def _title() -> str:
    return _("Hoe leg je het uit?")


def _context(
    dossier: Dossier, known: KnownApproach, told: Motivation
) -> dict[str, object]:
    return {
        **ground(known),
        "motivation": told,
        "was_taken": False,
        "aside": "",
        "procedure_href": reverse("procurements:approach_procedure", args=[dossier.pk]),
    }
