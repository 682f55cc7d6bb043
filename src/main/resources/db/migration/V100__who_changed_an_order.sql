-- Who wrote what stands in the order now; he approves it as little as who entered it.
alter table sales_document add changed_by varchar(64) not null default '' after created_at;
update sales_document set changed_by = created_by;
