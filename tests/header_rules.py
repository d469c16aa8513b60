# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The application rules of internet.nl as a check on the headers of one response."""

from __future__ import annotations

from collections.abc import Mapping

YEAR_SECONDS = 31_536_000
QUIET_REFERRERS = {"no-referrer", "same-origin"}


def broken_rules(headers: Mapping[str, str], *, https: bool = False) -> list[str]:
    """Return the rules that these headers break, in words."""
    found = {name.lower(): value for name, value in headers.items()}
    broken = list(_broken_policy(found.get("content-security-policy", "")))
    if found.get("x-content-type-options") != "nosniff":
        broken.append("X-Content-Type-Options is not nosniff")
    if found.get("x-frame-options") not in ("DENY", "SAMEORIGIN"):
        broken.append("X-Frame-Options is missing")
    if found.get("referrer-policy") not in QUIET_REFERRERS:
        broken.append("Referrer-Policy tells too much")
    if https and not _long_enough(found.get("strict-transport-security", "")):
        broken.append("Strict-Transport-Security is missing or shorter than a year")
    return broken


def _broken_policy(policy: str) -> list[str]:
    directives = {
        parts[0]: set(parts[1:])
        for parts in (part.split() for part in policy.split(";"))
        if parts
    }
    opened = [
        f"{name} is not closed"
        for name in ("default-src", "frame-ancestors", "base-uri", "form-action")
        if directives.get(name) not in ({"'none'"}, {"'self'"})
    ]
    sources = {source for values in directives.values() for source in values}
    foreign = sorted(sources - {"'none'", "'self'"})
    return [*opened, *(f"{source} is allowed" for source in foreign)]


def _long_enough(value: str) -> bool:
    first = value.partition(";")[0].removeprefix("max-age=")
    return first.isdigit() and int(first) >= YEAR_SECONDS
