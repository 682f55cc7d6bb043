-- Lists of orders begin with the newest; numbers do not sort by age once a series outgrows its width.
create index ix_sales_document_created on sales_document (created_at, no);

-- How many payments still wait for somebody is asked by every start page.
create index ix_bank_statement_line_status on bank_statement_line (status);
