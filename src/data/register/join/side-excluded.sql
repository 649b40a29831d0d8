-- Rows that were taken out of a delivery are not in its side.
-- in:  $rows varchar        JSON list of rows
--      table side
-- out: table side
delete from side
where row in (select unnest(from_json($rows, '["UINTEGER"]')))
