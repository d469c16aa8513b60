# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Exactly what a small report looks like as text, Markdown and a web page."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from html import unescape
from re import sub

from hypothesis import given
from markdown_it import MarkdownIt

from inkoopkoers.reports import html, markdown, text
from inkoopkoers.reports.blocks import (
    Block,
    Heading,
    Paragraph,
    Report,
    Run,
    Table,
    printable,
    runs,
)
from inkoopkoers.reports.tests.samples import SMALL, SVG, wild_text

PICTURE = b64encode(SVG.encode()).decode()
TEXT = """\
=======================
Advies voor jouw inkoop
=======================

Complex, veel aanbieders

Situatie: 2-1-2-1-2
Versie van de inhoud: 2026.1
Inkoopkoers, 22 november 2026


Fundering
=========

De basis die je één keer goed regelt.


Voor jouw situatie
------------------

Omdat je koos: complex

* Leg het besluit vast.
* Kijk over een jaar terug.

  | Dit geldt niet voor kleine opdrachten.


Bronnen

Te veel centraal regelen kost ruimte (€ 5 > € 4).

  Uyarra (2010). Opportunities [1]

Hier kennen we nog geen voorbeelden van.

1. Eerst dit.
2. Dan dat.

Tips per activiteit

Activiteit     Tips
------------   ----
Fundering         8
Specificatie     14

[Figuur: Veel tips]

Staafdiagram: Specificatie 14.

Tips per activiteit

Activiteit     Tips
------------   ----
Fundering         8
Specificatie     14


Webadressen
===========

[1] https://example.org/a?b=1&c=2
"""
MARKDOWN = """\
# Advies voor jouw inkoop

Complex, veel aanbieders

Inkoopkoers, 22 november 2026

* **Situatie**: 2-1-2-1-2
* **Versie van de inhoud**: 2026.1

## Fundering

De basis die je één keer goed regelt.

### Voor jouw situatie

Omdat je koos: **complex**

* Leg het besluit vast.
* Kijk over een jaar terug.

> Dit geldt niet voor kleine opdrachten.

#### Bronnen

Te veel centraal regelen kost ruimte (€ 5 > € 4).

Uyarra (2010). [*Opportunities*](<https://example.org/a?b=1&c=2>)

Hier kennen we nog geen voorbeelden van.

1. Eerst dit.
2. Dan dat.

**Tips per activiteit**

| Activiteit | Tips |
| --- | --: |
| Fundering | 8 |
| Specificatie | 14 |

**Figuur: Veel tips**

Staafdiagram: Specificatie 14.

**Tips per activiteit**

| Activiteit | Tips |
| --- | --: |
| Fundering | 8 |
| Specificatie | 14 |
"""
HTML = f"""\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Advies voor jouw inkoop</title>
<meta name="author" content="Inkoopkoers">
<meta name="description" content="Advies van de Wegwijzer">
<meta name="dcterms.date" content="2026-11-22">
<meta name="keywords" content="inkoop, advies">
</head>
<body class="report">
<main>
<header class="report-cover">
<h1>Advies voor jouw inkoop</h1>
<p class="report-subtitle">Complex, veel aanbieders</p>
<dl class="report-facts">
<div><dt>Situatie</dt><dd>2-1-2-1-2</dd></div>
<div><dt>Versie van de inhoud</dt><dd>2026.1</dd></div>
</dl>
<p class="report-imprint">Inkoopkoers, <time datetime="2026-11-22">22 november 2026</time></p>
</header>
<h2 id="kop-0">Fundering</h2>
<p class="report-lead">De basis die je één keer goed regelt.</p>
<h3 id="kop-2">Voor jouw situatie</h3>
<p class="report-reason">Omdat je koos: <strong>complex</strong></p>
<ul>
<li>Leg het besluit vast.</li>
<li>Kijk over een jaar terug.</li>
</ul>
<p class="report-note" role="note">Dit geldt niet voor kleine opdrachten.</p>
<h4 id="kop-6">Bronnen</h4>
<p>Te veel centraal regelen kost ruimte (€ 5 &gt; € 4).</p>
<p class="report-source">Uyarra (2010). <a href="https://example.org/a?b=1&amp;c=2"><em>Opportunities</em></a></p>
<p class="report-empty">Hier kennen we nog geen voorbeelden van.</p>
<ol>
<li>Eerst dit.</li>
<li>Dan dat.</li>
</ol>
<div class="report-table">
<table>
<caption>Tips per activiteit</caption>
<thead>
<tr><th scope="col">Activiteit</th><th scope="col" class="report-number">Tips</th></tr>
</thead>
<tbody>
<tr><td>Fundering</td><td class="report-number">8</td></tr>
<tr><td>Specificatie</td><td class="report-number">14</td></tr>
</tbody>
</table>
</div>
<figure class="report-figure">
<img src="data:image/svg+xml;base64,{PICTURE}" alt="Staafdiagram: Specificatie 14.">
<figcaption>Veel tips</figcaption>
</figure>
<div class="report-table">
<table>
<caption>Tips per activiteit</caption>
<thead>
<tr><th scope="col">Activiteit</th><th scope="col" class="report-number">Tips</th></tr>
</thead>
<tbody>
<tr><td>Fundering</td><td class="report-number">8</td></tr>
<tr><td>Specificatie</td><td class="report-number">14</td></tr>
</tbody>
</table>
</div>
</main>
</body>
</html>
"""


