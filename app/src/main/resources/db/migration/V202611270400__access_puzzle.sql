-- Why: registration is open to everybody and to every program; a small piece of work for the browser, or a question for whoever has no
-- script, makes accounts by the thousand dear (ADR 0605). Each puzzle is good once.
-- Rollback: drop the table; puzzles could then be used again within their two hours.
CREATE TABLE access.spent_puzzle (
  nonce text PRIMARY KEY,
  at timestamptz NOT NULL
);
CREATE INDEX spent_puzzle_by_time ON access.spent_puzzle (at);
GRANT SELECT, INSERT, DELETE ON access.spent_puzzle TO cauviec_app;
