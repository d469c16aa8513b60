# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as PDF/UA-1 and PDF/A-2a, typeset by Typst.

The report reaches Typst as JSON. No text of a user is ever Typst code.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Runs,
    Table,
    has_contents,
    held,
    numbered_addresses,
    tidy,
    with_followers,
)
from inkoopkoers.reports.columns import (
    MANY,
    has_long_heads,
    has_long_rows,
    is_crowded,
    is_short,
    unbroken_rows,
    weights,
)
from inkoopkoers.reports.staying import stays
from inkoopkoers.reports.typesetting import our_fonts, png
from inkoopkoers.web.dutch import long_date

TEMPLATE = Path(__file__).with_name("report.typ")
# Typst breaks a line between words only; a longer word may break anywhere.
LONGEST_WORD = 36
LONGEST_IN_TABLE = 14
_VOWEL = "aeiouyáàâäéèêëíìîïóòôöúùûü"
# With vowels and consonants by turns, so that Typst knows its syllables.
_WORD = re.compile(
    rf"\W*[^\W\d_{_VOWEL}]{{0,4}}[{_VOWEL}]{{1,3}}"
    rf"(?:[^\W\d_{_VOWEL}]{{1,5}}[{_VOWEL}]{{1,3}})+[^\W\d_{_VOWEL}]{{0,4}}\W*",
    re.IGNORECASE,
)
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_BEYOND_LATIN = re.compile(r"[^\x20-\u024f\u2000-\u2026\u20ac]")
ATTEMPTS = 4
REPLACEMENT = "\ufffd"

Data = dict[str, Any]


def render(report: Report) -> bytes:
    """Typeset the whole document.

    PDF/A refuses a character without a glyph, and a picture that is none. Typst
    names the characters it misses, though not always all of them at once. What
    it misses becomes a replacement sign; only if that does not help does all
    that our own font may not hold give way.
    """
    import typst

    data = document(report)
    for _ in range(ATTEMPTS):
        try:
            return _compile(data, report.date)
        except typst.TypstError as error:
            missing = _missing_characters(error.diagnostic)
            data = _without_broken_pictures(_without(missing, data))
    return _compile(_map_texts(_latin_only, data), report.date)


def document(report: Report) -> Data:
    """Gather everything the template needs, in plain JSON values."""
    blocks = tuple(tidy(report.blocks))
    numbers = numbered_addresses(blocks)
    return {
        "title": report.shown_title,
        "short_title": report.short_title,
        "subtitle": report.subtitle,
        "author": report.author,
        "short_author": report.short_author,
        "subject": report.subject,
        "shown_subject": report.shown_subject,
        "language": report.language,
        "date": long_date(report.date),
        "day": [report.date.year, report.date.month, report.date.day],
        "facts": [_cells(fact, LONGEST_WORD) for fact in report.facts],
        "keywords": list(report.keywords),
        "letter": report.is_letter,
        "contents": has_contents(blocks) and not report.is_letter,
        "blocks": _blocks(blocks, numbers),
        "addresses": list(numbers),
        "words": {
            "contents": words.CONTENTS,
            "addresses": words.ADDRESSES,
            "addresses_lead": words.ADDRESSES_LEAD,
            "figure": words.FIGURE,
            "table": words.TABLE,
            "page": words.PAGE,
            "of": words.OF,
        },
    }


@lru_cache(maxsize=1)
def _template() -> bytes:
    return TEMPLATE.read_bytes()


def _compile(data: Data, date: dt.date) -> bytes:
    import typst

    midnight = dt.datetime.combine(date, dt.time(), dt.UTC)
    return typst.compile(
        _template(),
        font_paths=our_fonts(),
        format="pdf",
        sys_inputs={"report": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=midnight,
    )


def _missing_characters(diagnostic: str) -> set[str]:
    found = (_unescaped(text) for text in _MISSING.findall(diagnostic))
    return {character for text in found for character in text}


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(
        lambda match: chr(int(match[1], 16)) if match[1] else match[2], text
    )


def _without(characters: set[str], data: Data) -> Data:
    table = {ord(character): REPLACEMENT for character in characters}
    return cast("Data", _map_texts(lambda text: text.translate(table), data))


def _latin_only(text: str) -> str:
    return _BEYOND_LATIN.sub(REPLACEMENT, text)


def _map_texts(change: Any, value: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_map_texts(change, item) for item in value]
    if isinstance(value, dict):
        # A picture is code, not text.
        return {
            key: item if key == "svg" else _map_texts(change, item)
            for key, item in value.items()
        }
    return value


def _without_broken_pictures(data: Data) -> Data:
    blocks = [
        block | {"svg": None} if _is_broken(block.get("svg")) else block
        for block in data["blocks"]
    ]
    return data | {"blocks": blocks}


def _is_broken(svg: str | None) -> bool:
    return svg is not None and png(svg) is None


def _blocks(blocks: tuple[Block, ...], numbers: dict[str, int]) -> list[Data]:
    return [
        _block(block, numbers) | {"keep": stays(block, follower)}
        for block, follower in with_followers(blocks)
    ]


def _block(block: Block, numbers: dict[str, int]) -> Data:
    match block:
        case Heading():
            text = breakable(block.text.strip(), LONGEST_WORD)
            return {
                "kind": "heading",
                "text": text,
                "level": block.level,
                "listed": block.is_listed,
            }
        case Paragraph():
            line = _line(block.runs, numbers)
            return {"kind": "paragraph", "role": block.role.value, "runs": line}
        case BulletList():
            items = [_line(item, numbers) for item in block.items]
            return {"kind": "list", "ordered": block.ordered, "items": items}
        case Table():
            return {"kind": "table"} | _table(block)
        case Figure():
            return _figure(block)


def breakable(text: str, longest: int) -> str:
    """Let a word that would run off the page break, without a hyphen."""
    return re.sub(rf"(\S{{{longest}}})(?=\S)", "\\1\u200b", text)


def _line(line: Runs, numbers: dict[str, int]) -> list[Data]:
    return [
        {
            "text": breakable(held(run.text), LONGEST_WORD),
            "link": run.address if run.text.strip() else None,
            "number": None
            if run.text.strip() == run.address
            else numbers.get(run.address or ""),
            "strong": run.strong,
            "emphasis": run.emphasis,
        }
        for run in line
    ]


def _table(table: Table) -> Data:
    return {
        "caption": table.caption.strip(),
        "header": [_in_cell(cell) for cell in table.full_header],
        "rows": [list(map(_in_cell, row)) for row in unbroken_rows(table)],
        "shares": weights(table),
        "crowded": is_crowded(table),
        "tight": table.width >= MANY,
        "whole_rows": not has_long_rows(table),
        "long_heads": has_long_heads(table),
        "together": is_short(table),
        "numeric": list(table.numeric_columns),
    }


def _cells(row: Iterable[str], longest: int) -> list[str]:
    return [breakable(cell, longest) for cell in row]


def _in_cell(cell: str) -> str:
    """A word gets a hyphen where a syllable ends; what is no word breaks anywhere."""
    return "".join(
        breakable(part, LONGEST_WORD if _WORD.fullmatch(part) else LONGEST_IN_TABLE)
        for part in re.split(r"([ \u00ad]+)", cell)
    )


def _figure(figure: Figure) -> Data:
    has_data = figure.data is not None and figure.data.width > 0
    return {
        "kind": "figure",
        "svg": figure.svg,
        "alt": figure.alt.strip() or figure.caption.strip() or words.FIGURE,
        "caption": figure.caption.strip(),
        "data": _table(figure.data) if figure.data and has_data else None,
    }
