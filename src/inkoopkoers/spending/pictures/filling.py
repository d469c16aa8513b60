# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How full each column is per month, as a map of cells with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart, Table
from inkoopkoers.charts.grid_map import GridWords, grid_map
from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.domain.drift import COLUMNS
from inkoopkoers.spending.domain.filling import Filling
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.periods import Month
from inkoopkoers.spending.wording.hygiene import (
    COLUMN_NAMES,
    filling_title,
    month_name,
)
from inkoopkoers.spending.wording.over_time import month_short

MOST_ON_A_PHONE = 12


def filling_picture(found: Filling, name: str, uid: str) -> Picture | None:
    """A row per column, a cell per month; on a phone the last year. None without lines."""
    if not found.months:
        return None
    title = filling_title(found, name)
    table = _table(found, title)
    wide = _drawn(found, found.months, title, uid, narrow=False)
    near = found.months[-MOST_ON_A_PHONE:]
    narrow = _drawn(found, near, title, f"{uid}-smal", narrow=True)
    return Picture(replace(wide, table=table), replace(narrow, table=table))


def _drawn(
    found: Filling, months: Sequence[Month], title: str, uid: str, *, narrow: bool
) -> Chart:
    # A map begins at the bottom.
    columns = tuple(reversed(COLUMNS))
    return grid_map(
        title=title,
        description=_(
            "Een rij per kolom van het bestand, een vak per maand. Hoe donkerder een "
            "vak, hoe meer er ontbreekt."
        ),
        columns=[month_short(*month) for month in months],
        rows=[str(COLUMN_NAMES[column]) for column in columns],
        cells=[
            [found.fill(column, month).value for month in months] for column in columns
        ],
        states=(_("vrijwel gevuld"), _("deels gevuld"), _("leeg, of geen regels")),
        words=GridWords(across=_("maand"), up=_("kolom")),
        uid=uid,
        narrow=narrow,
    )


def _table(found: Filling, caption: str) -> Table:
    heads = (_("Maand"), *(str(COLUMN_NAMES[column]) for column in COLUMNS))
    rows = tuple(
        (month_name(month), *(_cell(found, column, month) for column in COLUMNS))
        for month in found.months
    )
    return Table(caption, tuple(heads), rows)


def _cell(found: Filling, column: Gap, month: Month) -> str:
    share = found.share(column, month)
    return _("geen regels") if share is None else percent(share)
