# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""ODT and DOCX hold real headings, lists, links, alt texts and languages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.reports.blocks import BulletList, Heading, Report, runs
from inkoopkoers.reports.docx.fonts import scramble
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.package import zipped
from inkoopkoers.reports.tests.samples import SMALL, wild_reports

SOFFICE = shutil.which("soffice")
W = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
O = {  # noqa: E741  # the usual short name of this vocabulary
    "office": f"{_ODF}:office:1.0",
    "text": f"{_ODF}:text:1.0",
    "table": f"{_ODF}:table:1.0",
    "svg": f"{_ODF}:svg-compatible:1.0",
    "style": f"{_ODF}:style:1.0",
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": f"{_ODF}:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def part(made: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(made)) as archive:
        return etree.fromstring(archive.read(name))


def docx(report: Report = SMALL, name: str = "word/document.xml") -> etree._Element:
    return part(render(report, Format.DOCX), name)


def odt(report: Report = SMALL, name: str = "content.xml") -> etree._Element:
    return part(render(report, Format.ODT), name)


def texts(elements: list[etree._Element]) -> list[str]:
    return ["".join(element.itertext()) for element in elements]


def test_docx_headings_have_heading_styles() -> None:
    found = docx().xpath("//w:p[w:pPr/w:pStyle/@w:val='Heading1']", namespaces=W)

    assert texts(found) == ["Fundering", "Webadressen"]


def test_odt_headings_have_outline_levels() -> None:
    found = odt().xpath("//text:h/@text:outline-level", namespaces=O)

    assert found == ["1", "2", "3", "1"]


def test_pictures_carry_their_alt_text() -> None:
    in_docx = docx().xpath("//wp:docPr/@descr", namespaces=W)
    in_odt = odt().xpath("//svg:desc/text()", namespaces=O)

    assert in_docx == in_odt == ["Staafdiagram: Specificatie 14."]


def test_table_headers_repeat_on_every_page() -> None:
    in_docx = docx().xpath("//w:tr[w:trPr/w:tblHeader]", namespaces=W)
    in_odt = odt().xpath("//table:table-header-rows/table:table-row", namespaces=O)

    assert texts(in_docx) == texts(in_odt) == ["ActiviteitTips", "ActiviteitTips"]


def test_both_are_dutch_by_default() -> None:
    in_docx = docx(name="word/styles.xml").xpath(
        "//w:docDefaults//w:lang/@w:val", namespaces=W
    )
    in_odt = odt(name="styles.xml").xpath(
        "//style:default-style[@style:family='paragraph']/*/@fo:language",
        namespaces=O,
    )

    assert in_docx == ["nl-NL"]
    assert in_odt == ["nl"]


def test_both_are_a4() -> None:
    in_docx = docx().xpath("//w:pgSz", namespaces=W)[0]
    in_odt = odt(name="styles.xml").xpath("//@fo:page-width", namespaces=O)

    assert in_docx.get(f"{{{W['w']}}}w") == "11906"
    assert set(in_odt) == {"21cm"}


def test_links_are_live_and_listed_for_print() -> None:
    address = "https://example.org/a?b=1&c=2"

    relations = docx(name="word/_rels/document.xml.rels")
    in_odt = odt().xpath("//text:a/@xlink:href", namespaces=O)

    assert address in [relation.get("Target") for relation in relations]
    assert in_odt == [address, address]
    assert address in "".join(odt().itertext())
    assert address in "".join(docx().itertext())


def test_the_title_stands_in_the_metadata() -> None:
    dublin = {"dc": O["dc"]}

    in_docx = docx(name="docProps/core.xml").xpath(
        "//dc:title/text()", namespaces=dublin
    )
    in_odt = odt(name="meta.xml").xpath("//dc:title/text()", namespaces=dublin)

    assert in_docx == in_odt == [SMALL.title]


def test_every_ordered_list_counts_from_one() -> None:
    steps = BulletList((runs("Eerst"), runs("Dan")), ordered=True)
    report = dataclasses.replace(SMALL, blocks=(steps, Heading("Nog eens", 1), steps))

    numbers = docx(report).xpath("//w:p/w:pPr/w:numPr/w:numId/@w:val", namespaces=W)

    assert len(numbers) == 4
    assert len(set(numbers)) == 2


def test_the_odt_begins_with_its_stored_type_and_lists_every_part() -> None:
    with ZipFile(BytesIO(render(SMALL, Format.ODT))) as archive:
        first = archive.infolist()[0]
        names = set(archive.namelist())
        manifest = etree.fromstring(archive.read("META-INF/manifest.xml"))

    listed = set(manifest.xpath("//@manifest:full-path", namespaces=O))
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert listed - {"/"} == names - {"mimetype", "META-INF/manifest.xml"}


def test_every_style_the_odt_uses_exists() -> None:
    used = set(odt().xpath("//@text:style-name", namespaces=O))

    made = set(odt(name="styles.xml").xpath("//@style:name", namespaces=O))

    assert used <= made


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(report=wild_reports)
def test_wild_reports_stay_well_formed(report: Report) -> None:
    for fmt in (Format.ODT, Format.DOCX):
        with ZipFile(BytesIO(render(report, fmt))) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))


def test_a_scrambled_font_comes_back_when_scrambled_again() -> None:
    font, key = bytes(range(100)), bytes(range(16))

    scrambled = scramble(font, key)

    assert scrambled[:32] != font[:32]
    assert scrambled[32:] == font[32:]
    assert scramble(scrambled, key) == font


@pytest.mark.parametrize(("year", "packed"), [(1900, 1980), (2026, 2026), (2200, 2107)])
def test_a_year_the_zip_format_cannot_name_still_packs(year: int, packed: int) -> None:
    made = zipped({"a.xml": b"<a/>"}, dt.date(year, 1, 1))

    assert ZipFile(BytesIO(made)).infolist()[0].date_time[0] == packed


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("fmt", [Format.ODT, Format.DOCX])
def test_libreoffice_sees_the_headings_the_alt_text_and_the_language(
    fmt: Format, tmp_path: Path
) -> None:
    seen = opened_in_libreoffice(render(SMALL, fmt), fmt, tmp_path)

    headings = seen.xpath("//office:body//text:h", namespaces=O)
    levels = [heading.get(f"{{{O['text']}}}outline-level") for heading in headings]
    languages = seen.xpath(
        "//style:default-style[@style:family='paragraph']/*/@fo:language",
        namespaces=O,
    )
    assert levels == ["1", "2", "3", "1"]
    assert texts(headings)[0] == "Fundering"
    assert seen.xpath("//svg:desc/text()", namespaces=O) == [
        "Staafdiagram: Specificatie 14."
    ]
    assert languages == ["nl"]


def opened_in_libreoffice(made: bytes, fmt: Format, folder: Path) -> etree._Element:
    """What LibreOffice makes of a document, in its own flat form."""
    source = folder / f"advies.{fmt.extension}"
    source.write_bytes(made)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    words = [str(SOFFICE), profile, "--headless", "--convert-to", "fodt"]
    subprocess.run(
        [*words, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return etree.fromstring((folder / "advies.fodt").read_bytes())
