# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How euros are shared out, and how many suppliers get most of them, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.costing.wording.amounts import begun, percentage, short
from inkoopkoers.spending.questions.pareto import ParetoSums
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count, ended

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

TOP = 10
# Below this nobody needs to hear that something moved.
SAYS_SOMETHING = Decimal("0.01")


@dataclass(frozen=True)
class Group:
    """One supplier, category, unit or ledger account; `name` is "" when not known."""

    name: str
    amount: Decimal
    share: Decimal | None
    previous: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        """Since the period before."""
        return None if self.previous is None else self.amount - self.previous


@dataclass(frozen=True)
class Nouns:
    """What groups are called, and what it is called not to know."""

    one: StrPromise
    many: StrPromise
    unknown: StrPromise

    def counted(self, number: int) -> str:
        """1 leverancier, 1.234 leveranciers."""
        return f"{count(number)} {self.one if number == 1 else self.many}"


SUPPLIERS = Nouns(
    gettext_lazy("leverancier"),
    gettext_lazy("leveranciers"),
    gettext_lazy("Leverancier zonder naam"),
)
PARENTS = Nouns(
    gettext_lazy("concern"),
    gettext_lazy("concerns en losse leveranciers"),
    gettext_lazy("Leverancier zonder naam"),
)
CATEGORIES = Nouns(
    gettext_lazy("categorie"),
    gettext_lazy("categorieën"),
    gettext_lazy("Zonder categorie"),
)
OWN_CATEGORIES = Nouns(
    gettext_lazy("eigen categorie"),
    gettext_lazy("eigen categorieën"),
    gettext_lazy("Zonder eigen categorie"),
)
UNITS = Nouns(
    gettext_lazy("onderdeel"),
    gettext_lazy("onderdelen"),
    gettext_lazy("Zonder onderdeel"),
)
LEDGERS = Nouns(
    gettext_lazy("grootboekrekening"),
    gettext_lazy("grootboekrekeningen"),
    gettext_lazy("Zonder grootboekrekening"),
)


def shared_told(
    groups: Sequence[Group], nouns: Nouns, unknown: Group | None = None
) -> str:
    """Who is first, what the first ten have together, and what moved most.

    `unknown`: what has no group, when that is more than any of them.
    """
    if not groups:
        return ""
    first = _first_told(groups[0], nouns, unknown)
    said = [first, _top_told(groups, nouns), _moved(groups)]
    return " ".join(one for one in said if one)


def with_other_names(name: str, others: int) -> str:
    """4310 Inhuur en 2 andere namen: one code that is used for several things."""
    text = ngettext(
        "%(name)s en %(others)s andere naam",
        "%(name)s en %(others)s andere namen",
        others,
    )
    return text % {"name": name, "others": count(others)}


def nothing_known_told(nouns: Nouns) -> str:
    """That every line lacks it."""
    if nouns is CATEGORIES:
        return _(
            "Geen enkele regel heeft al een CPV-categorie. Daarom zie je hier nog niet "
            "wat je koopt."
        )
    return _("Van geen enkele regel is een %s bekend.") % nouns.one


def title_of(
    groups: Sequence[Group], nouns: Nouns, unknown: Group | None = None
) -> str:
    """The conclusion above the picture: who is first, behind what has no group."""
    if not groups:
        return str(nouns.unknown)
    first = groups[0]
    values = {"name": short(first.name), "unknown": nouns.unknown}
    if first.share is None:
        return _("%(name)s staat bovenaan") % values
    values["share"] = percentage(first.share)
    if unknown:
        return _("Na ‘%(unknown)s’ komt %(name)s met %(share)s van het geld") % values
    return _("%(name)s staat bovenaan met %(share)s van het geld") % values


def _first_told(first: Group, nouns: Nouns, unknown: Group | None) -> str:
    if not unknown:
        return ended(_("Bovenaan staat %s.") % _with_euros(short(first.name), first))
    top = _with_euros(f"‘{nouns.unknown}’", unknown)
    after = _with_euros(short(first.name), first)
    return ended(
        _("Bovenaan staat %(top)s. Daarna komt %(after)s.")
        % {"top": top, "after": after}
    )


def _with_euros(name: str, group: Group) -> str:
    values = {"name": name, "eur": money(group.amount)}
    if group.share is None:
        return _("%(name)s met %(eur)s") % values
    values["share"] = percentage(group.share)
    return _("%(name)s met %(eur)s (%(share)s)") % values


