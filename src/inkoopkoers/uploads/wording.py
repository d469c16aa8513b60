# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we say of a file that we do not read, per code."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

REASONS = {
    "empty": _("Het bestand is leeg. Kies een bestand met een kop en rijen."),
    "only_header": _(
        "Er staat maar één rij in het bestand. Zet onder de kop ten minste één rij."
    ),
    "ending": _("Kies een bestand dat eindigt op .csv of .xlsx."),
    "old_excel": _(
        "Dit is een oud Excel-bestand of een bestand met een wachtwoord. Bewaar het "
        "als .xlsx zonder wachtwoord."
    ),
    "locked": _("Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord."),
    "not_xlsx": _(
        "Het bestand heet .xlsx, maar het is geen Excel-bestand. Open het en bewaar "
        "het als .xlsx."
    ),
    "not_csv": _(
        "Het bestand heet .csv, maar het is geen tekst. Open het in je rekenblad en "
        "bewaar het als .csv of .xlsx."
    ),
    "not_csv_but_zip": _(
        "Het bestand heet .csv, maar het is een Excel-bestand of een zip. Bewaar het "
        "als .csv, of geef het de naam .xlsx."
    ),
    "other_kind": _(
        "Dit is geen Excel-bestand. Open het in je rekenblad en bewaar het als .xlsx."
    ),
    "no_sheet": _(
        "Alle tabbladen zijn verborgen. Maak het tabblad met de rijen zichtbaar."
    ),
    "quotes": _(
        "Er klopt iets niet met de aanhalingstekens in het bestand. Bewaar het "
        "opnieuw vanuit je rekenblad, liefst als .xlsx."
    ),
    "too_many_rows": _(
        "Het bestand heeft meer dan {rows} rijen. Maak er twee of meer bestanden van."
    ),
    "too_many_columns": _(
        "Het bestand heeft meer dan {columns} kolommen. Haal weg wat niet nodig is."
    ),
    "too_large": _(
        "Het bestand is te groot om te lezen. Haal plaatjes en lege rijen weg, of maak "
        "er twee bestanden van."
    ),
    "too_slow": _(
        "Het lezen van dit bestand duurt te lang. Bewaar het als .csv, of maak er twee "
        "bestanden van."
    ),
    "unsafe": _(
        "In dit bestand staat iets dat niet in een rekenblad hoort. Kopieer de rijen "
        "naar een nieuw bestand en bewaar dat als .xlsx."
    ),
    "unreadable": _(
        "We kunnen dit bestand niet lezen. Het is misschien beschadigd. Open het in je "
        "rekenblad en bewaar het opnieuw als .xlsx."
    ),
}
