# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a newer rule changes for a dossier, in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.rules import Change, Rule
from inkoopkoers.knowledge.rule_words import value_in_words
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.situation import Applies
from inkoopkoers.procurements.domain.thresholds import Position
from inkoopkoers.procurements.wording.approach import FITNESS, procedure_title
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from inkoopkoers.procurements.queries.rules import RuleChanges

_SIDES: dict[bool, StrPromise] = {
    True: gettext_lazy(
        "De waarde lag onder de drempel en ligt er nu op of boven: je moet Europees "
        "aanbesteden."
    ),
    False: gettext_lazy(
        "De waarde lag op of boven de drempel en ligt er nu onder: Europees "
        "aanbesteden hoeft niet."
    ),
}
_APPLIES: dict[Applies, StrPromise] = {
    Applies.YES: gettext_lazy("‘%s’ geldt nu wel."),
    Applies.NO: gettext_lazy("‘%s’ geldt nu niet."),
    Applies.UNKNOWN: gettext_lazy("Van ‘%s’ is nu niet te zeggen of het geldt."),
}


def banner_title(found: RuleChanges) -> str:
    """What is going on, in one sentence."""
    if all(_is_newer(change) for change in found.changes):
        return _("Er is een nieuwere regel dan waar dit dossier mee rekent")
    return _("Er geldt een andere regel dan waar dit dossier mee rekent")


def change_text(change: Change) -> str:
    """Which rule, what it was and what it is now."""
    rule = change.now.rule
    values = {
        "title": _name(rule),
        "now": value_in_words(rule),
        "was": value_in_words(change.was) if change.was else "",
    }
    if not change.is_another_value:
        return _("‘%(title)s’ is vernieuwd en bleef %(now)s.") % values
    if not values["was"]:
        return _("‘%(title)s’ is nu %(now)s.") % values
    return _("‘%(title)s’ was %(was)s, is nu %(now)s.") % values


def _name(rule: Rule) -> str:
    """A threshold is called by what it is for; here it must say what it is."""
    if not rule.code.startswith("drempel-"):
        return rule.title
    return _("Europese drempel: %s") % f"{rule.title[:1].lower()}{rule.title[1:]}"


def effects(found: RuleChanges) -> tuple[str, ...]:
    """What changes for this dossier; empty when nothing does."""
    return tuple(_effects(found))


def _effects(found: RuleChanges) -> Iterator[str]:
    was, becomes = found.was, found.becomes
    is_over = becomes.position is Position.OVER
    if (was.position is Position.OVER) != is_over:
        yield str(_SIDES[is_over])
    if was.fitting != becomes.fitting:
        yield _("Wat past, verandert: %(was)s → %(now)s.") % {
            "was": _titles(was.fitting),
            "now": _titles(becomes.fitting),
        }
    if was.chosen and becomes.chosen and was.chosen is not becomes.chosen:
        yield _("Jullie keuze ‘%(title)s’: %(was)s → %(now)s.") % {
            "title": procedure_title(found.procedure),
            "was": str(FITNESS[was.chosen]).lower(),
            "now": str(FITNESS[becomes.chosen]).lower(),
        }
    yield from _obligations(found)
    yield from _planning(found)


def _obligations(found: RuleChanges) -> Iterator[str]:
    before = found.was.applies or {}
    for code, applies in (found.becomes.applies or {}).items():
        if before.get(code) is not applies:
            yield str(_APPLIES[applies]) % OBLIGATIONS[code]


def _planning(found: RuleChanges) -> Iterator[str]:
    was, becomes = found.was.publication, found.becomes.publication
    if was and becomes and was != becomes:
        yield _("Publiceer uiterlijk %(now)s, in plaats van %(was)s.") % {
            "now": long_date(becomes),
            "was": long_date(was),
        }


def _titles(codes: tuple[Procedure, ...]) -> str:
    titles = [procedure_title(code) for code in codes]
    return _(" of ").join(titles) if titles else _("nog niets")


def _is_newer(change: Change) -> bool:
    if change.was is None:
        return True
    return change.now.rule.edition > change.was.edition
