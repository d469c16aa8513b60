# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in: password, second step, passkeys, and the door of an organisation.

django-allauth does the work; here are our rules, addresses, pages and words.
"""
