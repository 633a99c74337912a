-- Why: messages go to addresses that their holder has confirmed, in the language that the holder reads. Officers' addresses were given
-- by an administrator, who vouches for them.
-- Rollback: drop the columns.
ALTER TABLE access.login ADD COLUMN confirmed_at timestamptz;
ALTER TABLE access.account ADD COLUMN language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en'));
UPDATE access.login held
SET confirmed_at = account.created_at
FROM access.account account
WHERE account.id = held.account_id
  AND account.staff_name <> '';
