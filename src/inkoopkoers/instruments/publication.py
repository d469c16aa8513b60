# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice as a publication: one block list for every kind of document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inkoopkoers.instruments.domain import (
    Advice,
    CellAdvice,
    Reason,
    SectionAdvice,
    SeenExample,
    SilentCell,
)
from inkoopkoers.knowledge.domain.documents import Cell, Example, Reference, Tip
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.link_states import state_of
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date

NOT_KNOWN = "weet ik niet"
UNSURE = (
    "Een sterretje (*) bij een bron: de titel of het jaar is afgeleid en nog niet "
    "nagezien. In de bibliotheek staat per bron hoe we eraan komen."
)
LINKS = (
    "Achter een link staat het als hij niet meer werkt, verhuisd is of om inloggen "
    "vraagt. Staat er niets achter? Dan werkt de link, of is hij niet gecontroleerd."
)
LINK_STATES = {
    LinkState.DEAD: "werkt niet meer",
    LinkState.MOVED: "verhuisd",
    LinkState.LOGIN: "inloggen nodig",
}
DISCLAIMERS = (
    "Dit advies is een vereenvoudigd beeld: jouw situatie is altijd anders. "
    "Gebruik het als begin van een gesprek, niet als voorschrift.",
    "De beste inkooporganisatie bestaat niet. Daarom krijg je bij elke tip de reden.",
    "Niet elk antwoord geeft bij elke activiteit een eigen tip. Dat is bewust zo; "
    "dan gelden de algemene tips.",
)


def because(reasons: tuple[Reason, ...]) -> str:
    """Say which answer to which question brought a cell into the advice."""
    chosen = (f"{reason.option.text} ({reason.item.short})" for reason in reasons)
    return "Omdat je koos: " + " en ".join(chosen)


def advice_report(advice: Advice, today: date, address: str = "") -> Report:
    """Build the publication; `address` is where the same advice stands online."""
    instrument = advice.instrument
    facts = [
        ("Antwoorden", str(advice.answers)),
        ("Datum", long_date(today)),
        ("Versie van de inhoud", f"{instrument.title} {instrument.version}"),
        ("Kenmerk", instrument.short_digest),
    ]
    if address:
        facts.append(("Adres", address))
    return Report(
        title="Advies voor jouw inkoop",
        subtitle=situation_line(advice),
        author="Inkoopkoers",
        subject=f"{instrument.title} {advice.answers}",
        date=today,
        facts=tuple(facts),
        blocks=tuple(_blocks(advice)),
        keywords=("inkoop", "aanbesteden", "Wegwijzer"),
    )


def situation_line(advice: Advice) -> str:
    """The answers as one line; empty answers are left out."""
    parts = [option.short for _, option in advice.answers if option]
    if not parts:
        return "Voor elke inkoop: de algemene tips"
    line = " · ".join(parts)
    return line[0].upper() + line[1:]


def _blocks(advice: Advice) -> Iterator[Block]:
    yield Heading("Jouw situatie", 1)
    yield Table(
        caption="De vragen en jouw antwoorden",
        header=("Vraag", "Antwoord"),
        rows=tuple(
            (item.text, option.text if option else NOT_KNOWN)
            for item, option in advice.answers
        ),
    )
    for part in advice.sections:
        yield from _section(part)
    yield from _about(advice)


def _section(part: SectionAdvice) -> Iterator[Block]:
    yield Heading(part.section.name, 1)
    yield Paragraph(runs(part.section.explanation), Role.LEAD)
    for advice in part.general:
        yield Heading("Voor elke inkoop", 2)
        yield from _cell(advice)
    for advice in part.specific:
        names = " en ".join(reason.option.short for reason in advice.reasons)
        yield Heading(names[0].upper() + names[1:], 2)
        yield Paragraph(runs(because(advice.reasons)), Role.REASON)
        yield from _cell(advice)
    if part.silent:
        yield Paragraph(runs(silent_line(part.silent)), Role.EMPTY)


def silent_line(silent: tuple[SilentCell, ...]) -> str:
    """Say which answers have no advice of their own here."""
    *first, last = [cell.names for cell in silent]
    names = f"{', '.join(first)} en {last}" if first else last
    return f"Bij {names}: geen apart advies, de algemene tips gelden."


def _cell(advice: CellAdvice) -> Iterator[Block]:
    if advice.cell.tips:
        yield BulletList(tuple(_tip(tip) for tip in advice.cell.tips))
    if advice.cell.nuance:
        yield Paragraph(runs(advice.cell.nuance), Role.NOTE)
    if advice.examples:
        yield Heading("Voorbeelden", 3)
        for example in advice.new_examples:
            yield from _example(example)
        for seen in advice.told_before:
            line = f"{seen.example.organisation}: {_told_before(seen, advice.cell)}."
            yield Paragraph(runs(line), Role.SOURCE)
    if advice.references:
        yield Heading("Wat bronnen zeggen", 3)
        yield BulletList(tuple(_reference(one) for one in advice.references))


def _tip(tip: Tip) -> tuple[Run, ...]:
    """The tip with its code, so that people can refer to it from paper."""
    return (Run(tip.text), Run(f" ({tip.code})"))


def _example(example: Example) -> Iterator[Block]:
    title = Run(f"{example.organisation}{_year(example)}. ", strong=True)
    yield Paragraph((title, Run(example.text), *_links(example)))
    if example.nuance:
        yield Paragraph(runs(example.nuance), Role.NOTE)


def _told_before(seen: SeenExample, cell: Cell) -> str:
    """Where to find an example that was told earlier in the advice."""
    if seen.first_in is None or seen.first_in.code == cell.section:
        return "zie het voorbeeld hierboven"
    return f"zie het voorbeeld bij {seen.first_in.name}"


def _year(example: Example) -> str:
    return f" ({example.year})" if example.year else ""


def _links(example: Example) -> Iterator[Run]:
    for link in example.links:
        yield Run(" ")
        yield Run(link.label, link=link.url)
        yield from _state(link.url)


def _state(url: str | None) -> Iterator[Run]:
    """What is wrong with an address; nothing when it works or was not checked."""
    if url and (words := LINK_STATES.get(state_of(url).state)):
        yield Run(f" ({words})")


def _reference(reference: Reference) -> tuple[Run, ...]:
    source = reference.source
    url = reference.address
    cited = Run(source.citation, link=url, emphasis=not url)
    unsure = "" if source.confirmed else "*"
    nuance = f" {reference.nuance}" if reference.nuance else ""
    return (
        Run(f"{reference.point} "),
        cited,
        Run(unsure),
        *_state(url),
        Run(nuance),
    )


def _about(advice: Advice) -> Iterator[Block]:
    instrument = advice.instrument
    origin = instrument.origin
    yield Heading("Over dit advies", 1)
    for line in DISCLAIMERS:
        yield Paragraph(runs(line))
    yield Paragraph(
        runs(
            f"Het advies komt uit de {instrument.title}, versie {instrument.version}. "
            f"De ideeën erachter staan in {origin.title} van {origin.author} voor "
            f"{origin.client}, {origin.period}. {origin.note}"
        )
    )
    yield Paragraph(runs(UNSURE), Role.SOURCE)
    yield Paragraph(runs(LINKS), Role.SOURCE)
    yield Paragraph(runs(f"Kenmerk van de inhoud: {instrument.digest}"), Role.SOURCE)
