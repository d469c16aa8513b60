# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome in sentences: who is cheapest, by how much, and why."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.costing.domain.flows import SkipReason
from inkoopkoers.costing.domain.sheet import Basis, Category, CostSheet
from inkoopkoers.costing.domain.verdict import Cause, Standing, Verdict
from inkoopkoers.costing.queries.outcomes import Outcome, Overtaking
from inkoopkoers.costing.wording.amounts import (
    after,
    begun,
    called,
    listed,
    money,
    percentage,
    years,
)
from inkoopkoers.costing.wording.sheet import CATEGORIES, VATS

SKIPPED = {
    SkipReason.EXTERNAL: gettext_lazy(
        "telt niet mee: deze vergelijking laat kosten voor de samenleving weg"
    ),
    SkipReason.IN_MKI: gettext_lazy(
        "telt niet mee: deze CO2 zit al in de milieukosten (MKI)"
    ),
}


def headline(outcome: Outcome) -> str:
    """Who is cheapest and what that comes to, in one sentence."""
    verdict = outcome.verdict
    if verdict is None:
        return _("Er is nog geen uitkomst.")
    horizon = outcome.sheet.horizon_years
    if verdict.standing is Standing.ALONE:
        values = _values(verdict, horizon)
        return _("%(name)s kost over %(years)s %(total)s.") % values
    if verdict.standing is Standing.EQUAL:
        values = {**_values(verdict, horizon), "names": _names(verdict)}
        return _("%(names)s kosten over %(years)s evenveel: %(total)s.") % values
    return _("%(name)s kost over %(years)s het minst: %(total)s.") % _values(
        verdict, horizon
    )


def margin(outcome: Outcome) -> str:
    """What the cheapest is per year, and how much the next one costs more."""
    verdict = outcome.verdict
    if verdict is None:
        return ""
    yearly = _("Dat is gelijk aan %s per jaar.") % money(verdict.winner.yearly)
    return " ".join((yearly, *_more(verdict)))


def why(outcome: Outcome) -> str:
    """Which categories make the difference; nothing when there is none to explain."""
    verdict = outcome.verdict
    if verdict is None or not verdict.savings:
        return ""
    name = called(verdict.winner.name)
    first = _("Dat komt vooral door %(causes)s: daar is %(name)s goedkoper.") % {
        "causes": _listed(verdict.savings),
        "name": name,
    }
    if not verdict.extras:
        return first
    then = _("Duurder is %(name)s in %(causes)s.")
    return f"{first} " + then % {"name": name, "causes": _listed(verdict.extras)}


def difference_title(outcome: Outcome) -> str:
    """The conclusion above the bars."""
    verdict = outcome.verdict
    if verdict is None or not verdict.savings:
        return _("Kosten per soort")
    names = listed(_named(one) for one in verdict.savings)
    return _("Het verschil zit vooral in %s") % names


def caution(outcome: Outcome) -> str:
    """What to think of a small difference; nothing when it is clear."""
    verdict = outcome.verdict
    if verdict is None or verdict.standing is not Standing.CLOSE:
        return ""
    return _(
        "Het verschil is klein: %(share)s. Zo precies weet je de bedragen meestal niet."
    ) % {"share": percentage(verdict.share or 0.0)}


def overtaking_sentence(one: Overtaking, sheet: CostSheet) -> str:
    """When the cheapest in the end is no longer the dearer one."""
    return _("%(when)s is %(name)s goedkoper dan %(other)s, en dat blijft zo.") % {
        "when": begun(after(one.year, sheet.price_year)),
        "name": called(one.later.name),
        "other": called(one.earlier.name),
    }


def never_overtaken(outcome: Outcome) -> str:
    """What the lines show when the cheapest never passes the next one."""
    verdict = outcome.verdict
    if verdict is None or verdict.second is None:
        return ""
    return _("%(name)s is over de hele looptijd niet duurder dan %(other)s.") % {
        "name": called(verdict.winner.name),
        "other": called(verdict.second.name),
    }


def basis_note(sheet: CostSheet) -> str:
    """What all amounts of an outcome are."""
    level = (
        _("in prijzen van %s") % sheet.price_year
        if sheet.basis is Basis.REAL
        else _("met inflatie")
    )
    return _(
        "Bedragen zijn %(vat)s, %(level)s en contant: wat later betaald wordt, telt "
        "minder zwaar."
    ) % {"vat": VATS[sheet.vat], "level": level}


def _values(verdict: Verdict, horizon: int) -> dict[str, str]:
    return {
        "name": called(verdict.winner.name),
        "years": years(horizon),
        "total": money(verdict.winner.total),
    }


def _names(verdict: Verdict) -> str:
    """Up to four names; of more the number of the others."""
    shown, rest = verdict.best[:4], len(verdict.best) - 4
    names = [called(one.name) for one in shown]
    if rest > 0:
        names.append(
            ngettext("nog %s ander", "nog %s andere", rest) % rest,
        )
    return listed(names)


def _more(verdict: Verdict) -> Iterator[str]:
    if verdict.second is None:
        return
    share = verdict.share
    part = f" ({percentage(share)})" if share is not None else ""
    yield _("%(name)s kost %(more)s meer%(part)s.") % {
        "name": called(verdict.second.name),
        "more": money(verdict.difference_eur),
        "part": part,
    }


def _listed(causes: tuple[Cause, ...]) -> str:
    return listed(f"{_named(one)} ({money(abs(one.eur))})" for one in causes)


def _named(cause: Cause) -> str:
    """A category in the middle of a sentence; abbreviations keep their capitals."""
    if cause.category is Category.PURCHASE:
        return _("aanschaf min restwaarde")
    name = str(CATEGORIES[cause.category])
    return name if name.isupper() else name[:1].lower() + name[1:]
