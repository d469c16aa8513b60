# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the postings of an auditfile to what was bought, as SQL for DuckDB.

The tables top, party, bank, … are those of `xaf_paths`; `line` is split beforehand in
`head` (number, date and description of a transaction) and `posting` (one row per
trLine, numbered). `tr` holds the number of the journal and of the transaction in it.

SQL handles what decides: accounts and parties, as the codes of `xaf_codes`, and amounts.
The texts of a line are looked up afterwards, by `xaf_spend`: carrying them along takes
twice the time.
"""

from __future__ import annotations

# Only what a person would call so: other journals and accounts are never guessed.
PURCHASES = r"inkoop|purchase|crediteur|creditor|leverancier"
CREDITORS = r"crediteur|creditor|accounts payable|te betalen facturen"
VAT = r"btw|b\.t\.w|omzetbelasting|voorbelasting|\bvat\b"

_JOURNALS = f"""CREATE TEMP TABLE journals AS
SELECT journal, max(clean(jrnID)) AS id, max(clean(offsetAccID)) AS offset_account,
  coalesce(upper(max(clean(jrnTp))), '') AS kind,
  coalesce(upper(max(clean(jrnTp))) = 'P', false)
    OR (coalesce(upper(max(clean(jrnTp))), 'Z') = 'Z' AND regexp_matches(
      lower(concat_ws(' ', max(jrnID), max("desc"))), '{PURCHASES}')) AS is_purchase
FROM journal GROUP BY journal"""

_ACCOUNTS = """CREATE TEMP TABLE accounts AS
SELECT c.code, c.id, max(clean(a.accDesc)) AS name,
  coalesce(upper(max(clean(a.accTp))), '') AS kind
FROM account_code AS c LEFT JOIN account AS a ON a.accID = c.id
GROUP BY c.code, c.id"""

_POSTINGS = """CREATE TEMP TABLE postings AS
SELECT p.number, p.tr, p.line, p.account, p.party,
  TRY_CAST(p.amnt AS DECIMAL(18,4)) AS amount,
  CASE WHEN p.amntTp IN ('D', 'd') THEN false WHEN p.amntTp IN ('C', 'c') THEN true END
    AS is_credit, j.is_purchase
FROM posting AS p JOIN journals AS j ON j.journal = p.tr >> 32"""

# Who says so: the VAT codes and the purchase journals themselves; then their names.
_ROLES = f"""CREATE TEMP TABLE roles AS
SELECT accounts.code AS account, max(role) AS role FROM (
  SELECT clean(vatToPayAccID) AS id, 'vat' AS role FROM vatcode
  UNION ALL SELECT clean(vatToClaimAccID), 'vat' FROM vatcode
  UNION ALL SELECT offset_account, 'creditor' FROM journals WHERE is_purchase
  UNION ALL SELECT id, 'vat' FROM accounts
    WHERE kind IN ('B', 'M', '') AND regexp_matches(lower(name), '{VAT}')
  UNION ALL SELECT id, 'creditor' FROM accounts
    WHERE kind IN ('B', 'M', '') AND regexp_matches(lower(name), '{CREDITORS}')
) AS said JOIN accounts ON accounts.id = said.id GROUP BY accounts.code"""

# No creditor account by name or journal: the balance account that is owed the most.
_OWED = """INSERT INTO roles
SELECT code, 'creditor' FROM (
  SELECT a.code, any_value(a.id) AS id,
    sum(CASE WHEN p.is_credit THEN p.amount ELSE -p.amount END) AS owed
  FROM postings AS p JOIN accounts AS a ON a.code = p.account
  WHERE p.is_purchase AND a.kind <> 'P' AND a.code NOT IN (SELECT account FROM roles)
  GROUP BY a.code)
WHERE owed > 0 AND NOT EXISTS (
  SELECT 1 FROM postings AS p JOIN roles AS r ON r.account = p.account
  WHERE p.is_purchase AND r.role = 'creditor')
ORDER BY owed DESC, id LIMIT 1"""

_HEADS = """CREATE TEMP TABLE heads AS
SELECT tr, max(clean(tr_nr)) AS nr, max(tr_desc) AS "desc", max(tr_trDt) AS booked
FROM head GROUP BY tr"""

# Version 3.x keeps the dates of an invoice in its subledger.
_INVOICES = """CREATE TEMP TABLE invoices AS
SELECT h.tr, CASE WHEN min(s.party) = max(s.party) THEN min(s.party) END AS party,
  CASE WHEN min(s.invDt) = max(s.invDt) THEN min(s.invDt) END AS invoiced,
  CASE WHEN min(s.invDueDt) = max(s.invDueDt) THEN min(s.invDueDt) END AS due
FROM (SELECT clean(jrnID) AS journal, clean(trNr) AS nr, party,
    invDt, invDueDt FROM sub) AS s
JOIN journals AS j ON j.id = s.journal
JOIN heads AS h ON h.nr = s.nr AND h.tr >> 32 = j.journal
GROUP BY h.tr"""

# A transaction may hold one invoice or a whole month of them.
_OWNERS = """CREATE TEMP TABLE owners AS
SELECT tr, CASE WHEN min(party) = max(party) THEN min(party) END AS party,
  min(party) <> max(party) AS is_mixed
