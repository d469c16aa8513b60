# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How to read a result, and where its questions come from."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.instruments.publication import LINK_STATES, LINKS, UNSURE
from inkoopkoers.knowledge.domain.documents import Instrument, Source
from inkoopkoers.knowledge.link_states import state_of
from inkoopkoers.measuring.queries.material import Material
from inkoopkoers.measuring.wording.reading import how_to_read
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Role,
    Run,
    Runs,
    runs,
)


def blocks(material: Material) -> Iterator[Block]:
    """Write the last chapters."""
    presented = material.presented
    yield Heading(_("Zo lees je dit"), 1)
    yield BulletList(
        tuple(
            (Run(f"{term}. ", strong=True), Run(meaning))
            for term, meaning in how_to_read(presented)
        )
    )
    yield Heading(_("Waar de vragen vandaan komen"), 1)
    yield from _origin(presented.instrument)
    yield from _sources(presented.instrument)
    mark = _("Kenmerk van de inhoud: %s") % presented.instrument.digest
    yield Paragraph(runs(mark), Role.SOURCE)
    mark = _("Kenmerk van het resultaat: %s") % material.round.result_digest
    yield Paragraph(runs(mark), Role.SOURCE)


def _origin(instrument: Instrument) -> Iterator[Block]:
    origin = instrument.origin
    said = _("De vragen komen uit %(origin)s van %(author)s, %(period)s. %(note)s") % {
        "origin": origin.title,
        "author": origin.author,
        "period": origin.period,
        "note": origin.note,
    }
    yield Paragraph(runs(said))
    for scale in instrument.scales:
        yield Paragraph(runs(scale.note or ""))


def _sources(instrument: Instrument) -> Iterator[Block]:
    """Every source once, in the order in which the questions name them."""
    found: dict[str, tuple[Source, str | None]] = {}
    for cell in instrument.cells:
        for one in cell.references:
            found.setdefault(one.source.id, (one.source, one.address))
    if not found:
        return
    yield Heading(_("Bronnen"), 2)
    yield BulletList(tuple(_source(*one) for one in found.values()))
    yield Paragraph(runs(UNSURE), Role.SOURCE)
    yield Paragraph(runs(LINKS), Role.SOURCE)


def _source(source: Source, url: str | None) -> Runs:
    unsure = Run("" if source.confirmed else "*")
    state = LINK_STATES.get(state_of(url).state) if url else None
    return (
        Run(source.citation, link=url),
        unsure,
        Run(f" ({state})" if state else ""),
    )
