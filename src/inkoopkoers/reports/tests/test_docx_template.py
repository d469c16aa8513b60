# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report in an organisation's own Word file: theirs stays, ours comes in its place."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph as DocxParagraph
from hypothesis import HealthCheck, given, settings
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.reports.blocks import (
    BulletList,
    Heading,
    Paragraph,
    Report,
    Table,
    runs,
)
from inkoopkoers.reports.docx.markup import field
from inkoopkoers.reports.docx.template.document import check_template, to_docx
from inkoopkoers.reports.tests.samples import SMALL, TABLE, wild_reports


def saved(document: Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def template(
    *paragraphs: str, change: Callable[[Document], None] | None = None
) -> bytes:
    """A Word file with these paragraphs, made by python-docx."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if change is not None:
        change(document)
    return saved(document)


def opened(made: bytes) -> Document:
    return docx.Document(BytesIO(made))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def number_of(paragraph: DocxParagraph) -> str | None:
    """The list that a paragraph says it is in."""
    found = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return None if found is None else found.get(qn("w:val"))


def report(*blocks: Heading | Paragraph | BulletList | Table) -> Report:
    return dataclasses.replace(SMALL, facts=(), blocks=blocks)


SHORT = report(
    Heading("Aanpak", 1), Paragraph(runs("We kiezen de openbare procedure."))
)
PLACES = ("{{ titel }}", "Voorwoord van de directie", "{{ strategie }}", "Slotwoord")


def dutch_styles(document: Document) -> None:
    """As a Dutch Word writes them: the ids are Dutch, the names are not always."""
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        style.element.set(qn("w:styleId"), f"Kop{level}")
    document.styles["List Bullet"].element.set(qn("w:styleId"), "Lijstopsomteken")
    document.styles["Heading 2"].element.find(qn("w:name")).set(qn("w:val"), "Kop 2")


def without_styles(document: Document) -> None:
    keep = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
    for style in list(document.styles):
        if style.name not in keep:
            style.delete()


def without_numbering(document: Document) -> None:
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del document.part.rels[key]


def test_the_content_comes_in_its_place() -> None:
    made = opened(to_docx(SHORT, template(*PLACES)))

    assert texts(made) == [
        "Advies voor jouw inkoop",
        "Voorwoord van de directie",
        "Aanpak",
        "We kiezen de openbare procedure.",
        "Slotwoord",
    ]


def test_without_a_place_the_content_comes_last() -> None:
    made = opened(to_docx(SHORT, template("Voorblad")))

    assert texts(made) == ["Voorblad", "Aanpak", "We kiezen de openbare procedure."]
    # The page description stays the last part of the body.
    assert made.element.body[-1].tag == qn("w:sectPr")


def test_the_content_comes_once() -> None:
    made = opened(to_docx(SHORT, template("{{ strategie }}", "{{strategie}}")))

    assert texts(made).count("Aanpak") == 1
    assert not any("{{" in text for text in texts(made))


def test_places_are_filled_in_the_body_and_in_headers_and_footers() -> None:
    def change(document: Document) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "{{ organisatie }} – {{ titel }}"
        section.different_first_page_header_footer = True
        section.first_page_footer.paragraphs[0].text = "{{datum}}"
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell.text = "Van {{ Organisatie }} op {{ datum }}"

    made = opened(to_docx(SHORT, template("{{ strategie }}", change=change)))

    section = made.sections[0]
    assert section.header.paragraphs[0].text == "Inkoopkoers – Advies voor jouw inkoop"
    assert section.first_page_footer.paragraphs[0].text == "22 november 2026"
    said = made.tables[-1].rows[0].cells[0].text
    assert said == "Van Inkoopkoers op 22 november 2026"


@pytest.mark.parametrize(
    "pieces", [["{", "{ ti", "tel", " }}"], ["voor {{titel", "}} na"]]
)
def test_a_place_that_word_cut_in_pieces_is_filled(pieces: list[str]) -> None:
    def change(document: Document) -> None:
        paragraph = document.add_paragraph()
        for piece in pieces:
            paragraph.add_run(piece).italic = True

    made = opened(to_docx(SHORT, template(change=change)))

    expected = "".join(pieces)
    start, end = expected.index("{{"), expected.index("}}") + 2
    assert texts(made)[0] == expected[:start] + SHORT.title + expected[end:]
    assert all(run.italic for run in made.paragraphs[0].runs if run.text)


def test_words_of_a_report_are_never_read_as_places() -> None:
    sly = dataclasses.replace(SHORT, title="{{ strategie }}", author="{{ datum }}")
    data = template("{{ titel }}", "{{ organisatie }}", "{{ strategie }}")

    made = opened(to_docx(sly, data))

    assert texts(made)[:3] == ["{{ strategie }}", "{{ datum }}", "Aanpak"]


def test_unknown_places_stay() -> None:
    made = opened(to_docx(SHORT, template("{{ kenmerk }}", "{{ strategie }}")))

    assert texts(made)[0] == "{{ kenmerk }}"


def test_margins_headers_and_styles_of_the_template_stay() -> None:
    def change(document: Document) -> None:
        document.sections[0].left_margin = Cm(4)
        document.styles["Heading 1"].font.name = "Gemeentesans"
        document.sections[0].footer.paragraphs[0].text = "Gemeente Voorbeeld"

    made = opened(to_docx(SMALL, template(*PLACES, change=change)))

    assert made.sections[0].left_margin == pytest.approx(Cm(4), rel=0.001)
    assert made.styles["Heading 1"].font.name == "Gemeentesans"
    assert made.sections[0].footer.paragraphs[0].text == "Gemeente Voorbeeld"
    headings = [p for p in made.paragraphs if p.text == "Fundering"]
    assert headings[0].style is not None
    assert headings[0].style.name == "Heading 1"


def test_tables_are_as_wide_as_the_text_of_the_template() -> None:
    def change(document: Document) -> None:
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(5)

    made = opened(to_docx(report(TABLE), template("{{ strategie }}", change=change)))

    (table,) = made.tables
    assert sum(column.width.cm for column in table.columns if column.width) == (
        pytest.approx(11, abs=0.1)
    )
    assert table.style is not None
    assert table.style.name == "Table Grid"


def test_the_section_of_the_place_decides_the_width() -> None:
    def change(document: Document) -> None:
        document.sections[0].page_width = Cm(42)
        document.add_section(WD_SECTION.NEW_PAGE).page_width = Cm(15)

    wide = opened(to_docx(report(TABLE), template("{{ strategie }}", change=change)))
    narrow = opened(to_docx(report(TABLE), template("Voorblad", change=change)))

    def width(document: Document) -> float:
        columns = document.tables[0].columns
        return float(sum(column.width.cm for column in columns if column.width))

    assert width(wide) > 30
    assert width(narrow) < 12


def test_a_place_that_ends_a_section_keeps_the_section() -> None:
    def change(document: Document) -> None:
        document.paragraphs[-1]._p.get_or_add_pPr().append(
            docx.oxml.OxmlElement("w:sectPr")
        )

    made = opened(to_docx(SHORT, template("{{ strategie }}", change=change)))

    assert len(made.sections) == 2
    assert "Aanpak" in texts(made)


def test_a_place_in_a_cell_gets_the_content_in_that_cell() -> None:
    def change(document: Document) -> None:
        document.add_table(1, 1).rows[0].cells[0].text = "{{ strategie }}"

    made = opened(to_docx(report(Heading("Aanpak", 1), TABLE), template(change=change)))

    cell = made.tables[0].rows[0].cells[0]
    assert cell.paragraphs[0].text == "Aanpak"
    assert cell.tables[0].rows[0].cells[0].text == "Activiteit"
    # Word asks that a cell ends with a paragraph.
    assert cell._tc[-1].tag == qn("w:p")


def test_dutch_styles_are_recognised_by_id_and_by_name() -> None:
    made = opened(to_docx(SMALL, template(*PLACES, change=dutch_styles)))

    used = {p.style.style_id for p in made.paragraphs if p.style is not None}
    assert {"Kop1", "Kop2", "Kop3", "Lijstopsomteken"} <= used


def test_a_file_without_styles_or_numbering_gets_ours() -> None:
    def bare(document: Document) -> None:
        without_styles(document)
        without_numbering(document)

    data = template(*PLACES, change=bare)

    made = opened(to_docx(SMALL, data))

    by_text = {p.text: p for p in made.paragraphs}
    heading = by_text["Fundering"].style
    assert heading is not None
    assert heading.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None
    assert number_of(by_text["Leg het besluit vast."])
    assert any("Kop 1" in note for note in check_template(data))


def test_every_ordered_list_counts_from_one() -> None:
    steps = BulletList((runs("Eerst"), runs("Dan")), ordered=True)

    made = opened(to_docx(report(steps, steps), template(*PLACES)))

    numbers = [
        number_of(paragraph)
        for paragraph in made.paragraphs
        if paragraph.text in {"Eerst", "Dan"}
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_the_facts_of_the_cover_are_not_lost() -> None:
    made = opened(to_docx(SMALL, template("{{ strategie }}")))

    assert texts(made)[:2] == ["Situatie: 2-1-2-1-2", "Versie van de inhoud: 2026.1"]


def test_the_properties_are_those_of_the_report() -> None:
    def change(document: Document) -> None:
        document.core_properties.author = "Jan Jansen"
        document.core_properties.last_modified_by = "Jan Jansen"
        document.core_properties.comments = "Niet voor buiten"

    made = to_docx(SMALL, template(*PLACES, change=change))

    properties = opened(made).core_properties
    assert (properties.title, properties.author) == (SMALL.title, "Inkoopkoers")
    with ZipFile(BytesIO(made)) as archive:
        assert b"Jansen" not in archive.read("docProps/core.xml")


def test_a_table_of_contents_is_made_anew_by_word() -> None:
    def change(document: Document) -> None:
        field(document.add_paragraph(), 'TOC \\o "1-3"', "Inhoud")
        field(document.add_paragraph(), "PAGE", "1")

    made = opened(to_docx(SHORT, template(change=change)))

    dirty = [
        mark.get(qn("w:dirty"))
        for mark in made.element.iter(qn("w:fldChar"))
        if mark.get(qn("w:fldCharType")) == "begin"
    ]
    assert dirty == ["true", None]


def test_a_style_of_another_kind_with_our_name_is_left_alone() -> None:
    def change(document: Document) -> None:
        document.styles.add_style("Lead", WD_STYLE_TYPE.CHARACTER)

    made = opened(to_docx(SMALL, template(*PLACES, change=change)))

    assert made.styles["Lead"].type == WD_STYLE_TYPE.CHARACTER
    assert "Lead Inkoopkoers" in made.styles


def test_the_same_report_gives_the_same_bytes() -> None:
    data = template(*PLACES)

    assert to_docx(SMALL, data) == to_docx(SMALL, data)


def test_links_and_pictures_come_along() -> None:
    made = to_docx(SMALL, template(*PLACES))

    with ZipFile(BytesIO(made)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
        names = archive.namelist()
    assert "https://example.org/a?b=1&amp;c=2" in relations
    assert any(name.startswith("word/media/") for name in names)


def test_our_own_document_can_be_a_template_again() -> None:
    once = to_docx(SHORT, template(*PLACES))

    again = opened(to_docx(SHORT, once))

    assert texts(again).count("Aanpak") == 2


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(wild=wild_reports)
def test_wild_reports_stay_well_formed(wild: Report) -> None:
    made = to_docx(wild, template(*PLACES))

    with ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def test_what_to_know_of_a_template_is_told() -> None:
    assert check_template(template("{{ strategie }} {{ titel }}")) == (
        "De plek {{ strategie }} staat er niet in. De tekst komt achter wat er al staat.",
        "De plek {{ organisatie }} staat er niet in.",
        "De plek {{ datum }} staat er niet in.",
    )
    assert check_template(template(*PLACES, "{{ organisatie }} {{ datum }}")) == ()