FROM postings WHERE is_purchase GROUP BY tr"""
_MIXED = """CREATE TEMP TABLE mixed AS
SELECT number, tr, party FROM postings
WHERE tr IN (SELECT tr FROM owners WHERE is_mixed)"""
_BY_DOCUMENT = """CREATE TEMP TABLE by_document AS
WITH own AS (
  SELECT mixed.*, p.docRef FROM mixed JOIN posting AS p ON p.number = mixed.number
  WHERE p.docRef <> '')
SELECT own.number, d.party FROM own JOIN (
  SELECT tr, docRef, min(party) AS party FROM own
  GROUP BY tr, docRef HAVING min(party) = max(party)) AS d
  ON d.tr = own.tr AND d.docRef = own.docRef
WHERE own.party IS NULL"""

_PARTIES = """CREATE TEMP TABLE parties AS
SELECT clean(p.custSupID) AS id,
  max(clean(p.custSupName)) AS name, max(clean(p.commerceNr)) AS kvk,
  max(CASE WHEN regexp_matches(p.taxRegIdent, '^[A-Za-z]{2}')
    THEN clean(p.taxRegIdent)
    ELSE clean(concat(p.taxRegistrationCountry, p.taxRegIdent)) END) AS vat,
  max(b.iban) AS iban, max(coalesce(a.city, o.city)) AS place,
  max(coalesce(a.country, o.country, clean(p.taxRegistrationCountry))) AS country
FROM party AS p
LEFT JOIN (SELECT party, min(clean(bankAccNr)) AS iban FROM bank GROUP BY party) AS b
  ON b.party = p.party
LEFT JOIN (SELECT party, min(clean(city)) AS city, min(clean(country)) AS country
  FROM address GROUP BY party) AS a ON a.party = p.party
LEFT JOIN (SELECT party, min(clean(city)) AS city, min(clean(country)) AS country
  FROM postal GROUP BY party) AS o ON o.party = p.party
WHERE clean(p.custSupID) IS NOT NULL GROUP BY clean(p.custSupID)"""

# An element begins with its amount, on the debit side unless it says otherwise.
_VATS = """CREATE TEMP TABLE vats AS
SELECT tr, line, CAST(sum(TRY_CAST(vatAmnt AS DECIMAL(16,2))
  * CASE WHEN number IN (SELECT number FROM vat WHERE vatAmntTp IN ('C', 'c'))
    THEN -1 ELSE 1 END) AS DECIMAL(18,2)) AS vat
FROM vat WHERE vatAmnt IS NOT NULL GROUP BY tr, line"""

STEPS = (
    "CREATE MACRO clean(x) AS nullif(x, '')",
    _JOURNALS,
    _ACCOUNTS,
    _POSTINGS,
    _ROLES,
    _OWED,
    _HEADS,
    _INVOICES,
    _OWNERS,
    _MIXED,
    _BY_DOCUMENT,
    _PARTIES,
    _VATS,
)

# A line that was bought, by its number; the rest of it is in NAMES. An amount is a cost
# on the debit side.
SPEND = """SELECT l.number, l.tr, l.account, coalesce(l.party, d.party) AS party,
  CAST(CAST(CASE WHEN l.is_credit THEN -l.amount ELSE l.amount END AS DECIMAL(18,2))
    AS VARCHAR) AS amount,
  CAST(v.vat AS VARCHAR) AS vat
FROM postings AS l
ANTI JOIN roles AS r ON r.account = l.account
LEFT JOIN by_document AS d ON d.number = l.number
LEFT JOIN vats AS v ON v.tr = l.tr AND v.line = l.line
WHERE l.is_purchase ORDER BY l.number"""

# Rows by the code of a party and of an account, and by the number of a transaction.
NAMES = {
    "party": """SELECT c.id, p.name, p.kvk, p.vat, p.iban, p.place, p.country
FROM party_code AS c LEFT JOIN parties AS p ON p.id = c.id ORDER BY c.code""",
    "account": "SELECT id, name FROM accounts ORDER BY code",
    "head": """SELECT o.tr, o.party AS owner, i.party AS billed, i.invoiced, i.due, h.nr,
  h."desc", h.booked
FROM owners AS o LEFT JOIN heads AS h ON h.tr = o.tr
LEFT JOIN invoices AS i ON i.tr = o.tr ORDER BY o.tr""",
    "top": """SELECT max(clean(companyName)) AS unit, max(clean(curCode)) AS currency
FROM top""",
}

# What every posting is: with lines, debit and credit these add up to the whole file.
USES = """SELECT coalesce(CASE WHEN NOT p.is_purchase THEN 'journal ' || j.kind
    ELSE r.role END, 'spend') AS use, count(*),
  coalesce(sum(CASE WHEN NOT p.is_credit THEN p.amount END), 0),
  coalesce(sum(CASE WHEN p.is_credit THEN p.amount END), 0),
  coalesce(sum(CASE WHEN p.amount < 0 THEN -p.amount END), 0),
  count(*) FILTER (p.amount IS NULL OR p.is_credit IS NULL)
FROM postings AS p JOIN journals AS j ON j.journal = p.tr >> 32
LEFT JOIN roles AS r ON r.account = p.account
GROUP BY ALL ORDER BY ALL"""

TOTALS = """SELECT max(TRY_CAST(linesCount AS BIGINT)),
  max(TRY_CAST(totalDebit AS DECIMAL(18,4))),
  max(TRY_CAST(totalCredit AS DECIMAL(18,4))) FROM totals"""
