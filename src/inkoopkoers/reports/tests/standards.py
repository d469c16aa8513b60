# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hold a PDF against PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import page

PROFILES = ("ua1", "2a")


def faults(made: bytes, profile: str) -> list[str]:
    """What the validator finds, without its one known mistake.

    It takes the last byte of a compressed stream for a line end when that byte
    happens to be 13. `test_stream_lengths_are_right` looks for itself.
    """
    report = page.validate_pdf_bytes(made, profile=profile)
    return [
        f"{failure.rule_id}: {failure.message}"
        for failure in report.failures
        if failure.rule_id != "PDFA2A-STREAM-LENGTH-001"
    ]
