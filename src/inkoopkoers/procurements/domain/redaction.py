# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take out of earlier editions what should never have been public."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from inkoopkoers.procurements.domain.publication import Edition, PublicField

Erasable = Mapping[PublicField, tuple[str, ...]]


def erasable(editions: tuple[Edition, ...], neutral: str) -> Erasable:
    """The older values of every field, oldest first, that do not hold any more.

    What holds now is no history: change or withdraw it first. Of a withdrawn entry
    nothing holds, so the title that it keeps can be erased too, once: `neutral` is
    what then stands there.
    """
    last = editions[-1]
    now = {} if last.is_withdrawn else last.fields
    found = {
        field: _older(editions, field, now.get(field, neutral)) for field in PublicField
    }
    return {field: values for field, values in found.items() if values}


def _older(
    editions: tuple[Edition, ...], field: PublicField, now: str
) -> tuple[str, ...]:
    values = (edition.fields.get(field, "") for edition in editions)
    return tuple(dict.fromkeys(value for value in values if value not in ("", now)))


def without(
    editions: tuple[Edition, ...], fields: Collection[PublicField], neutral: str
) -> tuple[Edition, ...]:
    """The editions without the older values of these fields.

    An edition always has a title: an erased one becomes that of now, or `neutral` when
    the entry is withdrawn.
    """
    last = editions[-1]
    now = {} if last.is_withdrawn else last.fields
    title = now.get(PublicField.TITLE, neutral)
    return tuple(
        replace(one, fields=_cleaned(one.fields, fields, now, title))
        for one in editions
    )


def _cleaned(
    fields: Mapping[str, str],
    erased: Collection[PublicField],
    now: Mapping[str, str],
    title: str,
) -> dict[str, str]:
    kept = {
        name: value
        for name, value in fields.items()
        if name not in erased or value == now.get(name)
    }
    return {PublicField.TITLE.value: title, **kept}
