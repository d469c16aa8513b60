# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own outcome as a publication: one block list for every kind of document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.instruments.publication import LINK_STATES, LINKS, UNSURE
from inkoopkoers.knowledge.domain.documents import Cell, Reference
from inkoopkoers.knowledge.link_states import state_of
from inkoopkoers.measuring import pictures
from inkoopkoers.measuring.domain.outcome import OwnAnswer, OwnOutcome, OwnTheme
from inkoopkoers.measuring.publication.figures import figure_of
from inkoopkoers.measuring.wording import fragile_note, own
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Runs,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date


def outcome_report(found: OwnOutcome, today: date, address: str = "") -> Report:
    """Build the publication; `address` is where the same outcome stands online."""
    instrument = found.instrument
    facts = [
        (_("Antwoorden"), found.answers),
        (_("Datum"), long_date(today)),
        (_("Versie van de inhoud"), f"{instrument.title} {instrument.version}"),
        (_("Kenmerk"), instrument.short_digest),
    ]
    if address:
        facts.append((_("Adres"), address))
    return Report(
        title=_("Jouw uitkomst: %s") % instrument.title,
        subtitle=own.own_lead(found),
        author="Inkoopkoers",
        subject=f"{instrument.title} {found.answers}",
        date=today,
        facts=tuple(facts),
        blocks=tuple(_blocks(found)),
        keywords=("inkoop", instrument.title),
    )


def _blocks(found: OwnOutcome) -> Iterator[Block]:
    yield Heading(_("In het kort"), 1)
    yield BulletList(tuple(runs(line) for line in own.own_conclusions(found)))
    yield from _figures(pictures.theme_pictures(found.presented))
    yield from _where_to_begin(found)
    if steps := pictures.gap_pictures(found.presented):
        yield Heading(_("Van nu naar gewenst"), 1)
        yield from _figures(steps)
    for theme in found.themes:
        yield from _theme(theme)
    yield from _about(found)


def _figures(drawn: Iterable[pictures.Picture]) -> Iterator[Block]:
    for picture in drawn:
        yield figure_of(picture.wide)


def _where_to_begin(found: OwnOutcome) -> Iterator[Block]:
    if found.weakest or found.unknown:
        yield Heading(_("Begin hier"), 1)
    for one in found.weakest:
        yield Heading(one.shown.item.short, 2)
        yield Paragraph(runs(one.shown.item.text))
        answer = Run(_("Jouw antwoord: %s.") % own.own_answer(one), strong=True)
        yield Paragraph((answer,))
        yield from _tips(one)
    if found.unknown:
        yield Heading(_("Dit weet je nog niet"), 2)
        yield BulletList(tuple(runs(one.shown.item.text) for one in found.unknown))


def _tips(one: OwnAnswer) -> Iterator[Block]:
    cell = one.shown.cell
    if cell is None:
        return
    if cell.tips:
        yield BulletList(
            tuple((Run(tip.text), Run(f" ({tip.code})")) for tip in cell.tips)
        )
    if cell.nuance:
        yield Paragraph(runs(cell.nuance), Role.NOTE)
    yield from _grounds(cell)


def _grounds(cell: Cell) -> Iterator[Block]:
    for example in cell.examples:
        links = [
            run
            for link in example.links
            for run in (Run(f" {link.label}", link=link.url), *_state(link.url))
        ]
        name = Run(f"{example.organisation}. ", strong=True)
        yield Paragraph((name, Run(example.text), *links), Role.SOURCE)
    for reference in cell.references:
        yield Paragraph(_reference(reference), Role.SOURCE)


def _reference(reference: Reference) -> Runs:
    source, url = reference.source, reference.address
    nuance = f" {reference.nuance}" if reference.nuance else ""
    cited = Run(source.citation, link=url, emphasis=not url)
    unsure = Run("" if source.confirmed else "*")
    return (Run(f"{reference.point} "), cited, unsure, *_state(url), Run(nuance))


def _state(url: str | None) -> Iterator[Run]:
    """What is wrong with an address; nothing when it works or was not checked."""
    if url and (words := LINK_STATES.get(state_of(url).state)):
        yield Run(f" ({words})")


def _theme(theme: OwnTheme) -> Iterator[Block]:
    yield Heading(theme.shown.theme.name, 1)
    if theme.shown.theme.question:
        yield Paragraph(runs(theme.shown.theme.question), Role.LEAD)
    figures = ", ".join(f"{name} {figure}" for name, figure in own.own_numbers(theme))
    counted = own.own_counted(theme)
    said = (
        f"{figures[:1].upper()}{figures[1:]}; {counted}." if figures else f"{counted}."
    )
    yield Paragraph(runs(f"{said} {fragile_note(theme.shown.score)}".strip()))
    yield Table(
        caption=_("De vragen en jouw antwoorden"),
        header=(_("Vraag"), _("Antwoord")),
        rows=tuple(
            (f"{one.shown.number}. {one.shown.item.text}", own.own_answer(one))
            for one in theme.answers
        ),
    )


def _about(found: OwnOutcome) -> Iterator[Block]:
    instrument = found.instrument
    origin = instrument.origin
    yield Heading(_("Over deze uitkomst"), 1)
    yield Paragraph(runs(own.how_it_is_counted()))
    for scale in instrument.scales:
        yield Paragraph(runs(scale.note or ""))
    said = _("De vragen komen uit %(origin)s van %(author)s, %(period)s. %(note)s")
    yield Paragraph(
        runs(
            said
            % {
                "origin": origin.title,
                "author": origin.author,
                "period": origin.period,
                "note": origin.note,
            }
        )
    )
    if any(one.shown.cell and one.shown.cell.references for one in found.weakest):
        yield Paragraph(runs(UNSURE), Role.SOURCE)
        yield Paragraph(runs(LINKS), Role.SOURCE)
    mark = _("Kenmerk van de inhoud: %s") % instrument.digest
    yield Paragraph(runs(mark), Role.SOURCE)
