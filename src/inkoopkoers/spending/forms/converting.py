# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""For each category or ledger of the files themselves: what it is in the CPV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.queries import search_cpv
from inkoopkoers.spending.answering.names import code_and_name, significant
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.queries.categories.rules import outcome_of
from inkoopkoers.web.fields import ReadableLineField

LONGEST = 200
# The id of the list of names that a page has once.
LIST = "cpv-namen"
# A weaker guess is told, but not offered as the thing to do.
LIKELY = Decimal("0.40")
_NAMED = 3
_SHOWN_NAME = 80


class PickedCategoryField(ReadableLineField):
    """A line of the list of names, digits of a CPV code, or words that fit one name.

    A name that is written whole is that one, also when it stands in longer names.
    """

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"list": LIST, "autocomplete": "off"}
        super().__init__(
            required=False,
            max_length=LONGEST,
            widget=forms.TextInput(attrs=attrs),
            error_messages={"max_length": gettext_lazy("Dit is te lang.")},
            **kwargs,
        )

    def to_python(self, value: object) -> str:
        """Only the digits."""
        text = super().to_python(value).strip()
        if not text or len(text) > LONGEST:
            return text
        code = outcome_of(text) or outcome_of(text.split()[0])
        if code is not None:
            return code
        found = search_cpv(text)
        whole = [one for one in found if one.name.casefold() == text.casefold()]
        if len(whole or found) == 1:
            return significant((whole or found)[0].code)
        if not found:
            raise ValidationError(
                _("We kennen geen categorie “%s”. Probeer een ander woord.") % text[:40]
            )
        names = [f"{significant(one.code)} {one.name}" for one in found[:_NAMED]]
        raise ValidationError(
            _("Hier passen er meer bij, zoals: %s. Schrijf de cijfers.")
            % "; ".join(names)
        )


@dataclass(frozen=True)
class Asked:
    """One group on the page; `take` is None when there is no likely proposal."""

    at: int
    group: Group
    key: str
    pick: forms.BoundField
    take: forms.BoundField | None


class ConvertForm(forms.Form):
    """A field per group; what stays empty is decided another time."""

    def __init__(self, groups: Mapping[int, Group], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.groups = groups
        for at, group in groups.items():
            name = _called(group)
            self.fields[f"wat-{at}"] = PickedCategoryField(
                label=_("Wat is “%s”?") % name
            )
            if group.guess and group.guess.confidence >= LIKELY:
                code = group.guess.category
                label = _("Neem over: %s") % code_and_name(code)
                self.fields[f"neem-{at}"] = forms.BooleanField(
                    required=False, label=label
                )

    def clean(self) -> dict[str, Any]:
        """At least one group: otherwise there is nothing to keep."""
        data = super().clean() or {}
        if not self.errors and not any(data.values()):
            raise ValidationError(_("Schrijf bij minstens één regel wat het is."))
        return data

    @property
    def asked(self) -> Iterator[Asked]:
        """The groups in order, each with its fields."""
        for at, group in self.groups.items():
            take = self[f"neem-{at}"] if f"neem-{at}" in self.fields else None
            yield Asked(at, group, key_of(group), self[f"wat-{at}"], take)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The rules of each group that was decided; what is written wins from a tick."""
        found: list[Draft] = []
        for at, group in self.groups.items():
            code = self.cleaned_data.get(f"wat-{at}", "")
            if not code and group.guess and self.cleaned_data.get(f"neem-{at}"):
                code = group.guess.category
            if code:
                found += group.drafts(code)
        return tuple(found)


def key_of(group: Group) -> str:
    """How a form names a group: what the file has, exactly."""
    return group.given if group.level is Level.GIVEN else group.ledger


def _called(group: Group) -> str:
    if group.level is Level.GIVEN:
        return group.given[:_SHOWN_NAME]
    return f"{group.ledger} {group.ledger_name}".strip()[:_SHOWN_NAME]
