# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dated rules in Dutch: since when, from where, and how sure we are."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.web.dutch import long_date


def since(held: Held) -> str:
    """Since when this edition holds, in a few words."""
    begins = held.rule.valid_from
    if begins is None:
        return _("Begindatum onbekend")
    return _("Regel sinds %s") % long_date(begins)


def rule_line(held: Held) -> str:
    """Everything that a reader needs to look a rule up, in one line."""
    rule = held.rule
    line = _("%(since)s: %(law)s. Bron: %(source)s, gecontroleerd op %(day)s.") % {
        "since": since(held),
        "law": rule.law,
        "source": rule.source_title,
        "day": long_date(rule.checked_on),
    }
    return " ".join([line, *doubts(held)])


def doubts(held: Held) -> tuple[str, ...]:
    """What makes a rule less sure; empty when nothing does."""
    said = []
    if held.is_beyond:
        said.append(
            _("Voor deze dag kennen we geen regel: dit is de dichtstbijzijnde.")
        )
    if not held.rule.is_verified:
        said.append(_("Niemand las deze regel nog na in de bron."))
    return tuple(said)
