# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the parts of spend lead to each other; nowhere while a part is not there."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.answer import Way
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.views.answers.frame import address_of


def page_of(organisation: Organisation, name: str, *rest: object) -> str:
    """The address of a page by its name; "" when there is none."""
    try:
        return reverse(f"spending:{name}", args=[organisation.pk, *rest])
    except NoReverseMatch:
        return ""


def way_to(organisation: Organisation, way: Way | None) -> str:
    """Where a figure leads; "" when there is no page for it."""
    if way is None or way.answer not in {"", *(kind.code for kind in KINDS)}:
        return ""
    return address_of(organisation, way.answer, way.selection, way.extra)
