-- The order an invoice is for: payers name it instead of the invoice, and matching need not ask the orders.
alter table customer_entry
  add order_no varchar(20) not null default '' after document_no;

-- How many entries fit a line as well as the proposed one, with it.
alter table payment_application
  add equally_good int not null default 1 after evidence;
