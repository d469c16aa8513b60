# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups, proposals and rules as the pages show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.deciding import ChangedMeanwhile
from inkoopkoers.spending.actions.suppliers.undoing import moment_of
from inkoopkoers.spending.answering.names import code_and_name
from inkoopkoers.spending.domain.categories.board import Effect, Group
from inkoopkoers.spending.domain.categories.guessing import Guess
from inkoopkoers.spending.domain.categories.no_purchase import written
from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.forms.converting import LIKELY
from inkoopkoers.spending.queries.categories.listing import RuleRow
from inkoopkoers.spending.queries.categories.noticing import (
    rules_made_at,
    rules_retired_at,
)
from inkoopkoers.spending.views.suppliers.notices import Notice
from inkoopkoers.spending.views.suppliers.shown import counted_lines
from inkoopkoers.spending.wording.categories import (
    ORIGINS,
    effect_sentences,
    how_sure,
    rule_sentence,
    why,
)
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.currency import told_in
from inkoopkoers.web.dutch import number

_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)


@dataclass(frozen=True)
class ShownGuess:
    """What lines may be, how sure that is, and why; `name` begins with the code.

    `code`: as a form takes it.
    """

    code: str
    name: str
    sure: str
    why: str
    is_likely: bool
    is_bought: bool


@dataclass(frozen=True)
class ShownGroup:
    """Lines without a category that one decision tags; `fields` names it in a form."""

    title: str
    parts: tuple[tuple[str, str], ...]
    lines: str
    amount: str
    examples: tuple[str, ...]
    guess: ShownGuess | None
    fields: tuple[tuple[str, str], ...]
    choose_href: str


@dataclass(frozen=True)
class ShownRule:
    """A rule as a sentence, with what it does."""

    number: int
    sentence: str
    lines: str
    amount: str
    reason: str
    origin: str
    row: RuleRow


def shown_group(organisation: Organisation, group: Group, currency: str) -> ShownGroup:
    """A group of the board."""
    parts = (
        (_("Leverancier"), group.supplier_name if group.supplier is not None else ""),
        (_("Grootboek"), f"{group.ledger} {group.ledger_name}".strip()),
        (_("Categorie in het bestand"), group.given),
    )
    said = tuple((label, text) for label, text in parts if text)
    fields = fields_of(group)
    address = reverse("spending:tag_category", args=[organisation.pk])
    return ShownGroup(
        title=" · ".join(text for _label, text in said) or _("Zonder gegevens"),
        parts=said,
        lines=counted_lines(group.lines),
        amount=whole_money(group.amount, currency),
        examples=group.examples,
        guess=shown_guess(group.guess) if group.guess else None,
        fields=fields,
        choose_href=f"{address}?{urlencode(fields)}",
    )


def fields_of(group: Group) -> tuple[tuple[str, str], ...]:
    """How a group is named in addresses and forms."""
    pairs = (
        ("per", group.level.value),
        ("leverancier", "" if group.supplier is None else str(group.supplier)),
        ("grootboek", group.ledger),
        ("gegeven", group.given),
    )
    return tuple((name, text) for name, text in pairs if text)


def shown_guess(guess: Guess) -> ShownGuess:
    """A proposal with its reason."""
    is_likely = guess.confidence >= LIKELY
    return ShownGuess(
        written(guess.category),
        code_and_name(guess.category),
        how_sure(guess),
        why(guess),
        is_likely,
        guess.category != NO_PURCHASE,
    )


def shown_rule(row: RuleRow, currency: str) -> ShownRule:
    """A rule in the list."""
    origins = {one.value: str(text) for one, text in ORIGINS.items()}
    return ShownRule(
        number=row.number,
        sentence=rule_sentence(row.draft, row.supplier_name, row.category_name),
        lines=counted_lines(row.lines),
        amount=whole_money(row.amount, currency),
        reason=row.draft.reason,
        origin=origins.get(row.origin, ""),
        row=row,
    )


def effect_told(effect: Effect, currency: str, category: str = "") -> list[str]:
    """What a decision changes, and which rules give way.

    `category`: what all of it becomes; "" when that differs.
    """
    with told_in(currency):
        told = list(effect_sentences(effect, category))
    for clash in effect.clashes[:5]:
        values = {
            "lines": counted_lines(clash.lines),
            "euros": whole_money(clash.amount, currency),
            "category": code_and_name(clash.category),
        }
        text = _("Daarvan nu door een andere regel %(category)s: %(lines)s, %(euros)s.")
        told.append(text % values)
    return told


def notice_of(request: HttpRequest, organisation: Organisation) -> Notice | None:
    """The decision that the address names, for as long as it can be undone."""
    asked = request.GET.get("besluit", "")
    if not _NUMBER.fullmatch(asked):
        return None
    try:
        at = moment_of(int(asked))
    except ChangedMeanwhile:
        return None
    if made := rules_made_at(organisation, at):
        text = ngettext(
            "Bewaard. Er is één regel gemaakt.",
            "Bewaard. Er zijn %(count)s regels gemaakt.",
            made,
        )
        return Notice(int(asked), text % {"count": number(Decimal(made))})
    if rules_retired_at(organisation, at):
        return Notice(int(asked), _("De regel geldt niet meer."))
    return None
