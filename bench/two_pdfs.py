# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same report as PDF in two ways: through our reports and through WeasyPrint.

`python -m bench.two_pdfs ours|weasyprint` prints the seconds that the first PDF of
a process takes, with loading the libraries.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from inkoopkoers.instruments.publication import advice_report
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.reports.blocks import (
    BulletList,
    Heading,
    Report,
    Run,
    numbered_addresses,
    tidy,
)
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.words import ADDRESSES

ANSWERS = "2-1-2-1-2"
STYLE = Path(__file__).with_name("print.css")
A_PAGE = re.compile(rb"/Type\s*/Page\b")


@dataclass(frozen=True)
class Made:
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int


def report(answers: str = ANSWERS) -> Report:
    """Return the block list that both ways start from."""
    return advice_report(advice_for(answers), date(2026, 1, 1))


def ours(what: Report) -> Made:
    """Typeset with Typst, as the product does: PDF/A-2a and PDF/UA-1."""
    pdf = render(what, Format.PDF)
    return Made(pdf, len(A_PAGE.findall(pdf)))


def weasyprint(what: Report) -> Made:
    """Typeset our own HTML with WeasyPrint: PDF/A-2a, the nearest it has."""
    from weasyprint import HTML

    fonts, style = _style()
    page = HTML(string=render(_with_addresses(what), Format.HTML).decode())
    options = {"font_config": fonts, "pdf_variant": "pdf/a-2a"}
    document = page.render(stylesheets=[style], **options)
    return Made(document.write_pdf(**options), len(document.pages))


def _with_addresses(what: Report) -> Report:
    """Our PDF ends with the addresses of its links; this one then does so too."""
    found = numbered_addresses(tuple(tidy(what.blocks)))
    listed = BulletList(tuple((Run(one, link=one),) for one in found), ordered=True)
    return replace(what, blocks=(*what.blocks, Heading(ADDRESSES, 1), listed))


@cache
def _style() -> tuple[Any, Any]:
    """Read the style and the fonts once per process, to WeasyPrint's advantage."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    return fonts, CSS(filename=STYLE, font_config=fonts)


WAYS: dict[str, Callable[[Report], Made]] = {"ours": ours, "weasyprint": weasyprint}

if __name__ == "__main__":
    asked = report()
    start = time.perf_counter()
    WAYS[sys.argv[1]](asked)
    print(time.perf_counter() - start)
