# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One row of the need or of the market on a page of its own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import rows as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.need import (
    ConsultationForm,
    NeedForm,
    QuestionForm,
    TalkForm,
)
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    MarketQuestion,
    MarketTalk,
    Need,
)
from inkoopkoers.procurements.views.rows import Sheet, row_page, values_of

_TITLES = {
    NeedForm: _("Verander deze behoefte"),
    ConsultationForm: _("Verander wie je vroeg"),
    TalkForm: _("Verander dit gesprek"),
    QuestionForm: _("Verander deze vraag"),
}


def change_page(
    request: HttpRequest,
    dossier: Dossier,
    row: Need | Consultation | MarketTalk | MarketQuestion,
    form_class: type[RowForm],
    back: str,
) -> HttpResponse:
    """Show the row and change it; also one that a colleague took away meanwhile."""

    def save(form: RowForm) -> None:
        values, edition = form.values, form.made_from
        actions.change_row(row, Step.NEED, values, by=member(request), edition=edition)

    sheet = Sheet(
        dossier=dossier,
        step=Step.NEED,
        template="procurements/need/change.html",
        title=str(_TITLES[form_class]),
        make=form_class,
        kept=values_of(row, form_class),
        save=save,
        back=back,
        context={},
        is_removed=row.removed_at is not None,
    )
    return row_page(request, sheet)
