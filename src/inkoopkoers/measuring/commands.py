# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terminal door to the comparison: sign a summary, trust, and take one in."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from django.utils import timezone

from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.domain.summary import summary_bytes
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.signing import (
    LARGEST_BYTES,
    UnknownSender,
    fingerprint_of,
    public_key,
    sign,
)
from inkoopkoers.measuring.taking_in import read_signed, take_in_signed
from inkoopkoers.web.errors import DomainError

_BETWEEN = re.compile(r"[\s:.-]+")
_TOLD = {
    actions.Taken.NEW: "De samenvatting is ingelezen.",
    actions.Taken.REPLACED: "De samenvatting is ingelezen, in plaats van de vorige.",
    actions.Taken.SAME: "Deze samenvatting was er al.",
}


def show_key() -> int:
    """Print the fingerprint that others need to trust this installation."""
    print(fingerprint_of(public_key()))
    return 0


def export(organisation: str, code: str, output: Path | None) -> int:
    """Write the signed summary of the last result of an organisation, by its name."""
    rows = Round.objects.filter(organisation__name=organisation, instrument=code)
    revealed = rows.exclude(result="").filter(subject="")
    found = summarised(revealed.order_by("-revealed_at", "-pk").first())
    if found is None:
        return _refuse(f"Er zijn geen resultaten van {organisation} met {code}.")
    actions.record_exported(found.round.organisation, found.summary, by=None)
    signed = sign(summary_bytes(found.summary))
    if output is None:
        print(signed.decode())
        return 0
    try:
        output.write_bytes(signed)
    except OSError as error:
        return _refuse(f"{output} kan niet geschreven worden: {error.strerror}")
    return 0


def take_in(path: Path) -> int:
    """Take in a signed summary; exit code 2 when it is refused."""
    return _with(path, _take_in)


def trust(path: Path, name: str, fingerprint: str) -> int:
    """Trust who signed this file, when the fingerprint is the one they told."""
    typed = _BETWEEN.sub("", fingerprint).lower()

    def compare(data: bytes) -> int:
        try:
            read_signed(data)
        except UnknownSender as unknown:
            if unknown.fingerprint != typed:
                return _refuse("Deze vingerafdruk hoort niet bij dit bestand.")
            now = timezone.now()
            taken = take_in_signed(data, by=None, now=now, trust_as=name)
            print(f"{name} wordt vertrouwd. {_TOLD[taken]}")
            return 0
        return _take_in(data)

    return _with(path, compare)


def _take_in(data: bytes) -> int:
    try:
        taken = take_in_signed(data, by=None, now=timezone.now())
    except UnknownSender as unknown:
        return _refuse(
            f"{unknown}\n"
            f"De vingerafdruk begint met {unknown.fingerprint[:8]}. Vraag de hele "
            f"vingerafdruk aan de afzender, langs een andere weg dan het bestand. Doe "
            f"daarna: inkoopkoers benchmark trust BESTAND NAAM VINGERAFDRUK"
        )
    print(_TOLD[taken])
    return 0


def _with(path: Path, work: Callable[[bytes], int]) -> int:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        return _refuse(f"{path} kan niet gelezen worden: {error.strerror}")
    try:
        return work(data)
    except DomainError as error:
        return _refuse(str(error))


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
