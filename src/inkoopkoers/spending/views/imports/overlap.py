# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that count already through an earlier file: pass over, replace, or count all."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.forms.imports.overlap import OverlapChoice
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import left_out_in_vain
from inkoopkoers.spending.wording.figures import count


@dataclass(frozen=True)
class Earlier:
    """Another file with lines of this one; it has no name once it was deleted."""

    pk: int
    name: str
    lines: str


@dataclass(frozen=True)
class Overlap:
    """What is shared with which earlier files, and what was chosen about it.

    `in_vain` says why the file has to be read again before anything else.
    """

    earlier: tuple[Earlier, ...]
    replaced: tuple[tuple[int, str], ...]
    in_vain: str
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
        tuple(Earlier(pk, names.get(pk, ""), count(n)) for pk, n in lines.items()),
        tuple((pk, names[pk]) for pk in sorted(replaces & set(names))),
        _in_vain(row),
        chosen_of(row).value,
        _choices(),
    )


def _in_vain(row: SpendImport) -> str:
    """Only of a file that can still be read again."""
    if row.state != ImportState.READY:
        return ""
    lines = sum(left_out_in_vain(row).values())
    if not lines:
        return ""
    words = ngettext(
        "%s regel is overgeslagen, omdat die al meetelde uit een bestand dat nu niet "
        "meer meetelt. Lees dit bestand opnieuw, anders telt die regel nergens mee.",
        "%s regels zijn overgeslagen, omdat ze al meetelden uit een bestand dat nu niet "
        "meer meetelt. Lees dit bestand opnieuw, anders tellen die regels nergens mee.",
        lines,
    )
    return words % count(lines)


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
