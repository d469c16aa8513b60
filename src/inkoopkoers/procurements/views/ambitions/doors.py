# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may enter the pages about the ambitions of an organisation."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.knowledge.domain.ambitions import AmbitionPreset
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require
from inkoopkoers.procurements.models import AmbitionTheme
from inkoopkoers.web.errors import Explained


def organisation_or_404(
    request: HttpRequest, pk: int, right: Right = Right.READ
) -> Organisation:
    """The organisation: 404 for a stranger, 403 for a member without the right."""
    found = get_object_or_404(organisations_of(request.user), pk=pk)
    if right is not Right.READ:
        require(request.user, right, found)
    return found


def theme_or_404(
    request: HttpRequest, organisation: Organisation, pk: int
) -> AmbitionTheme:
    """A theme of this organisation, also one that was taken off its web."""
    rows = AmbitionTheme.objects.for_user(request.user).filter(
        organisation=organisation
    )
    return get_object_or_404(rows.select_related("organisation"), pk=pk)


def preset_or_404(code: str) -> AmbitionPreset:
    """A set of themes to start with."""
    for preset in knowledge.ambition_presets():
        if preset.code == code:
            return preset
    raise Http404(Explained(_("Deze set met thema’s bestaat niet.")))
