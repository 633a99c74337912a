-- Why: the sign-up form sent twice opens one account (ui.md, rule 4). No person stands in this table.
-- Rollback: drop the table; a double submit is then answered as "number taken".
CREATE TABLE people.sign_up_form (
  form_key uuid PRIMARY KEY,
  at timestamptz NOT NULL
);
GRANT USAGE ON SCHEMA people TO cauviec_worker;
GRANT SELECT, INSERT, DELETE ON people.sign_up_form TO cauviec_app;
GRANT SELECT, DELETE ON people.sign_up_form TO cauviec_worker;
