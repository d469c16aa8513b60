# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One dossier as a thread, on one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.queries.dossiers import contents, remarks_of, source_of
from inkoopkoers.procurements.queries.from_spend import origin_of
from inkoopkoers.procurements.queries.lessons import returning_for
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording.contents import lines
from inkoopkoers.procurements.wording.facts import facts_of
from inkoopkoers.procurements.wording.steps import ABOUT


@require_safe
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, what to do now, the thread, the facts and what was said."""
    found = dossier_or_404(request, pk)
    facts = facts_of(found)
    context = {
        "about": ABOUT,
        "inside": lines(contents(found), Standing(found.standing)),
        "facts": [one for one in facts if one.text],
        "unknown": [str(one.label) for one in facts if not one.text],
        "returning": returning_for(found, member(request)),
        "remarks": remarks_of(found),
        "source": source_of(found, request.user),
        "spend_origin": origin_of(found, request.user),
        "may_manage": may(request.user, Right.MANAGE, found.organisation),
    }
    page = "procurements/dossiers/dossier.html"
    return step_page(request, found, None, page, context)
