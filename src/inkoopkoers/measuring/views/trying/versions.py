# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which version of an instrument an address is about."""

from __future__ import annotations

import re

from django.http import HttpRequest
from django.urls import reverse

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.queries.trying import asked

VERSION = re.compile(r"[1-9][0-9]{0,8}")


def version_asked(request: HttpRequest) -> int | None:
    """The version in the address; None is the latest, 0 stands for garbage."""
    return parsed_version(request.GET.get("versie"))


def parsed_version(text: str | None) -> int | None:
    """The same of a text that may not be there."""
    if text is None:
        return None
    return int(text) if VERSION.fullmatch(text) else 0


def version_query(instrument: Instrument) -> str:
    """What an address needs to lead to this version: nothing for the latest."""
    is_latest = instrument.version == asked(instrument.code).version
    return "" if is_latest else f"?versie={instrument.version}"


def address_of(instrument: Instrument, answers: str) -> str:
    """Where the outcome of these answers stands."""
    path = reverse("measuring:try_outcome", args=[instrument.code, answers])
    return path + version_query(instrument)
