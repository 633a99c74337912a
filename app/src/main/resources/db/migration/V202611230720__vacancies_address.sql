-- Why: the words in a public address follow the title; addresses with the words of an older title keep leading to the vacancy
-- by their last eight letters, which come from its id (issue "The house", 5).
-- Rollback: drop the index; old addresses are then answered by "not found".
CREATE INDEX vacancy_by_address_end ON vacancies.vacancy (right(slug, 8));
