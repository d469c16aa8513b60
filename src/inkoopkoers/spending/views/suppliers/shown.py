# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers, names and proposals as the pages show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.domain.matching.evidence import Candidate, Proposal
from inkoopkoers.spending.questions.suppliers import SupplierRow
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.suppliers import (
    KINDS,
    MARKS,
    but,
    later_told,
    not_bought_told,
    why,
)
from inkoopkoers.web.dutch import long_date, number

_PAGE = re.compile(r"[0-9]{1,6}", re.ASCII)
_KEY = re.compile(r"-?[0-9]{1,19}", re.ASCII)
_WIDEST = 2**63
_NAMES_SHOWN = 4


@dataclass(frozen=True)
class ShownSupplier:
    """A row of the list; `beside`: what stands beside its amount and is no purchase."""

    key: int
    name: str
    amount: str
    facts: str
    marks: tuple[str, ...]
    beside: str


@dataclass(frozen=True)
class ShownName:
    """One name beside others: what it has, and what speaks for and against it."""

    party: int
    name: str
    numbers: tuple[tuple[str, str], ...]
    amount: str
    lines: str
    period: str
    why: str
    but: str
    is_decided: bool


@dataclass(frozen=True)
class ShownProposal:
    """A proposal in the list, with its first names; `later`: what comes after it."""

    code: str
    name: str
    kind: str
    is_person: bool
    joins: bool
    score: str
    facts: str
    names: tuple[str, ...]
    more: int
    but: str
    later: str


def page_number(request: HttpRequest) -> int:
    """The page that the address asks for; the first when it asks none."""
    asked = request.GET.get("pagina", "")
    return max(1, int(asked)) if _PAGE.fullmatch(asked) else 1


def pages(found: int, size: int, page: int) -> Page[int]:
    """For the links to other pages, when only one page of rows was read."""
    return Paginator(range(found), size).get_page(page)


def key_of(text: str) -> int | None:
    """The key of a supplier as it stands in an address."""
    if not _KEY.fullmatch(text) or not -_WIDEST <= int(text) < _WIDEST:
        return None
    return int(text)


def period(first: date | None, last: date | None) -> str:
    """From when to when there are lines; "" for none."""
    if first is None or last is None:
        return ""
    if first == last:
        return long_date(first)
    values = {"first": long_date(first), "last": long_date(last)}
    return _("%(first)s tot en met %(last)s") % values


def counted_lines(lines: int) -> str:
    """Such as: 1.240 regels."""
    text = ngettext("%(count)s regel", "%(count)s regels", lines)
    return text % {"count": number(Decimal(lines))}


def counted_names(names: int) -> str:
    """Such as: 3 namen."""
    text = ngettext("%(count)s naam", "%(count)s namen", names)
    return text % {"count": number(Decimal(names))}


def shown_supplier(row: SupplierRow, currency: str) -> ShownSupplier:
    """A supplier in the list."""
    facts = [counted_names(row.names), counted_lines(row.lines)]
    facts += [one for one in (row.place, row.kvk and f"KvK {row.kvk}") if one]
    beside = not_bought_told(whole_money(row.not_bought, currency))
    return ShownSupplier(
        row.supplier,
        row.name,
        whole_money(row.amount, currency),
        " · ".join(facts),
        marks_of(row),
        beside if row.not_bought else "",
    )


def marks_of(row: SupplierRow) -> tuple[str, ...]:
    """What people said of it, as badges."""
    said = {
        "internal": row.is_internal,
        "person": row.is_person,
        "local": row.is_local,
        "sme": row.is_sme,
        "group": row.parent != row.supplier,
    }
    found = [str(MARKS[name]) for name, applies in said.items() if applies]
    if row.contract_ends:
        day = long_date(row.contract_ends)
        found.append(_("Contract tot en met %(day)s") % {"day": day})
    return tuple(found)


def shown_name(one: Candidate, currency: str, supplier: int | None) -> ShownName:
    """A name of a proposal."""
    numbers = (
        (_("KvK"), one.kvk),
        (_("Btw"), one.vat_number),
        (_("IBAN"), one.iban),
        (_("Leveranciersnummer"), one.code),
        (_("Plaats"), one.place),
    )
    return ShownName(
        party=one.party,
        name=one.name or _("Zonder naam"),
        numbers=tuple((label, text) for label, text in numbers if text),
        amount=whole_money(one.amount, currency),
        lines=counted_lines(one.lines),
        period=period(one.first_on, one.last_on),
        why=why(one.evidence),
        but=but(one.evidence),
        is_decided=supplier is not None and one.supplier == supplier,
    )


def shown_proposal(
    one: Proposal, candidates: tuple[Candidate, ...], currency: str
) -> ShownProposal:
    """A proposal in the list."""
    names = list(dict.fromkeys(part.name or _("Zonder naam") for part in candidates))
    against = dict.fromkeys(but(part.evidence) for part in candidates)
    return ShownProposal(
        code=one.code,
        name=one.name or _("Zonder naam"),
        kind=str(KINDS[one.kind]),
        is_person=one.kind == "person",
        joins=one.supplier is not None,
        score=f"{int(one.score * 100)}\u00a0%",
        facts=" · ".join(
            (
                counted_names(one.parties),
                whole_money(one.amount, currency),
                counted_lines(one.lines),
            )
        ),
        names=tuple(names[:_NAMES_SHOWN]),
        more=max(0, len(candidates) - _NAMES_SHOWN if len(names) > _NAMES_SHOWN else 0),
        but=next((text for text in against if text), ""),
        later=later_told(one.later),
    )
