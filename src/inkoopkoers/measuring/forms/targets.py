# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All targets of an instrument on one page: per theme and question a value and a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.targets import (
    BadTarget,
    TargetChange,
    parse_number,
    parse_target,
)
from inkoopkoers.web.days import DayField
from inkoopkoers.web.dutch import decimal
from inkoopkoers.web.fields import ReadableLineField

LONGEST_NUMBER = 12


@dataclass(frozen=True)
class Aim:
    """A theme or question that may have a target, with the ends of its scale."""

    code: str
    label: str
    low: int
    high: int


class TargetsForm(forms.Form):
    """Two fields per aim; empty is no target.

    What someone saw travels along in hidden fields, so that what they left alone is
    known from what they changed.
    """

    for_all = DayField(
        label=gettext_lazy("Eén datum voor alle streefscores zonder eigen datum"),
        help_text=gettext_lazy("Mag leeg blijven."),
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        aims: tuple[Aim, ...],
        current: Mapping[str, SetTarget],
        today: date,
    ) -> None:
        super().__init__(data)
        self.aims = aims
        self.today = today
        self.changes: dict[str, TargetChange] = {}
        for aim in aims:
            self.fields |= _fields_of(aim, current.get(aim.code))

    def pair(self, code: str) -> tuple[BoundField, BoundField]:
        """The two fields of an aim."""
        return self[_value(code)], self[_by(code)]

    def clean(self) -> dict[str, Any]:
        """Read every aim; each mistake at its own field."""
        self.changes = dict(self._changes())
        return self.cleaned_data

    def _changes(self) -> Iterator[tuple[str, TargetChange]]:
        for aim in self.aims:
            seen = self._seen(aim)
            wanted = self._wanted(aim, seen)
            if not self.errors.keys() & {_value(aim.code), _by(aim.code)}:
                yield aim.code, TargetChange(seen, wanted)

    def _seen(self, aim: Aim) -> SetTarget | None:
        """What stood in the form; what is not ours to read was nothing."""
        names = (self.add_initial_prefix(name(aim.code)) for name in (_value, _by))
        text, by = (str(self.data.get(name, "")) for name in names)
        value = parse_number(text)
        try:
            return None if value is None else SetTarget(value, date.fromisoformat(by))
        except ValueError:
            return None

    def _wanted(self, aim: Aim, seen: SetTarget | None) -> SetTarget | None:
        text = self.cleaned_data.get(_value(aim.code), "")
        by = self.cleaned_data.get(_by(aim.code))
        value = self._parsed(aim, text) if text else None
        if not text:
            if by and not (seen and by == seen.by):
                self.add_error(_value(aim.code), _("Vul ook een streefscore in."))
            return None
        by = by or self.cleaned_data.get("for_all")
        self._check_day(aim, by, seen)
        return SetTarget(value, by) if value is not None and by else None

    def _parsed(self, aim: Aim, text: str) -> Fraction | None:
        try:
            return parse_target(text, aim.low, aim.high)
        except BadTarget as bad:
            self.add_error(_value(aim.code), str(bad))
            return None

    def _check_day(self, aim: Aim, by: date | None, seen: SetTarget | None) -> None:
        name = _by(aim.code)
        if name in self.errors:
            return
        if by is None:
            self.add_error(
                name, _("Kies een datum, of vul boven één datum voor alles in.")
            )
        elif by < self.today and not (seen and by == seen.by):
            self.add_error(name, _("Kies een dag vanaf vandaag."))


def renewed(
    form: TargetsForm, current: Mapping[str, SetTarget], clashes: Mapping[str, object]
) -> None:
    """Base the form on what is there now, and keep what was typed.

    What someone did not touch shows what the other made of it.
    """
    data = {name: form.data[name] for name in form.data}
    for aim in form.aims:
        now = _as_typed(current.get(aim.code))
        change = form.changes.get(aim.code)
        is_untouched = change is not None and change.seen == change.wanted
        for name, text in zip((_value(aim.code), _by(aim.code)), now, strict=True):
            data[form.add_initial_prefix(name)] = text
            if is_untouched and aim.code not in clashes:
                data[name] = text
    form.data = data


def _fields_of(aim: Aim, target: SetTarget | None) -> dict[str, forms.Field]:
    value, by = _as_typed(target)
    return {
        _value(aim.code): ReadableLineField(
            label=_("Streefscore voor %s") % aim.label,
            required=False,
            initial=value,
            max_length=LONGEST_NUMBER,
            show_hidden_initial=True,
            widget=forms.TextInput(
                attrs={"inputmode": "decimal", "autocomplete": "off", "size": 5}
            ),
            error_messages={
                "max_length": _("Vul een getal in, zoals %s.") % aim.high,
            },
        ),
        _by(aim.code): DayField(
            label=_("Uiterlijk, voor %s") % aim.label,
            required=False,
            initial=by,
            show_hidden_initial=True,
        ),
    }


def _as_typed(target: SetTarget | None) -> tuple[str, str]:
    if target is None:
        return "", ""
    text = decimal(target.value)
    return text.removesuffix(",0"), target.by.isoformat()


def _value(code: str) -> str:
    return f"streefscore-{code}"


def _by(code: str) -> str:
    return f"datum-{code}"
