# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a file with criteria that cannot be taken in as it is."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.importing import (
    MOST_ROWS,
    BadColumns,
    ImportField,
    Refusal,
    Refused,
    TooManyRows,
)
from inkoopkoers.procurements.domain.importing_words import LONGEST


def refused_text(one: Refused) -> str:
    """Why a row is not taken in, and what to do; the row itself is named beside it."""
    return _texts()[one.code] % {
        "field": field_name(one.field),
        "said": one.said,
        "row": one.other_row,
        "longest": _thousands(LONGEST[one.field]),
    }


def field_name(one: ImportField) -> str:
    """What a column is called."""
    return {
        ImportField.NUMBER: _("nummer"),
        ImportField.EDITION: _("editie"),
        ImportField.THEME: _("thema"),
        ImportField.LEVEL: _("niveau"),
        ImportField.KIND: _("soort"),
        ImportField.TITLE: _("titel"),
        ImportField.TEXT: _("tekst"),
        ImportField.VERIFICATION: _("verificatie"),
        ImportField.SOURCE: _("bron"),
        ImportField.PRODUCT_GROUP: _("productgroep"),
        ImportField.REPLACES: _("vervangt"),
    }[one]


def bad_columns_text(bad: BadColumns) -> str:
    """Which columns are missing, and which are there twice."""
    sentences = []
    if bad.missing:
        sentences.append(
            _("In de eerste rij mist deze kolom: %s.") % _named(bad.missing)
            if len(bad.missing) == 1
            else _("In de eerste rij missen deze kolommen: %s.") % _named(bad.missing)
        )
    if bad.double:
        sentences.append(
            _("Meer dan één kolom betekent: %s. Laat er één staan.")
            % _named(bad.double)
        )
    return " ".join(sentences)


def too_many_rows_text(many: TooManyRows) -> str:
    """How many rows there are, and how many we take."""
    return _(
        "Dit bestand heeft %(rows)s rijen. Neem er hoogstens %(most)s tegelijk; de rest "
        "kan in een tweede bestand."
    ) % {"rows": _thousands(many.rows), "most": _thousands(MOST_ROWS)}


def _named(columns: tuple[ImportField, ...]) -> str:
    return ", ".join(dict.fromkeys(field_name(one) for one in columns))


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _texts() -> dict[Refusal, str]:
    return {
        Refusal.EMPTY: _("Hier staat niets bij %(field)s. Vul het in."),
        Refusal.TOO_LONG: _(
            "Bij %(field)s staan te veel tekens. Het mogen er hoogstens %(longest)s zijn."
        ),
        Refusal.BAD_LEVEL: _(
            "‘%(said)s’ is geen niveau. Schrijf 1, 2 of 3, of basis, significant of "
            "ambitieus."
        ),
        Refusal.BAD_KIND: _(
            "‘%(said)s’ is geen soort. Kies uit: uitsluiting-selectie, minimumeis, "
            "gunningscriterium of contractbepaling."
        ),
        Refusal.UNKNOWN_THEME: _(
            "‘%(said)s’ is geen thema van jullie organisatie. Kies een thema dat er is, "
            "of voeg het eerst toe."
        ),
        Refusal.UNKNOWN_PRODUCT_GROUP: _(
            "‘%(said)s’ is geen productgroep. Kies een productgroep uit de lijst."
        ),
        Refusal.DUPLICATE: _(
            "Nummer ‘%(said)s’ staat ook in rij %(row)s. Laat er één staan."
        ),
    }
