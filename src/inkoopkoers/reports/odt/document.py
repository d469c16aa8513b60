# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as ODT, written as plain OpenDocument 1.3.

The format is small enough to write ourselves, and then every style, language
and identifier is ours: no template to clean up, the same bytes every time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from pathlib import Path

from inkoopkoers.reports.blocks import Report, numbered_addresses, tidy
from inkoopkoers.reports.odt.body import body_markup
from inkoopkoers.reports.odt.parts import Parts
from inkoopkoers.reports.odt.tables import TABLE_CELLS
from inkoopkoers.reports.package import zipped
from inkoopkoers.reports.typesetting import document_fonts
from inkoopkoers.web.dutch import long_date

STYLES = Path(__file__).with_name("styles.xml")
MIME = "application/vnd.oasis.opendocument.text"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "office": f"{_SCHEMA}:office:1.0",
        "style": f"{_SCHEMA}:style:1.0",
        "text": f"{_SCHEMA}:text:1.0",
        "table": f"{_SCHEMA}:table:1.0",
        "draw": f"{_SCHEMA}:drawing:1.0",
        "fo": f"{_SCHEMA}:xsl-fo-compatible:1.0",
        "svg": f"{_SCHEMA}:svg-compatible:1.0",
        "meta": f"{_SCHEMA}:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)


def render(report: Report) -> bytes:
    """Write the whole document."""
    blocks = tuple(tidy(report.blocks))
    parts = Parts(numbered_addresses(blocks))
    text = "\n".join(body_markup(report, blocks, parts))
    package = {
        "mimetype": MIME.encode(),
        "content.xml": _content(text, parts).encode(),
        "styles.xml": _styles(report).encode(),
        "meta.xml": _meta(report).encode(),
        **parts.pictures,
        **{f"Fonts/{name}": font for name, font in document_fonts().items()},
    }
    package["META-INF/manifest.xml"] = _manifest(package).encode()
    return zipped(package, report.date)


@lru_cache(maxsize=1)
def _style_sheet() -> str:
    return STYLES.read_text(encoding="utf-8")


def _styles(report: Report) -> str:
    code = escape(report.language.split("-")[0])
    styles = _style_sheet().replace('fo:language="nl"', f'fo:language="{code}"')
    styles = styles.replace("<!--date-->", long_date(report.date))
    return styles.replace("<!--title-->", escape(report.short_title))


def _content(text: str, parts: Parts) -> str:
    return (
        f'{_XML}<office:document-content {_NAMESPACES} office:version="1.3">\n'
        f"<office:automatic-styles>{TABLE_CELLS}\n{''.join(parts.table_styles)}"
        "</office:automatic-styles>\n"
        f"<office:body><office:text>\n{text}\n</office:text></office:body>\n"
        "</office:document-content>\n"
    )


def _meta(report: Report) -> str:
    moment = f"{report.date.isoformat()}T00:00:00"
    keywords = "".join(
        f"<meta:keyword>{escape(keyword)}</meta:keyword>" for keyword in report.keywords
    )
    return (
        f'{_XML}<office:document-meta {_NAMESPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>Inkoopkoers</meta:generator>"
        f"<dc:title>{escape(report.shown_title)}</dc:title>"
        f"<dc:subject>{escape(report.subject)}</dc:subject>{keywords}"
        f"<meta:initial-creator>{escape(report.author)}</meta:initial-creator>"
        f"<dc:creator>{escape(report.author)}</dc:creator>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date>"
        f"<dc:language>{escape(report.language)}</dc:language>"
        "</office:meta></office:document-meta>\n"
    )


def _manifest(package: Mapping[str, bytes]) -> str:
    kinds = {"xml": "text/xml", "png": "image/png", "ttf": "application/x-font-ttf"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" '
        f'manifest:media-type="{kinds[name.rsplit(".", 1)[1]]}"/>'
        for name in package
        if name != "mimetype"
    )
    return (
        f'{_XML}<manifest:manifest xmlns:manifest="{_SCHEMA}:manifest:1.0" '
        'manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
        f'manifest:media-type="{MIME}"/>{entries}</manifest:manifest>\n'
    )
