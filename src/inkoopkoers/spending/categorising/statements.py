# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The SQL of compiling and comparing: fixed text; all that people give is data.

Over tables `rules` (place, number, category, ledger, supplier, given, has_words),
`words` (place, word, head, is_phrase), `files` with SUBJECT_COLUMNS and `members`.
"""

# A subject that stands in several imports is looked at once.
SEEN = """
CREATE OR REPLACE TEMP TABLE seen AS
SELECT f.subject, coalesce(any_value(m.supplier), any_value(f.party)) AS supplier,
  any_value(f.ledger) AS ledger, any_value(f.category_code) AS category_code,
  any_value(f.category_name) AS category_name, any_value(f.text) AS text,
  CAST(sum(f.lines) AS BIGINT) AS lines,
  CAST(sum(f.amount) AS DECIMAL(18,2)) AS amount
FROM files AS f LEFT JOIN members AS m ON m.party = f.party
GROUP BY f.subject
"""

# Which text holds which word. Every different token meets every word once, however
# many texts it stands in; only a phrase is looked up in the texts themselves.
TOLD = """
CREATE OR REPLACE TEMP TABLE told AS
WITH texts AS (
  SELECT text, trim(regexp_replace(text, '[^\\p{L}\\p{M}]+', ' ', 'g'), ' ') AS plain
  FROM (SELECT DISTINCT text FROM seen WHERE text IS NOT NULL)
),
tokens AS (
  SELECT text, plain, unnest(string_split(plain, ' ')) AS token FROM texts
),
heard AS (
  SELECT v.token, w.word, w.is_phrase
  FROM (SELECT DISTINCT token FROM tokens) AS v
  JOIN (SELECT DISTINCT word, head, is_phrase FROM words) AS w
    ON CASE WHEN w.is_phrase THEN v.token = w.head ELSE starts_with(v.token, w.word) END
)
SELECT DISTINCT t.text, h.word
FROM tokens AS t JOIN heard AS h ON h.token = t.token
WHERE NOT h.is_phrase OR contains(concat(' ', t.plain), concat(' ', h.word))
"""

# Each rule is tried only on the subjects that its rarest condition points at.
FITS = """
WITH ledgers AS (
  SELECT l.ledger, r.place
  FROM (SELECT DISTINCT ledger FROM seen WHERE ledger IS NOT NULL) AS l
  JOIN (
    SELECT place, ledger FROM rules
    WHERE ledger <> '' AND supplier IS NULL AND given = '' AND NOT has_words
  ) AS r ON starts_with(l.ledger, r.ledger)
),
tried AS (
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s JOIN rules AS r ON r.supplier = s.supplier
  WHERE NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s JOIN rules AS r ON r.supplier = s.supplier
  JOIN words AS w ON w.place = r.place
  JOIN told AS t ON t.text = s.text AND t.word = w.word
  WHERE r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s JOIN told AS t ON t.text = s.text
  JOIN words AS w ON w.word = t.word
  JOIN rules AS r ON r.place = w.place
  WHERE r.supplier IS NULL
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s JOIN rules AS r ON r.given = s.category_code
  WHERE r.supplier IS NULL AND r.given <> '' AND NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s JOIN rules AS r ON r.given = s.category_name
  WHERE r.supplier IS NULL AND r.given <> '' AND NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, l.place
  FROM seen AS s JOIN ledgers AS l ON l.ledger = s.ledger
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.supplier, r.place
  FROM seen AS s CROSS JOIN (
    SELECT min(place) AS place FROM rules
    WHERE ledger = '' AND supplier IS NULL AND given = '' AND NOT has_words
  ) AS r
  WHERE r.place IS NOT NULL
),
fits AS (
  SELECT t.subject, min(t.place) AS place
  FROM tried AS t JOIN rules AS r ON r.place = t.place
  WHERE (r.ledger = '' OR starts_with(t.ledger, r.ledger))
    AND (r.given = '' OR r.given = t.category_code OR r.given = t.category_name)
  GROUP BY t.subject
)
SELECT f.subject, r.category, r.number AS rule
FROM fits AS f JOIN rules AS r ON r.place = f.place
"""

# What the file gave counts where no rule holds; it is called rule 0.
COMPARED = """
WITH own AS (
  SELECT subject, lines, amount,
    CASE WHEN regexp_full_match(category_code, '[0-9]{8}(-[0-9])?')
      THEN substr(category_code, 1, 8) END AS category
  FROM seen
),
both_ AS (
  SELECT o.lines, o.amount,
    coalesce(b.rule, 0) AS rule, coalesce(a.rule, 0) AS rule_after,
    coalesce(b.category, o.category) AS category,
    coalesce(a.category, o.category) AS category_after
  FROM own AS o
  LEFT JOIN before AS b ON b.subject = o.subject
  LEFT JOIN after AS a ON a.subject = o.subject
)
SELECT rule, category, category_after,
  CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(amount) AS DECIMAL(18,2)) AS amount
FROM both_
WHERE rule <> rule_after
GROUP BY rule, category, category_after
ORDER BY rule, category, category_after
"""
