# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each event of the audit trail is called in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

EVENTS: dict[str, StrPromise] = {
    "round.made": _("Meting gemaakt"),
    "round.changed": _("Meting gewijzigd"),
    "round.removed": _("Meting verwijderd"),
    "round.invited": _("Deelnemers uitgenodigd"),
    "round.reminded": _("Herinnering gestuurd"),
    "round.version_moved": _("Meting naar een andere versie gebracht"),
    "round.revealed": _("Resultaten van de meting getoond en vastgelegd"),
    "round.closed": _("Meting afgerond"),
    "round.reopened": _("Meting opnieuw geopend"),
    "round.answers_forgotten": _("Losse antwoorden van de meting gewist"),
    "result.downloaded": _("Resultaten gedownload"),
    "consensus.recorded": _("Gezamenlijke score vastgelegd"),
    "target.set": _("Streefscore gekozen"),
    "target.removed": _("Streefscore verwijderd"),
    "action.made": _("Actie gemaakt"),
    "action.changed": _("Actie gewijzigd"),
    "action.done": _("Actie afgerond"),
    "action.reopened": _("Actie opnieuw geopend"),
    "action.removed": _("Actie verwijderd"),
    "action.restored": _("Actie teruggezet"),
    "action.handed_over": _("Actie overgedragen"),
    "member.invited": _("Collega uitgenodigd"),
    "member.invitation_withdrawn": _("Uitnodiging ingetrokken"),
    "member.joined": _("Collega erbij gekomen"),
    "member.role_changed": _("Rol van een collega gewijzigd"),
    "member.left": _("Collega vertrokken"),
    "member.removed": _("Collega verwijderd"),
    "organisation.made": _("Organisatie gemaakt"),
    "organisation.changed": _("Gegevens van de organisatie gewijzigd"),
    "organisation.removed": _("Organisatie opgeheven"),
    "organisation.second_factor_required": _(
        "Tweede stap bij het inloggen verplicht gemaakt of vrijgelaten"
    ),
    "organisation.trail_exported": _("Logboek gedownload"),
    "account.signed_in": _("Ingelogd"),
    "account.password_changed": _("Wachtwoord gewijzigd"),
    "account.second_factor_added": _("Tweede stap bij het inloggen toegevoegd"),
    "account.second_factor_removed": _("Tweede stap bij het inloggen verwijderd"),
    "account.recovery_codes_renewed": _("Nieuwe herstelcodes gemaakt"),
    "account.made_editor": _("Account van de redactie gemaakt of vernieuwd"),
    "account.exported": _("Eigen gegevens gedownload"),
    "account.deleted": _("Account verwijderd"),
    "benchmark.joined": _("Meegedaan aan de vergelijking met anderen"),
    "benchmark.left": _("Gestopt met de vergelijking met anderen"),
    "benchmark.exported": _("Samenvatting voor de vergelijking gedownload"),
    "benchmark.imported": _("Samenvatting voor de vergelijking ingelezen"),
    "benchmark.removed": _("Ingelezen samenvatting weggehaald"),
    "benchmark.trusted": _("Andere installatie vertrouwd"),
    "benchmark.distrusted": _("Andere installatie niet meer vertrouwd"),
    "award.made": _("Gunningsmodel gemaakt"),
    "award.changed": _("Gunningsmodel gewijzigd"),
    "award.removed": _("Gunningsmodel weggehaald"),
    "award.restored": _("Gunningsmodel teruggezet"),
    "comparison.made": _("Kostenvergelijking gemaakt"),
    "comparison.changed": _("Kostenvergelijking gewijzigd"),
    "comparison.removed": _("Kostenvergelijking weggehaald"),
    "comparison.restored": _("Kostenvergelijking teruggezet"),
    "dossier.made": _("Dossier gemaakt"),
    "dossier.changed": _("Dossier gewijzigd"),
    "dossier.team_changed": _("Team van een dossier gewijzigd"),
    "dossier.removed": _("Dossier weggehaald"),
    "dossier.restored": _("Dossier teruggezet"),
    "lessons.exported": _("Lessen gedownload"),
    "avoided.exported": _("Opbrengst van niet, anders en minder gedownload"),
    "dossier.taken_elsewhere": _(
        "Dossier of voorbeeld overgenomen bij een andere organisatie"
    ),
    "dossier.exported": _("Lijst met dossiers gedownload"),
    "dossier.settings_changed": _("Instellingen voor inkopen gewijzigd"),
    "dossier.market_log_downloaded": _("Vragen en antwoorden uit de markt gedownload"),
    "dossier.signed": _("Antwoorden op niet, anders, minder ondertekend"),
    "dossier.unsigned": _("Ondertekening van niet, anders, minder ingetrokken"),
    "dossier.not_bought": _("Dossier geëindigd: niet gekocht"),
    "dossier.reopened": _("Dossier opnieuw geopend"),
    "dossier.remark_made": _("Opmerking bij een dossier gemaakt"),
    "dossier.remark_removed": _("Opmerking bij een dossier weggehaald"),
    "decision.asked": _("Besluit gevraagd"),
    "decision.voted": _("Oordeel gegeven over een strategie"),
    "decision.taken": _("Besluit genomen"),
    "decision.withdrawn": _("Vraag om een besluit ingetrokken"),
    "strategy.kept": _("Versie van een strategie bewaard"),
    "strategy.downloaded": _("Strategie gedownload"),
    "template.changed": _("Word-sjabloon veranderd"),
    "ambitions.themes_changed": _("Thema’s van het Ambitieweb gewijzigd"),
    "ambitions.course_set": _("Koers van de ambities gewijzigd"),
    "ambitions.exported": _("Overzicht van ambities gedownload"),
    "dossier.ambitions_realised": _("Gerealiseerde ambities ingevuld"),
    "dossier.advice_pinned": _("Advies in een dossier vastgelegd"),
    "dossier.finished": _("Dossier afgerond"),
    "example.kept": _("Dossier als voorbeeld bewaard"),
    "dossier.downloaded": _("Document van een dossier gedownload"),
    "calendar.published": _("Dossier op de openbare kalender gezet"),
    "calendar.changed": _("Aankondiging op de kalender gewijzigd"),
    "calendar.withdrawn": _("Aankondiging van de kalender gehaald"),
    "calendar.redacted": _("Gegevens uit de geschiedenis van de kalender gewist"),
    "criterion.kept": _("Eigen criterium toegevoegd"),
    "criterion.changed": _("Criterium in de bibliotheek gewijzigd"),
    "criterion.removed": _("Criterium uit de bibliotheek gehaald"),
    "criterion.restored": _("Criterium in de bibliotheek teruggezet"),
    "criteria.imported": _("Criteria ingelezen"),
    "criteria.exported": _("Criteria gedownload"),
    "dossier.rules_followed": _("Nieuwe regels gebruikt in een dossier"),
}


def words_for(event: str) -> str:
    """The Dutch words for an event; the code itself when there are none."""
    return str(EVENTS.get(event, event))
