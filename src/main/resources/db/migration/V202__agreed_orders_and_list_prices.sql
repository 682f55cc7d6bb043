-- An order that was agreed before it came here is not held to today's cards.
alter table sales_document
  add agreed_before boolean not null default false;

-- What the item cost on its card when the line was priced; unknown for lines of before.
alter table sales_line
  add list_price decimal(19, 5);
