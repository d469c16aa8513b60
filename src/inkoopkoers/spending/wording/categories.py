# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about rules, proposals and what a decision changes."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.spending.domain.categories.board import Effect, Level
from inkoopkoers.spending.domain.categories.guessing import Basis, Guess
from inkoopkoers.spending.domain.categories.no_purchase import Sort
from inkoopkoers.spending.domain.categories.rule import (
    NO_CODE,
    Draft,
    Origin,
    exact_ledger,
)
from inkoopkoers.spending.domain.selection import NO_PURCHASE
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
_SORTS = {
    Sort.TAX: gettext_lazy("dat is een belasting of heffing"),
    Sort.SUBSIDY: gettext_lazy("dat is een subsidie"),
    Sort.BENEFIT: gettext_lazy("dat is een uitkering of toeslag"),
    Sort.SALARY: gettext_lazy("dat is salaris of pensioen"),
    Sort.TRANSFER: gettext_lazy("dat gaat naar een andere overheid"),
    Sort.FINANCE: gettext_lazy("dat is rente of aflossing"),
}
_SURE, _LIKELY, _MAYBE = Decimal("0.90"), Decimal("0.70"), Decimal("0.40")


def why(guess: Guess) -> str:
    """Why this category is proposed, with the numbers behind it."""
    if guess.basis is Basis.WORDS:
        return _("De naam van deze categorie heeft hetzelfde woord: %(words)s.") % {
            "words": ", ".join(guess.words)
        }
    if guess.basis is Basis.NO_PURCHASE:
        return _("In de naam staat ‘%(word)s’: %(sort)s, geen inkoop.") % {
            "word": guess.words[0],
            "sort": _SORTS[Sort(guess.sort)],
        }
    is_bought = guess.category != NO_PURCHASE
    values = {
        "percent": _percent(Decimal(guess.lines) / guess.of),
        "of": count(guess.of),
        "shared": _SHARED[guess.basis],
        "category": guess.category if is_bought else _("geen inkoop"),
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
    """Grootboek 4310… en woord ‘glasbewassing’ → 90911300 Glazenwassen.

    Or → Geen inkoop.
    """
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
    code = "" if draft.category == NO_PURCHASE else draft.category
    category = f"{code} {category_name}".strip()
    return f"{whole[:1].upper()}{whole[1:]} → {category}"


def effect_sentences(effect: Effect, category: str = "") -> tuple[str, ...]:
    """What a decision changes, a sentence for each thing.

    `category`: what all of it becomes; "" when that differs.
    """
    if effect.is_nothing:
        return (_("Dit verandert nu niets: geen enkele regel krijgt iets anders."),)
    bought = category != NO_PURCHASE
    texts = (
        (effect.tagged_lines, effect.tagged_amount, _tagged if bought else _left_out),
        (effect.changed_lines, effect.changed_amount, _changed if bought else _stopped),
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


def _left_out(lines: int) -> str:
    return ngettext(
        "%(lines)s regel (%(euros)s) zonder categorie is daarna geen inkoop, en telt niet "
        "mee in de antwoorden.",
        "%(lines)s regels (%(euros)s) zonder categorie zijn daarna geen inkoop, en tellen "
        "niet mee in de antwoorden.",
        lines,
    )


def _stopped(lines: int) -> str:
    return ngettext(
        "%(lines)s regel (%(euros)s) met een categorie is daarna geen inkoop, en telt niet "
        "mee in de antwoorden.",
        "%(lines)s regels (%(euros)s) met een categorie zijn daarna geen inkoop, en "
        "tellen niet mee in de antwoorden.",
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
