# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page of spend, in sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import percentage
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.unseen import Sight
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.facts import sight_title
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.web.dutch import long_date


def whole_told(
    amount: Decimal, first: date | None, last: date | None, suppliers: int
) -> str:
    """How much, in which period, to how many suppliers."""
    values = {"eur": money(amount), "count": count(suppliers)}
    if first is None or last is None:
        return ""
    values |= {"first": long_date(first), "last": long_date(last)}
    if first == last:
        template = ngettext(
            "Op %(first)s gaven we %(eur)s uit aan %(count)s leverancier.",
            "Op %(first)s gaven we %(eur)s uit aan %(count)s leveranciers.",
            suppliers,
        )
    else:
        template = ngettext(
            "Van %(first)s tot en met %(last)s gaven we %(eur)s uit aan %(count)s "
            "leverancier.",
            "Van %(first)s tot en met %(last)s gaven we %(eur)s uit aan %(count)s "
            "leveranciers.",
            suppliers,
        )
    return template % values


def sure_told(found: Sight) -> str:
    """How much of it we can say something about."""
    return f"{sight_title(found)}."


def untagged_told(share: Decimal, amount: Decimal) -> str:
    """Which part of the euros has no category."""
    return _(
        "%(share)s van het geld heeft geen categorie: %(eur)s. Daarvan weten we niet "
        "wat er gekocht is."
    ) % {"share": percentage(share, 0), "eur": money(amount)}


def duplicates_told(lines: int, amount: Decimal) -> str:
    """How many lines stand twice in one file."""
    words = ngettext(
        "%(lines)s regel staat dubbel in een bestand: %(eur)s. Is er twee keer betaald?",
        "%(lines)s regels staan dubbel in een bestand: %(eur)s. Is er twee keer betaald?",
        lines,
    )
    return words % {"lines": count(lines), "eur": money(amount)}


def proposals_told(number: int) -> str:
    """How many suppliers may be one."""
    words = ngettext(
        "%s voorstel om leveranciers samen te voegen wacht op een besluit.",
        "%s voorstellen om leveranciers samen te voegen wachten op een besluit.",
        number,
    )
    return words % count(number)


def waiting_told(state: ImportState, files: int) -> str:
    """What a person has to do with files that wait."""
    templates = {
        ImportState.ASKING: ngettext(
            "Zeg van %s bestand wat er in de kolommen staat",
            "Zeg van %s bestanden wat er in de kolommen staat",
            files,
        ),
        ImportState.READY: ngettext(
            "Bekijk wat er in %s bestand staat en laat het meetellen",
            "Bekijk wat er in %s bestanden staat en laat ze meetellen",
            files,
        ),
        ImportState.FAILED: ngettext(
            "%s bestand is niet gelezen. Kijk wat er mis is",
            "%s bestanden zijn niet gelezen. Kijk wat er mis is",
            files,
        ),
    }
    return templates[state] % count(files)
