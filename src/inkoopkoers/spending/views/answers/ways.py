# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a row or a chip leads: the selection as an address."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.answer import Way
from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.selection import query_of


def href_of(organisation: Organisation, way: Way | None) -> str:
    """Where a row leads; "" for nowhere."""
    if way is None:
        return ""
    return address_of(organisation, way.answer, way.selection, way.extra)


def address_of(
    organisation: Organisation,
    code: str,
    selection: Selection,
    extra: tuple[tuple[str, str], ...] = (),
) -> str:
    """The lines ("" as code) or an answer, for a selection; "" when there is no page."""
    try:
        if code:
            slug = kind_by_code(code).slug
            base = reverse("spending:answer", args=[organisation.pk, slug])
        else:
            base = reverse("spending:lines", args=[organisation.pk])
    except NoReverseMatch:
        return ""
    query = query_of(selection, extra)
    return f"{base}?{query}" if query else base
