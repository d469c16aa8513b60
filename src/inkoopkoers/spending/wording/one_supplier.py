# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier, in sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import listed, percentage, short
from inkoopkoers.spending.questions.one_supplier import CategoryShare, SupplierFacts
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.web.dutch import long_date, sentence


def bought_told(
    facts: SupplierFacts, amount: Decimal, share: Decimal | None, invoices: int
) -> str:
    """Since when, how much, in how many invoices, which part of everything."""
    values = {
        "who": short(facts.name or _("deze leverancier")),
        "eur": money(amount),
        "since": long_date(facts.first_on) if facts.first_on else "",
    }
    if share is None or share <= 0:
        said = _("Bij %(who)s kochten we voor %(eur)s.") % values
    else:
        values["share"] = percentage(share)
        said = (
            _(
                "Bij %(who)s kochten we voor %(eur)s: %(share)s van het geld in deze keuze."
            )
            % values
        )
    if invoices:
        text = ngettext(
            "Dat staat op %s factuur.", "Dat staat op %s facturen.", invoices
        )
        said += " " + text % count(invoices)
    if facts.first_on:
        said += " " + _("De eerste regel is van %(since)s.") % values
    return said


def most_told(row: CategoryShare, category: str) -> str:
    """What most of the money went to, and which part of that category it is."""
    if row.share is None or not row.category:
        return ""
    return _(
        "Het meeste gaat naar %(what)s: van die categorie kopen we %(share)s hier."
    ) % {
        "what": short(category),
        "share": percentage(row.share, 0),
    }


def known_told(facts: SupplierFacts) -> str:
    """KvK number, place, group and marks; "" when nothing is known."""
    known = [
        _("KvK-nummer %s") % facts.kvk if facts.kvk else "",
        _("plaats: %s") % facts.place if facts.place else "",
        _("hoort bij %s") % short(facts.parent_name)
        if facts.parent != facts.supplier and facts.parent_name
        else "",
        _("een eigen dienst") if facts.is_internal else "",
        _("een natuurlijk persoon") if facts.is_person else "",
        _("lokaal") if facts.is_local else "",
        _("mkb") if facts.is_sme else "",
    ]
    found = [one for one in known if one]
    return sentence(_("Bekend: %s.") % listed(found)) if found else ""


def names_told(number: int) -> str:
    """Under how many names it is in the administration; "" for one."""
    if number < 2:  # noqa: PLR2004 - one name needs no word
        return ""
    return _(
        "Deze leverancier staat onder %s namen of nummers in de administratie."
    ) % (count(number))


def contract_told(ends_on: date | None, today: date) -> str:
    """Until when there is a contract; "" when nobody knows."""
    if ends_on is None:
        return ""
    if ends_on < today:
        return _("Het contract liep tot en met %s.") % long_date(ends_on)
    return _("Het contract loopt tot en met %s.") % long_date(ends_on)
