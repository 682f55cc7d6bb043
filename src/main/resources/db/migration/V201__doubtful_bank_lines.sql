-- Why nobody but a human may decide on a line: its statement does not add up, or it seems to be here already.
alter table bank_statement_line
  add doubts varchar(100) not null default '',
  add index ix_bank_statement_line_day (bank_account_no, booking_date);
