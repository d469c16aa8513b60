# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spend that is no purchase, such as taxes and benefits: how a name gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.spending.domain.categories.guessing import Basis, Guess
from inkoopkoers.spending.domain.selection import NO_PURCHASE

# A name is a reason to propose it, never to do it without somebody looking.
BY_NAME = Decimal("0.60")
# How people write it, in forms and in files; a code that means it is nobody's to know.
SAID = "geen inkoop"


class Sort(StrEnum):
    """Why money that goes out buys nothing."""

    TAX = "tax"
    SUBSIDY = "subsidy"
    BENEFIT = "benefit"
    SALARY = "salary"
    TRANSFER = "transfer"
    FINANCE = "finance"


# Whole words; one with * before it is also the end of a longer one: "loonbelasting", but
# not "belastingadvies", which is bought.
_WORDS: dict[Sort, tuple[str, ...]] = {
    Sort.TAX: (
        "*belasting", "*belastingen", "*heffing", "*heffingen", "leges", "accijns", "btw",
        "nndr", "council tax", "business rates", "tax", "taxes", "vat", "levy", "levies",
    ),
    Sort.SUBSIDY: ("*subsidie", "*subsidies", "grant", "grants", "subsidy", "subsidies"),
    Sort.BENEFIT: (
        "*uitkering", "*uitkeringen", "*bijstand", "*toeslag", "*toeslagen", "benefits",
        "housing benefit", "rent allowance", "rent allowances",
    ),
    Sort.SALARY: (
        "*salaris", "*salarissen", "*lonen", "*pensioenpremie", "*pensioenpremies",
        "salary", "salaries", "wages", "payroll", "superannuation",
    ),
    Sort.TRANSFER: (
        "gemeentefonds", "*overdrachten", "precept", "precepts", "joint authorities",
    ),
    Sort.FINANCE: (
        "*aflossing", "*aflossingen", "*rente", "rentelasten", "loan repayment",
        "loan repayments", "interest payable", "debt charges",
    ),
}  # fmt: skip
# With one of these the money buys something: help with it, or a system for it.
_BOUGHT = (
    "adv*", "administrat*", "software", "system*", "systeem", "systemen", "dienst*",
    "service*", "consult*", "onderzoek*", "inhuur", "uitzend*", "agency", "training*",
    "opleiding*", "fee", "fees", "related", "gerelateerd*",
)  # fmt: skip


def _pattern(word: str) -> str:
    """A word with * at an end also fits a longer one."""
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


_BUYS = re.compile(rf"\b(?:{'|'.join(map(_pattern, _BOUGHT))})\b", re.IGNORECASE)
_SORTS = {
    sort: re.compile(rf"\b(?:{'|'.join(map(_pattern, words))})\b", re.IGNORECASE)
    for sort, words in _WORDS.items()
}


def is_said(text: str) -> bool:
    """Whether somebody wrote that it is no purchase."""
    return " ".join(text.lower().split()) == SAID


def written(category: str) -> str:
    """A category as people write it: the digits, or that it is no purchase."""
    return SAID if category == NO_PURCHASE else category


def sort_of(text: str) -> tuple[Sort, str] | None:
    """Why what is called this is no purchase, with the words that say so."""
    if _BUYS.search(text):
        return None
    for sort, pattern in _SORTS.items():
        if found := pattern.search(text):
            return sort, found.group()
    return None


def guess_by_name(texts: Iterable[str]) -> Guess | None:
    """The proposal that it is no purchase, for the first text that gives it away."""
    for text in texts:
        if found := sort_of(text):
            sort, word = found
            return Guess(
                NO_PURCHASE, Basis.NO_PURCHASE, BY_NAME, words=(word,), sort=sort.value
            )
    return None
