# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A link with what is known of its address."""

from __future__ import annotations

from typing import Any

from django import template

from inkoopkoers.knowledge.link_states import state_of

register = template.Library()


@register.inclusion_tag("web/_link.html")
def checked_link(url: str, label: str) -> dict[str, Any]:
    """Show an address with the state of the last look at it."""
    check = state_of(url)
    return {
        "href": url,
        "label": label,
        "state": check.state.value,
        "checked_on": check.checked_on,
        "moved_to": check.moved_to,
        "note": check.note,
    }