def _top_told(groups: Sequence[Group], nouns: Nouns) -> str:
    if len(groups) <= TOP:
        if len(groups) == 1:
            return ""
        return _("Het geld is verdeeld over %s.") % nouns.counted(len(groups))
    shares = [one.share for one in groups[:TOP]]
    known = [one for one in shares if one is not None]
    together = sum(known, Decimal(0))
    if len(known) < TOP or not 0 < together <= 1:
        return _("Het geld is verdeeld over %s.") % nouns.counted(len(groups))
    return _("De %(top)s grootste van %(all)s hebben samen %(share)s van het geld.") % {
        "top": TOP,
        "all": nouns.counted(len(groups)),
        "share": percentage(together, 0),
    }


def _moved(groups: Sequence[Group]) -> str:
    """Who rose most since the period before, when that says something.

    Who fell most may not be here at all any more, so nothing is said of that.
    """
    # Without any euro before, everything rose from nothing.
    if not any(one.previous for one in groups):
        return ""
    total = sum((abs(one.amount) for one in groups), Decimal(0))
    most = max(groups, key=lambda one: one.change or Decimal(0))
    change = most.change or Decimal(0)
    if change <= 0 or change < total * SAYS_SOMETHING:
        return ""
    text = _("Vergeleken met de periode ervoor steeg %(name)s het meest, met %(eur)s.")
    return text % {"name": short(most.name), "eur": money(change)}


def unknown_told(eur: Decimal, nouns: Nouns) -> str:
    """How much is not known, when something is."""
    if not eur:
        return ""
    values = {"eur": money(eur), "what": str(nouns.one)}
    return _("Van %(eur)s is geen %(what)s bekend.") % values


def redacted_told(eur: Decimal) -> str:
    """How much went to names that were painted over; "" for nothing."""
    if not eur:
        return ""
    return _("Van %s is de naam van de leverancier weggelakt.") % money(eur)


def hidden_told(eur: Decimal) -> str:
    """What names that were painted over do to a count of suppliers; "" for none."""
    told = redacted_told(eur)
    doubt = _("Daardoor zijn het aantal leveranciers en de staart niet zeker.")
    return f"{told} {doubt}" if told else ""


def few_told(sums: ParetoSums) -> str:
    """How many suppliers make 80 %, and what the tail is worth."""
    if not sums.suppliers:
        return ""
    if sums.all_suppliers == 1:
        return _("Er is één leverancier: die krijgt al het geld.")
    if sums.a_suppliers == sums.all_suppliers:
        return _(
            "Het geld is verdeeld over %s. Dat zijn er te weinig voor een staart."
        ) % SUPPLIERS.counted(sums.all_suppliers)
    values = {
        "few": count(sums.a_suppliers),
        "all": SUPPLIERS.counted(sums.all_suppliers),
        "part": percentage(Decimal(sums.a_suppliers) / sums.all_suppliers),
        "money": percentage(sums.a_amount / sums.amount, 0),
    }
    said = ngettext(
        "%(few)s van de %(all)s (%(part)s) krijgt %(money)s van het geld.",
        "%(few)s van de %(all)s (%(part)s) krijgen samen %(money)s van het geld.",
        sums.a_suppliers,
    )
    return f"{said % values} {_tail_told(sums)}".strip()


def _tail_told(sums: ParetoSums) -> str:
    if not sums.c_suppliers:
        return ""
    return ngettext(
        "De staart is %(many)s leverancier met samen %(money)s.",
        "De staart is %(many)s leveranciers met samen %(money)s.",
        sums.c_suppliers,
    ) % {
        "many": count(sums.c_suppliers),
        "money": percentage(sums.c_amount / sums.amount),
    }


def small_told(sums: ParetoSums, tail: Decimal) -> str:
    """How many suppliers got less than a small amount; "" for none."""
    if not sums.small_suppliers:
        return ""
    said = ngettext(
        "%(many)s leverancier kreeg minder dan %(tail)s, samen %(eur)s.",
        "%(many)s leveranciers kregen minder dan %(tail)s, samen %(eur)s.",
        sums.small_suppliers,
    )
    return said % {
        "many": count(sums.small_suppliers),
        "tail": money(tail),
        "eur": money(sums.small_amount),
    }


def returned_told(sums: ParetoSums) -> str:
    """Who gave back as much as they got, or more; "" for none."""
    if not sums.returned_suppliers:
        return ""
    said = ngettext(
        "%(many)s leverancier staat op nul of lager (%(eur)s) en zit in geen groep.",
        "%(many)s leveranciers staan op nul of lager (%(eur)s) en zitten in geen groep.",
        sums.returned_suppliers,
    )
    return said % {
        "many": count(sums.returned_suppliers),
        "eur": money(sums.returned_amount),
    }


def pareto_title(sums: ParetoSums) -> str:
    """The conclusion above the picture."""
    return begun(
        _("%(few)s: %(money)s van het geld")
        % {
            "few": SUPPLIERS.counted(sums.a_suppliers),
            "money": percentage(sums.a_amount / sums.amount, 0),
        }
    )
