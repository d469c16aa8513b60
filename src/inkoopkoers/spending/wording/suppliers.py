# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about proposals and decisions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.spending.domain.matching.evidence import (
    UNLIKE,
    Evidence,
    Key,
    Kind,
)
from inkoopkoers.web.dutch import number

KINDS = {
    Kind.KVK: gettext_lazy("hetzelfde KvK-nummer"),
    Kind.VAT: gettext_lazy("hetzelfde btw-nummer"),
    Kind.IBAN: gettext_lazy("dezelfde bankrekening"),
    Kind.CODE: gettext_lazy("hetzelfde leveranciersnummer"),
    Kind.NAME_AND_PLACE: gettext_lazy("dezelfde naam en plaats"),
    Kind.NAME: gettext_lazy("dezelfde naam"),
    Kind.SIMILAR: gettext_lazy("namen die op elkaar lijken"),
    Kind.PERSON: gettext_lazy("de naam van een persoon"),
}
# The marks that the list of suppliers can be filtered on.
MARKS = {
    "merged": gettext_lazy("Samengevoegd uit meer namen"),
    "internal": gettext_lazy("Eigen dienst"),
    "person": gettext_lazy("Natuurlijk persoon"),
    "local": gettext_lazy("Lokaal"),
    "sme": gettext_lazy("Midden- en kleinbedrijf"),
    "group": gettext_lazy("Deel van een concern"),
}
_OTHERWISE = {
    Key.KVK: gettext_lazy("een ander KvK-nummer"),
    Key.VAT: gettext_lazy("een ander btw-nummer"),
    Key.IBAN: gettext_lazy("een andere bankrekening"),
    Key.CODE: gettext_lazy("een ander leveranciersnummer"),
    Key.NAME_AND_PLACE: gettext_lazy("een andere plaats"),
    Key.NAME: gettext_lazy("een andere naam"),
}
# A hundred is the same; above this two names differ by a letter or so.
_EXACT = 100


def why(evidence: Evidence) -> str:
    """What agrees: "hetzelfde KvK-nummer en dezelfde naam"."""
    said = [str(KINDS[Kind(key)]) for key in evidence.agrees]
    if Key.NAME_AND_PLACE in evidence.agrees and Key.NAME in evidence.agrees:
        said.remove(str(KINDS[Kind.NAME]))
    if Key.NAME not in evidence.agrees and UNLIKE <= evidence.similarity < _EXACT:
        alike = _("een naam die er voor %(percent)d %% op lijkt")
        said.append(alike % {"percent": evidence.similarity})
    return listed(said) or _("alleen de naam lijkt")


def but(evidence: Evidence) -> str:
    """What speaks against it, or ""."""
    said = [str(_OTHERWISE[key]) for key in evidence.differs]
    if evidence.agrees and evidence.similarity < UNLIKE:
        said.append(_("een heel andere naam"))
    if evidence.shared_iban:
        said.append(_("een bankrekening die veel verschillende bedrijven delen"))
    return listed(said)


def together_told(amount: str) -> str:
    """What all suppliers got together, without own services."""
    return _("Samen kregen ze %s, zonder je eigen diensten.") % amount


def not_bought_told(amount: str) -> str:
    """What was paid and is no purchase, beside what is."""
    return _("en %s die geen inkoop is") % amount


def later_told(names: int) -> str:
    """That other names resemble these, and when they are asked about; "" for none."""
    if not names:
        return ""
    text = ngettext(
        "Nog %(count)s naam lijkt hierop. Die vragen we je als dit besloten is.",
        "Nog %(count)s namen lijken hierop. Die vragen we je als dit besloten is.",
        names,
    )
    return text % {"count": number(Decimal(names))}


def all_of_kind(kind: Kind, count: int) -> str:
    """The words on the button that accepts them all."""
    return ngettext(
        "Neem het ene voorstel met %(kind)s over",
        "Neem alle %(count)s voorstellen met %(kind)s over",
        count,
    ) % {"count": f"{count:,}".replace(",", "."), "kind": KINDS[kind]}


def all_of_kind_means(proposals: int, parties: int, amount: str) -> str:
    """What accepting them all does, in numbers."""
    values = {
        "parties": number(Decimal(parties)),
        "proposals": number(Decimal(proposals)),
        "amount": amount,
    }
    text = ngettext(
        "Dan wordt van %(parties)s namen één leverancier, samen goed voor %(amount)s. "
        "Je kunt het in één keer ongedaan maken.",
        "Dan worden %(parties)s namen %(proposals)s leveranciers, samen goed voor "
        "%(amount)s. Je kunt het in één keer ongedaan maken.",
        proposals,
    )
    return text % values


def how_decided(evidence: Mapping[str, Any]) -> str:
    """How a party came to its supplier, as it is kept with the decision."""
    kind = str(evidence.get("kind", ""))
    known = str(KINDS[Kind(kind)]) if kind in {one.value for one in Kind} else ""
    said = {
        "proposal": _("Voorstel overgenomen: %(kind)s"),
        "bulk": _("Met alle voorstellen tegelijk overgenomen: %(kind)s"),
        "by_hand": _("Met de hand gekozen"),
        "restored": _("Teruggezet"),
    }
    text = said.get(str(evidence.get("how", "")), "")
    return text % {"kind": known} if "%" in text else text


def listed(said: list[str]) -> str:
    """Joined as one says it: "a, b en c"."""
    if len(said) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(said)
    return _("%(first)s en %(last)s") % {
        "first": ", ".join(said[:-1]),
        "last": said[-1],
    }
