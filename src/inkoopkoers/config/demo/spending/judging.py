# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people of the town decided about its spend: a start, with the rest to do."""

from __future__ import annotations

from datetime import date, timedelta

from inkoopkoers.config.demo.spending.people import HOME, INTERNAL
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.actions.contracts import ContractValues, take_contracts
from inkoopkoers.spending.actions.settling import change_terms
from inkoopkoers.spending.actions.suppliers.accepting import accept_all, accept_proposal
from inkoopkoers.spending.actions.suppliers.marking import Marks, mark_supplier
from inkoopkoers.spending.actions.suppliers.owning import own_supplier
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.actions.suppliers.refusing import refuse_proposal
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.models import SpendTerms
from inkoopkoers.spending.queries.suppliers.listing import suppliers_page
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page

# Number, what for, with whom, its CPV, and in how many days from now it ends.
CONTRACTS = (
    ("C-2023-014", "Schoonmaak van gebouwen", "Helderlicht", "909", 62),
    ("C-2022-031", "Groenonderhoud", "Groene Berm", "773", 410),
    ("C-2024-002", "Klein onderhoud wegen", "Dijk", "", 800),
    ("C-2024-019", "Nieuwbouw basisschool De Wilg", "Bouwcombinatie", "", 330),
    ("C-2021-028", "Zaaksysteem", "Zaakwijs", "48", 240),
    ("C-2022-012", "Leerlingenvervoer en Wmo-vervoer", "Wielrijk", "601", 155),
    ("C-2020-003", "Inzamelen en verwerken van afval", "Schoonstraat", "905", 1_130),
    ("C-2022-040", "Mobiele telefonie en internet", "Netlijn", "642", -170),
    ("C-2024-011", "Inhuur van personeel", "Flexkring", "796", 520),
    ("C-2023-030", "Elektriciteit", "Lage Landen", "093", 770),
)
RULES = (
    Draft("15812000", ledger="4371", words="gebak,taart",
          reason="Gebak voor jubilea en afscheid"),
    Draft("44500000", ledger="4373", words="gereedschap,bevestiging,verf",
          reason="Klein materiaal van de bouwmarkt"),
    Draft("85300000", ledger="4431", given="-",
          reason="Alles op deze rekening is jeugdhulp"),
)  # fmt: skip


def add_judgements(town: Organisation, anna: User, bram: User, today: date) -> None:
    """Some proposals accepted and refused, some rules, contracts and marks."""
    terms = SpendTerms.objects.get(organisation=town)
    change_terms(town, {"local_places": [HOME]}, by=anna, edition=terms.edition)
    _judge_suppliers(town, anna, bram)
    for draft in RULES:
        make_rule(town, draft, by=bram)
    values = [
        ContractValues(
            number, title, _key(town, name), cpv, today + timedelta(days=days)
        )
        for number, title, name, cpv, days in CONTRACTS
    ]
    take_contracts(town, values, by=anna)


def _judge_suppliers(town: Organisation, anna: User, bram: User) -> None:
    """What has the same KvK number at once, one by hand; the rest waits."""
    make_proposals(town)
    accept_all(town, Kind.KVK, by=bram)
    similar = proposals_page(town, kind=Kind.SIMILAR)
    if similar and similar.proposals:
        refuse_proposal(town, similar.proposals[-1].code, by=anna)
    person = proposals_page(town, kind=Kind.PERSON)
    if person and person.proposals:
        accept_proposal(town, person.proposals[0].code, by=anna)
    ourselves = own_supplier(town, _key(town, INTERNAL) or 0, by=anna)
    note = "Doorbelasting tussen afdelingen; telt niet mee als inkoop."
    mark_supplier(ourselves, Marks(INTERNAL, is_internal=True, note=note), by=anna)
    make_proposals(town)


def _key(town: Organisation, name: str) -> int | None:
    rows = suppliers_page(town, words=name).rows
    return rows[0].supplier if rows else None
