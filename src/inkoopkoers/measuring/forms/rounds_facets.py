# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questions about respondents that a round asks, as an organiser types them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext as _

from inkoopkoers.web.fields import ReadableField, ReadableLineField

MOST_FACETS = 3
FEWEST_VALUES = 2
MOST_VALUES = 20
LONGEST_NAME = 30
LONGEST_VALUE = 50
# Signs between the columns of an address list.
SEPARATORS = "\t;,"


def facet_names() -> tuple[str, ...]:
    """The fields that hold the names, one per facet."""
    return tuple(f"facet_{number}" for number in range(1, MOST_FACETS + 1))


def facet_fields(name: str) -> dict[str, forms.Field]:
    """The two fields of one facet: what it is called, and what one can choose."""
    number = name.removeprefix("facet_")
    return {
        name: ReadableLineField(
            label=_("Kenmerk %s") % number,
            required=False,
            max_length=LONGEST_NAME,
            error_messages={
                "max_length": _("Maak deze naam hooguit %s tekens lang.") % LONGEST_NAME
            },
        ),
        f"{name}_values": ReadableField(
            label=_("Keuzes bij kenmerk %s, elke keuze op een eigen regel") % number,
            required=False,
            max_length=2 * MOST_VALUES * LONGEST_VALUE,
            widget=forms.Textarea(attrs={"rows": 5}),
        ),
    }


def values_of(text: str) -> list[str]:
    """One per line, each once however it is written."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(
        {line.casefold(): line for line in reversed([*lines]) if line}.values()
    )[::-1]


def problem_of(
    asked: str, values: Sequence[str], others: Mapping[str, object]
) -> tuple[str, str]:
    """What is wrong with one facet: the end of the field it is in, and the words."""
    if not asked and not values:
        return "", ""
    if not asked:
        return "", _("Geef dit kenmerk een naam, zoals Rol.")
    if asked.casefold() in {name.casefold() for name in others}:
        return "", _("Deze naam heb je al gebruikt.")
    return "_values", _problem_with(values)


def _problem_with(values: Sequence[str]) -> str:
    if not FEWEST_VALUES <= len(values) <= MOST_VALUES:
        return _("Geef 2 tot 20 keuzes, elke keuze op een eigen regel.")
    for value in values:
        if len(value) > LONGEST_VALUE:
            return _("Maak elke keuze hooguit %s tekens lang.") % LONGEST_VALUE
        if any(sign in value for sign in SEPARATORS):
            return _("Gebruik geen komma of puntkomma: ‘%s’.") % value
    return ""


def facets_as_typed(facets: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The facets of a round as these fields show them."""
    typed: dict[str, str] = {}
    for field, (name, values) in zip(facet_names(), facets.items(), strict=False):
        typed[field] = name
        typed[f"{field}_values"] = "\n".join(values)
    return typed