def test_the_small_report_as_text() -> None:
    assert text.render(SMALL) == TEXT


def test_the_small_report_as_markdown() -> None:
    assert markdown.render(SMALL) == MARKDOWN


def test_the_small_report_as_a_web_page() -> None:
    assert html.render(SMALL) == HTML


@given(raw=wild_text)
def test_markdown_shows_a_text_as_it_was_written(raw: str) -> None:
    written = "\n".join(markdown._blocks([Paragraph(runs(raw))]))

    shown = unescape(sub(r"<[^>]*>", "", MarkdownIt().render(written)))

    assert shown.split() == printable(raw).split()


def test_a_stylesheet_is_linked_when_given() -> None:
    page = html.render(SMALL, stylesheet="/static/web/built/web.css")

    assert '<link rel="stylesheet" href="/static/web/built/web.css">' in page


def test_a_fragment_begins_at_the_level_the_page_needs() -> None:
    made = html.fragment([Heading("Fundering", 1), Heading("Tips", 2)], top=3)

    assert made == "<h3>Fundering</h3>\n<h4>Tips</h4>"


def test_a_page_may_link_to_its_own_site_and_documents_may_not() -> None:
    local = [Paragraph((Run("de bibliotheek", link="/bibliotheek/"),))]

    page = html.fragment(local)
    written = "\n".join(markdown._blocks(local))

    assert page == '<p><a href="/bibliotheek/">de bibliotheek</a></p>'
    assert written == "de bibliotheek"


def test_an_unsafe_link_is_only_text() -> None:
    for link in ("javascript:alert(1)", "//example.org", "/\\example.org", "data:x"):
        made = html.fragment([Paragraph((Run("klik", link=link),))])

        assert made == "<p>klik</p>"


def test_contents_appear_from_four_chapters_on() -> None:
    chapters = tuple(Heading(f"Deel {number}", 1) for number in range(1, 5))

    three = html.render(_with(chapters[:3]))
    four = html.render(_with(chapters))

    assert "Inhoud" not in three
    assert '<li><a href="#kop-3">Deel 4</a></li>' in four


def test_a_wide_table_becomes_a_list_in_plain_text() -> None:
    wide = Table("Breed", ("Vraag", "Antwoord"), (("x" * 60, "y" * 60),))

    made = text.render(_with((wide,)))

    assert "Vraag: " + "x" * 60 in made
    assert "Antwoord: " + "y" * 60 in made


def _with(blocks: tuple[Block, ...]) -> Report:
    return replace(SMALL, blocks=blocks)
