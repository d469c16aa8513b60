# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a colleague saved meanwhile, beside what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from inkoopkoers.web.dutch import euro, long_date


@dataclass(frozen=True)
class Theirs:
    """A field that is now kept with another value than was typed."""

    label: str
    text: str


def theirs_of(form: Form, *, without: tuple[str, ...] = ("edition",)) -> list[Theirs]:
    """Compare a bound form with its initial: what is kept now."""
    form.is_valid()
    return [
        Theirs(str(form.fields[name].label), _told(form, name))
        for name in form.fields
        if name not in without and not _is_same(form, name)
    ]


def _is_same(form: Form, name: str) -> bool:
    typed = form.cleaned_data.get(name, form[name].value())
    return (typed or None) == (form[name].initial or None)


def _told(form: Form, name: str) -> str:
    """What is kept, as a reader would say it."""
    kept = form[name].initial
    if isinstance(kept, bool):
        return _("ja") if kept else _("nee")
    if isinstance(kept, date):
        return long_date(kept)
    if isinstance(kept, Decimal):
        return euro(kept)
    return str(_names(form, name).get(str(kept), kept or "")) or _("(leeg)")


def _names(form: Form, name: str) -> dict[str, Any]:
    """The choices of a field by their value, those in groups too."""
    named: dict[str, Any] = {}
    for value, label in getattr(form.fields[name], "choices", ()):
        if isinstance(label, list | tuple):
            named |= {str(inner): text for inner, text in label}
        else:
            named[str(value)] = label
    return named
