# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes people and organisations."""

from inkoopkoers.organisations.actions.accounts import (
    AddressTaken,
    BadAddress,
    NameTwice,
    StillNeeded,
    address_of,
    delete_account,
    join,
    make_account,
    make_editor,
)
from inkoopkoers.organisations.actions.forgetting import forget
from inkoopkoers.organisations.actions.invitations import (
    InvitationEnded,
    LinkGone,
    NotYours,
    accept,
    invite,
    send_again,
    withdraw,
)
from inkoopkoers.organisations.actions.people import (
    LastBeheerder,
    NotAMember,
    change_role,
    end_membership,
    hand_over_administration,
)
from inkoopkoers.organisations.actions.tree import (
    ChangedMeanwhile,
    DoesNotFit,
    NoSecondFactor,
    Particulars,
    change_organisation,
    make_organisation,
)

__all__ = [
    "AddressTaken",
    "BadAddress",
    "ChangedMeanwhile",
    "DoesNotFit",
    "InvitationEnded",
    "LastBeheerder",
    "LinkGone",
    "NameTwice",
    "NoSecondFactor",
    "NotAMember",
    "NotYours",
    "Particulars",
    "StillNeeded",
    "accept",
    "address_of",
    "change_organisation",
    "change_role",
    "delete_account",
    "end_membership",
    "forget",
    "hand_over_administration",
    "invite",
    "join",
    "make_account",
    "make_editor",
    "make_organisation",
    "send_again",
    "withdraw",
]
