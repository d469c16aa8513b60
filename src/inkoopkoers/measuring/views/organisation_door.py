# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may enter the pages that show an organisation with one instrument."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.queries.rounds.instruments import measurable_one
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require
from inkoopkoers.web.errors import Explained


def organisation_or_404(
    request: HttpRequest, pk: int, right: Right = Right.READ
) -> Organisation:
    """The organisation: 404 for a stranger, 403 for a member without the right."""
    found = get_object_or_404(organisations_of(request.user), pk=pk)
    if right is not Right.READ:
        require(request.user, right, found)
    return found


def instrument_or_404(code: str) -> Instrument:
    """The latest version of an instrument that organisations are measured with."""
    found = measurable_one(code)
    if found is None:
        raise Http404(Explained(_("Deze meting bestaat niet (meer).")))
    return found
