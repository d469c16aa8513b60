# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of people and organisations."""

from django.urls import path

from inkoopkoers.organisations.pages import (
    invitations,
    joining,
    my_data,
    overview,
    people,
    settings,
    trail,
)

app_name = "organisations"

urlpatterns = [
    path("organisatie/", overview.mine, name="mine"),
    path("organisatie/nieuw/", settings.new, name="new"),
    path("organisatie/<int:pk>/", overview.organisation, name="organisation"),
    path("organisatie/<int:pk>/instellingen/", settings.change, name="settings"),
    path("organisatie/<int:pk>/onderdeel/", settings.add_part, name="add_part"),
    path("organisatie/<int:pk>/uitnodigen/", invitations.invite, name="invite"),
    path(
        "organisatie/<int:pk>/uitnodigen/<int:invitation>/opnieuw/",
        invitations.send_again,
        name="send_again",
    ),
    path(
        "organisatie/<int:pk>/uitnodigen/<int:invitation>/intrekken/",
        invitations.withdraw,
        name="withdraw",
    ),
    path("organisatie/<int:pk>/mensen/<int:member>/", people.role, name="role"),
    path(
        "organisatie/<int:pk>/mensen/<int:member>/verwijderen/",
        people.remove,
        name="remove",
    ),
    path("organisatie/<int:pk>/verlaten/", people.leave, name="leave"),
    path("organisatie/<int:pk>/overdragen/", people.hand_over, name="hand_over"),
    path("organisatie/<int:pk>/logboek/", trail.trail, name="trail"),
    path(
        "organisatie/<int:pk>/logboek.<str:format_name>",
        trail.trail_export,
        name="trail_export",
    ),
    path("uitnodiging/<str:token>/", joining.join, name="join"),
    path("account/gegevens/", my_data.my_data, name="my_data"),
    path("account/gegevens.json", my_data.my_data_export, name="my_data_export"),
    path("account/verwijderen/", my_data.delete_account, name="delete_account"),
    path("account/verwijderd/", my_data.account_deleted, name="account_deleted"),
]
