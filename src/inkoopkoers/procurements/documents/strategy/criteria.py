# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bidders must meet and can win with, and how each of it is verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.documents.strategy.texts import (
    empty,
    joined,
    labelled,
    lead,
    sentence,
    share_text,
)
from inkoopkoers.procurements.domain.criteria import (
    Criterion,
    CriterionKind,
    share_of_impact,
    weights_total,
)
from inkoopkoers.procurements.models import BasketCriterion
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.procurements.queries.basket import as_criterion
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.findings import percentage
from inkoopkoers.reports.blocks import Block, BulletList, Heading, Runs, Table

KINDS = {
    CriterionKind.SELECTION: gettext_lazy("Uitsluiten en selecteren"),
    CriterionKind.REQUIREMENT: gettext_lazy("Minimumeisen"),
    CriterionKind.AWARD: gettext_lazy("Gunningscriteria"),
    CriterionKind.CLAUSE: gettext_lazy("Contractbepalingen"),
}


def blocks(material: Material) -> Iterator[Block]:
    """Write the chapter: the weights first, then every criterion by its kind."""
    yield Heading(_("Criteria"), 1)
    if not material.basket:
        yield empty(_("Er zijn nog geen criteria gekozen."))
        return
    themes = {one.code: one.name for one in material.web}
    rules = tuple(as_criterion(one, {}) for one in material.basket)
    yield from _weights(material, rules)
    for kind, name in KINDS.items():
        found = [one for one in material.basket if one.kind == kind]
        if found:
            yield Heading(str(name), 2)
            yield BulletList(tuple(_said(one, themes) for one in found))


def _weights(material: Material, rules: tuple[Criterion, ...]) -> Iterator[Block]:
    """Only what is weighed has a place in this table."""
    share = share_of_impact(rules)
    if share is None:
        yield empty(_("Er zijn nog geen gewichten."))
        return
    percent = share_text(share)
    yield lead(
        _("Maatschappelijke impact weegt voor {percent} mee.").format(percent=percent)
    )
    rows = [
        (
            one.title,
            _("prijs") if one.is_price else level_name(one.level) or _("kwaliteit"),
            percentage(one.weight) if one.weight is not None else "",
        )
        for one in material.basket
        if one.kind == CriterionKind.AWARD
    ]
    total = (_("Samen"), "", percentage(weights_total(rules)))
    yield Table(
        caption=_("Waar inschrijvers punten mee verdienen"),
        header=(_("Gunningscriterium"), _("Soort of niveau"), _("Gewicht")),
        rows=(*rows, total),
        numeric_columns=(2,),
    )


def _said(one: BasketCriterion, themes: Mapping[str, str]) -> Runs:
    about = ", ".join(
        part
        for part in (
            one.number,
            themes.get(one.theme, one.theme),
            level_name(one.level),
        )
        if part
    )
    name = f"{one.title.rstrip('.')} ({about})" if about else one.title.rstrip(".")
    checked = _("Toetsing: %s") % one.verification if one.verification.strip() else ""
    source = _("Bron: %s") % one.source if one.source.strip() else ""
    return labelled(name, joined(map(sentence, (one.text, checked, source))))
