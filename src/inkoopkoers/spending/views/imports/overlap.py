# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that count already through an earlier file: pass over, replace, or count all."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inkoopkoers.spending.forms.imports.overlap import OverlapChoice
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.wording.figures import count


@dataclass(frozen=True)
class Overlap:
    """What is shared with which earlier files, and what was chosen about it."""

    earlier: tuple[tuple[int, str, str], ...]
    replaced: tuple[tuple[int, str], ...]
    chosen: str
    choices: tuple[tuple[str, str, str], ...]


def chosen_of(row: SpendImport) -> OverlapChoice:
    """How the file was read last."""
    if (row.overlap or {}).get("replaces"):
        return OverlapChoice.REPLACE
    return OverlapChoice.SKIP if row.skip_seen else OverlapChoice.ALL


def overlap_of(row: SpendImport, own: QuerySet[SpendImport]) -> Overlap | None:
    """None when no line stands in another file."""
    document = row.overlap or {}
    lines = {int(pk): n for pk, n in document.get("earlier", {}).items() if n}
    replaces = set(document.get("replaces", []))
    if not lines and not replaces:
        return None
    numbers = set(lines) | replaces
    names = dict(own.filter(pk__in=numbers).values_list("pk", "file_name"))
    return Overlap(
        tuple(
            (pk, names.get(pk, _("een verwijderd bestand")), count(n))
            for pk, n in lines.items()
        ),
        tuple((pk, names[pk]) for pk in sorted(replaces & set(names))),
        chosen_of(row).value,
        _choices(),
    )


def _choices() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            OverlapChoice.SKIP.value,
            _("Sla over wat er al is"),
            _("Alleen nieuwe regels tellen mee. Zo telt niets dubbel."),
        ),
        (
            OverlapChoice.REPLACE.value,
            _("Dit bestand komt in de plaats van het eerdere"),
            _("Het eerdere bestand trekken we terug zodra dit meetelt."),
        ),
        (
            OverlapChoice.ALL.value,
            _("Tel alles mee"),
            _(
                "Kies dit alleen als het echt andere uitgaven zijn; ze tellen dan dubbel."
            ),
        ),
    )
