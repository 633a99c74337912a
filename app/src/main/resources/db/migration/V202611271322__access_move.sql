-- Why: an officer who moves has a new role from a day on, not from the moment on at which somebody grants it (roles.md, life of a staff
-- account).
-- Rollback: drop the column; roles that wait begin when they are granted.
ALTER TABLE access.role_request
  -- First day on which the role is to hold; null for the day on which it is granted.
  ADD COLUMN valid_from date,
  ADD CONSTRAINT role_request_period CHECK (valid_from < valid_to);
