# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A small report with every kind of block, and strategies for wild ones."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    runs,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" width="200" '
    'height="80"><rect width="120" height="40" fill="#154b80"/>'
    '<text x="10" y="70" font-family="Source Sans 3">Tips</text></svg>'
)
TABLE = Table(
    caption="Tips per activiteit",
    header=("Activiteit", "Tips"),
    rows=(("Fundering", "8"), ("Specificatie", "14")),
    numeric_columns=(1,),
)
SMALL = Report(
    title="Advies voor jouw inkoop",
    subtitle="Complex, veel aanbieders",
    author="Inkoopkoers",
    subject="Advies van de Wegwijzer",
    date=dt.date(2026, 11, 22),
    facts=(("Situatie", "2-1-2-1-2"), ("Versie van de inhoud", "2026.1")),
    keywords=("inkoop", "advies"),
    blocks=(
        Heading("Fundering", 1),
        Paragraph(runs("De basis die je één keer goed regelt."), Role.LEAD),
        Heading("Voor jouw situatie", 2),
        Paragraph((Run("Omdat je koos: "), Run("complex", strong=True)), Role.REASON),
        BulletList((runs("Leg het besluit vast."), runs("Kijk over een jaar terug."))),
        Paragraph(runs("Dit geldt niet voor kleine opdrachten."), Role.NOTE),
        Heading("Bronnen", 3),
        Paragraph(runs("Te veel centraal regelen kost ruimte (€ 5 > € 4).")),
        Paragraph(
            (
                Run("Uyarra (2010). "),
                Run(
                    "Opportunities", link="https://example.org/a?b=1&c=2", emphasis=True
                ),
            ),
            Role.SOURCE,
        ),
        Paragraph(runs("Hier kennen we nog geen voorbeelden van."), Role.EMPTY),
        BulletList((runs("Eerst dit."), runs("Dan dat.")), ordered=True),
        TABLE,
        Figure(SVG, "Staafdiagram: Specificatie 14.", "Veel tips", TABLE),
    ),
)

# Anything a person can paste, and what no person should be able to break us with.
wild_text = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="<>&\"'#$@*_`\\[](){}|~-+=.!:/0aé€ \u202e\u0000\t\n", max_size=40),
    st.sampled_from(
        [
            "",
            " ",
            "#set page(width: 1cm)",
            "#eval(sys.inputs)",
            "</text:p><script>alert(1)</script>",
            "]]>",
            "<!--",
            "A" * 300,
            "😀 שלום مرحبا 漢字 \u0378",
            "x\ue000y\ud800z\ufffe",
            "1. één",
            "- twee",
        ]
    ),
)
links = st.one_of(
    st.none(),
    wild_text,
    st.sampled_from(
        [
            "https://example.org/a?b=1&c=<2>",
            "mailto:anna@example.org",
            "javascript:alert(1)",
            "/bibliotheek/",
            "//example.org",
            "https://example.org/" + "lang" * 60,
            "HTTPS://EXAMPLE.ORG/é",
        ]
    ),
)
a_run = st.builds(Run, wild_text, links, st.booleans(), st.booleans())
a_line = st.lists(a_run, max_size=4).map(tuple)
a_row = st.lists(wild_text, max_size=4).map(tuple)
a_table = st.builds(
    Table,
    caption=wild_text,
    header=a_row,
    rows=st.lists(a_row, max_size=4).map(tuple),
    numeric_columns=st.lists(st.integers(0, 5), max_size=3).map(tuple),
)
a_block: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, wild_text, st.integers(-1, 5)),
    st.builds(Paragraph, a_line, st.sampled_from(Role)),
    st.builds(BulletList, st.lists(a_line, max_size=4).map(tuple), st.booleans()),
    a_table,
    st.builds(
        Figure,
        st.sampled_from([SVG, "", "<svg", "geen plaatje"]),
        wild_text,
        wild_text,
        st.none() | a_table,
    ),
)
wild_reports = st.builds(
    Report,
    title=wild_text,
    subtitle=wild_text,
    author=wild_text,
    subject=wild_text,
    date=st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31)),
    facts=st.lists(st.tuples(wild_text, wild_text), max_size=3).map(tuple),
    blocks=st.lists(a_block, max_size=6).map(tuple),
    keywords=st.lists(wild_text, max_size=2).map(tuple),
)
