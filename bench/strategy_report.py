# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A procurement strategy of about 12 pages: chapters, tables, a web and a planning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.radar import Line, RadarSeries, radar_chart
from inkoopkoers.charts.rows import Level
from inkoopkoers.charts.schedule import PhaseBar, schedule_chart
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
from inkoopkoers.reports.pictures import figure_of

CHAPTERS = (
    "Behoefte", "Niet, anders of minder", "Advies", "Waarde voor het geld", "Risico's",
    "Innovatie", "Afhankelijkheid", "Duurzaamheid", "Verplichtingen", "Besluit",
)  # fmt: skip
THEMES = (
    "Energie", "Materialen", "Bodem", "Water", "Ecologie (natuurlijk kapitaal)",
    "Ruimtegebruik", "Ruimtelijke kwaliteit", "Welzijn en leefomgeving",
    "Sociale relevantie", "Investeringen", "Vestigingsklimaat", "Bereikbaarheid",
)  # fmt: skip
LEVELS = (
    Level(0, "geen extra ambitie"),
    Level(1, "basis"),
    Level(2, "significant"),
    Level(3, "ambitieus"),
)
PHASES = (
    ("Strategie en besluit", 42, 0),
    ("Marktverkenning", 28, 0),
    ("Publicatie tot sluiting", 47, 30),
    ("Beoordeling", 21, 0),
    ("Voornemen en opschortende termijn", 21, 20),
    ("Implementatie", 23, 0),
)
REASON = (
    "De weg wordt elke dag door twaalfduizend mensen gebruikt, en het asfalt van deel "
    "{turn} is in {year} voor het laatst vervangen. Daarom kiezen we voor een contract "
    "waarin onderhoud en vervanging samenkomen, met ruimte voor wat de markt in die "
    "jaren leert. Wat dat over de hele looptijd kost, staat in de tabel hieronder."
)


def strategy(turn: int = 0) -> Report:
    """Return the report; another turn gives other words and figures."""
    return Report(
        title="Onderhoud van de provinciale weg",
        subtitle="Inkoopstrategie",
        author="Gemeente Wilgenwaard",
        subject="Inkoopstrategie",
        date=date(2027, 3, 3),
        facts=(("Versie", str(turn + 1)), ("Status", "Goedgekeurd")),
        blocks=tuple(_blocks(turn)),
    )


def _blocks(turn: int) -> Iterator[Block]:
    for number, name in enumerate(CHAPTERS):
        yield Heading(name, 1)
        yield Paragraph(
            runs(f"Wat we kozen in stap {number + 1}, en waarom."), Role.LEAD
        )
        for part in range(2):
            yield Heading(f"{name}, deel {part + 1}", 2)
            yield Paragraph(runs(REASON.format(turn=turn + part, year=2000 + number)))
            yield BulletList(tuple(_items(turn + part)))
        yield _table(turn, number)
        yield Paragraph(
            (
                Run("Bron: "),
                Run("de regel", link=f"https://example.org/regels/{number}"),
                Run(", geldig vanaf 1 januari 2026."),
            ),
            Role.SOURCE,
        )
    yield figure_of(_web(turn))
    yield figure_of(_planning(turn))


def _items(turn: int) -> Iterator[tuple[Run, ...]]:
    for place in range(4):
        yield (
            Run(f"Keuze {place + 1}: ", strong=True),
            Run(
                f"we vragen {turn + place} jaar onderhoud en een plan voor hergebruik."
            ),
        )


def _table(turn: int, number: int) -> Table:
    rows = tuple(
        (
            f"Eis {number}.{row}",
            "De inschrijver laat zien hoe elk onderdeel opnieuw wordt gebruikt.",
            ("basis", "significant", "ambitieus")[(row + turn) % 3],
            f"{5 + row},0",
        )
        for row in range(6)
    )
    header = ("Nummer", "Eis", "Niveau", "Gewicht")
    return Table(f"Eisen bij {CHAPTERS[number].lower()}", header, rows, (3,))


def _web(turn: int) -> Chart:
    course = tuple((place + turn) % 3 for place in range(len(THEMES)))
    chosen = tuple(min(3, level + place % 2) for place, level in enumerate(course))
    return radar_chart(
        title="Op zes thema's gaat dit dossier verder dan de koers",
        description="Een web met twaalf thema's en vier niveaus.",
        themes=THEMES,
        levels=LEVELS,
        series=[
            RadarSeries("Koers van Wilgenwaard", course, Line.BAND),
            RadarSeries("Dit dossier", chosen, Line.SOLID),
        ],
        uid="web",
    )


def _planning(turn: int) -> Chart:
    begin, phases = date(2027, 3, 3) + timedelta(days=turn), []
    for name, days, legal in PHASES:
        end = begin + timedelta(days=days)
        phases.append(PhaseBar(name, begin, end, legal))
        begin = end
    return schedule_chart(phases, date(2027, 2, 10), uid="planning")
