# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still loose in a draft, and the rules and sources that all of it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.knowledge.domain.rules import Held, Rule
from inkoopkoers.procurements.documents.strategy.texts import empty, joined
from inkoopkoers.procurements.domain.findings import Severity
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.findings import said
from inkoopkoers.procurements.wording.rules import doubts, since
from inkoopkoers.procurements.wording.steps import STEPS
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Run,
    Runs,
    Table,
)
from inkoopkoers.web.dutch import euro, long_date, number


def findings(material: Material) -> Iterator[Block]:
    """Only in a draft: every broken thread with the way to mend it."""
    yield Heading(_("Losse draden"), 1)
    if not material.findings:
        yield empty(_("Er zijn geen losse draden."))
        return
    breaks = sum(one.severity is Severity.BREAK for one in material.findings)
    yield Table(
        caption=_counted(breaks, len(material.findings) - breaks),
        header=(_("Stap"), _("Wat er is"), _("Wat je kunt doen")),
        rows=tuple(
            (str(STEPS[one.step]), said(one).sentence, said(one).mend)
            for one in material.findings
        ),
    )


def _counted(breaks: int, others: int) -> str:
    broken = (
        ngettext(
            "%d draad is gebroken.",
            "%d draden zijn gebroken.",
            breaks,
        )
        % breaks
    )
    mind = (
        ngettext(
            "Op %d plek is iets om naar te kijken.",
            "Op %d plekken is iets om naar te kijken.",
            others,
        )
        % others
    )
    return joined((broken if breaks else "", mind if others else ""))


def rules(material: Material) -> Iterator[Block]:
    """Every rule with the edition that was used, its law, its source and its check."""
    used = material.rules
    if not used:
        return
    yield Heading(_("Regels en bronnen"), 1)
    yield Table(
        caption=_("De regels waar deze strategie op steunt"),
        header=(_("Regel"), _("Waarde"), _("Geldt sinds"), _("Nagekeken op")),
        rows=tuple(_row(held.rule) for held in used),
        numeric_columns=(1,),
    )
    yield Heading(_("Waar de regels staan"), 2)
    yield BulletList(tuple(_source(held) for held in used))


def _row(rule: Rule) -> tuple[str, ...]:
    return (
        rule.title,
        _amount(rule.value, rule.unit),
        long_date(rule.valid_from) if rule.valid_from else _("onbekend"),
        long_date(rule.checked_on),
    )


def _amount(value: Decimal | None, unit: str) -> str:
    if value is None:
        return _("zie de bron")
    if unit == "EUR":
        return euro(value)
    units = {"dagen": _("dagen"), "maanden": _("maanden"), "procent": "%"}
    return f"{number(value)}\N{NO-BREAK SPACE}{units.get(unit, '')}".strip()


def _source(held: Held) -> Runs:
    rule = held.rule
    head = (
        Run(f"{rule.title}: ", strong=True),
        Run(f"{since(held)}, {rule.law}. " if rule.law else f"{since(held)}. "),
        Run(_("Bron: ")),
        Run(rule.source_title, link=rule.source_url or None),
        Run("."),
    )
    unsure = " ".join(doubts(held))
    return (*head, Run(f" {unsure}")) if unsure else head
