# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A square of dots that a telephone can read, as one path of SVG."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET = 4  # the white edge that the standard asks, in dots


def qr_code(text: str) -> SafeString:
    """Draw it; what it holds has to stand beside it as text."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    dots = code.get_matrix()
    path = "".join(
        f"M{column} {row}h1v1h-1z"
        for row, line in enumerate(dots)
        for column, dark in enumerate(line)
        if dark
    )
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" '
        'aria-hidden="true" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{1}"/></svg>',
        len(dots),
        path,
    )
