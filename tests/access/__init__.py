# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what at every address: one module per folder of the house.

A module has TABLE (every name of an address with its Door), PUBLIC (what anyone on
the internet may reach; a new name there needs a reason) and, when its addresses name
rows, `rows(cast)`, which makes one of each and returns them by name.
"""
