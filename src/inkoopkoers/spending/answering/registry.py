# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every answer there is, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.answering.answer import Answer, Topic
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.climate import answer_climate
from inkoopkoers.spending.answering.concentration import answer_concentration
from inkoopkoers.spending.answering.hygiene import answer_hygiene
from inkoopkoers.spending.answering.left_out import left_out_of
from inkoopkoers.spending.answering.local import answer_local
from inkoopkoers.spending.answering.off_contract import answer_off_contract
from inkoopkoers.spending.answering.one_supplier import answer_supplier
from inkoopkoers.spending.answering.over_time import answer_over_time
from inkoopkoers.spending.answering.pareto import answer_pareto
from inkoopkoers.spending.answering.payment import answer_payment
from inkoopkoers.spending.answering.prices import answer_prices
from inkoopkoers.spending.answering.small_orders import answer_small_orders
from inkoopkoers.spending.answering.splitting import answer_splitting
from inkoopkoers.spending.answering.thresholds import answer_thresholds
from inkoopkoers.spending.answering.unseen import answer_unseen
from inkoopkoers.spending.answering.who_what_where import (
    answer_by_category,
    answer_by_ledger,
    answer_by_parent,
    answer_by_supplier,
    answer_by_unit,
)
from inkoopkoers.spending.wording.currency import told_in

Text = str | Promise


@dataclass(frozen=True)
class Kind:
    """An answer by its code; `slug` stands in the address, `title` is the question.

    `asks`: what one learns from it, in the list. `is_quick`: quick enough for the list
    to tell its sentence. `has_all`: it shows itself what others leave out.
    """

    code: str
    slug: str
    topic: Topic
    title: Text
    answered: Callable[[Asked], Answer]
    asks: Text = ""
    is_quick: bool = False
    has_all: bool = False

    def give(self, asked: Asked) -> Answer:
        """Answer it, in the currency of the organisation."""
        with told_in(asked.terms.currency):
            answer = self.answered(asked)
            return replace(
                answer, left_out=None if self.has_all else left_out_of(asked)
            )


TOPICS: dict[Topic, Text] = {
    Topic.WHERE: _("Waar gaat het geld heen?"),
    Topic.DEPEND: _("Van wie zijn we afhankelijk?"),
    Topic.MUST: _("Waar moeten we iets mee?"),
    Topic.COST: _("Wat kost het ons?"),
    Topic.EFFECT: _("Wat doet het?"),
}

KINDS: tuple[Kind, ...] = (
    Kind(
        "over_time", "over-de-tijd", Topic.WHERE, _("Uitgaven over de tijd"),
        answer_over_time,
        _("Per maand, kwartaal en jaar, naast een jaar eerder."),
        is_quick=True,
    ),
    Kind(
        "by_supplier", "wie", Topic.WHERE, _("Van wie kopen we?"),
        answer_by_supplier,
        _("Per leverancier, met de periode ervoor."),
        is_quick=True,
    ),
    Kind(
        "by_category", "wat", Topic.WHERE, _("Wat kopen we?"),
        answer_by_category,
        _("Per categorie; open er een om dieper te kijken."),
        is_quick=True,
    ),
    Kind(
        "by_unit", "waar", Topic.WHERE, _("Welk onderdeel koopt?"),
        answer_by_unit,
        _("Per afdeling, dienst of school."),
        is_quick=True,
    ),
    Kind(
        "by_ledger", "grootboek", Topic.WHERE, _("Waar staat het in het grootboek?"),
        answer_by_ledger,
        _("Per grootboekrekening."),
    ),
    Kind(
        "pareto", "verdeling", Topic.WHERE,
        _("Hoe is het geld verdeeld over leveranciers?"),
        answer_pareto,
        _("Wie samen 80 % krijgt, en hoe lang de staart is."),
        is_quick=True,
    ),
    Kind(
        "concentration", "afhankelijkheid", Topic.DEPEND,
        _("Van wie zijn we afhankelijk?"),
        answer_concentration,
        _("Per categorie: wie het meeste krijgt, hoe lang al en tot wanneer."),
        is_quick=True,
    ),
    Kind(
        "supplier", "leverancier", Topic.DEPEND, _("Wat kopen we bij één leverancier?"),
        answer_supplier,
        _("Wat, sinds wanneer en onder welke namen."),
    ),
    Kind(
        "by_parent", "concerns", Topic.DEPEND, _("Van welke concerns kopen we?"),
        answer_by_parent,
        _("Leveranciers met dezelfde eigenaar bij elkaar."),
    ),
    Kind(
        "thresholds", "drempels", Topic.MUST, _("Waar komen we bij een drempel?"),
        answer_thresholds,
        _("Per categorie over de hele organisatie, met een waarschuwing op tijd."),
        is_quick=True,
    ),
    Kind(
        "splitting", "bij-elkaar", Topic.MUST,
        _("Welke aankopen horen misschien bij elkaar?"),
        answer_splitting,
        _("Elk onder een grens, samen erboven."),
    ),
    Kind(
        "off_contract", "buiten-contract", Topic.MUST,
        _("Wat kopen we buiten contracten om?"),
        answer_off_contract,
        _("Naast een contract, na de einddatum of zonder bestelnummer."),
        is_quick=True,
    ),
    Kind(
        "small_orders", "kleine-facturen", Topic.COST,
        _("Wat kosten kleine facturen?"),
        answer_small_orders,
        _("Hoeveel het er zijn, van wie, en wat bundelen scheelt."),
        is_quick=True,
    ),
    Kind(
        "prices", "prijzen", Topic.COST, _("Welke prijzen stegen?"),
        answer_prices,
        _("Hetzelfde artikel vroeger en nu, en tussen onderdelen."),
    ),
    Kind(
        "payment", "betalen", Topic.EFFECT, _("Hoe snel betalen we?"),
        answer_payment,
        _("Naast de wettelijke termijn, per leverancier en onderdeel."),
    ),
    Kind(
        "local", "lokaal-en-mkb", Topic.EFFECT, _("Hoeveel gaat naar lokaal en mkb?"),
        answer_local,
        _("Voor zover we het weten; wat we niet weten staat ernaast."),
    ),
    Kind(
        "climate", "klimaat", Topic.EFFECT, _("Hoeveel CO2 zit in wat we kopen?"),
        answer_climate,
        _("Een grove schatting, om te zien waar het zit."),
        is_quick=True,
    ),
    Kind(
        "hygiene", "gaten", Topic.MUST, _("Wat moeten we eerst herstellen?"),
        answer_hygiene,
        _("Wat in de gegevens ontbreekt of niet klopt, met het geld erachter."),
    ),
    Kind(
        "unseen", "ongezien", Topic.MUST, _("Wat zien we niet?"),
        answer_unseen,
        _("Waar al het geld uit de bestanden is gebleven."),
        is_quick=True, has_all=True,
    ),
)  # fmt: skip


def kind_of(slug: str) -> Kind | None:
    """The answer at an address, if there is one."""
    return next((kind for kind in KINDS if kind.slug == slug), None)


def kind_by_code(code: str) -> Kind:
    """The answer that a row leads to; KeyError when there is none."""
    return {kind.code: kind for kind in KINDS}[code]
