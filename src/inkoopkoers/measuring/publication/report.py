# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The result of a round as a report: what it says first, then every theme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.measuring import wording
from inkoopkoers.measuring.publication import (
    about,
    following_up,
    since,
    summary,
    themes,
)
from inkoopkoers.measuring.queries.material import Material
from inkoopkoers.reports.blocks import Block, Report
from inkoopkoers.web.dutch import long_date

SHOWN_OF_DIGEST = 12


def result_report(material: Material, today: date, address: str = "") -> Report:
    """Build the publication; `address` is where the result stands online."""
    presented = material.presented
    facts, instrument = presented.result.facts, presented.instrument
    title = facts.subject or facts.title
    return Report(
        title=_("Resultaten: %s") % title,
        subtitle=wording.took_part(presented.result),
        author=facts.organisation,
        subject=f"{instrument.title}, {facts.title}",
        date=today,
        facts=tuple(_facts(material, address)),
        blocks=tuple(_blocks(material)),
        keywords=(_("inkoop"), instrument.title),
    )


def _facts(material: Material, address: str) -> Iterator[tuple[str, str]]:
    presented = material.presented
    facts, instrument = presented.result.facts, presented.instrument
    yield _("Organisatie"), facts.organisation
    if facts.subject:
        yield _("Meting"), facts.title
    version = {"title": instrument.title, "version": instrument.version}
    yield _("Vragen"), _("%(title)s, versie %(version)s") % version
    days = {"from": long_date(facts.opens_on), "until": long_date(facts.closes_on)}
    yield _("Periode"), _("%(from)s tot en met %(until)s") % days
    yield _("Vastgelegd"), long_date(facts.revealed_on)
    yield _("Kleinste groep"), wording.people(facts.minimum_group)
    if presented.chosen:
        yield _("Naast iedereen"), wording.group_name(presented.chosen.group)
    yield _("Kenmerk"), material.round.result_digest[:SHOWN_OF_DIGEST]
    if address:
        yield _("Adres"), address


def _blocks(material: Material) -> Iterator[Block]:
    yield from summary.blocks(material.presented)
    yield from following_up.blocks(material)
    if material.since:
        yield from since.blocks(material.since)
    for theme in material.presented.themes:
        yield from themes.blocks(theme, material.presented)
    yield from about.blocks(material)
