# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about rules, proposals and what a decision changes."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.spending.domain.categories.board import Effect, Level
from inkoopkoers.spending.domain.categories.guessing import Basis, Guess
from inkoopkoers.spending.domain.categories.rule import (
    NO_CODE,
    Draft,
    Origin,
    exact_ledger,
)
from inkoopkoers.spending.wording.cells import money
from inkoopkoers.spending.wording.currency import currency
from inkoopkoers.spending.wording.figures import count

_SHARED = {
    Basis.SUPPLIER_LEDGER_GIVEN: gettext_lazy(
        "bij deze leverancier op dit grootboek met dezelfde categorie in het bestand"
    ),
    Basis.SUPPLIER_LEDGER: gettext_lazy("bij deze leverancier op dit grootboek"),
    Basis.SUPPLIER_GIVEN: gettext_lazy(
        "bij deze leverancier met dezelfde categorie in het bestand"
    ),
    Basis.LEDGER_GIVEN: gettext_lazy(
        "op dit grootboek met dezelfde categorie in het bestand"
    ),
    Basis.GIVEN: gettext_lazy("met dezelfde categorie in het bestand"),
    Basis.SUPPLIER: gettext_lazy("bij deze leverancier"),
    Basis.LEDGER: gettext_lazy("op dit grootboek"),
}
LEVELS = {
    Level.BOTH: gettext_lazy("Leverancier en grootboek"),
    Level.SUPPLIER: gettext_lazy("Leverancier"),
    Level.LEDGER: gettext_lazy("Grootboek"),
    Level.GIVEN: gettext_lazy("Categorie in het bestand"),
    Level.EXACT: gettext_lazy("Leverancier, grootboek en categorie in het bestand"),
}
ORIGINS = {
    Origin.PERSON: gettext_lazy("Met de hand gemaakt"),
    Origin.PROPOSAL: gettext_lazy("Voorstel overgenomen"),
    Origin.BULK: gettext_lazy("Met meer voorstellen tegelijk overgenomen"),
    Origin.FILE: gettext_lazy("Uit een bestand"),
}
_SURE, _LIKELY, _MAYBE = Decimal("0.90"), Decimal("0.70"), Decimal("0.40")


def why(guess: Guess) -> str:
    """Why this category is proposed, with the numbers behind it."""
    if guess.basis is Basis.WORDS:
        return _("De naam van deze categorie heeft hetzelfde woord: %(words)s.") % {
            "words": ", ".join(guess.words)
        }
    values = {
        "percent": _percent(Decimal(guess.lines) / guess.of),
        "of": count(guess.of),
        "shared": _SHARED[guess.basis],
        "category": guess.category,
    }
    return (
        ngettext(
            "%(percent)s %% van de %(of)s regel %(shared)s is %(category)s.",
            "%(percent)s %% van de %(of)s regels %(shared)s is %(category)s.",
            guess.of,
        )
        % values
    )


def how_sure(guess: Guess) -> str:
    """The confidence in words and as a number: "vrij zeker (84 %)"."""
    sure = guess.confidence
    if sure >= _SURE:
        text = _("bijna zeker (%s %%)")
    elif sure >= _LIKELY:
        text = _("vrij zeker (%s %%)")
    elif sure >= _MAYBE:
        text = _("misschien (%s %%)")
    else:
        text = _("een gok (%s %%)")
    return text % _percent(sure)


def rule_sentence(
    draft: Draft, supplier_name: str = "", category_name: str = ""
) -> str:
    """Grootboek 4310… en woord ‘glasbewassing’ → 90911300 Glazenwassen."""
    said = [
        text % {"value": value}
        for text, value in (
            (_("grootboek is %(value)s"), exact_ledger(draft.ledger) or ""),
            (_("grootboek begint met %(value)s"), _beginning(draft.ledger)),
            (_("leverancier %(value)s"), _supplier(draft, supplier_name)),
            (_("categorie in het bestand is ‘%(value)s’"), _given(draft)),
            (_("omschrijving heeft %(value)s"), _words(draft.words)),
        )
        if value
    ]
    if draft.given == NO_CODE:
        said.append(_("het bestand heeft geen CPV-code"))
    whole = _(" en ").join(said)
    category = f"{draft.category} {category_name}".strip()
    return f"{whole[:1].upper()}{whole[1:]} → {category}"


def effect_sentences(effect: Effect) -> tuple[str, ...]:
    """What a decision changes, a sentence for each thing."""
    if effect.is_nothing:
        return (_("Dit verandert nu niets: geen enkele regel krijgt iets anders."),)
    texts = (
        (effect.tagged_lines, effect.tagged_amount, _tagged),
        (effect.changed_lines, effect.changed_amount, _changed),
        (effect.freed_lines, effect.freed_amount, _freed),
    )
    return tuple(
        text(lines) % {"lines": count(lines), "euros": money(amount, currency())}
        for lines, amount, text in texts
        if lines
    )


def _tagged(lines: int) -> str:
    return ngettext(
        "%(lines)s regel (%(euros)s) zonder categorie krijgt er een.",
        "%(lines)s regels (%(euros)s) zonder categorie krijgen er een.",
        lines,
    )


def _changed(lines: int) -> str:
    return ngettext(
        "%(lines)s regel (%(euros)s) krijgt een andere categorie dan nu.",
        "%(lines)s regels (%(euros)s) krijgen een andere categorie dan nu.",
        lines,
    )


def _freed(lines: int) -> str:
    return ngettext(
        "%(lines)s regel (%(euros)s) heeft daarna geen categorie meer.",
        "%(lines)s regels (%(euros)s) hebben daarna geen categorie meer.",
        lines,
    )


def _supplier(draft: Draft, name: str) -> str:
    if draft.supplier is None:
        return ""
    return name or _("zonder naam")


def _beginning(ledger: str) -> str:
    return "" if exact_ledger(ledger) else ledger


def _given(draft: Draft) -> str:
    return "" if draft.given == NO_CODE else draft.given


def _words(words: str) -> str:
    parts = [part.strip() for part in words.split(",") if part.strip()]
    return _(" of ").join(f"‘{part}’" for part in parts)


def _percent(share: Decimal) -> str:
    return str(int(share * 100))
