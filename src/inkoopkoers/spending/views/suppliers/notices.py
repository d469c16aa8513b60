# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was just decided, with the way to undo it, for as long as that can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.deciding import ChangedMeanwhile
from inkoopkoers.spending.actions.suppliers.undoing import moment_of
from inkoopkoers.spending.queries.suppliers.decisions import decision_of
from inkoopkoers.web.dutch import number

_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)


@dataclass(frozen=True)
class Notice:
    """A sentence, and the number of the decision that can be undone."""

    number: int
    text: str


def notice_of(request: HttpRequest, organisation: Organisation) -> Notice | None:
    """The decision that the address names."""
    asked = request.GET.get("besluit", "")
    if not _NUMBER.fullmatch(asked):
        return None
    try:
        at = moment_of(int(asked))
    except ChangedMeanwhile:
        return None
    parties, pairs = decision_of(organisation, at)
    if not parties and not pairs:
        return None
    return Notice(int(asked), _said(parties))


def _said(parties: int) -> str:
    if not parties:
        return _("Geweigerd. Dit stellen we niet meer voor.")
    text = ngettext(
        "Bewaard. Eén naam hoort nu bij een leverancier.",
        "Bewaard. %(count)s namen horen nu bij elkaar.",
        parties,
    )
    return text % {"count": number(Decimal(parties))}
