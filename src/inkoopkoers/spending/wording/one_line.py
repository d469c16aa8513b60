# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line in words: its facts, how it was judged, what it counts in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.domain.selection import NO_PURCHASE, Terms
from inkoopkoers.spending.questions.whole_lines import WholeLine
from inkoopkoers.spending.wording.cells import money
from inkoopkoers.spending.wording.cents import told_cents
from inkoopkoers.spending.wording.lines import COLUMNS
from inkoopkoers.web.dutch import long_date, number

Fact = tuple[str, str]

_MONEY = ("amount", "vat")
# Told apart, or in a sentence.
_ELSEWHERE = (
    "file", "part", "row", "line", "name", "category", "currency", "is_redacted",
    "is_duplicate", "is_internal",
)  # fmt: skip


def facts_of(line: WholeLine, currency: str) -> list[Fact]:
    """What stood in the file, without what was empty."""
    found = []
    for name, label in COLUMNS.items():
        value = getattr(line, name, None)
        if name not in _ELSEWHERE and value not in (None, ""):
            found.append((str(label), _shown(name, value, currency)))
    return found


def place_of(line: WholeLine) -> str:
    """Rij 12 van blad “Maart”."""
    words = _("rij %s") % number(Decimal(line.row)) if line.row else _("één regel")
    return (
        _("%(row)s van “%(part)s”") % {"row": words, "part": line.part}
        if (line.part)
        else words
    )


def counts_in(line: WholeLine, invoice_eur: Decimal, terms: Terms) -> list[str]:
    """In which answers this line is part, and in which it is not."""
    if line.is_internal:
        return [
            _(
                "Dit is een verrekening binnen je eigen organisatie. De regel telt "
                "alleen mee als je kiest voor wat intern is, of geen inkoop."
            )
        ]
    if line.category == NO_PURCHASE:
        return [
            _(
                "Volgens een regel is dit geen inkoop. Het telt alleen mee als je kiest "
                "voor wat intern is, of geen inkoop."
            )
        ]
    return [
        _("In alle antwoorden over %(year)s en over deze leverancier.")
        % {"year": line.booked_on.year},
        _threshold(line, terms),
        _contract(line),
        *_small(invoice_eur, terms),
        *_doubts(line),
    ]


def _threshold(line: WholeLine, terms: Terms) -> str:
    if not line.category:
        return _(
            "Niet in de optelling per categorie voor de drempels: deze regel heeft nog "
            "geen categorie."
        )
    code = line.category[: terms.category_digits]
    return _("In de optelling voor de drempels, bij %s.") % category_name(code)


def _contract(line: WholeLine) -> str:
    if line.contract:
        return _("In wat je onder een contract koopt.")
    return _("In wat je zonder contractnummer koopt.")


def _small(invoice_eur: Decimal, terms: Terms) -> list[str]:
    if not 0 < invoice_eur < terms.small_order_eur:
        return []
    return [
        _("In de kleine facturen: samen is de factuur %(sum)s, onder %(limit)s.")
        % {
            "sum": told_cents(invoice_eur, terms.currency),
            "limit": money(terms.small_order_eur, terms.currency),
        }
    ]


def _doubts(line: WholeLine) -> list[str]:
    doubts = {
        _("Dit is een creditregel: hij maakt de uitgaven lager."): line.amount < 0,
        _(
            "Deze regel staat vaker in hetzelfde bestand. Hij telt mee, en staat bij de "
            "gaten als mogelijk dubbel."
        ): line.is_duplicate,
        _(
            "De leverancier is in het bestand weggelakt. Het bedrag telt mee."
        ): line.is_redacted,
    }
    return [text for text, applies in doubts.items() if applies]


def _shown(name: str, value: object, currency: str) -> str:
    if isinstance(value, Decimal):
        return told_cents(value, currency) if name in _MONEY else number(value)
    return long_date(value) if isinstance(value, date) else str(value)
