# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accept what is proposed: one by one, or all that rests on the same kind of proof."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.deciding import (
    ChangedMeanwhile,
    Decision,
    deciding,
    suppliers_now,
)
from inkoopkoers.spending.actions.suppliers.making import How, Wanted, make, refuse
from inkoopkoers.spending.actions.suppliers.persons import mark_person
from inkoopkoers.spending.domain.matching.evidence import (
    IN_BULK,
    Candidate,
    Kind,
    Proposal,
)
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.suppliers.proposals import (
    WholeProposal,
    open_of_kind,
    proposal_of,
)
from inkoopkoers.web.errors import DomainError


class SeveralSuppliers(DomainError):
    """The parties of a proposal have different suppliers: join those by hand."""


def accept_proposal(
    organisation: Organisation,
    code: str,
    *,
    by: User,
    parties: Collection[int] | None = None,
) -> Decision:
    """Make one supplier of these parties, or of all; the others are not the same.

    ChangedMeanwhile when the proposal is not open any more.
    """
    with deciding("spend.supplier_accepted", organisation, by) as decision:
        whole = _open(organisation, code)
        inside = [
            one for one in whole.candidates if parties is None or one.party in parties
        ]
        supplier = _accepted(decision, whole.proposal, inside)
        left = [one.party for one in whole.candidates if one not in inside]
        refuse(decision, _across([one.party for one in inside], left))
        decision.subject = f"supplier:{supplier.pk}"
    return decision


def accept_all(
    organisation: Organisation, kind: Kind, *, by: User, search: str = ""
) -> Decision:
    """Accept every open proposal of this kind in one decision; `parties` says how many.

    Names that resemble and persons are looked at one by one: DomainError.
    """
    if kind not in IN_BULK:
        raise DomainError(_("Deze voorstellen bekijk je een voor een."))
    with deciding("spend.suppliers_accepted", organisation, by) as decision:
        proposals, members = open_of_kind(organisation, kind, search)
        now = suppliers_now(
            organisation, [one.party for some in members.values() for one in some]
        )
        wanted = [
            Wanted(tuple(members[at]), kind, one.supplier, one.name)
            for at, one in enumerate(proposals)
        ]
        if any(
            part.supplier is None and part.party in now
            for one in wanted
            for part in one.candidates
        ):
            raise ChangedMeanwhile
        make(decision, wanted, How.BULK)
        decision.subject = f"evidence:{kind.value}"
    return decision


def _open(organisation: Organisation, code: str) -> WholeProposal:
    whole = proposal_of(organisation, code)
    if whole is None:
        raise ChangedMeanwhile
    return whole


def _accepted(
    decision: Decision, proposal: Proposal, inside: Sequence[Candidate]
) -> Supplier:
    known = {one.supplier for one in inside if one.supplier is not None}
    if len(known) > 1:
        raise SeveralSuppliers(
            _("Dit zijn al twee leveranciers. Voeg ze samen bij de leverancier zelf.")
        )
    least = 1 if proposal.kind is Kind.PERSON or known else 2
    if len([one for one in inside if one.supplier is None or known]) < least:
        raise DomainError(_("Kies minstens twee namen die bij elkaar horen."))
    name = max(inside, key=lambda one: (one.lines, -one.party)).name
    wanted = Wanted(tuple(inside), proposal.kind, next(iter(known), None), name)
    (supplier,) = make(decision, [wanted], How.PROPOSAL)
    was_person = supplier.is_person and supplier.made_at != decision.at
    if proposal.kind is Kind.PERSON and not was_person:
        mark_person(decision, supplier, [one.party for one in inside])
    return supplier


def _across(some: Sequence[int], others: Sequence[int]) -> set[tuple[int, int]]:
    return {(min(a, b), max(a, b)) for a in some for b in others}
