# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Files that are no template, or more than one: refused with a sentence that helps."""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.reports.docx.markup import field
from inkoopkoers.reports.docx.template.document import check_template, to_docx
from inkoopkoers.reports.docx.template.safety import MOST_BYTES, BadTemplate
from inkoopkoers.reports.tests.samples import SMALL

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
MAIN = "word/document.xml"


def plain() -> bytes:
    document = docx.Document()
    document.add_paragraph("{{ strategie }}")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


PLAIN = plain()


def parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(PLAIN)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(changed: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in changed.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    return packed(parts() | {name: content})


def replaced(name: str, old: str, new: str) -> bytes:
    made = parts()
    content = made[name].decode()
    assert old in content
    return packed(made | {name: content.replace(old, new).encode()})


def with_relation(kind: str, target: str, mode: str = "External") -> bytes:
    relation = (
        f'<Relationship Id="rId999" Type="{OFFICE}/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    )
    return replaced(RELATIONS, "</Relationships>", relation)


def with_field(code: str) -> bytes:
    document = docx.Document()
    field(document.add_paragraph(), code, "x")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(BadTemplate) as found:
        check_template(data)
    return str(found.value)


def test_a_plain_template_is_taken() -> None:
    assert check_template(PLAIN)


@pytest.mark.parametrize(
    "data", [b"", b"geen zip", b"PK\x03\x04", PLAIN[:500], b"\xd0\xcf\x11\xe0" * 200]
)
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert refused(data).startswith("Dit is geen leesbaar Word-bestand.")


def test_a_zip_that_is_no_word_file_is_refused() -> None:
    assert "geen Word-document" in refused(packed({"a.xml": b"<a/>"}))


def test_a_word_file_without_its_text_is_refused() -> None:
    left = {name: content for name, content in parts().items() if name != MAIN}

    assert "geen Word-document" in refused(packed(left))


def test_a_spreadsheet_is_refused() -> None:
    data = replaced(TYPES, "wordprocessingml.document.main", "spreadsheetml.sheet.main")

    assert "geen Word-document" in refused(data)


def test_a_dotx_is_refused_with_what_to_do() -> None:
    data = replaced(TYPES, "document.main+xml", "template.main+xml")

    assert ".dotx" in refused(data)


@pytest.mark.parametrize(
    "data",
    [
        with_part("word/vbaProject.bin", b"x"),
        with_part("word/vbaData.xml", b"<a/>"),
        replaced(
            TYPES,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            "application/vnd.ms-word.document.macroEnabled.main",
        ),
    ],
)
def test_macros_are_refused(data: bytes) -> None:
    assert "macro's" in refused(data)


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("image", "https://example.org/pixel.png", "External"),
        ("image", "file:///c:/geheim.png", "external"),
        ("oleObject", "https://example.org/a.docx", "External"),
        ("oleObject", "embeddings/a.xml", "Internal"),
        ("aFChunk", "a.xml", "Internal"),
        ("subDocument", "b.docx", "External"),
        ("hyperlink", "javascript:alert(1)", "External"),
        ("hyperlink", "file://server/share", "External"),
    ],
)
def test_what_comes_from_outside_is_refused(kind: str, target: str, mode: str) -> None:
    assert "van buiten" in refused(with_relation(kind, target, mode))


def test_another_template_behind_it_is_refused_with_what_to_do() -> None:
    said = refused(with_relation("attachedTemplate", "file:///c:/Normal.dotm"))

    assert "Documentsjabloon" in said


@pytest.mark.parametrize("target", ["https://example.org/", "mailto:a@example.org"])
def test_a_plain_link_is_taken(target: str) -> None:
    assert check_template(with_relation("hyperlink", target))


@pytest.mark.parametrize(
    "code",
    [
        'INCLUDEPICTURE "https://example.org/a.png"',
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
        "link Excel.Sheet c:\\\\a.xlsx",
        'IF 1 = 1 INCLUDETEXT "a"',
    ],
)
def test_a_field_that_fetches_is_refused(code: str) -> None:
    assert "veld" in refused(with_field(code))


@pytest.mark.parametrize(
    "code", ["PAGE", 'TOC \\o "1-3"', 'HYPERLINK "https://example.org/link"', "DATE"]
)
def test_ordinary_fields_are_taken(code: str) -> None:
    assert check_template(with_field(code))


def test_a_field_code_cut_in_pieces_is_refused() -> None:
    data = with_field("INCLUDEPICTURE x")
    with ZipFile(BytesIO(data)) as archive:
        text = archive.read(MAIN).decode()
    pieces = text.replace(
        "INCLUDEPICTURE", "INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE"
    )

    assert "veld" in refused(packed(parts() | {MAIN: pieces.encode()}))


def test_a_simple_field_that_fetches_is_refused() -> None:
    simple = '<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p><w:sectPr'

    assert "veld" in refused(replaced(MAIN, "<w:sectPr", simple))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", [MAIN, "word/_rels/x.xml.rels", "word/media/a.svg"])
def test_an_own_grammar_is_refused(name: str, encoding: str) -> None:
    lol = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
    )

    assert "DOCTYPE" in refused(with_part(name, lol.encode(encoding)))


def test_an_entity_bomb_is_refused_before_it_grows() -> None:
    entities = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12)
    )
    bomb = f"<!DOCTYPE a [{entities}]><a>&l11;</a>"

    assert "DOCTYPE" in refused(with_part(MAIN, bomb.encode()))


def test_broken_xml_is_refused() -> None:
    assert "beschadigd" in refused(with_part("word/styles.xml", b"<w:styles"))


@pytest.mark.parametrize(
    "name", ["word/embeddings/a.bin", "word/a.xlsx", "word/a.htm", "a"]
)
def test_an_embedded_file_is_refused(name: str) -> None:
    assert "ingesloten bestand" in refused(with_part(name, b"x"))


def test_a_bomb_is_refused() -> None:
    assert "te groot" in refused(with_part("word/media/a.bmp", b"\0" * 1_900_000))
    large = {
        f"word/media/{n}.bmp": random.Random(n).randbytes(9_000) * 120
        for n in range(20)
    }
    assert "te groot" in refused(packed(parts() | large))


def test_too_many_parts_are_refused() -> None:
    many = {f"word/media/{n}.png": b"x" for n in range(2000)}

    assert "te veel delen" in refused(packed(parts() | many))


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "groter dan 2 MB" in refused(PLAIN + b"\0" * MOST_BYTES)


def test_two_parts_with_one_name_are_refused() -> None:
    out = BytesIO(PLAIN)
    with ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MAIN, b"<a/>")

    assert "geen leesbaar" in refused(out.getvalue())


@pytest.mark.parametrize(
    "body",
    ["<a/>", '<w:document xmlns:w="http://purl.oclc.org/ooxml"><w:body/></w:document>'],
)
def test_text_that_is_no_document_is_refused(body: str) -> None:
    assert "niet lezen" in refused(with_part(MAIN, body.encode()))


def test_a_refused_template_is_not_written_in_either() -> None:
    with pytest.raises(BadTemplate):
        to_docx(SMALL, with_part("word/vbaProject.bin", b"x"))


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_damaged_file_is_taken_or_refused_and_nothing_else(
    data: st.DataObject,
) -> None:
    damaged = bytearray(PLAIN)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))

    with suppress(BadTemplate):
        check_template(bytes(damaged))
