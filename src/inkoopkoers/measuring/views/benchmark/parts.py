# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the comparison page: what is shared, and the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.compared import Compared, Part, compared_chart
from inkoopkoers.charts.rows import MOST_ROWS
from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.benchmark import Distribution
from inkoopkoers.measuring.domain.scores import ends_of, items_of
from inkoopkoers.measuring.pictures import Picture
from inkoopkoers.measuring.queries.benchmark import Comparison, Summarised
from inkoopkoers.organisations.models import OrganisationKind
from inkoopkoers.web.dutch import decimal

GROUP = 4
MOST_NAMED = 3


@dataclass(frozen=True)
class Shared:
    """A theme or question with the mean that is shared; None when it is not."""

    label: str
    mean: str | None
    is_theme: bool


def shared(found: Summarised) -> tuple[Shared, ...]:
    """Exactly the figures that leave, in the order of the questions."""
    return tuple(_shared(found))


def _shared(found: Summarised) -> Iterator[Shared]:
    means = found.summary.means
    for theme in found.instrument.groups:
        items = items_of(found.instrument, theme.code)
        if items:
            yield Shared(theme.name, _told(means.get(theme.code)), is_theme=True)
        for item in items:
            yield Shared(item.short, _told(means.get(item.code)), is_theme=False)


def _told(mean: Decimal | None) -> str | None:
    return None if mean is None else decimal(mean)


def kind_name(kind: str) -> str:
    """What a kind of organisation is called; the code when we do not know it."""
    known = {one.value: str(one.label) for one in OrganisationKind}
    return known.get(kind, kind)


def in_groups(fingerprint: str) -> str:
    """Sixteen groups of four, to read out loud."""
    starts = range(0, len(fingerprint), GROUP)
    return " ".join(fingerprint[start : start + GROUP] for start in starts)


def pictures(seen: Comparison) -> tuple[Picture, ...]:
    """The themes, then the questions per theme, each kind of scale apart."""
    if seen.instrument is None:
        return ()
    return tuple(_pictures(seen, seen.instrument))


def _pictures(seen: Comparison, instrument: Instrument) -> Iterator[Picture]:
    by_code = {one.code: one for one in seen.distributions}
    names = {theme.code: theme.name for theme in instrument.groups}
    yield from _drawn(_("Per thema"), names, by_code, instrument)
    for theme in instrument.groups:
        items = items_of(instrument, theme.code)
        labels = {item.code: item.short for item in items}
        yield from _drawn(theme.name, labels, by_code, instrument)


def _drawn(
    title: str,
    labels: dict[str, str],
    by_code: dict[str, Distribution],
    instrument: Instrument,
) -> Iterator[Picture]:
    ends = ends_of(instrument)
    codes = [code for code in labels if code in by_code]
    for scale in dict.fromkeys(ends[code] for code in codes):
        rows = [
            _row(labels[code], by_code[code]) for code in codes if ends[code] == scale
        ]
        for first in range(0, len(rows), MOST_ROWS):
            uid = f"vergelijking-{codes[0]}-{scale[0]}-{scale[1]}-{first}"
            yield _picture(title, rows[first : first + MOST_ROWS], scale, uid)


def _row(label: str, one: Distribution) -> Compared:
    parts = tuple(
        Part(band.low, band.high, band.organisations, band.is_own) for band in one.bands
    )
    own = None if one.own is None else Fraction(one.own)
    return Compared(label, parts, own)


def _picture(
    title: str, rows: Sequence[Compared], scale: tuple[int, int], uid: str
) -> Picture:
    def draw(shape: str) -> Chart:
        return compared_chart(
            title=_title(title, rows),
            description=_(
                "Per rij hoeveel organisaties in elk stuk van de schaal staan, en een "
                "driehoek bij je eigen organisatie."
            ),
            rows=rows,
            scale=scale,
            uid=f"{uid}-{shape}",
            narrow=shape == "smal",
        )

    return Picture(draw("breed"), draw("smal"))


def _title(title: str, rows: Sequence[Compared]) -> str:
    """Where one stands: on how many rows higher or lower than most."""
    above = [row.label for row in rows if row.is_above_most]
    below = [row.label for row in rows if row.is_below_most]
    said = [
        _("hoger dan de meeste bij %s") % _in_a_row(above) if above else "",
        _("lager dan de meeste bij %s") % _in_a_row(below) if below else "",
    ]
    told = "; ".join(part for part in said if part)
    return f"{title}: {told}" if told else title


def _in_a_row(labels: Sequence[str]) -> str:
    """The first three; the picture shows the rest."""
    named = ", ".join(f"‘{label}’" for label in labels[:MOST_NAMED])
    left = len(labels) - MOST_NAMED
    return (
        _("%(named)s en nog %(number)s")
        % {
            "named": named,
            "number": left,
        }
        if left > 0
        else named
    )
