# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria as files: the library, an empty file to fill, rows to mend."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.importing_words import ImportField
from inkoopkoers.procurements.domain.shelf import ShelfOrigin, Shelved
from inkoopkoers.procurements.queries.categories import group_name
from inkoopkoers.procurements.queries.criteria.files import RefusedRow
from inkoopkoers.procurements.wording.criteria import LEVELS
from inkoopkoers.procurements.wording.importing import field_name, refused_text
from inkoopkoers.reports.blocks import Table

WHY = "waarom"
_ORDER = (
    ImportField.NUMBER, ImportField.EDITION, ImportField.TITLE, ImportField.TEXT,
    ImportField.THEME, ImportField.LEVEL, ImportField.KIND, ImportField.VERIFICATION,
    ImportField.SOURCE, ImportField.PRODUCT_GROUP, ImportField.REPLACES,
)  # fmt: skip


class LinedTable(Table):
    """A table whose cells keep their lines, so that it can be read in again."""

    _raw = frozenset({"rows"})


def library_sheet(rows: Iterable[Shelved], themes: dict[str, str]) -> Table:
    """The library under the headers that an import knows."""
    return LinedTable(
        caption=_("Criteria"),
        header=_header(),
        rows=tuple(_cells(one, themes) for one in rows),
    )


def template_sheet(themes: dict[str, str]) -> Table:
    """Headers with two rows that show what goes where."""
    rows = (
        Shelved(
            key="",
            origin=ShelfOrigin.OWN,
            number="VOORBEELD-1",
            title=_("Zuinig in gebruik"),
            kind=CriterionKind.REQUIREMENT,
            text=_("Elk apparaat heeft een geldig keurmerk voor energiegebruik."),
            edition="2027-1",
            theme="klimaat",
            level=AmbitionLevel.BASIC,
            product_group="ict-hardware",
            verification=_("Certificaat per model."),
            source=_("Eigen tekst"),
        ),
        Shelved(
            key="",
            origin=ShelfOrigin.OWN,
            number="VOORBEELD-2",
            title=_("Minder uitstoot over de hele levensduur"),
            kind=CriterionKind.AWARD,
            text=_(
                "Je krijgt meer punten naarmate een apparaat minder uitstoot heeft."
            ),
            edition="2027-1",
            theme="klimaat",
            level=AmbitionLevel.SIGNIFICANT,
            product_group="ict-hardware",
            verification=_("Levenscyclusberekening per model."),
            source=_("Eigen tekst"),
            replaces="VOORBEELD-1",
        ),
    )
    return library_sheet(rows, themes)


def refused_sheet(rows: Iterable[RefusedRow]) -> Table:
    """The rows as they were sent, with what is wrong behind them."""
    rows = tuple(rows)
    names = [name for name in (rows[0].cells if rows else {}) if name != WHY]
    return LinedTable(
        caption=_("Geweigerde rijen"),
        header=(*names, WHY),
        rows=tuple(
            (*(one.cells.get(name, "") for name in names), reasons(one)) for one in rows
        ),
    )


def reasons(one: RefusedRow) -> str:
    """Everything that is wrong with a row."""
    return " ".join(refused_text(problem) for problem in one.problems)


def _header() -> tuple[str, ...]:
    return tuple(field_name(one) for one in _ORDER)


def _cells(one: Shelved, themes: dict[str, str]) -> tuple[str, ...]:
    return (
        one.number,
        one.edition,
        one.title,
        one.text,
        themes.get(one.theme, one.theme),
        str(LEVELS[one.level]) if one.level else "",
        one.kind.value,
        one.verification,
        one.source,
        group_name(one.product_group),
        one.replaces,
    )
